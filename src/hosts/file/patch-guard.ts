import { cellName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import type { CellChange, SheetChanges } from './changes';
import type { XlsxPackage } from '../package/package';
import { readAttachments } from './sheet-attachments';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';
import { notPatchable } from '../package/xlsx-error';
import type { PatchReason, XlsxError } from '../package/xlsx-error';

/** Excel's limit on the text of a formula. */
const FORMULA_CHARACTERS = 8192;
/** Comparisons of a changed row with an area that are made before giving up: far above any honest sheet. */
const MOST_COMPARISONS = 50_000_000;

/** The sheet of this name; refuses what has no cells or is named twice. */
export function sheetToPatch(workbook: XlsxWorkbook, name: string): XlsxSheet {
  const found = workbook.sheets.filter((sheet) => sheet.name === name);
  const [sheet] = found;
  if (sheet?.kind !== 'worksheet' || sheet.part === undefined) throw refuse(name, 'no-sheet');
  const shared = workbook.sheets.filter(({ part }) => part === sheet.part).length;
  if (found.length > 1 || shared > 1) throw refuse(name, 'ambiguous-sheet');
  return sheet;
}

/**
 * Refuses changes that Excel itself would not allow or would have to repair: on protected sheets, in cells that a
 * merge covers, within array formulas and data tables, on headers of tables, inside pivot tables.
 */
export function checkSheetChanges(pack: XlsxPackage, sheet: XlsxSheet, changes: SheetChanges): void {
  if (sheet.protected) throw refuse(sheet.name, 'protected');
  const cells = changes.cells ?? [];
  checkCells(sheet.name, cells, pack.limits.cellCharacters);
  const byRow = groupByRow(cells.filter(({ content }) => content.kind !== 'keep'));
  const covered = (
    areas: readonly Area[],
    reason: PatchReason,
    isFree: (area: Area, cell: CellChange) => boolean,
  ): void => {
    let left = MOST_COMPARISONS;
    for (const area of areas) {
      if (area.left === area.right && area.top === area.bottom) continue;
      for (const [row, changed] of byRow.size < area.bottom - area.top ? byRow : rowsOf(byRow, area)) {
        if (--left < 0) throw refuse(sheet.name, 'too-many-areas');
        if (row < area.top || row > area.bottom) continue;
        const hit = changed.find(
          (cell) => cell.column >= area.left && cell.column <= area.right && !isFree(area, cell),
        );
        if (hit) throw refuse(sheet.name, reason, hit);
      }
    }
  };
  const never = (): boolean => false;
  covered(sheet.merges, 'merged', ({ top, left }, cell) => cell.row === top && cell.column === left);
  const blocks = sheet.formulaBlocks.filter(({ kind }) => kind !== 'shared');
  covered(
    blocks.map(({ area }) => area),
    'array-formula',
    never,
  );
  const { headers, pivots } = readAttachments(pack, sheet.part ?? '');
  for (const [areas, reason] of [
    [headers, 'table-header'],
    [pivots, 'pivot-table'],
  ] as const) {
    covered(areas.map(neverSingle), reason, never);
  }
}

/** A single cell as an area that `covered` does not pass over. */
function neverSingle(area: Area): Area {
  return area.left === area.right && area.top === area.bottom ? { ...area, bottom: area.bottom + 1 } : area;
}

/** Refuses contents that a cell cannot hold. Also used for sheets that are added. */
export function checkCells(sheet: string, cells: readonly CellChange[], maxCharacters: number): void {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const [i, cell] of ordered.entries()) {
    const { row, column, content } = cell;
    const inside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
    if (!Number.isInteger(row) || !Number.isInteger(column) || !inside) throw refuse(sheet, 'outside');
    const next = ordered[i + 1];
    if (next?.row === row && next.column === column) throw refuse(sheet, 'same-cell-twice', cell);
    if (content.kind === 'number' && !Number.isFinite(content.value)) throw refuse(sheet, 'number', cell);
    if (content.kind === 'text' && content.value.length > maxCharacters) throw refuse(sheet, 'long-text', cell);
    if (content.kind !== 'formula') continue;
    const { formula, cached } = content;
    if (formula.length > FORMULA_CHARACTERS || formula.replace(/^=/, '') === '') throw refuse(sheet, 'formula', cell);
    if (typeof cached === 'number' && !Number.isFinite(cached)) throw refuse(sheet, 'number', cell);
    if (typeof cached === 'string' && cached.length > maxCharacters) throw refuse(sheet, 'long-text', cell);
  }
}

function groupByRow(cells: readonly CellChange[]): Map<number, CellChange[]> {
  const byRow = new Map<number, CellChange[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return byRow;
}

function* rowsOf(byRow: ReadonlyMap<number, CellChange[]>, area: Area): Generator<[number, CellChange[]]> {
  for (let row = area.top; row <= area.bottom; row++) {
    const changed = byRow.get(row);
    if (changed) yield [row, changed];
  }
}

function refuse(sheet: string, reason: PatchReason, cell?: CellChange): XlsxError {
  const place = cell ? { cell: cellName(cell.row, cell.column) } : {};
  return notPatchable(reason, { sheet, ...place });
}
