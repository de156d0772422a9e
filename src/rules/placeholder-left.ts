import { isIndicatorTable, isItemTable, isPlaceholderName, placeholders, type Table } from '../tables';
import { endingsOf, mayHold } from '../tables/words/letters';
import type { Rule } from './rule';
import { at } from './shared/show';

const LONGEST = 300;

/** What every left hint contains: looked for first, since every text of a table is read. */
const WORDS = [...new Set(['指标', '…', ...placeholders])];
const SIGNS = new RegExp(WORDS.map((word) => word.replace(/[.]/g, '\\.')).join('|'));
const mayHoldSign = mayHold(endingsOf(WORDS));

/** Template wording that nobody deleted: "……", "指标2：", "200字以内". Hygiene, once a cell. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: 'cells',
  severity: 'info',
  check({ book, report }) {
    for (const table of book.recognition.tables) {
      if (table.kind === 'other' || !isFilled(table)) continue;
      const { view, area } = table;
      if (!view.mayHold(WORDS)) continue;
      const columns = wordColumns(table);
      for (let row = area.top; row <= area.bottom; row++) {
        const values = view.sheet.rows[row]?.values ?? [];
        for (const column of columns) {
          const value = values[column];
          if (typeof value !== 'string' || value.length > LONGEST || !mayHoldSign(value)) continue;
          if (!SIGNS.test(value)) continue;
          if (view.value(row, column) === null) continue;
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

/** Columns that hold words: in an item table its names and remarks, in a form every column. */
function wordColumns(table: Table): readonly number[] {
  if (isItemTable(table)) return [table.nameColumn, table.reasonColumn].filter((column) => column !== null);
  return Array.from({ length: table.area.right - table.area.left + 1 }, (_, index) => table.area.left + index);
}

/** A table in which nobody has filled a row yet is a template, and keeps its hints. */
function isFilled(table: Table): boolean {
  if (isIndicatorTable(table)) return table.rows.some((row) => row.kind === 'indicator');
  if (!isItemTable(table)) return true;
  return table.rows.some(({ row }) => table.amounts.some(({ column }) => !table.view.isBlank(row, column)));
}
