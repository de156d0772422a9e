import { isCellError } from '../workbook/snapshot';
import type { Rule } from './rule';
import { at } from './shared/show';

/** Any error value inside a recognised table. */
export const cellError: Rule = {
  id: 'cell-error',
  group: 'cells',
  severity: 'error',
  check({ book, report }) {
    for (const table of book.recognition.tables) {
      const { view, area } = table;
      for (let row = area.top; row <= area.bottom; row++) {
        const values = view.sheet.rows[row]?.values ?? [];
        for (let column = area.left; column <= Math.min(area.right, values.length - 1); column++) {
          const value = values[column];
          if (value === null || typeof value !== 'object' || !isCellError(value) || view.isOwned(row, column)) continue;
          const cell = view.address(row, column);
          const formula = view.formula(row, column);
          report({
            message: formula ? 'formula' : 'value',
            data: { cell: at(cell), error: value.error, formula: formula ?? '' },
            cell,
            actual: value.error,
            table,
          });
        }
      }
    }
  },
};
