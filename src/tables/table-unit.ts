import { unitIn } from './lexicon';
import type { SheetView } from './sheet-view';
import type { HeaderBlock } from './table-types';

/** How far above a table a line like 金额单位：万元 may stand. */
const UNIT_LINE_REACH = 12;

/**
 * Money unit of a table: what its headers name, else its side label, else the nearest line above it that names one.
 */
export function tableUnit(
  view: SheetView,
  block: Pick<HeaderBlock, 'area' | 'columns' | 'side'>,
  units: readonly (string | null)[],
): string | null {
  const named = units.find((unit) => unit !== null) ?? (block.side ? unitIn(block.side.text) : null);
  if (named) return named;
  for (const column of block.columns) for (const text of column.texts) if (unitIn(text)) return unitIn(text);
  return unitAbove(view, block.area.top);
}

/** The unit that the nearest line at or above the row names; null where none does. */
export function unitAbove(view: SheetView, top: number): string | null {
  for (let row = top; row >= 0 && row >= top - UNIT_LINE_REACH; row--) {
    for (const { value } of view.filled(row)) {
      const unit = typeof value === 'string' && value.length < 80 ? unitIn(value) : null;
      if (unit) return unit;
    }
  }
  return null;
}
