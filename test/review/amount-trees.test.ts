import fc from '../support/fast-check';
import { review, type Finding } from '../../src/review';
import { linesOf, NOTATIONS, sheetOf, tree, type ListedTree, type Notation } from '../support/amount-trees';
import { smallBook } from '../support/small-book';

const HEADINGS = [['预算数'], ['预算数', '支出数']] as const;
const RUNS = 120;

const errorsOf = ({ rows }: ListedTree): readonly Finding[] =>
  review(smallBook({ 表: rows })).findings.filter(({ severity }) => severity === 'error');

/** What marks or indents tell apart; numbers that run on and bare names tell nothing by themselves. */
const TELLING: readonly Notation[] = ['chinese', 'dotted', 'indent'];

describe('a tree of amounts whose sums are right', () => {
  it.each(NOTATIONS)('is never accused of a sum, its levels shown by %s', (notation) => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADINGS), fc.nat(), (headings, pick) => {
        const [root] = fc.sample(tree(headings.length), { numRuns: 1, seed: pick });
        if (!root) throw new Error('no tree');
        expect(
          errorsOf(sheetOf(root, notation, headings)).map(({ rule, cell }) => `${rule} ${String(cell.row)}`),
        ).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a tree of amounts with one figure wrong', () => {
  it.each(TELLING)('is told in at least 98 of 100, its levels shown by %s', (notation) => {
    let told = 0;
    const missed: string[] = [];
    const samples = fc.sample(
      fc.record({ seed: fc.nat(), at: fc.nat(), by: fc.integer({ min: 1, max: 90_000 }) }),
      RUNS,
    );
    for (const [index, { seed, at, by }] of samples.entries()) {
      const headings = HEADINGS[index % 2] ?? HEADINGS[0];
      const [root] = fc.sample(tree(headings.length), { numRuns: 1, seed });
      if (!root) throw new Error('no tree');
      const listed = sheetOf(root, notation, headings);
      // A leaf or the total; a wrong class is told as well, but a reading without that class may clear the sheet.
      const leaves = linesOf(root, notation).flatMap(({ isLeaf }, line) =>
        isLeaf ? [listed.lineRows[line] ?? 0] : [],
      );
      const places = [...leaves, listed.totalRow];
      const row = places[at % places.length] ?? 0;
      const column = listed.firstAmount + (at % headings.length);
      const rows = listed.rows.map((cells) => [...cells]);
      const cells = rows[row];
      if (cells) cells[column] = (Math.round(Number(cells[column]) * 100) + by) / 100;
      if (errorsOf({ ...listed, rows }).some(({ rule }) => rule === 'total-mismatch')) told++;
      else missed.push(`${String(seed)} row ${String(row)}`);
    }
    expect({ told: told / samples.length >= 0.98, missed: missed.slice(0, 3) }).toMatchObject({ told: true });
  });
});
