import type { MessageValue } from '../../contracts/finding';
import { at } from '../shared/show';
import { differenceOf, sheetText } from './differences';
import { figureOf, writtenOf, type ReportRule } from './report-rule';

/** Checks whose answer rests on how people word things: a person decides. */
const DOUBTFUL: ReadonlySet<string> = new Set(['twice', 'grade']);

/** A figure that the other figures of its sentence, or of another one, do not allow. */
export const proseInconsistent: ReportRule = {
  id: 'prose-inconsistent',
  group: 'across',
  severity: 'error',
  check(claim, { claims, shown }) {
    const { contradiction } = claim;
    if (contradiction === null || claim.slip !== null) return null;
    const others = contradiction.others.flatMap((index) => claims[index] ?? []);
    const [fact] = claim.cells;
    const data: Record<string, MessageValue> = {
      place: shown(claim),
      text: writtenOf(claim),
      others: others.map(writtenOf).join('，'),
      expected: contradiction.expected,
      ...(others[0] ? { other: shown(others[0]) } : {}),
      ...(fact ? { cell: at(fact.cell), value: sheetText(claim) } : {}),
    };
    const message =
      contradiction.check === 'list' || contradiction.check === 'twice' || contradiction.check === 'grade'
        ? contradiction.check
        : 'figures';
    return {
      message: message === 'figures' && claim.verdict === 'differs' && fact ? 'figures-and-sheet' : message,
      data,
      severity: DOUBTFUL.has(contradiction.check) ? 'warning' : 'error',
      related: [...claim.cells, ...others.flatMap(({ cells }) => cells)].map(({ cell }) => cell),
      expected: contradiction.expected,
      actual: figureOf(claim),
      difference: claim.verdict === 'differs' ? differenceOf(claim) : null,
    };
  },
};
