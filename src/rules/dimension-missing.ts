import { dimensionOf, type Dimension } from '../tables';
import type { Rule } from './rule';
import { indicatorForms } from './shared/score-forms';
import { at, term } from './shared/show';

/** A form with first levels lacks 产出, 效益 or, where its form has one, 满意度. Once for all that are missing. */
export const dimensionMissing: Rule = {
  id: 'dimension-missing',
  group: 'indicators',
  severity: 'warning',
  check({ book, report, notChecked }) {
    for (const form of indicatorForms(book)) {
      const [readings] = form;
      const { table } = readings;
      if (form.every((part) => part.table.columns.level1 === undefined)) continue;
      const seen = new Set<Dimension>();
      let unknown = false;
      const rows = form.flatMap((part) => part.rows);
      for (const { row } of rows) {
        const [upper, lower] = [dimensionOf(row.level1?.text ?? ''), dimensionOf(row.level2?.text ?? '')];
        const dimension = upper ?? lower;
        if (dimension) seen.add(dimension);
        else if (row.level1) unknown = true;
        // A dimension may stand as a second level (履职效益 under 产出及效率), satisfaction as an indicator of its own.
        if (lower && lower !== 'process') seen.add(lower);
        if (dimensionOf(row.name) === 'satisfaction') seen.add('satisfaction');
      }
      const missing = book.profile(readings).dimensions.filter((dimension) => !seen.has(dimension));
      if (missing.length === 0) continue;
      // First levels of the form's own words may well be what is missing under other names.
      if (unknown || ![...seen].some((dimension) => dimension !== 'process')) {
        if (rows.some(({ row }) => row.level1)) notChecked({ reason: 'own-levels', cell: table.head, table });
        continue;
      }
      report({
        message: `missing-${missing.join('-')}`,
        data: { cell: at(table.head), first: term(`dimension-${missing[0] ?? 'output'}`) },
        cell: table.head,
        table,
      });
    }
  },
};
