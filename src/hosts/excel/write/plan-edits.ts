import { addressName, type CellAddress } from '../../../workbook/address';
import type { CellEdit } from '../../../workbook/edit';
import { HostError } from '../../workbook-host';
import { AskedCells } from '../cells/asked-cells';
import type { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { holds } from '../cells/content';
import type { TimedContext } from '../session';
import type { CellChange, RowSign } from './change-set';
import { sameState } from './change-set';
import { MergedCells } from './merged-cells';

/** Asks for the cells that edits are to change, and checks that they are still as they were when it was planned. */
export class EditPlan {
  private readonly asked: AskedCells;
  private readonly merged: MergedCells;

  constructor(
    private readonly edits: readonly CellEdit[],
    reader: CellReader,
  ) {
    const cells = edits.map(({ cell }) => cell);
    this.asked = new AskedCells(cells, reader);
    this.merged = new MergedCells(cells);
  }

  load(context: TimedContext): void {
    this.merged.load(context);
  }

  /** After the `sync`. `signOf`: by what the row of a cell is known again. HostError `changed-since` where a cell holds something else by now, or is under a merge. */
  changes(signOf: (cell: CellAddress) => RowSign | undefined): CellChange[] {
    return this.edits.flatMap((edit) => {
      const { sheet, row, column } = edit.cell;
      const before = this.asked.state(edit.cell) ?? { value: null, formula: null, format: 'General' };
      if (this.merged.hide(edit.cell) || !holds(before, edit.before))
        throw new HostError('changed-since', { cell: addressName(edit.cell) });
      const after = stateAfter(edit, before);
      if (sameState(before, after)) return [];
      const sign = signOf(edit.cell);
      return [{ sheet, row, column, before, after, isEdit: true, ...(sign && { sign }) }];
    });
  }
}

function stateAfter({ after, format }: CellEdit, before: CellState): CellState {
  const kept = format ?? before.format;
  if (after.kind === 'formula') {
    const formula = after.formula.startsWith('=') ? after.formula : `=${after.formula}`;
    return { value: before.value, formula, format: kept };
  }
  return { value: after.value === '' ? null : after.value, formula: null, format: kept };
}
