import type { SheetView } from '../../tables';
import { cellName, type CellAddress } from '../../workbook/address';
import { inputIn, type CellInput } from '../../workbook/edit';

/** What a cell holds now, as the `before` of an edit: as stored, whatever its format shows. */
export const inputAt = (view: SheetView, { row, column }: CellAddress): CellInput => inputIn(view.stored, row, column);

/** A shown figure as the cell has to store it for its format to show just that. */
export function storedInput(view: SheetView, cell: CellAddress, shown: string): CellInput {
  const power = view.power(cell.row, cell.column);
  return { kind: 'value', value: power === 0 ? Number(shown) : Number(`${shown}e${String(-power)}`) };
}

/**
 * A cell as a term of a formula, in the figures that its format shows ("C3", "C3/10000"); `power` is that of the cell
 * which the formula stands in.
 */
export function shownTerm(view: SheetView, row: number, column: number, power = 0): string {
  const shift = view.power(row, column) - power;
  const name = cellName(row, column);
  if (shift === 0) return name;
  return shift < 0 ? `${name}/${String(10 ** -shift)}` : `${name}*${String(10 ** shift)}`;
}
