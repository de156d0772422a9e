import { Decimal } from '../quantity';
import { dimensionOf, type Dimension } from '../tables';
import type { Rule } from './rule';
import { numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { plain } from './shared/show';
import { stackedUnits } from './shared/stacked-units';

/** The spread of weights over the dimensions differs from the form's usual one (10/50/30/10 …). */
export const weightProfile: Rule = {
  id: 'weight-profile',
  group: 'scores',
  severity: 'info',
  check({ book, report }) {
    for (const view of scoreViews(book)) {
      const { readings, rows } = view;
      const usual = book.profile(readings).weights;
      if (!usual || readings.table.columns.level1 === undefined) continue;
      // Of several units under one header each has a hundred of its own, and weights that are no form's.
      if (stackedUnits(readings).length > 0) continue;
      const sums = new Map<Dimension, Decimal>();
      for (const row of rows) {
        const dimension = dimensionOf(row.row.level1?.text ?? '');
        const weight = numberIn(row.weight);
        if (dimension && weight) sums.set(dimension, (sums.get(dimension) ?? new Decimal(0)).plus(weight));
      }
      const dimensions = Object.keys(usual) as Dimension[];
      const first = rows.find((row) => row.weight?.kind === 'number')?.cell('weight');
      if (
        sums.size === 0 ||
        !first ||
        dimensions.every((dimension) => (sums.get(dimension) ?? new Decimal(0)).eq(usual[dimension] ?? 0))
      )
        continue;
      const spread = (values: readonly string[]): string => values.join('/');
      report({
        message: 'spread',
        data: {
          actual: spread(dimensions.map((dimension) => plain(sums.get(dimension) ?? new Decimal(0)))),
          usual: spread(dimensions.map((dimension) => usual[dimension] ?? '0')),
        },
        cell: first,
        expected: spread(dimensions.map((dimension) => usual[dimension] ?? '0')),
        actual: spread(dimensions.map((dimension) => plain(sums.get(dimension) ?? new Decimal(0)))),
        table: readings.table,
      });
    }
  },
};
