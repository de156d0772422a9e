import type { WorkbookDescription } from '../../../src/standin/model/describe';
import type { Cell, DefinedName, SheetModel, WorkbookModel } from '../../../src/standin/model';
import { isOurContent } from '../../../src/hosts/excel/comment-text';
import { UNFINISHED_SHEET } from '../../../src/hosts/excel/write/report-change';
import { isColumnTitle } from '../../../src/hosts/own-column';
import { cellName, contains, type Area } from '../../../src/workbook/address';
import { cellsOf } from './acts';

const NAME_PREFIX = '_jihe_';
const COLUMN_PREFIX = '_jihe_col_';
const WIDTH_PREFIX = '_jihe_width_';
const REPORT_NAME = '_jihe_report';
const FORMAT_TEXT = '"jihe:';
const NAMESPACE = 'urn:jihe:workbook:';

/** Where a workbook holds what 绩核 wrote. */
export interface Ours {
  /** Areas of computed columns by sheet name. */
  readonly columns: ReadonlyMap<string, readonly Area[]>;
  /** Indexes of columns of which we remember the width without us, by sheet name. */
  readonly widths: ReadonlyMap<string, ReadonlySet<number>>;
  readonly reports: ReadonlySet<string>;
}

/** A hidden name of a column of ours. */
interface ColumnName {
  readonly name: DefinedName;
  readonly range: { readonly sheet: SheetModel; readonly area: Area };
}

/** Our columns, and (`widthsOf`) the whole columns of sheets that we made wider. */
export const columnsOf = (model: WorkbookModel): ColumnName[] => namedCells(model, COLUMN_PREFIX);
export const widthsOf = (model: WorkbookModel): ColumnName[] => namedCells(model, WIDTH_PREFIX);

function namedCells(model: WorkbookModel, prefix: string): ColumnName[] {
  return model.names.flatMap((name) => {
    const { range, visible } = name;
    return range && !visible && name.name.startsWith(prefix) ? [{ name, range }] : [];
  });
}

export function oursIn(model: WorkbookModel): Ours {
  const columns = new Map<string, Area[]>();
  const widths = new Map<string, Set<number>>();
  for (const { range } of widthsOf(model))
    widths.set(range.sheet.name, (widths.get(range.sheet.name) ?? new Set()).add(range.area.left));
  const reports = new Set<string>([UNFINISHED_SHEET]);
  for (const { range } of columnsOf(model))
    columns.set(range.sheet.name, [...(columns.get(range.sheet.name) ?? []), range.area]);
  for (const { name, range, visible, scope } of model.names)
    if (range && !visible && scope === null && name === REPORT_NAME) reports.add(range.sheet.name);
  return { columns, widths, reports };
}

/** Words that no column of ours holds: wherever they stand, a person wrote them. */
export function isNeverOurs({ value, formula }: Cell): boolean {
  return formula === undefined && typeof value === 'string' && !isColumnTitle(value);
}

export function isOurs(
  { columns, reports }: Pick<Ours, 'columns' | 'reports'>,
  sheet: string,
  row: number,
  column: number,
): boolean {
  return reports.has(sheet) || (columns.get(sheet) ?? []).some((area) => contains(area, row, column));
}

/**
 * The state of a workbook without what is ours: what we wrote into cells under `ours`, marks, comments, hidden names, our XML part and
 * report.
 * Widths that we gave are left out as well, and whether a text was entered with an apostrophe.
 */
export function theirs(description: WorkbookDescription, ours: Ours): unknown {
  const { sheets, names, customXml, settings, comments, tables } = description;
  return {
    sheets: sheets
      .filter(({ name }) => !ours.reports.has(name))
      .map((sheet) => {
        const own = ours.columns.get(sheet.name) ?? [];
        const ownCells = new Set(own.flatMap(cellsOf).map(({ row, column }) => cellName(row, column)));
        const widths = ours.widths.get(sheet.name);
        return {
          ...sheet,
          cells: Object.fromEntries(
            Object.entries(sheet.cells).flatMap(([name, cell]): [string, unknown][] => {
              const seen = ownCells.has(name) ? theirsOverOurs(cell) : withoutQuote(cell);
              return seen === undefined ? [] : [[name, seen]];
            }),
          ),
          columnWidths: Object.fromEntries(
            Object.entries(sheet.columnWidths).filter(([column]) => !widths?.has(Number(column))),
          ),
          conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => !formula.includes(FORMAT_TEXT)),
        };
      }),
    names: names.filter(({ name }) => !name.startsWith(NAME_PREFIX)),
    customXml: customXml.filter((xml) => !xml.includes(NAMESPACE)),
    settings,
    comments: comments.filter((comment) => !isOurComment(comment)),
    tables,
  };
}

/** Our comments, as long as nobody has answered to them. */
const isOurComment = ({ content, replies }: WorkbookDescription['comments'][number]): boolean =>
  isOurContent(content) && !replies;

/** Names, marks, comments, reports and unfinished sheets of ours. Settings and waivers stay when the rest is removed. */
export function traces({ sheets, names, comments }: WorkbookDescription): readonly string[] {
  return [
    ...sheets.flatMap(({ name }) => (name === UNFINISHED_SHEET ? [name] : [])),
    ...names.flatMap(({ name }) => (name.startsWith(NAME_PREFIX) ? [name] : [])),
    ...comments.filter(isOurComment).map(({ content }) => content),
    ...sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.flatMap(({ formula }) => (formula.includes(FORMAT_TEXT) ? [formula] : [])),
    ),
  ];
}

/** In a cell of ours a word that the person wrote and a colour are the person's; undefined where there is neither. */
function theirsOverOurs(cell: Cell): unknown {
  const content = isNeverOurs(cell) ? cell.value : undefined;
  return content === undefined && cell.style === undefined ? undefined : { content, style: cell.style };
}

/** Results of formulas are nobody's: there is no calculator here. */
function withoutQuote({ value, formula, numberFormat, style }: Cell): unknown {
  return { content: formula ?? value, numberFormat, style };
}
