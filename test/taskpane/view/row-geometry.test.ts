import fc from '../../support/fast-check';
import {
  keptScrollTop,
  offsetsOf,
  pushedUp,
  rowAt,
  scrollTopFor,
  windowOf,
} from '../../../src/taskpane/view/row-geometry';

const offsets = offsetsOf([10, 20, 30, 40]);

describe('where rows stand', () => {
  it('adds heights up', () => {
    expect(offsets).toEqual([0, 10, 30, 60, 100]);
    expect(offsetsOf([])).toEqual([0]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [9, 0],
    [10, 1],
    [59, 2],
    [60, 3],
    [500, 3],
  ])('finds the row at %s', (y, row) => {
    expect(rowAt(offsets, y)).toBe(row);
  });

  it('takes 0 for an empty list', () => {
    expect(rowAt([0], 10)).toBe(0);
  });

  it('always finds the row that covers a place', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, part) => {
        const tops = offsetsOf(each);
        const y = part * (tops.at(-1) ?? 0);
        const row = rowAt(tops, y);
        expect(tops[row]).toBeLessThanOrEqual(y);
        expect(tops[row + 1]).toBeGreaterThan(y);
      }),
    );
  });

  it('renders what is in view and a margin', () => {
    expect(windowOf(offsets, 30, 20, 0)).toEqual({ first: 2, last: 2 });
    expect(windowOf(offsets, 30, 20, 25)).toEqual({ first: 0, last: 3 });
  });
});

describe('bringing a row into view', () => {
  const now = { top: 30, height: 50, pinned: 10 };
  it.each([
    ['leaves it where it is wholly seen', { ...now, top: 15 }, 2, 15],
    ['scrolls up to it, below the pinned header', now, 1, 0],
    ['scrolls down until its end is seen', { ...now, top: 0 }, 3, 50],
    ['shows the beginning of a row that is too high', { ...now, height: 45 }, 3, 50],
  ])('%s', (_, place, row, top) => {
    expect(scrollTopFor(offsets, row, place)).toBe(top);
  });
});

describe('the place of what is being read', () => {
  const placed = (ids: string) => {
    const rows = [...ids].map((id) => ({ id }));
    return { rows, offsets: offsetsOf(rows.map(() => 10)) };
  };
  it.each([
    ['abcd', 'abcd', 15, 15],
    ['abcd', 'xyabcd', 15, 35],
    ['abcd', 'bcd', 15, 5],
    ['abcd', 'acd', 15, 5],
    ['abcd', 'a', 15, 15],
    ['', 'ab', 0, 0],
  ])('%s becomes %s: from %i to %i', (before, after, top, expected) => {
    expect(keptScrollTop(top, placed(before), placed(after))).toBe(expected);
  });
});

describe('a pinned header', () => {
  it.each([
    [null, 50, 0],
    [2, 0, 0],
    [2, 10, 0],
    [2, 15, 5],
    [2, 29, 19],
    [2, 30, 20],
  ])('makes way for the next at row %s, seen from %s, by %s', (next, top, expected) => {
    expect(pushedUp(offsets, next, top, 20)).toBe(expected);
  });
});
