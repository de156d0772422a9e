import type { AppendedSheet, CellChange, CellContent, StyleChange } from '../../hosts/file/changes';
import { MARK_STYLES } from '../../hosts/mark-styles.data';
import type { Severity } from '../../review';
import { summaryText, type SummaryKey } from '../../words/cli-text';
import type { Language } from '../../words';
import type { UnitRow } from './unit-rows';

/** Rows of the sheet, zero-based: title, totals in words, the place of the charts, and the header of the list. */
const ROW = { title: 0, totals: 1, charts: 3, header: 21 } as const;

/** A column of the list of units. */
interface Column {
  readonly title: SummaryKey;
  /** Characters. */
  readonly width: number;
  readonly content: (row: UnitRow) => CellContent | null;
  readonly format?: string;
  /** What the row of totals says; nothing where missing. */
  readonly total?: (rows: readonly UnitRow[]) => CellContent;
}

const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (value: string): CellContent => ({ kind: 'text', value });
const figure = (value: string | null): CellContent | null => (value === null ? null : number(Number(value)));

const counted = (title: SummaryKey, of: (row: UnitRow) => number | null): Column => ({
  title,
  width: 9,
  content: (row) => {
    const count = of(row);
    return count === null ? null : number(count);
  },
  total: (rows) => number(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)),
});

/** Where charts find the figures of the sheet. */
export interface UnitsSheet {
  readonly sheet: AppendedSheet;
  /** Zero-based: first row of the list, and the columns of names and rates. */
  readonly first: number;
  readonly nameColumn: number;
  readonly rateColumn: number;
  readonly chartRow: number;
  readonly chartEnd: number;
  readonly columns: number;
}

/** The sheet that a leader reads: every unit in a row, the worst first, with totals below. */
export function unitsSheet(rows: readonly UnitRow[], language: Language): UnitsSheet {
  const columns = columnsOf(rows, language);
  const head = columns.map(({ title }, column): CellChange => ({
    row: ROW.header,
    column,
    content: text(summaryText(title, language)),
    style: HEAD,
  }));
  const first = ROW.header + 1;
  const list = rows.flatMap((entry, index) =>
    columns.flatMap(({ content, format, title }, column): CellChange[] => {
      const value = content(entry);
      const style: StyleChange = {
        ...(title === 'state' && entry.worst ? colours(entry.worst) : {}),
        ...(title === 'copy' ? { font: { underline: true, color: '0563C1' } } : {}),
        ...(format === undefined ? {} : { numberFormat: format }),
        border: THIN,
        align: { v: 'center', wrap: title === 'file' || title === 'state' },
      };
      return [{ row: first + index, column, content: value ?? { kind: 'clear' }, style }];
    }),
  );
  const totals = columns.map(({ total, format }, column): CellChange => ({
    row: first + rows.length,
    column,
    content: column === 0 ? text(summaryText('total', language)) : (total?.(rows) ?? { kind: 'clear' }),
    style: { ...HEAD, ...(format === undefined ? {} : { numberFormat: format }) },
  }));
  const sheet: AppendedSheet = {
    name: summaryText('sheet.units', language),
    cells: [
      { row: ROW.title, column: 0, content: text(summaryText('title.units', language)), style: TITLE },
      { row: ROW.totals, column: 0, content: text(totalsText(rows, language)), style: {} },
      ...head,
      ...list,
      ...totals,
    ],
    widths: columns.map(({ width }, column) => ({ column, width })),
    heights: [{ row: ROW.title, height: 30, fixed: true }],
    merges: [ROW.title, ROW.totals].map((row) => ({ top: row, left: 0, bottom: row, right: columns.length - 1 })),
    filter: { top: ROW.header, left: 0, bottom: ROW.header + rows.length, right: columns.length - 1 },
  };
  const indexOf = (wanted: SummaryKey): number => columns.findIndex(({ title }) => title === wanted);
  return {
    sheet,
    first,
    nameColumn: indexOf('file'),
    rateColumn: indexOf('rate'),
    chartRow: ROW.charts,
    chartEnd: ROW.header - 1,
    columns: columns.length,
  };
}

function columnsOf(rows: readonly UnitRow[], language: Language): Column[] {
  const compared = rows.some(({ change }) => change !== null);
  const linked = rows.some(({ link }) => link !== null);
  return [
    { title: 'file', width: 34, content: ({ name }) => text(name) },
    { title: 'state', width: 22, content: ({ state }) => text(state) },
    counted('error', ({ counts }) => counts?.error ?? null),
    counted('warning', ({ counts }) => counts?.warning ?? null),
    counted('info', ({ counts }) => counts?.info ?? null),
    counted('notCheckedCount', ({ counts }) => counts?.notChecked ?? null),
    ...(compared
      ? [
          counted('fresh', ({ change }) => change?.fresh ?? null),
          counted('solved', ({ change }) => change?.solved ?? null),
        ]
      : []),
    { title: 'rate', width: 10, format: '0.0%', content: ({ figures }) => figure(figures?.rate ?? null) },
    { title: 'score', width: 9, format: '0.##', content: ({ figures }) => figure(figures?.score ?? null) },
    ...(linked
      ? [
          {
            title: 'copy' as const,
            width: 8,
            content: ({ link }: UnitRow) => (link === null ? null : linkTo(link, summaryText('open', language))),
          },
        ]
      : []),
  ];
}

/** A formula that opens a file beside this one. Excel takes texts of up to 255 characters in a formula. */
function linkTo(place: string, shown: string): CellContent {
  if (place.length > 255) return text(place);
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  return { kind: 'formula', formula: `=HYPERLINK(${quoted(place)},${quoted(shown)})`, cached: shown };
}

function totalsText(rows: readonly UnitRow[], language: Language): string {
  const sum = (of: (row: UnitRow) => number): string => String(rows.reduce((added, row) => added + of(row), 0));
  return summaryText('totals', language)
    .replace('{files}', String(rows.length))
    .replace(
      '{unread}',
      sum(({ counts }) => (counts ? 0 : 1)),
    )
    .replace(
      '{error}',
      sum(({ counts }) => counts?.error ?? 0),
    )
    .replace(
      '{warning}',
      sum(({ counts }) => counts?.warning ?? 0),
    )
    .replace(
      '{info}',
      sum(({ counts }) => counts?.info ?? 0),
    );
}

const THIN = { style: 'thin', color: 'BFBFBF' } as const;
const TITLE: StyleChange = { font: { bold: true, size: 16 }, align: { h: 'center', v: 'center' } };
const HEAD: StyleChange = {
  font: { bold: true },
  fill: 'DDEBF7',
  border: THIN,
  align: { h: 'center', v: 'center', wrap: true },
};

function colours(severity: Severity): StyleChange {
  const { fill, font } = MARK_STYLES[severity];
  return { fill: fill.replace('#', ''), font: { color: font.replace('#', '') } };
}
