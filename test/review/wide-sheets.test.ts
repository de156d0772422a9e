import { DEFAULT_SETTINGS, review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';
import { smallBook } from '../support/small-book';

const ROWS = 40;

/** A table of items with so many columns of figures whose headings nobody knows. */
function wide(unknown: number): Snapshot {
  const headings = Array.from({ length: unknown }, (_, index) => `丙${String(index)}`);
  const row = (at: number) => headings.map((_, column) => (at * 31 + column * 17) % 97);
  return smallBook({
    表: [
      ['序号', '支出内容', '预算数（元）', '支出（元）', ...headings],
      ...Array.from({ length: ROWS }, (_, at) => [at + 1, `项目${String(at)}`, 300 + at, 200 + at, ...row(at)]),
    ],
  });
}

/** Milliseconds of the fastest of several reviews. */
function fastest(book: Snapshot): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    review(book, DEFAULT_SETTINGS);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('wide sheets', () => {
  it('are read in a time that grows with their columns, not with pairs of them', () => {
    fastest(wide(50));
    const [narrow, broad] = [fastest(wide(50)), fastest(wide(200))];
    expect(broad / narrow).toBeLessThan(10);
  });

  it('say once that their columns were not read', () => {
    const { notChecked } = review(wide(200), DEFAULT_SETTINGS);
    expect(notChecked.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual(['recognition column-unread']);
  });
});
