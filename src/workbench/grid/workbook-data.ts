import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, SheetModel, WorkbookModel } from '../../standin/model';
import { wireValue } from '../../standin/model';
import { gridStyle } from './grid-style';
import { PLAIN_SHEET, type SheetView, type WorkbookView } from './sheet-view';

/** Univer's kinds of values. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Empty rows and columns that a sheet shows beyond what it holds, and the least that it shows at all. */
const SPARE = { rows: 30, columns: 8, leastRows: 60, leastColumns: 20 };

/** CSS pixels of points, and back. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** What a cell holds as Univer takes it; `style` is a style or the id of one. */
export function cellData(cell: Cell, style: string | IStyleData): ICellData {
  const { value, formula } = cell;
  const shown = wireValue(value);
  const type = typeof shown === 'number' ? NUMBER : typeof shown === 'boolean' ? BOOLEAN : TEXT;
  // all properties, so that whatever the grid had there before is replaced
  return {
    v: value === null ? null : shown,
    t: value === null ? null : type,
    f: formula ?? null,
    p: null,
    si: null,
    s: style,
  };
}

/** The whole workbook for Univer. Ids of sheets are those of the model. */
export function workbookData(
  book: WorkbookModel,
  view: WorkbookView,
): Partial<IWorkbookData> & Pick<IWorkbookData, 'id'> {
  const styles = new StyleTable();
  const sheets = book.sheets.map((sheet) => [sheet.id, sheetData(sheet, view.sheets.get(sheet.name), styles)] as const);
  return {
    id: `workbook-${String(book.nextId())}`,
    name: book.fileName,
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets),
    styles: styles.byId,
    defaultStyle: { ff: view.fontName, fs: view.fontSize, vt: 3 },
  };
}

/** Equal styles get one id. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(cell: Cell): string {
    const style = gridStyle(cell);
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${String(this.ids.size)}`;
    this.ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}

function sheetData(sheet: SheetModel, view: SheetView = PLAIN_SHEET, styles: StyleTable): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.grid.cells()) {
    (cells[row] ??= {})[column] = cellData(cell, styles.idOf(cell));
  }
  const { bottom, right } = sheet.grid.usedArea(true) ?? { bottom: 0, right: 0 };
  const { frozenRows, frozenColumns } = view;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    rowCount: Math.max(bottom + 1 + SPARE.rows, SPARE.leastRows),
    columnCount: Math.max(right + 1 + SPARE.columns, SPARE.leastColumns),
    cellData: cells,
    mergeData: sheet.merges.map(({ top, left, bottom: last, right: end }) => ({
      startRow: top,
      startColumn: left,
      endRow: last,
      endColumn: end,
    })),
    rowData: lines(sheet.rows.sizes, sheet.rows.hidden, (points) => ({ h: pixels(points), ia: 0 })),
    columnData: lines(sheet.columns.sizes, sheet.columns.hidden, (points) => ({ w: pixels(points) })),
    defaultRowHeight: pixels(view.rowHeight),
    defaultColumnWidth: pixels(view.columnWidth),
    ...((frozenRows > 0 || frozenColumns > 0) && {
      freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows, startColumn: frozenColumns },
    }),
  };
}

function lines<T extends object>(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  sized: (points: number) => T,
): Record<number, T & { hd?: number }> {
  const data: Record<number, T & { hd?: number }> = {};
  for (const [index, points] of sizes) data[index] = sized(points);
  for (const index of hidden) data[index] = { ...(data[index] ?? ({} as T)), hd: 1 };
  return data;
}
