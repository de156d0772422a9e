import type { Cell, CellComment, SheetModel, WorkbookModel } from '../../../src/standin/model';
import type { Area } from '../../../src/workbook/address';
import { quoteSheet } from '../../../src/workbook/address';

/** Merge & Center: the first cell keeps its content, all others lose theirs. */
export function mergeCells(sheet: SheetModel, area: Area): void {
  sheet.merge(area);
  for (const { row, column } of cellsOf(area))
    if (row !== area.top || column !== area.left)
      sheet.clear({ top: row, left: column, bottom: row, right: column }, 'contents');
}

/** Whether a merge hides the cell: nobody can select it. */
export const isCovered = ({ merges }: SheetModel, { row, column }: { readonly row: number; readonly column: number }) =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );

/** Cells of an area in reading order. */
export function cellsOf({ top, left, bottom, right }: Area): { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

/** A formula that names cells of its own row alone, as it is after sorting; undefined for any other. */
function inOtherRow(formula: string, row: number, other: number): string | undefined {
  let isOwn = !formula.includes('!');
  const moved = formula.replaceAll(/(\$?[A-Z]{1,3})(\d+)\b/g, (_, column: string, digits: string) => {
    isOwn &&= Number(digits) === row + 1;
    return column + String(other + 1);
  });
  return isOwn ? moved : undefined;
}

function inRow(cell: Cell, row: number, other: number): Cell | undefined {
  if (cell.formula === undefined) return cell;
  const formula = inOtherRow(cell.formula, row, other);
  return formula === undefined ? undefined : { ...cell, formula };
}

/** Whether sorting can make two rows of a sheet change places: no formula in them names another row. */
export function canSwap(sheet: SheetModel, row: number, other: number): boolean {
  const { right } = sheet.grid.usedArea(true) ?? { right: -1 };
  return cellsOf({ top: 0, left: 0, bottom: 0, right }).every(
    ({ column }) => inRow(sheet.cell(row, column), row, other) && inRow(sheet.cell(other, column), other, row),
  );
}

/** Two rows change places, as when a person sorts: contents and formats of cells, nothing else. */
export function swapRows(sheet: SheetModel, row: number, other: number): void {
  sheet.refuseProtected();
  const { right } = sheet.grid.usedArea(true) ?? { right: -1 };
  for (let column = 0; column <= right; column++) {
    const [first, second] = [sheet.cell(row, column), sheet.cell(other, column)];
    sheet.grid.set(row, column, inRow(second, other, row) ?? second);
    sheet.grid.set(other, column, inRow(first, row, other) ?? first);
  }
}

/** Move or Copy › Create a copy: the sheet with all that is on it; names that stand for its cells come twice. */
export function copySheet(model: WorkbookModel, from: SheetModel, name: string): void {
  const copy = model.addSheet(name);
  fill(copy, from);
  copyComments(
    model,
    model.comments.filter(({ sheet }) => sheet === from),
    copy,
  );
  copy.protect(from.protected);
  for (const { name: title, scope, formula, comment, visible } of model.names) {
    if (!namesCells(formula, from.name) || (scope !== null && scope !== from)) continue;
    if (model.findName(title, copy)) continue;
    const added = model.addName(title, formula.replaceAll(`${quoteSheet(from.name)}!`, `${quoteSheet(name)}!`), copy);
    [added.comment, added.visible] = [comment, visible];
  }
}

const namesCells = (formula: string, sheet: string): boolean => formula.startsWith(`=${quoteSheet(sheet)}!`);

/** Everything of a sheet but its comments and whether it is protected. */
function fill(sheet: SheetModel, from: SheetModel): void {
  for (const { row, column, cell } of from.grid.cells()) sheet.grid.set(row, column, cell);
  sheet.merges = from.merges;
  sheet.unlocked = from.unlocked;
  sheet.setPage(from.page);
  for (const row of from.rows.hidden) sheet.rows.hide(row, row, true);
  for (const column of from.columns.hidden) sheet.columns.hide(column, column, true);
  for (const [row, points] of from.rows.sizes) sheet.rows.setSize(row, points);
  for (const [column, points] of from.columns.sizes) sheet.columns.setSize(column, points);
  for (const format of from.conditionalFormats) sheet.addConditionalFormat(format.describe(), 'last');
}

function copyComments(model: WorkbookModel, comments: readonly CellComment[], sheet: SheetModel): void {
  for (const { row, column, content, isNote, replies } of comments) {
    const added = model.addComment(sheet, row, column, content, isNote);
    if (replies) added.replies = replies;
  }
}

/** The workbook is saved, closed and opened again: everything in it is the same, and Excel gives it new ids. */
export function saveAndOpen(model: WorkbookModel): void {
  const { sheets, comments, tables, structureProtected, selection, customXml, settings, fileName } = model;
  const names = model.names.map(({ name, formula, visible, comment, scope }) => ({
    name,
    formula,
    visible,
    comment,
    ...(scope && { sheet: scope.name }),
  }));
  model.load({
    fileName,
    sheets: sheets.map(({ name }) => ({ name, cells: [] })),
    names,
    customXml: customXml.map(({ xml }) => xml),
  });
  for (const old of sheets) {
    const sheet = model.sheet(old.name);
    fill(sheet, old);
    copyComments(
      model,
      comments.filter((comment) => comment.sheet === old),
      sheet,
    );
    sheet.visibility = old.visibility;
    sheet.protect(old.protected);
  }
  model.tables = tables.map((table) => ({ ...table, sheet: model.sheet(table.sheet.name) }));
  model.settings = settings;
  model.structureProtected = structureProtected;
  model.select(model.sheet(selection.sheet.name), selection.area);
}

/** Cells as they are now, to be put elsewhere. */
export function contentsOf(sheet: SheetModel, area: Area): (to: SheetModel) => void {
  const cells = cellsOf(area).map(({ row, column }) => ({ row, column, cell: sheet.cell(row, column) }));
  return (to) => {
    for (const { row, column, cell } of cells) to.grid.set(row, column, cell);
  };
}
