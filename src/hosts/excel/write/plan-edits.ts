import type { Area } from '../../../workbook/address';
import { addressName, contains } from '../../../workbook/address';
import type { CellEdit } from '../../../workbook/edit';
import { HostError } from '../../workbook-host';
import { columnRuns } from '../cells/areas';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { holds } from '../cells/content';
import { loadMerges } from '../cells/merges';
import type { TimedContext } from '../session';
import type { CellChange } from './change-set';
import { sameState } from './change-set';

/** Asks for the cells that edits are to change, and checks that they are still as they were when it was planned. */
export class EditPlan {
  private readonly blocks: readonly CellBlock[];
  private merges = new Map<string, () => Area[]>();

  constructor(
    private readonly edits: readonly CellEdit[],
    reader: CellReader,
  ) {
    this.blocks = this.sheets().flatMap((sheet) =>
      columnRuns(this.cellsOn(sheet)).map((area) => reader.ask(sheet, area)),
    );
  }

  load(context: TimedContext): void {
    this.merges = new Map(
      this.sheets().map((sheet) => {
        const cells = this.cellsOn(sheet);
        const bottom = cells.reduce((most, { row }) => Math.max(most, row), 0);
        const right = cells.reduce((most, { column }) => Math.max(most, column), 0);
        return [sheet, loadMerges(context, sheet, { top: 0, left: 0, bottom, right })];
      }),
    );
  }

  /** After the `sync`. HostError `changed-since` where a cell holds something else by now, or is under a merge. */
  changes(): CellChange[] {
    const merges = new Map([...this.merges].map(([sheet, read]) => [sheet, read()]));
    return this.edits.flatMap((edit) => {
      const { sheet, row, column } = edit.cell;
      const before = this.state(edit);
      const isCovered = merges
        .get(sheet)
        ?.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
      if (isCovered || !holds(before, edit.before))
        throw new HostError('changed-since', { cell: addressName(edit.cell) });
      const after = stateAfter(edit, before);
      return sameState(before, after) ? [] : [{ sheet, row, column, before, after, isEdit: true }];
    });
  }

  private sheets(): string[] {
    return [...new Set(this.edits.map(({ cell }) => cell.sheet))];
  }

  private cellsOn(sheet: string) {
    return this.edits.map(({ cell }) => cell).filter((cell) => cell.sheet === sheet);
  }

  private state({ cell: { sheet, row, column } }: CellEdit): CellState {
    const block = this.blocks.find((one) => one.sheet === sheet && contains(one.area, row, column));
    return block?.state(row, column) ?? { value: null, formula: null, format: 'General' };
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
