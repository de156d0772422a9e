import {
  isFundingTable,
  isIndicatorTable,
  isItemTable,
  recognise,
  type Recognition,
  type Table,
} from '../../src/tables';
import { areaName, cellName, columnName } from '../../src/workbook/address';
import { smallBook, type SmallCell, type SmallSheet } from './small-book';

type Sheets = Readonly<Record<string, SmallSheet | readonly (readonly SmallCell[])[]>>;

export const recognised = (sheets: Sheets): Recognition => recognise(smallBook(sheets));

/** "expenditure 表1!A3:E19 万元": kind, place and unit of each table, in order. */
export const named = (sheets: Sheets): readonly string[] =>
  recognised(sheets).tables.map(
    ({ kind, view, area, unit }) => `${kind} ${view.name}!${areaName(area)} ${unit ?? 'no unit'}`,
  );

/** The one table of `kind`; throws where there is not exactly one. */
function only<T extends Table>(sheets: Sheets, is: (table: Table) => table is T): T {
  const found = recognised(sheets).tables.filter(is);
  const [table] = found;
  if (!table || found.length !== 1) throw new Error(`found ${String(found.length)} such tables`);
  return table;
}

export const itemTable = (sheets: Sheets) => only(sheets, isItemTable);
export const indicatorTable = (sheets: Sheets) => only(sheets, isIndicatorTable);
export const fundingTable = (sheets: Sheets) => only(sheets, isFundingTable);

/** Columns by role as letters: { budget: "C", spent: "D" }. */
export const letters = (columns: Readonly<Partial<Record<string, number>>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([role, column]) => (column === undefined ? [] : [[role, columnName(column)]])),
  );

/** Amount columns of an item table as letters by role. */
export const amountLetters = (table: ReturnType<typeof itemTable>): Record<string, string> =>
  letters(Object.fromEntries(table.amounts.map(({ role, column }) => [role, column])));

/** "4 class 监测费 ← 5 6": row as Excel shows it, kind, name, rows that add up to it. */
export const itemLines = (table: ReturnType<typeof itemTable>): readonly string[] =>
  table.rows.map(({ row, kind, name, children }) => {
    const under = children.map((child) => String((table.rows[child]?.row ?? -1) + 1));
    return `${String(row + 1)} ${kind} ${name}${under.length > 0 ? ` ← ${under.join(' ')}` : ''}`;
  });

/** "3 产出指标 A3 | 数量指标 B3 | 培训人次": row, levels with their cells, name; the kind where it is no indicator. */
export const indicatorLines = (table: ReturnType<typeof indicatorTable>): readonly string[] =>
  table.rows.map(({ row, level1, level2, name, kind }) => {
    const level = (entry: typeof level1) =>
      entry ? `${entry.text} ${cellName(entry.cell.row, entry.cell.column)}` : '-';
    return `${String(row + 1)} ${level(level1)} | ${level(level2)} | ${kind === 'indicator' ? name : `(${kind})`}`;
  });

/** "2 total 年度资金总额": rows of a fund block. */
export const fundLines = (table: ReturnType<typeof fundingTable>): readonly string[] =>
  table.rows.map(({ row, kind, label }) => `${String(row + 1)} ${kind} ${label}`);
