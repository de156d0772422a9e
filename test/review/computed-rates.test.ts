import { Decimal } from '../../src/quantity';
import { review } from '../../src/review';
import fc from '../support/fast-check';
import { smallBook } from '../support/small-book';

/** Cents up to ten figures, small ones and those near round numbers among them. */
const cents = fc.oneof(fc.nat(9_999_999_999), fc.nat(99), fc.constantFrom(1, 3, 7, 100, 1_000_000, 999_999_999));

test('computed rates are the exact quotients at ten decimals, rounded half up', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, cents), { minLength: 3, maxLength: 30 }), (pairs) => {
      const rows = pairs.map(([budget, spent]) => [budget + 1, spent]);
      const book = smallBook({
        表: [
          ['序号', '支出内容', '预算数（元）', '支出（元）'],
          ...rows.map(([budget = 0, spent = 0], at) => [at + 1, `事项${String(at)}`, budget / 100, spent / 100]),
        ],
      });
      const rates = review(book).computed.find(({ measure }) => measure === 'rate');
      expect(rates?.cells.map(({ value }) => value)).toEqual(
        rows.map(([budget = 0, spent = 0]) =>
          new Decimal(spent).div(budget).toDecimalPlaces(10, Decimal.ROUND_HALF_UP).toFixed(),
        ),
      );
    }),
  );
});
