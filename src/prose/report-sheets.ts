import type { ReportTable, WrittenReport } from '../contracts/written-report';
import type { Area } from '../workbook/address';
import type { SheetRow, SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { addAll, largest } from '../workbook/lists';

/** Where a row of a sheet stands in the report. */
export interface RowOrigin {
  /** Zero-based index of the table and of the row in its grid. */
  readonly table: number;
  readonly row: number;
}

/** A table of the report as a sheet of its own. */
export interface ReportSheetOf {
  readonly name: string;
  readonly caption: string | null;
  /** By row of the sheet. */
  readonly rows: readonly RowOrigin[];
}

export interface ReportSheets {
  readonly snapshot: Snapshot;
  readonly sheets: readonly ReportSheetOf[];
}

const UNNAMED = '报告表格';
const CONTINUED = /续/;

/**
 * The report's tables as the sheets of a workbook, named by their captions. A table that Word broke over pages comes as
 * one: the same columns, nothing but blanks between, and no header or caption of its own.
 */
export function sheetsOf(report: WrittenReport): ReportSheets {
  const groups: number[][] = [];
  report.tables.forEach((table, index) => {
    const before = report.tables[index - 1];
    if (before && continues(report, before, table)) groups.at(-1)?.push(index);
    else groups.push([index]);
  });
  const names: Names = { taken: new Set(), counts: new Map() };
  const sheets = groups.map((group) => {
    const first = group[0] ?? 0;
    const tables = group.flatMap((index) => report.tables[index] ?? []);
    const caption = tables[0]?.caption ?? null;
    const name = uniqueName(caption ?? `${UNNAMED}${String(first + 1)}`, names);
    const rows = tables.flatMap((table, at) => table.cells.map((_, row) => ({ table: group[at] ?? 0, row })));
    return { name, caption, rows, tables };
  });
  return {
    snapshot: { sheets: sheets.map(sheetOf), owned: [], stored: null },
    sheets: sheets.map(({ name, caption, rows }) => ({ name, caption, rows })),
  };
}

/** The names of the sheets, and how often each was wanted. */
interface Names {
  readonly taken: Set<string>;
  readonly counts: Map<string, number>;
}

function uniqueName(wanted: string, { taken, counts }: Names): string {
  let name = wanted.replace(/\s+/g, ' ');
  let count = counts.get(wanted) ?? 1;
  while (taken.has(name)) name = `${wanted}（${String(++count)}）`;
  taken.add(name);
  counts.set(wanted, count);
  return name;
}

const widthOf = ({ cells }: ReportTable): number =>
  largest(
    cells.map(({ length }) => length),
    0,
  );

function continues(report: WrittenReport, before: ReportTable, table: ReportTable): boolean {
  if (widthOf(before) !== widthOf(table) || (table.caption !== null && !CONTINUED.test(table.caption))) return false;
  const between = report.paragraphs.slice(before.after, table.after).map(({ text }) => text.trim());
  if (!between.every((text) => text === '' || CONTINUED.test(text))) return false;
  const [first] = table.cells;
  const header = before.cells[0] ?? [];
  return first !== undefined && (first.join('\t') === header.join('\t') || first.some((text) => /\d/.test(text)));
}

/** Texts that are numbers and nothing else become numbers, as they would be typed into a cell. */
const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d{1,15}(?:\.\d{1,10})?$/;
const CODE = /^0\d/;

interface SheetParts {
  readonly name: string;
  readonly tables: readonly ReportTable[];
}

function sheetOf({ name, tables }: SheetParts): SheetSnapshot {
  const rows: SheetRow[] = [];
  const merges: Area[] = [];
  for (const table of tables) {
    const top = rows.length;
    addAll(rows, table.cells.map(rowOf));
    addAll(
      merges,
      table.merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })),
    );
  }
  const unitLine = tables[0]?.unitLine;
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows,
    merges,
    hiddenRows: new Set(),
    above: [...(tables[0]?.caption ? [tables[0].caption] : []), ...(unitLine ? [unitLine] : [])],
  };
}

function rowOf(texts: readonly string[]): SheetRow {
  const formats: (string | undefined)[] = [];
  const values = texts.map((text, column) => {
    const words = text.trim();
    if (words === '') return null;
    if (!NUMBER.test(words) || CODE.test(words)) return words;
    const decimals = words.includes('.') ? words.length - words.indexOf('.') - 1 : 0;
    formats[column] = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    return Number(words.replaceAll(',', ''));
  });
  return formats.length > 0 ? { values, formats } : { values };
}
