import type { Area } from '../../workbook/address';
import type { CellChange, SheetChanges, WorkbookChanges } from './changes';
import type { Codec } from '../package/codec';
import { isNeverOurs } from '../own-column';
import { ownColumns } from './own-columns';
import { isReferredTo, ownReport } from './report-sheet';
import { patchWorkbook } from './workbook-patch';
import { readWorkbook } from './workbook-reader';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';

/** Every formula of our marks holds this; see MARK_TEXT in the host for Excel. */
export const MARK_TEXT = '"jihe:';
/** The names of ours that stand for no column: the report's, and those that watch cells for undo in Excel. */
const OTHER_NAMES = /^_jihe_(?:report|undo_\d{1,9}_\d{1,9})$/;

/**
 * The changes that take marks, computed columns (but words that somebody typed over ours), the report sheet and names of ours out again. Settings and waivers
 * stay, and so does a report sheet into which somebody has written or to which a formula refers: it is theirs.
 */
export function planRemoval(workbook: XlsxWorkbook): WorkbookChanges {
  const columns = ownColumns(workbook);
  const owned = columns.flatMap(({ range }) => range ?? []);
  const others = workbook.names.filter(({ name }) => OTHER_NAMES.test(name));
  const sheets: [name: string, SheetChanges][] = [];
  for (const sheet of workbook.sheets) {
    const cells = owned.filter((range) => range.sheet === sheet.name).flatMap(({ area }) => cellsOf(sheet, area));
    const marked = sheet.conditionalFormats.some(({ rules }) =>
      rules.some(({ formulas }) => formulas.some((formula) => formula.includes(MARK_TEXT))),
    );
    if (cells.length === 0 && !marked) continue;
    sheets.push([sheet.name, { cells, ...(marked ? { dropConditional: MARK_TEXT } : undefined) }]);
  }
  const report = ownReport(workbook);
  const goes = report?.report && !workbook.structureLocked && !isReferredTo(workbook, report.sheet);
  return {
    sheets: Object.fromEntries(sheets),
    removeNames: [...columns.map((column) => column.name), ...others].map(({ name }) => name),
    ...(report && goes && { removeSheets: [report.sheet.name] }),
  };
}

/** A copy of the workbook without anything that 绩核 wrote into its sheets. */
export function removeOurs(bytes: Uint8Array, codec: Codec): Uint8Array {
  return patchWorkbook(bytes, planRemoval(readWorkbook(bytes, codec)), codec);
}

function cellsOf(sheet: XlsxSheet, area: Area): CellChange[] {
  const cells: CellChange[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const { values, formulas } = sheet.rows[row] ?? {};
    if (!values) continue;
    for (let column = area.left; column <= area.right; column++) {
      const isTheirs = isNeverOurs({ value: values[column] ?? null, formula: formulas?.[column] ?? null });
      if (!isTheirs) cells.push({ row, column, content: { kind: 'remove' } });
    }
  }
  return cells;
}
