import type { Rule } from './rule';
import { outermost } from './shared/label-weights';
import { scoreViews, weightSum } from './shared/score-view';
import { at, plain, signed } from './shared/show';

/** Weights, 预算执行率 included, must add up to 100. */
export const weightsNot100: Rule = {
  id: 'weights-not-100',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const view of scoreViews(book)) {
      const { readings, rows, executionWeight, totalWeight } = view;
      const { table } = readings;
      const leaves = weightSum(rows);
      // Weights inside labels count only where the leaves have none.
      const labels = leaves.count === 0 ? outermost(table.labelWeights) : [];
      const own = labels.reduce((sum, label) => sum.plus(label.weight), leaves.sum);
      if (leaves.count === 0 && labels.length === 0) continue;
      const lastWeight = rows.findLast((row) => row.weight?.kind === 'number')?.cell('weight') ?? labels.at(-1)?.cell;
      const cell = totalWeight?.cell ?? lastWeight ?? table.head;
      if (labels.length > 0 && !table.rows.every((_, index) => labels.some((label) => label.rows.includes(index)))) {
        notChecked({ reason: 'weight-blank', cell, table });
        continue;
      }
      if (!leaves.complete) {
        notChecked({ reason: 'weight-unreadable', cell, table });
        continue;
      }
      const profile = book.profile(readings);
      const sum = own.plus(executionWeight?.value ?? 0);
      if (sum.eq(100) && (totalWeight === null || totalWeight.value.eq(100))) continue;
      if (!executionWeight && profile.execution && own.plus(profile.execution.weight).eq(100)) {
        if (totalWeight === null || totalWeight.value.eq(own) || totalWeight.value.eq(100)) {
          notChecked({ reason: 'execution-weight-not-printed', data: { sum: plain(own) }, cell, table });
          continue;
        }
      }
      const stated = totalWeight?.value ?? null;
      report({
        message: sum.eq(100) ? 'stated' : executionWeight ? 'sum' : 'sum-indicators',
        data: {
          sum: plain(sum),
          execution: executionWeight ? plain(executionWeight.value) : '0',
          rows: plain(own),
          stated: stated ? plain(stated) : '',
          difference: signed((sum.eq(100) && stated ? stated : sum).minus(100)),
          cell: at(cell),
        },
        cell,
        related: [
          ...(executionWeight ? [executionWeight.cell] : []),
          ...rows.flatMap((row) => (row.weight?.kind === 'number' ? (row.cell('weight') ?? []) : [])),
          ...labels.map((label) => label.cell),
        ],
        expected: '100',
        actual: sum.eq(100) && stated ? plain(stated) : plain(sum),
        difference: signed((sum.eq(100) && stated ? stated : sum).minus(100)),
        table,
      });
    }
  },
};
