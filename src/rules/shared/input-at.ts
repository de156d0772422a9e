import type { SheetView } from '../../tables';
import type { CellAddress } from '../../workbook/address';
import type { CellInput } from '../../workbook/edit';

/** What a cell holds now, as the `before` of an edit. An error stands as its text. */
export function inputAt(view: SheetView, cell: CellAddress): CellInput {
  const formula = view.formula(cell.row, cell.column);
  if (formula !== null) return { kind: 'formula', formula };
  const value = view.value(cell.row, cell.column);
  return { kind: 'value', value: typeof value === 'object' && value !== null ? value.error : value };
}
