import { isItemTable } from '../tables';
import { cellName, sameCell, type CellAddress } from '../workbook/address';
import { within } from '../workbook/lists';
import { isCellError, isPending, NOT_CALCULATED } from '../workbook/snapshot';
import type { Rule } from './rule';
import type { Book } from './rule';
import { circularLoops } from './shared/circular';
import { at } from './shared/show';
import { sumGroups } from './shared/sum-groups';

/** Any error value inside a recognised table, and formulas that refer to themselves. A result on its way is no error. */
export const cellError: Rule = {
  id: 'cell-error',
  group: 'cells',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const table of book.recognition.tables) {
      const { view, area } = table;
      const waiting: CellAddress[] = [];
      for (const row of within(view.errorRows, area.top, area.bottom)) {
        const values = view.sheet.rows[row]?.values ?? [];
        for (let column = area.left; column <= Math.min(area.right, values.length - 1); column++) {
          const value = values[column];
          if (value === null || typeof value !== 'object' || !isCellError(value) || view.isOwned(row, column)) continue;
          const cell = view.address(row, column);
          if (isPending(value)) {
            if (value.error !== NOT_CALCULATED.error) waiting.push(cell);
            continue;
          }
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
      const [first] = waiting;
      if (first)
        notChecked({
          reason: 'still-calculating',
          data: { cell: at(first), count: String(waiting.length) },
          cell: first,
          table,
        });
      for (const loop of circularLoops(table)) {
        const [cell, ...others] = loop;
        if (!cell || isSum(book, cell)) continue;
        report({
          message: 'circular',
          data: {
            cell: at(cell),
            formula: view.formula(cell.row, cell.column) ?? '',
            cells: loop.map(({ row, column }) => cellName(row, column)).join('、'),
          },
          cell,
          related: others,
          table,
        });
      }
    }
  },
};

/** Whether the cell is a total, whose formula total-formula-gap speaks of. */
function isSum(book: Book, cell: CellAddress): boolean {
  return book.items.some(
    (readings) =>
      isItemTable(readings.table) &&
      readings.table.view.name === cell.sheet &&
      sumGroups(readings).some(
        ({ ofWhich, total, series }) =>
          !ofWhich &&
          sameCell(cell, readings.table.view.address(readings.table.rows[total]?.row ?? -1, series.column.column)),
      ),
  );
}
