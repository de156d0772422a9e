import { figureOf, writtenOf, type ReportRule } from './report-rule';

/** The report says that every indicator was reached, and a row was not. */
export const proseNotMet: ReportRule = {
  id: 'prose-not-met',
  group: 'across',
  severity: 'warning',
  check(claim, { shown }) {
    const { unmet } = claim;
    if (claim.verdict !== 'differs' || unmet.length === 0 || claim.contradiction !== null) return null;
    return {
      message: 'rows',
      data: {
        place: shown(claim),
        text: writtenOf(claim),
        names: unmet.map(({ name }) => name).join('、'),
        count: String(unmet.length),
      },
      related: unmet.map(({ cell }) => cell),
      expected: null,
      actual: figureOf(claim),
      difference: null,
    };
  },
};
