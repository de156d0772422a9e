import { readQuantity } from '../quantity';
import type { Table } from '../tables';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { quoted, oddNumberCells } from './shared/cells';
import { at } from './shared/show';

/** Digits whose grouping or decimal points are broken are refused, never guessed. */
export const malformedNumber: Rule = {
  id: 'malformed-number',
  group: 'cells',
  severity: 'error',
  check(context) {
    oddNumberCells(context.book).forEach(({ table, cell, reading }) => {
      if (reading.kind === 'malformed') report(context, table, cell);
    });
    for (const { table, rows } of context.book.indicators) {
      for (const reading of rows) {
        for (const role of ['target', 'actual', 'completion'] as const) {
          const cell = reading.cell(role);
          if (!cell || cell.row !== reading.row.row) continue;
          const value = table.view.value(cell.row, cell.column);
          if (typeof value !== 'string') continue;
          if (readQuantity(value, table.view.format(cell.row, cell.column)).kind === 'malformed')
            report(context, table, cell);
        }
      }
    }
  },
};

function report(context: RuleContext, table: Table, cell: CellAddress): void {
  const text = quoted(table, cell);
  context.report({ message: 'malformed', data: { cell: at(cell), text }, cell, actual: text, table });
}
