import { at } from '../shared/show';
import { differenceOf, sheetText } from './differences';
import { figureOf, writtenOf, type ReportRule } from './report-rule';

/** A figure of the report is not the one of the sheet that it names. */
export const proseDiffers: ReportRule = {
  id: 'prose-differs',
  group: 'across',
  severity: 'error',
  check(claim, { shown }) {
    const [fact] = claim.cells;
    if (claim.verdict !== 'differs' || !fact || claim.slip !== null || claim.contradiction !== null) return null;
    if (claim.count !== null || claim.unmet.length > 0) return null;
    const difference = differenceOf(claim);
    return {
      message: difference === null ? 'words' : 'figure',
      data: {
        place: shown(claim),
        text: writtenOf(claim),
        cell: at(fact.cell),
        name: fact.name === '' ? fact.column || fact.title : fact.name,
        value: sheetText(claim),
        difference: difference ?? '',
      },
      severity: claim.isSure && (claim.claim.figure?.approximation ?? null) === null ? 'error' : 'warning',
      related: [...claim.cells, ...claim.same].map(({ cell }) => cell),
      expected: sheetText(claim),
      actual: figureOf(claim),
      difference,
    };
  },
};
