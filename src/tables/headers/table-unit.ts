import { memory } from '../../workbook/memory';
import { unitIn } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** How far above a table a line like 金额单位：万元 may stand. */
const UNIT_LINE_REACH = 12;
/** A longer text is no line of units. */
const LONGEST_LINE = 80;

/** Where a table without a unit looks for it: in lines of units, or in headings of other blocks of its form as well. */
export type UnitSource = 'lines' | 'headings';

/**
 * Money unit of a table: what its headers name, else its side label, else the nearest line above it that names one.
 */
export function tableUnit(
  view: SheetView,
  block: Pick<HeaderBlock, 'area' | 'columns' | 'side'>,
  units: readonly (string | null)[],
  from: UnitSource = 'lines',
): string | null {
  const named = units.find((unit) => unit !== null) ?? (block.side ? unitIn(block.side.text) : null);
  if (named) return named;
  for (const column of block.columns) for (const text of column.texts) if (unitIn(text)) return unitIn(text);
  return unitAbove(view, block.area.top, from);
}

/**
 * The unit that the nearest line at or above the row names for the tables under it: "金额单位：万元" wherever it stands,
 * or a line of one cell, "支出明细表（元）". The unit in a heading of another table is that table's own. Null where no
 * line names one.
 */
export function unitAbove(view: SheetView, top: number, from: UnitSource = 'lines'): string | null {
  for (let row = top; row >= 0 && row >= top - UNIT_LINE_REACH; row--) {
    const isAnywhere = from === 'headings' || row === top;
    const unit = remembered(view, isAnywhere ? row : -1 - row, () => unitOfLine(view, row, isAnywhere));
    if (unit) return unit;
  }
  if (top > UNIT_LINE_REACH) return null;
  return view.sheet.above?.map((line) => unitIn(line)).find((unit) => unit !== null) ?? null;
}

/** Tables that stand side by side share the lines above them, each of which is read once. */
const remembered = memory<SheetView, number, string | null>();

/** The unit that a row names: in any of its texts, or in its only one and in those that speak of units. */
function unitOfLine(view: SheetView, row: number, isAnywhere: boolean): string | null {
  const cells = view.filled(row);
  for (const { value } of cells) {
    if (typeof value !== 'string' || value.length >= LONGEST_LINE) continue;
    const unit = isAnywhere || cells.length === 1 || value.includes('单位') ? unitIn(value) : null;
    if (unit) return unit;
  }
  return null;
}
