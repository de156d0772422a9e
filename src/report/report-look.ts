import type { Area, RangeAddress } from '../workbook/address';
import { parseArea, singleCell } from '../workbook/address';
import { LANGUAGES } from '../words';
import { reportText } from '../words/report-text';
import type { ReportRole } from './report-styles.data';
import { REPORT_HEIGHTS, REPORT_WIDTHS } from './report-styles.data';
import { rowHeight } from './row-height';
import type { ReportSheet, ReportText } from '../contracts/report-sheet';
import { COLUMN, REPORT_COLUMNS, ROW } from '../contracts/report-sheet';

/** A cell that leads to a place of the workbook when it is clicked. */
export interface ReportLink {
  readonly row: number;
  readonly column: number;
  readonly target: RangeAddress;
  readonly text: string;
}

/** How a report looks; rows and columns zero-based. */
export interface ReportLook {
  /** All cells that differ from a blank cell; no two areas share a cell. */
  readonly areas: readonly { readonly area: Area; readonly role: ReportRole }[];
  readonly merges: readonly Area[];
  readonly links: readonly ReportLink[];
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  /** In points; `fixed` ones stay, the others are what the texts of the row are likely to need. */
  readonly heights: readonly { readonly row: number; readonly height: number; readonly fixed: boolean }[];
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
  /** The row that is repeated on every page. */
  readonly titleRow: number;
}

type RowKind = 'section' | 'note' | 'item';

/** Rows of one kind that follow each other and are drawn alike. */
interface Block {
  readonly kind: RowKind;
  readonly label: ReportRole;
  readonly isAside: boolean;
  readonly top: number;
  bottom: number;
}

/** The look of a report: it follows from the texts alone, whatever their language. */
export function reportLook({ rows }: ReportSheet): ReportLook {
  const blocks = blocksOf(rows);
  return {
    areas: [...HEAD, ...blocks.flatMap(areasOf)],
    merges: MERGES,
    links: rows.flatMap((cells, row) => linkOf(cells, row)),
    widths: REPORT_WIDTHS,
    heights: rows.map((cells, row) => heightOf(cells, row)),
    frozenRows: ROW.body,
    titleRow: ROW.header,
  };
}

const HEAD_HEIGHTS: readonly number[] = [
  REPORT_HEIGHTS.title,
  REPORT_HEIGHTS.facts,
  REPORT_HEIGHTS.counts,
  REPORT_HEIGHTS.header,
];

function heightOf(cells: readonly ReportText[], row: number): ReportLook['heights'][number] {
  const head = HEAD_HEIGHTS[row];
  if (head !== undefined) return { row, height: head, fixed: true };
  const kind = kindOf(cells);
  if (kind !== 'item') return { row, height: REPORT_HEIGHTS[kind], fixed: true };
  return { row, height: rowHeight(cells), fixed: false };
}

const LAST = REPORT_COLUMNS - 1;
const across = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

const MERGES: readonly Area[] = [
  across(ROW.title, 0, LAST),
  across(ROW.facts, 0, COLUMN.handling - 1),
  across(ROW.counts, COLUMN.number, COLUMN.label),
];

const HEAD: ReportLook['areas'] = [
  { area: across(ROW.title, 0, LAST), role: 'title' },
  { area: across(ROW.facts, 0, COLUMN.handling - 1), role: 'facts' },
  { area: singleCell(ROW.facts, COLUMN.handling), role: 'code' },
  { area: across(ROW.counts, COLUMN.number, COLUMN.label), role: 'count-error' },
  { area: singleCell(ROW.counts, COLUMN.sheet), role: 'count-warning' },
  { area: singleCell(ROW.counts, COLUMN.cell), role: 'count-info' },
  { area: singleCell(ROW.counts, COLUMN.subject), role: 'count-plain' },
  { area: singleCell(ROW.counts, COLUMN.sentence), role: 'count-plain' },
  { area: across(ROW.header, 0, LAST), role: 'header' },
];

/** What the label of a row looks like, by its words in any language. */
const LABELS: ReadonlyMap<ReportText, ReportRole> = new Map(
  LANGUAGES.flatMap((language) =>
    (['error', 'warning', 'info'] as const).map((role) => [reportText(`label.${role}`, language), role] as const),
  ),
);
/** What was set aside is struck out; that a waiver has become needless is advice. */
const ASIDE: ReadonlySet<ReportText> = new Set(LANGUAGES.map((language) => reportText('label.waived', language)));

function kindOf(cells: readonly ReportText[]): RowKind {
  const first = cells[COLUMN.number] ?? null;
  if (first === null) return 'note';
  // A table has a number of its own kind, 表1, and what it is beside it; a section has its title alone.
  return typeof first === 'number' || (cells[COLUMN.label] ?? null) !== null ? 'item' : 'section';
}

function blocksOf(rows: ReportSheet['rows']): Block[] {
  const blocks: Block[] = [];
  rows.forEach((cells, row) => {
    if (row < ROW.body) return;
    const kind = kindOf(cells);
    const text = cells[COLUMN.label] ?? null;
    const label = LABELS.get(text) ?? 'plain';
    const isAside = kind === 'item' && ASIDE.has(text);
    const last = blocks.at(-1);
    if (last?.kind === kind && last.label === label && last.isAside === isAside) last.bottom = row;
    else blocks.push({ kind, label, isAside, top: row, bottom: row });
  });
  return blocks;
}

function areasOf({ kind, label, isAside, top, bottom }: Block): ReportLook['areas'] {
  if (kind === 'section') return [{ area: { top, left: 0, bottom, right: LAST }, role: 'section' }];
  if (kind === 'note') return [{ area: { top, left: COLUMN.label, bottom, right: LAST }, role: 'note' }];
  const column = (left: number, right: number, role: ReportRole) => ({ area: { top, left, bottom, right }, role });
  return [
    column(COLUMN.number, COLUMN.number, 'number'),
    column(COLUMN.label, COLUMN.label, label),
    column(COLUMN.sheet, COLUMN.sheet, 'text'),
    column(COLUMN.cell, COLUMN.cell, 'link'),
    column(COLUMN.subject, COLUMN.subject, 'text'),
    column(COLUMN.sentence, COLUMN.sentence, isAside ? 'struck' : 'text'),
    column(COLUMN.expected, COLUMN.difference, 'figure'),
    column(COLUMN.handling, COLUMN.handling, 'small'),
  ];
}

function linkOf(cells: readonly ReportText[], row: number): ReportLink[] {
  if (row < ROW.body || kindOf(cells) !== 'item') return [];
  const sheet = cells[COLUMN.sheet];
  const text = cells[COLUMN.cell];
  const area = typeof text === 'string' ? parseArea(text) : undefined;
  if (typeof sheet !== 'string' || typeof text !== 'string' || !area) return [];
  return [{ row, column: COLUMN.cell, target: { sheet, area }, text }];
}
