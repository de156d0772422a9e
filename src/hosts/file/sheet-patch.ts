import { areaName, parseArea } from '../../workbook/address';
import type { CellChange, SheetChanges } from './changes';
import { addConditional, dropConditional } from './conditional-patch';
import { setWidths } from './width-patch';
import { indexPart, PartEditor } from './part-index';
import { RowPatcher } from './row-patch';
import { WORKSHEET_ORDER } from './schema-order.data';
import { Splices } from './splices';
import type { StyleBook } from './style-book';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';
import { notPatchable } from '../package/xlsx-error';
import type { XmlPart } from '../package/xml-scanner';

export interface SheetPatch {
  readonly bytes: Uint8Array;
  /** A formula went away: the calculation chain no longer fits. */
  readonly formulasRemoved: boolean;
}

/** Carries out the changes of one sheet in its part. The caller has checked that they are safe. */
export function patchSheet(
  part: XmlPart,
  workbook: XlsxWorkbook,
  sheet: XlsxSheet,
  changes: SheetChanges,
  styles: () => StyleBook,
): SheetPatch {
  const cells = [...(changes.cells ?? [])].sort((a, b) => a.row - b.row || a.column - b.column);
  const splices = new Splices();
  const rows = new RowPatcher({
    part,
    splices,
    cells,
    styleOf: (change, existing) => chooseStyle(workbook, sheet, change, existing, styles),
    dissolve: sharedFormulasOf(sheet, cells),
    formulaOf: (row, column) => sheet.rows[row]?.formulas?.[column] ?? undefined,
  });
  let found = false;
  const index = indexPart(part, (scanner) => {
    if (scanner.name !== 'sheetData' || found) return false;
    found = true;
    rows.patch(scanner);
    return true;
  });
  if (!found) throw notPatchable('no-sheet-data', { sheet: sheet.name });
  const editor = new PartEditor(index, WORKSHEET_ORDER, splices);
  widenDimension(editor, cells);
  setWidths(editor, changes);
  if (changes.dropConditional !== undefined) dropConditional(editor, changes.dropConditional);
  addConditional(editor, changes.conditional ?? [], (change) => styles().differential(change));
  return { bytes: editor.apply(), formulasRemoved: rows.formulasRemoved };
}

/** Shared formulas whose text stands in a cell that gets other content. */
function sharedFormulasOf(sheet: XlsxSheet, cells: readonly CellChange[]): ReadonlySet<string> {
  const masters = new Map<string, string>();
  for (const { kind, row, column, index } of sheet.formulaBlocks) {
    if (kind === 'shared') masters.set(`${String(row)} ${String(column)}`, index);
  }
  const changed = cells.flatMap(({ row, column, content }) => {
    const index = masters.get(`${String(row)} ${String(column)}`);
    return index === undefined || content.kind === 'keep' ? [] : [index];
  });
  return new Set(changed);
}

/** The style that a place of the sheet shows: that of its cell, else of its row, else of its column. */
export function styleAt(sheet: XlsxSheet, row: number, column: number): number {
  const own = sheet.rows[row]?.styles[column] ?? 0;
  if (own !== 0) return own;
  return (
    sheet.rows[row]?.style ?? sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0
  );
}

/** A new cell never inherits a number format by accident: style 0, a row or a column may be formatted as dates. */
function chooseStyle(
  workbook: XlsxWorkbook,
  sheet: XlsxSheet,
  change: CellChange,
  existing: number | undefined,
  styles: () => StyleBook,
): number {
  const { style, like, row, column } = change;
  // a cell without a style of its own looks like one that is not there
  if (existing !== undefined && !(like && existing === 0)) return style ? styles().derive(existing, style) : existing;
  const base = like ? styleAt(sheet, like.row, like.column) : styleAt(sheet, row, column);
  const inherits = !like && style?.numberFormat === undefined && workbook.cellStyle(base).numberFormat !== 'General';
  if (inherits) return styles().derive(base, { numberFormat: 'General', ...style });
  return style ? styles().derive(base, style) : base;
}

/** A dimension that leaves cells out makes some readers leave them out too. */
function widenDimension(editor: PartEditor, cells: readonly CellChange[]): void {
  const element = editor.child('dimension');
  const reference = element?.attributes.get('ref') ?? '';
  let area = parseArea(reference);
  if (!element || !area) return;
  for (const { row, column, content } of cells) {
    if (content.kind === 'remove') continue;
    area = {
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    };
  }
  const name = areaName(area);
  if (name === reference) return;
  const open = editor.index.part.text(element.start, element.openEnd);
  editor.splices.replace(element.start, element.openEnd, open.replace(reference, name));
}
