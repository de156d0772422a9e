import type { WorkbookDescription } from '../../../src/standin/model/describe';
import type { Cell, WorkbookModel } from '../../../src/standin/model';
import { isOurContent } from '../../../src/hosts/excel/comment-text';
import { cellName, contains, type Area } from '../../../src/workbook/address';

const NAME_PREFIX = '_jihe_';
const COLUMN_PREFIX = '_jihe_col_';
const REPORT_NAME = '_jihe_report';
const FORMAT_TEXT = '"jihe:';
const NAMESPACE = 'urn:jihe:workbook:';

/** Where a workbook holds what 绩核 wrote. */
export interface Ours {
  /** Areas of computed columns by sheet name. */
  readonly columns: ReadonlyMap<string, readonly Area[]>;
  readonly reports: ReadonlySet<string>;
}

export function oursIn(model: WorkbookModel): Ours {
  const columns = new Map<string, Area[]>();
  const reports = new Set<string>();
  for (const { name, range, visible } of model.names) {
    if (!range || visible) continue;
    if (name.startsWith(COLUMN_PREFIX))
      columns.set(range.sheet.name, [...(columns.get(range.sheet.name) ?? []), range.area]);
    if (name === REPORT_NAME) reports.add(range.sheet.name);
  }
  return { columns, reports };
}

export function isOurs({ columns, reports }: Ours, sheet: string, row: number, column: number): boolean {
  return reports.has(sheet) || (columns.get(sheet) ?? []).some((area) => contains(area, row, column));
}

/**
 * The state of a workbook without what is ours: cells under `ours`, marks, comments, hidden names, our XML part and
 * report.
 * Widths of columns under `ours` are left out as well, and whether a text was entered with an apostrophe.
 */
export function theirs(description: WorkbookDescription, ours: Ours): unknown {
  const { sheets, names, customXml, settings, comments, tables } = description;
  return {
    sheets: sheets
      .filter(({ name }) => !ours.reports.has(name))
      .map((sheet) => {
        const own = ours.columns.get(sheet.name) ?? [];
        const ownCells = new Set(own.flatMap(cellsOf));
        const ownColumns = new Set(own.map(({ left }) => String(left)));
        return {
          ...sheet,
          cells: Object.fromEntries(
            Object.entries(sheet.cells)
              .filter(([name]) => !ownCells.has(name))
              .map(([name, cell]) => [name, withoutQuote(cell)]),
          ),
          columnWidths: Object.fromEntries(
            Object.entries(sheet.columnWidths).filter(([column]) => !ownColumns.has(column)),
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

/** Names, marks, comments and reports of ours. Settings and waivers stay when the rest is removed. */
export function traces({ sheets, names, comments }: WorkbookDescription): readonly string[] {
  return [
    ...names.flatMap(({ name }) => (name.startsWith(NAME_PREFIX) ? [name] : [])),
    ...comments.filter(isOurComment).map(({ content }) => content),
    ...sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.flatMap(({ formula }) => (formula.includes(FORMAT_TEXT) ? [formula] : [])),
    ),
  ];
}

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const names: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) names.push(cellName(row, column));
  return names;
}

/** Results of formulas are nobody's: there is no calculator here. */
function withoutQuote({ value, formula, numberFormat, style }: Cell): unknown {
  return { content: formula ?? value, numberFormat, style };
}
