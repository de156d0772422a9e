import type { Table } from '../../tables';
import { contains, type Area, type CellAddress } from '../../workbook/address';
import { addedCells } from './added-cells';

interface Sum {
  readonly cell: CellAddress;
  readonly areas: readonly Area[];
}

/** The SUM formulas of a table: those that add within their own row, by row, and all others. */
interface Sums {
  readonly byRow: ReadonlyMap<number, readonly Sum[]>;
  readonly tall: readonly Sum[];
}

const known = new WeakMap<Table, Sums>();

/** The cell of the table whose SUM runs over `cell`, in its column or its row; null where none does. */
export function sumOver(table: Table, cell: CellAddress): CellAddress | null {
  let sums = known.get(table);
  if (!sums) {
    sums = sumsOf(table);
    known.set(table, sums);
  }
  const found = [...(sums.byRow.get(cell.row) ?? []), ...sums.tall].find(({ areas }) =>
    areas.some((area) => contains(area, cell.row, cell.column)),
  );
  return found?.cell ?? null;
}

function sumsOf({ view, area }: Table): Sums {
  const byRow = new Map<number, Sum[]>();
  const tall: Sum[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const formulas = view.sheet.rows[row]?.formulas;
    if (!formulas) continue;
    for (let column = area.left; column <= Math.min(area.right, formulas.length - 1); column++) {
      const formula = formulas[column];
      if (!formula || !/sum/i.test(formula)) continue;
      const added = addedCells(formula, view);
      if (!added?.bySum) continue;
      const sum: Sum = { cell: view.address(row, column), areas: added.areas };
      if (!added.areas.every(({ top, bottom }) => top === row && bottom === row)) tall.push(sum);
      else if (byRow.has(row)) byRow.get(row)?.push(sum);
      else byRow.set(row, [sum]);
    }
  }
  return { byRow, tall };
}
