import { singleCell } from '../../workbook/address';
import type { Cell } from './cell';
import { pointsOfCharacters } from './column-width';
import type { SheetModel } from './sheet-model';
import type { StandInCellData, StandInSheetData, StandInWorkbookData } from './standin-data';
import type { WorkbookModel } from './workbook-model';

/** Fills an empty model. */
export function loadWorkbook(book: WorkbookModel, data: StandInWorkbookData): void {
  book.fileName = data.fileName ?? 'workbook.xlsx';
  book.calculationMode = data.calculationMode ?? 'Automatic';
  for (const sheet of data.sheets) loadSheet(book.addSheet(sheet.name), sheet);
  for (const { name, formula, visible = true, comment = '', sheet } of data.names ?? []) {
    const entry = book.addName(name, formula, sheet === undefined ? null : book.sheet(sheet));
    entry.visible = visible;
    entry.comment = comment;
  }
  book.customXml = (data.customXml ?? []).map((xml) => ({ id: `{XML-${String(book.nextId())}}`, xml }));
  const shown = data.activeSheet === undefined ? undefined : book.findSheet(data.activeSheet);
  const first = shown ?? book.sheets.find(({ visibility }) => visibility === 'visible');
  if (first) book.select(first, singleCell(0, 0));
}

function loadSheet(sheet: SheetModel, data: StandInSheetData): void {
  for (const cell of data.cells) sheet.grid.set(cell.row, cell.column, cellOf(cell));
  sheet.merges = data.merges ?? [];
  for (const row of data.hiddenRows ?? []) sheet.rows.hide(row, row, true);
  for (const column of data.hiddenColumns ?? []) sheet.columns.hide(column, column, true);
  for (const [column, characters] of data.columnWidths ?? []) {
    sheet.columns.setSize(column, pointsOfCharacters(characters));
  }
  for (const [row, points] of data.rowHeights ?? []) sheet.rows.setSize(row, points);
  for (const format of data.conditionalFormats ?? []) sheet.addConditionalFormat(format, 'last');
  sheet.visibility = data.visibility ?? 'visible';
  sheet.protect(data.protected ?? false);
}

function cellOf({ value, formula, numberFormat, style }: StandInCellData): Cell {
  return {
    value: value ?? null,
    ...(formula !== undefined && { formula: formula.startsWith('=') ? formula : `=${formula}` }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
    ...(style !== undefined && Object.keys(style).length > 0 && { style }),
  };
}
