import type { Area } from '../../workbook/address';
import { areaName, columnIndex, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from '../../workbook/address';
import { invalidArgument } from '../excel-error';
import type { SheetModel, WorkbookModel } from '../model';

/** A rectangle of cells, as a Range object stands for it. */
export interface RangeTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Excel cuts address texts there; the stand-in refuses longer ones. */
export const MAX_ADDRESS_LENGTH = 8192;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnCount = ({ left, right }: Area): number => right - left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area): boolean => rowCount(area) === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => columnCount(area) === MAX_COLUMNS;

/** The area of a given size that starts `row`, `column` from the top-left cell; InvalidArgument off the sheet. */
export function subArea(area: Area, row: number, column: number, height: number, width: number): Area {
  const [top, left] = [area.top + row, area.left + column];
  const part = { top, left, bottom: top + height - 1, right: left + width - 1 };
  if (top < 0 || left < 0 || height < 1 || width < 1 || part.bottom >= MAX_ROWS || part.right >= MAX_COLUMNS) {
    throw invalidArgument();
  }
  return part;
}

/** The area as Office writes it without its sheet: "A1:B2", "C:D" for whole columns, "3:4" for whole rows. */
export function localAddress(area: Area): string {
  if (isEntireRow(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isEntireColumn(area)) return areaName(area).replace(/\d+/g, '');
  return areaName(area);
}

export function addressOf({ sheet, area }: RangeTarget): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

/** Reads "B2", "B2:C3", "B:C", "2:3", each with or without the sheet in front, or a defined name. */
export function targetAt(book: WorkbookModel, sheet: SheetModel, address: string): RangeTarget {
  if (address.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
  const bang = address.lastIndexOf('!');
  const local = address.slice(bang + 1).trim();
  const owner = bang < 0 ? sheet : book.sheet(unquote(address.slice(0, bang)));
  const area = parseArea(local) ?? linesArea(local);
  if (area) return { book, sheet: owner, area };
  const range = (book.findName(local, owner) ?? book.findName(local))?.range;
  if (!range) throw invalidArgument();
  return { book, ...range };
}

function linesArea(text: string): Area | undefined {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [a, b] = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')];
    return a === undefined || b === undefined
      ? undefined
      : { ...WHOLE_SHEET, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!rows) return undefined;
  const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return Math.max(a, b) >= MAX_ROWS ? undefined : { ...WHOLE_SHEET, top: Math.min(a, b), bottom: Math.max(a, b) };
}

const unquote = (name: string): string =>
  name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
