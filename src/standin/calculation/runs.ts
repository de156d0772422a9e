import type { Area } from '../../workbook/address';

/** A cell of one sheet, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells joined along columns. */
export function columnRuns(cells: readonly Place[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom + 1 === row) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
