import { isBlankMark } from '../../quantity';
import { keyOf, type IndicatorTable, type Table } from '../../tables';
import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { Book } from '../rule';
import { formRows, inOneForm } from './form-rows';
import { completionValue, nameOf } from './indicator-view';
import words from './reason-words.json';

const includesAll = (text: string, parts: readonly string[]): boolean => parts.every((part) => text.includes(part));

/** Whether a text gives a cause. */
const givesCause = (text: string, causes: readonly string[]): boolean =>
  causes.some((word) => text.includes(word)) || words.causedBy.some((parts) => includesAll(text, parts));

/**
 * Whether the form of `table` says why money was not spent, or why the project stood still: in a reason
 * cell, in the row of the execution indicator, or in another text that speaks of 资金 执行 支付 拨付.
 */
export function executionReason(book: Book, table: Table): boolean {
  const funds = book.funds.find((entry) => entry.table === table);
  if (funds?.rows.some((row) => row.reason !== '' && row.row.kind === 'total')) return true;
  const nothingSpent = funds?.total?.amount('spent')?.value.isZero() === true;
  for (const readings of book.indicators) {
    if (!inOneForm(book, table, readings.table)) continue;
    if (nothingSpent && standsStill(readings)) return true;
    for (const row of readings.rows) {
      if (row.reason === '') continue;
      if (speaksOfExecution(row)) return true;
      if (words.execution.some((word) => row.reason.includes(word))) return true;
    }
  }
  return formTexts(book, table).some(
    (text) =>
      (words.execution.some((word) => text.includes(word)) && givesCause(text, words.causes)) ||
      words.standstill.some((word) => text.includes(word)),
  );
}

/** Nothing was done of what can be counted, and the rows say why: that is why nothing was spent. */
function standsStill({ rows }: IndicatorReadings): boolean {
  const counted = rows.filter((row) => row.row.kind === 'indicator' && 'value' in row.completion);
  return counted.length > 0 && counted.every((row) => completionValue(row)?.isZero() === true && row.reason !== '');
}

/**
 * Whether the form gives its reasons in a row of its own below the table, beside a label that asks for them: 偏差大或目标未完成
 * 原因分析. It speaks for all rows of a table that has no column of reasons.
 */
export function reasonBelow(book: Book, table: Table): boolean {
  const { view, area } = table;
  const { bottom } = formRows(book, table);
  for (let row = area.bottom + 1; row <= Math.min(bottom, area.bottom + words.below.reach); row++) {
    const [label, answer] = view.filled(row);
    if (typeof label?.value !== 'string' || typeof answer?.value !== 'string') continue;
    const asks =
      label.value.length <= words.below.longest &&
      words.below.labels.some((word) => keyOf(String(label.value)).includes(word));
    if (asks && !isBlankMark(answer.value, 'amount') && keyOf(answer.value).length >= words.below.shortest) return true;
  }
  return false;
}

/** Whether the form says why its budget was changed. */
export function budgetChangeReason(book: Book, table: Table): boolean {
  const funds = book.funds.find((entry) => entry.table === table);
  if (funds?.rows.some((row) => row.reason !== '' && row.row.kind === 'total')) return true;
  // What a goal is based on explains no shortfall; what a budget was changed by explains the change.
  return formTexts(book, table).some(
    (text) => words.budgetChange.some((parts) => includesAll(text, parts)) && givesCause(text, words.changeCauses),
  );
}

/** Long texts of the form that are neither printed notes nor what an indicator is called or aims at. */
function formTexts(book: Book, table: Table): string[] {
  const { view, area } = table;
  const form = formRows(book, table);
  const aims = book.indicators.flatMap((other) => (other.table.view === view ? [aimsOf(other.table)] : []));
  const isAim = (row: number, column: number): boolean => aims.some((isOne) => isOne(row, column));
  const texts: string[] = [];
  const last = Math.min(form.bottom, area.top + words.reach - 1);
  for (let row = Math.max(form.top, area.top - words.reach); row <= last; row++) {
    view.sheet.rows[row]?.values.forEach((value, column) => {
      if (typeof value !== 'string' || value.length < words.shortest || isAim(row, column)) return;
      if (words.printed.some((word) => value.includes(word))) return;
      texts.push(value);
    });
  }
  return texts;
}

/** Tells the cells of an indicator table that hold levels, names and targets. */
function aimsOf({ rows, columns }: IndicatorTable): (row: number, column: number) => boolean {
  const held = new Set([columns.level1, columns.level2, columns.name, columns.target]);
  const stated = new Set(rows.map(({ row }) => row));
  return (row, column) => held.has(column) && stated.has(row);
}

/** Whether a row is the indicator of budget execution. */
export function speaksOfExecution(row: IndicatorReading): boolean {
  return words.executionNames.some((word) => nameOf(row).includes(word));
}
