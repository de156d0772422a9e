import { contains, overlaps, type Area } from '../../workbook/address';
import type { CellChange, SheetChanges, WorkbookChanges } from './changes';
import type { Codec } from '../package/codec';
import { isNeverOurs } from '../own-column';
import { isNewPlace, rememberedLook } from '../own-look';
import { STANDARD_WIDTH } from '../own-memory';
import { theirStyle } from './cell-look';
import { ownColumns, ownFormats, ownLooks, ownWidths, type OwnFormat, type OwnLook } from './own-columns';
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
  const formats = ownFormats(workbook);
  const looks = ownLooks(workbook);
  const widths = ownWidths(workbook);
  const owned = columns.flatMap(({ range }) => range ?? []);
  const others = workbook.names.filter(({ name }) => OTHER_NAMES.test(name));
  const sheets: [name: string, SheetChanges][] = [];
  for (const sheet of workbook.sheets) {
    const cells = owned
      .filter((range) => range.sheet === sheet.name)
      .flatMap(({ area }) => cellsOf(sheet, area, formats, looks));
    const marked = sheet.conditionalFormats.some(({ rules }) =>
      rules.some(({ formulas }) => formulas.some((formula) => formula.includes(MARK_TEXT))),
    );
    const resetWidths = widths
      .filter(({ range }) => range?.sheet === sheet.name)
      .flatMap(({ range, points }) => (range ? [{ column: range.area.left, width: charactersOf(points) }] : []));
    if (cells.length === 0 && !marked && resetWidths.length === 0) continue;
    sheets.push([sheet.name, { cells, resetWidths, ...(marked ? { dropConditional: MARK_TEXT } : undefined) }]);
  }
  const report = ownReport(workbook);
  const goes = report?.report && !workbook.structureLocked && !isReferredTo(workbook, report.sheet);
  return {
    sheets: Object.fromEntries(sheets),
    removeNames: [...[...columns, ...formats, ...looks, ...widths].map((own) => own.name), ...others].map(
      ({ name }) => name,
    ),
    ...(report && goes && { removeSheets: [report.sheet.name] }),
  };
}

/** A copy of the workbook without anything that 绩核 wrote into its sheets. */
export function removeOurs(bytes: Uint8Array, codec: Codec): Uint8Array {
  return patchWorkbook(bytes, planRemoval(readWorkbook(bytes, codec)), codec);
}

/** A cell goes wholly, or is left blank in the number format and the look that it has without us. */
function cellsOf(sheet: XlsxSheet, area: Area, formats: readonly OwnFormat[], looks: readonly OwnLook[]): CellChange[] {
  const cells: CellChange[] = [];
  const here = [formats, looks].map((names) =>
    names.filter(({ range }) => range?.sheet === sheet.name && overlaps(range.area, area)),
  ) as [OwnFormat[], OwnLook[]];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const { values, formulas } = sheet.rows[row] ?? {};
    if (!values) continue;
    for (let column = area.left; column <= area.right; column++) {
      const isTheirs = isNeverOurs({ value: values[column] ?? null, formula: formulas?.[column] ?? null });
      if (isTheirs) continue;
      const isHere = ({ range }: OwnFormat | OwnLook): boolean => range !== null && contains(range.area, row, column);
      const [own, look] = [here[0].find(isHere), here[1].find(isHere)?.comment ?? ''];
      const isNew = look === '' ? own === undefined : isNewPlace(look);
      if (isNew) cells.push({ row, column, content: { kind: 'remove' } });
      else {
        const style = { ...theirStyle(rememberedLook(look)), numberFormat: own?.format ?? 'General' };
        cells.push({ row, column, content: { kind: 'clear' }, style });
      }
    }
  }
  return cells;
}

/** Points of a character of Calibri 11, in which files of Excel count widths unless another font is their standard. */
const POINTS_PER_CHARACTER = 5.25;

/** A width as files state it, to a 256th of a character (18.3.1.13); null for the standard width. */
const charactersOf = (points: number): number | null =>
  points === STANDARD_WIDTH ? null : Math.trunc((points / POINTS_PER_CHARACTER) * 256) / 256;
