import fc from '../support/fast-check';
import {
  type Accuracy,
  Decimal,
  Interval,
  type Part,
  agrees,
  isConsistentTotal,
  isWithinRounding,
  roundingInterval,
} from '../../src/quantity';
import { readTable } from './tsv';

const accuracyOf = (text: string): Accuracy => (text === 'INF' ? 'exact' : Number(text));

function partOf(text: string): Part {
  const [value = '', rest = ''] = text.split('@');
  const [decimals = '', weight = ''] = rest.split('*');
  return { value: new Decimal(value), accuracy: accuracyOf(decimals), weight: new Decimal(weight) };
}

describe('rounding cases', () => {
  const cases = readTable('rounding-cases.tsv');
  test('are all there', () => {
    expect(cases).toHaveLength(16);
  });

  test.each(cases)('$id', (row) => {
    const parts = (row['parts (value@decimals*weight)'] ?? '').split(' ').map(partOf);
    const total = new Decimal(row.total ?? '');
    expect(agrees(total, accuracyOf(row.total_decimals ?? ''), parts)).toBe(row.consistent === 'yes');
  });
});

describe('a total of a column', () => {
  const numbers = (...values: string[]): Decimal[] => values.map((value) => new Decimal(value));

  test.each<[string, string[], Accuracy, boolean]>([
    ['100.02', ['33.34', '33.34', '33.32'], 2, true],
    ['100.03', ['33.34', '33.34', '33.33'], 2, true],
    ['100.02', ['50.00', '50.00'], 2, false],
    ['100.01', ['50.00', '50.00'], 2, true],
    ['100.01', ['50.00', '50.00'], 'exact', false],
    ['0', [], 2, true],
    ['0.01', [], 2, false],
  ])('%s of %p at %p', (total, parts, accuracy, expected) => {
    expect(isConsistentTotal(new Decimal(total), numbers(...parts), accuracy)).toBe(expected);
  });

  test('is judged alike by intervals and by scaled integers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99999, max: 99999 }), { maxLength: 20 }),
        fc.integer({ min: -15, max: 15 }),
        (parts, slip) => {
          const sum = parts.reduce((all, part) => all + part, 0);
          const decimals = parts.map((part) => new Decimal(part).div(100));
          expect(isConsistentTotal(new Decimal(sum + slip).div(100), decimals, 2)).toBe(
            isWithinRounding(slip, parts.length, false),
          );
        },
      ),
    );
  });
});

describe('closed intervals', () => {
  const interval = (low: number, high: number): Interval => new Interval(new Decimal(low), new Decimal(high));

  test('touching ends meet', () => {
    expect(interval(0, 1).intersects(interval(1, 2))).toBe(true);
    expect(interval(0, 1).intersects(interval(1.01, 2))).toBe(false);
    expect(interval(0, 3).intersects(interval(1, 2))).toBe(true);
  });

  test('a negative factor swaps the ends', () => {
    const turned = interval(1, 3).times(new Decimal(-2));
    expect([turned.low.toNumber(), turned.high.toNumber()]).toEqual([-6, -2]);
  });

  test('both ends belong to a rounding interval', () => {
    const rounded = roundingInterval(new Decimal('12.34'), 2);
    expect(rounded.contains(new Decimal('12.335'))).toBe(true);
    expect(rounded.contains(new Decimal('12.345'))).toBe(true);
    expect(rounded.contains(new Decimal('12.3451'))).toBe(false);
    expect(roundingInterval(new Decimal(12000), -3).contains(new Decimal(12500))).toBe(true);
  });

  test('ends in the wrong order are refused', () => {
    expect(() => interval(2, 1)).toThrow(RangeError);
  });
});
