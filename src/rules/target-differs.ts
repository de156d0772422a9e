import type { IndicatorTable } from '../tables';
import type { Rule, RuleContext } from './rule';
import { indicatorPairs } from './shared/counterpart-tables';
import { nameOf } from './shared/indicator-view';
import { lastMonthOf } from './shared/part-of-year';
import { sameAnswer } from './shared/same-answer';
import { at } from './shared/show';

/** The same third-level indicator has different targets in two tables. */
export const targetDiffers: Rule = {
  id: 'target-differs',
  group: 'across',
  severity: 'warning',
  check: (context) => {
    differing(context, 'target');
  },
};

/** The month before December up to which a table's actuals run (1—7月完成情况); null for those of a whole year. */
const monthOf = ({ headers, view }: IndicatorTable): number | null =>
  headers.actual ? lastMonthOf(view.seenText(headers.actual.row, headers.actual.column)) : null;

/** Reports indicators whose targets, or actuals, differ between a table and the one before it. */
export function differing({ book, report }: RuleContext, role: 'target' | 'actual'): void {
  for (const pair of indicatorPairs(book)) {
    // what was done by July is no other answer to what was done by December
    if (role === 'actual' && monthOf(pair.earlier.table) !== monthOf(pair.later.table)) continue;
    for (const { left, right } of pair.pairs) {
      const cell = right.cell(role);
      const earlier = left.cell(role);
      const [a, b] = [left[role], right[role]];
      if (!cell || !earlier || a.kind === 'blank' || b.kind === 'blank') continue;
      const [aText, bText] =
        role === 'target' ? [left.targetText, right.targetText] : [left.actualText, right.actualText];
      if (sameAnswer(a, b, aText, bText)) continue;
      report({
        message: 'differs',
        data: { name: nameOf(right), cell: at(cell), earlier: at(earlier), text: bText, earlierText: aText },
        cell,
        related: [earlier],
        expected: aText,
        actual: bText,
        table: pair.later.table,
      });
    }
  }
}
