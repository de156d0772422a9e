import fc from '../support/fast-check';
import {
  Decimal,
  commonScale,
  decimalOf,
  fromScaled,
  isWithinRounding,
  roundHalfUp,
  storedDecimals,
  sumScaled,
  toScaled,
  truncate,
} from '../../src/quantity';

const SEED = 7;
/** A number of at most 15 digits as people type it, with its digits after the point. */
const typed = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }))
  .map(([units, places]) => ({ text: new Decimal(units).div(new Decimal(10).pow(places)).toFixed(places), places }));
const money = fc
  .integer({ min: -9_999_999_999_99, max: 9_999_999_999_99 })
  .map((cents) => Number(`${String(cents)}e-2`));

test('a typed number comes back digit for digit', () => {
  fc.assert(
    fc.property(typed, ({ text }) => {
      expect(decimalOf(Number(text)).eq(text)).toBe(true);
      expect(storedDecimals(Number(text))).toBe(new Decimal(text).decimalPlaces());
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1.1 * 3, '3.3'],
  [4753.66 - 4753.64, '0.0199999999995271'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-0, '0'],
])('%p stands for %s', (value, expected) => {
  expect(decimalOf(value).toString()).toBe(expected);
});

test('no decimal for what is no number', () => {
  expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
  expect(() => decimalOf(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
});

test.each([
  ['2.675', 2, '2.68', '2.67'],
  ['-2.675', 2, '-2.68', '-2.67'],
  ['0.5', 0, '1', '0'],
  ['12499', -3, '12000', '12000'],
  ['12500', -3, '13000', '12000'],
  ['-15', -1, '-20', '-10'],
])('%s at %p places', (value, places, rounded, cut) => {
  expect(roundHalfUp(new Decimal(value), places).toString()).toBe(rounded);
  expect(truncate(new Decimal(value), places).toString()).toBe(cut);
});

test('printing a decimal never uses an exponent', () => {
  expect(new Decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`);
  expect(new Decimal('1e-20').toString()).toBe(`0.${'0'.repeat(19)}1`);
});

describe('scaled integers', () => {
  test('are exactly what the decimals are', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 15 }), ({ text }, digits) => {
        const scaled = toScaled(Number(text), digits);
        const exact = new Decimal(text).times(new Decimal(10).pow(digits));
        if (scaled === undefined) expect(exact.isInteger() && exact.abs().lte(1e15)).toBe(false);
        else expect(exact.eq(scaled)).toBe(true);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('of any double agree with its decimal or refuse', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 8 }),
        (value, digits) => {
          const scaled = toScaled(value, digits);
          if (scaled !== undefined) expect(fromScaled(scaled, digits).eq(decimalOf(value))).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('sums and differences equal those of decimals', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 60 }), money, (parts, total) => {
        const scaled = parts.map((part) => toScaled(part, 2) ?? Number.NaN);
        const sum = sumScaled(scaled) ?? Number.NaN;
        const exact = parts.reduce((all, part) => all.plus(decimalOf(part)), new Decimal(0));
        expect(fromScaled(sum, 2).eq(exact)).toBe(true);
        const difference = (toScaled(total, 2) ?? Number.NaN) - sum;
        expect(fromScaled(difference, 2).eq(decimalOf(total).minus(exact))).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('lose the noise of a calculated cell', () => {
    expect(toScaled(0.1 + 0.2, 2)).toBe(30);
    expect(Object.is(toScaled(-0, 2), 0)).toBe(true);
    expect(Object.is(toScaled(-0.001, 0), undefined)).toBe(true);
  });

  test('refuse what they cannot hold', () => {
    expect(toScaled(0.125, 2)).toBeUndefined();
    expect(toScaled(1e14, 2)).toBeUndefined();
    expect(toScaled(Number.NaN, 2)).toBeUndefined();
    expect(toScaled(Number.POSITIVE_INFINITY, 2)).toBeUndefined();
    expect(toScaled(1, 16)).toBeUndefined();
    expect(toScaled(1, -1)).toBeUndefined();
    expect(sumScaled([Number.MAX_SAFE_INTEGER, 1])).toBeUndefined();
  });

  test('find the scale that a column needs', () => {
    expect(commonScale([1, 2.5, 3.125])).toBe(3);
    expect(commonScale([])).toBe(0);
    expect(commonScale([1e16])).toBeUndefined();
  });

  test.each([
    [0, 3, false, true],
    [2, 3, false, true],
    [-2, 3, false, true],
    [3, 3, false, false],
    [1, 3, true, false],
    [0, 3, true, true],
  ])('difference %p of %p parts, exact %p', (difference, parts, exact, expected) => {
    expect(isWithinRounding(difference, parts, exact)).toBe(expected);
  });
});
