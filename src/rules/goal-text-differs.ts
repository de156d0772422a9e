import { claimsOfBook } from '../prose/workbook-claims';
import { differenceOf, sheetText } from './report/differences';
import { figureOf, writtenOf } from './report/report-rule';
import type { Rule } from './rule';
import { at } from './shared/show';

/** A figure in a goal or in what came of it is not the one of its indicator row or fund block. */
export const goalTextDiffers: Rule = {
  id: 'goal-text-differs',
  group: 'across',
  severity: 'warning',
  check({ book, settings, report }) {
    const told = new Set<string>();
    for (const claim of claimsOfBook(book, settings)) {
      const { place } = claim.text;
      const [fact] = claim.cells;
      if (claim.verdict !== 'differs' || !('cell' in place) || !fact || claim.unmet.length > 0) continue;
      const key = `${place.cell.sheet}!${String(place.cell.row)}:${String(place.cell.column)}`;
      if (told.has(key)) continue;
      told.add(key);
      const difference = differenceOf(claim);
      report({
        message: 'figure',
        data: {
          cell: at(place.cell),
          text: writtenOf(claim),
          other: at(fact.cell),
          value: sheetText(claim),
          name: fact.name === '' ? fact.column || fact.title : fact.name,
        },
        cell: place.cell,
        related: claim.cells.map(({ cell }) => cell),
        expected: sheetText(claim),
        actual: figureOf(claim),
        difference,
        table: null,
      });
    }
  },
};
