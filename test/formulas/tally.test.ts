import fc from '../support/fast-check';
import { Tally } from '../../src/formulas/tally';
import { Decimal } from '../../src/quantity';

const SEED = 11;

/** Figures as cells hold them: whole ones, amounts, noisy results, small and large ones. */
const figures = fc.array(
  fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    fc.constantFrom(0.1 + 0.2, 1 / 3, 9_007_199_254_740_991, 1e17, 1e-7, -0, 99_999_999_999.9999, 1e300),
  ),
  { minLength: 1, maxLength: 40 },
);

const exact = (value: number): Decimal => new Decimal(Number.isInteger(value) ? value : value.toPrecision(15));

test('figures add up to what decimals do, and the largest and smallest of them are found', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const tally = new Tally();
      for (const value of values) if (!tally.addNumber(value)) tally.addDecimal(exact(value));
      const decimals = values.map(exact);
      expect({ count: tally.count, most: tally.most()?.toString(), least: tally.least()?.toString() }).toEqual({
        count: values.length,
        most: Decimal.max(...decimals).toString(),
        least: Decimal.min(...decimals).toString(),
      });
      const sum = decimals.reduce((added, value) => added.plus(value));
      expect(tally.total().toPrecision(30)).toBe(sum.toPrecision(30));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('amounts of cents need no decimal, and nothing has no largest', () => {
  const tally = new Tally();
  expect([12, 0.1, -4753.66].map((value) => tally.addNumber(value))).toEqual([true, true, true]);
  expect([0.1 + 0.2, 1e17].map((value) => tally.addNumber(value))).toEqual([false, false]);
  expect(new Tally().most()).toBeNull();
});
