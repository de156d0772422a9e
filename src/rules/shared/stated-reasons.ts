import type { Table } from '../../tables';
import type { Book } from '../rule';
import words from './reason-words.json';

/** A text that tells why: it speaks of one of the subjects and gives a cause. */
function tellsWhy(text: string, subjects: readonly string[]): boolean {
  return subjects.some((word) => text.includes(word)) && words.causes.some((word) => text.includes(word));
}

/**
 * Whether the form of `table` (its sheet) says why money was not spent, or why the project stood still: in a reason
 * cell, in the row of the execution indicator, or in another text that speaks of 资金 执行 支付 拨付.
 */
export function executionReason(book: Book, table: Table): boolean {
  const funds = book.funds.find((entry) => entry.table === table);
  if (funds?.rows.some((row) => row.reason !== '' && row.row.kind === 'total')) return true;
  for (const readings of book.indicators) {
    if (readings.table.view !== table.view) continue;
    for (const row of readings.rows) {
      if (row.reason === '') continue;
      if (words.executionNames.some((word) => row.row.name.includes(word))) return true;
      if (words.execution.some((word) => row.reason.includes(word))) return true;
    }
  }
  return sheetTexts(table).some(
    (text) => tellsWhy(text, words.execution) || words.standstill.some((word) => text.includes(word)),
  );
}

/** Whether the form says why its budget was changed. */
export function budgetChangeReason(book: Book, table: Table): boolean {
  const funds = book.funds.find((entry) => entry.table === table);
  if (funds?.rows.some((row) => row.reason !== '' && row.row.kind === 'total')) return true;
  return sheetTexts(table).some((text) => tellsWhy(text, words.budgetChange));
}

/** Long texts of the sheet that are neither printed notes nor headers. */
function sheetTexts(table: Table): string[] {
  const { view } = table;
  const texts: string[] = [];
  const last = Math.min(view.rowCount, table.area.top + words.reach);
  for (let row = Math.max(0, table.area.top - words.reach); row < last; row++) {
    for (const value of view.sheet.rows[row]?.values ?? []) {
      if (typeof value !== 'string' || value.length < words.shortest) continue;
      if (words.printed.some((word) => value.includes(word))) continue;
      texts.push(value);
    }
  }
  return texts;
}
