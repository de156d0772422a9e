import type { Area, CellAddress } from '../../../workbook/address';
import { contains } from '../../../workbook/address';
import { loadMerges } from '../cells/merges';
import type { TimedContext } from '../session';

/** What merges there are where some cells stand. */
export class MergedCells {
  private merges = new Map<string, () => readonly Area[]>();
  private readonly lists = new Map<string, readonly Area[]>();

  constructor(private readonly cells: readonly CellAddress[]) {}

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    const corners = new Map<string, Area>();
    for (const { sheet, row, column } of this.cells) {
      const known = corners.get(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      corners.set(sheet, { ...known, bottom: Math.max(known.bottom, row), right: Math.max(known.right, column) });
    }
    // A merge that reaches a cell may begin above it or left of it.
    this.merges = new Map([...corners].map(([sheet, area]) => [sheet, loadMerges(context, sheet, area)]));
  }

  /** After the `sync`: whether the cell is part of a merge. */
  readonly meet = (cell: CellAddress): boolean => this.around(cell) !== undefined;

  /** After the `sync`: whether the cell is part of a merge that shows another one. */
  readonly hide = (cell: CellAddress): boolean => {
    const merge = this.around(cell);
    return merge !== undefined && (merge.top !== cell.row || merge.left !== cell.column);
  };

  private around({ sheet, row, column }: CellAddress): Area | undefined {
    return this.listed(sheet).find((merge) => contains(merge, row, column));
  }

  private listed(sheet: string): readonly Area[] {
    const known = this.lists.get(sheet) ?? this.merges.get(sheet)?.() ?? [];
    this.lists.set(sheet, known);
    return known;
  }
}
