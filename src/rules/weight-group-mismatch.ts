import { Decimal, type AmountReading } from '../quantity';
import type { LabelledWeight } from '../tables';
import type { Rule } from './rule';
import { isTakenOut, numberIn } from './shared/indicator-view';
import { labelsUnder } from './shared/label-weights';
import { at, plain, signed } from './shared/show';

/** An upper weight that is the sum of the labels under it: the fault lies with one of those, and is told there. */
function agreesWithInner(label: LabelledWeight, labels: readonly LabelledWeight[]): boolean {
  const inner = labelsUnder(label, labels);
  return inner.length > 0 && inner.reduce((added, { weight }) => added.plus(weight), new Decimal(0)).eq(label.weight);
}

const sumOf = (weights: readonly (AmountReading | null)[]): Decimal =>
  weights.reduce((added, weight) => added.plus(numberIn(weight) ?? 0), new Decimal(0));

/** "产出指标(50分)", or a weight of an upper level, ≠ the sum of the weights under it: leaves, or labels where leaves have none. */
export const weightGroupMismatch: Rule = {
  id: 'weight-group-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const { table, rows } of book.indicators) {
      for (const label of table.labelWeights) {
        const weights = label.rows.map((index) => rows[index]?.weight ?? null);
        const leaves = weights.flatMap((weight) => numberIn(weight) ?? []);
        const under = leaves.length === 0 ? labelsUnder(label, table.labelWeights) : [];
        const numbers = [...leaves, ...under.map((inner) => new Decimal(inner.weight))];
        if (numbers.length === 0) continue;
        if (
          weights.some((weight) => weight?.kind === 'text' || weight?.kind === 'malformed' || weight?.kind === 'error')
        ) {
          notChecked({ reason: 'weight-unreadable', cell: label.cell, table });
          continue;
        }
        const sum = numbers.reduce((added, weight) => added.plus(weight), new Decimal(0));
        if (sum.eq(label.weight) || agreesWithInner(label, table.labelWeights)) continue;
        const applicable = label.rows.filter((index) => !(rows[index] && isTakenOut(rows[index])));
        if (
          applicable.length < label.rows.length &&
          sumOf(applicable.map((index) => rows[index]?.weight ?? null)).eq(label.weight)
        )
          continue;
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
          related:
            under.length > 0
              ? under.map((inner) => inner.cell)
              : label.rows.flatMap((index) => rows[index]?.cell('weight') ?? []),
          expected: plain(sum),
          actual: label.weight,
          difference: signed(new Decimal(label.weight).minus(sum)),
          table,
        });
      }
    }
  },
};
