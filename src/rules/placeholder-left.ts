import { isIndicatorTable, isItemTable, isPlaceholderName, placeholders, type Table } from '../tables';
import type { Rule } from './rule';
import { at } from './shared/show';

const LONGEST = 300;

/** Template wording that nobody deleted: "……", "指标2：", "200字以内". Hygiene, once a cell. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: 'cells',
  severity: 'info',
  check({ book, report }) {
    for (const table of book.recognition.tables) {
      if (table.kind === 'other' || !isFilled(table)) continue;
      const { view, area } = table;
      for (let row = area.top; row <= area.bottom; row++) {
        for (const { column, value } of view.filled(row)) {
          if (column < area.left || column > area.right || typeof value !== 'string' || value.length > LONGEST)
            continue;
          const text = value.trim();
          const left =
            isPlaceholderName(text) && /指标|…|\.\.\./.test(text)
              ? text
              : placeholders.find((word) => word.length > 3 && text.includes(word));
          if (!left) continue;
          const cell = view.address(row, column);
          report({ message: 'left', data: { cell: at(cell), text: left }, cell, actual: left, table });
        }
      }
    }
  },
};

/** A table in which nobody has filled a row yet is a template, and keeps its hints. */
function isFilled(table: Table): boolean {
  if (isIndicatorTable(table)) return table.rows.some((row) => row.kind === 'indicator');
  if (!isItemTable(table)) return true;
  return table.rows.some(({ row }) => table.amounts.some(({ column }) => !table.view.isBlank(row, column)));
}
