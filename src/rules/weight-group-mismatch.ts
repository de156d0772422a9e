import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { numberIn } from './shared/indicator-view';
import { at, plain, signed } from './shared/show';

/** "产出指标(50分)" ≠ the sum of the weights under it. */
export const weightGroupMismatch: Rule = {
  id: 'weight-group-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const { table, rows } of book.indicators) {
      if (table.columns.weight === undefined) continue;
      for (const label of table.labelWeights) {
        const weights = label.rows.map((index) => rows[index]?.weight ?? null);
        const numbers = weights.flatMap((weight) => numberIn(weight) ?? []);
        if (numbers.length === 0) continue;
        if (
          weights.some((weight) => weight?.kind === 'text' || weight?.kind === 'malformed' || weight?.kind === 'error')
        ) {
          notChecked({ reason: 'weight-unreadable', cell: label.cell, table });
          continue;
        }
        const sum = numbers.reduce((added, weight) => added.plus(weight), new Decimal(0));
        if (sum.eq(label.weight)) continue;
        report({
          message: 'label',
          data: {
            label: label.text,
            cell: at(label.cell),
            stated: label.weight,
            sum: plain(sum),
            difference: signed(new Decimal(label.weight).minus(sum)),
          },
          cell: label.cell,
          related: label.rows.flatMap((index) => rows[index]?.cell('weight') ?? []),
          expected: plain(sum),
          actual: label.weight,
          difference: signed(new Decimal(label.weight).minus(sum)),
          table,
        });
      }
    }
  },
};
