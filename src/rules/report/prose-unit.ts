import { at } from '../shared/show';
import { differenceOf, sheetText } from './differences';
import { figureOf, writtenOf, type ReportRule } from './report-rule';

/** The same digits, ten thousand or a hundred million times apart: a unit was mistaken. */
export const proseUnit: ReportRule = {
  id: 'prose-unit',
  group: 'across',
  severity: 'warning',
  check(claim, { shown }) {
    const [fact] = claim.cells;
    if (claim.verdict !== 'differs' || !fact || claim.slip === null) return null;
    return {
      message: 'unit',
      data: {
        place: shown(claim),
        text: writtenOf(claim),
        cell: at(fact.cell),
        value: sheetText(claim),
        times: claim.slip,
      },
      related: [...claim.cells, ...claim.same].map(({ cell }) => cell),
      expected: sheetText(claim),
      actual: figureOf(claim),
      difference: differenceOf(claim),
    };
  },
};
