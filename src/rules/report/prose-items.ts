import { figureOf, writtenOf, type ReportRule } from './report-rule';

/** The number of items that the report tells is not that of the table it names. */
export const proseItems: ReportRule = {
  id: 'prose-items',
  group: 'across',
  severity: 'warning',
  check(claim, { shown }) {
    if (claim.verdict !== 'differs' || claim.count === null || claim.contradiction !== null) return null;
    const count = String(claim.count);
    return {
      message: 'items',
      data: { place: shown(claim), text: writtenOf(claim), range: claim.range ?? '', items: count },
      related: [],
      expected: count,
      actual: figureOf(claim),
      difference: null,
    };
  },
};
