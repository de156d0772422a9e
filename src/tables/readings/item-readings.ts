import type { AmountRole, ItemRow, ItemTable } from '../table-types';
import type { AmountSeries } from '../columns/amount-series';

/** An item table with its amounts read. Indices are those of `table.rows`. */
export interface ItemReadings {
  readonly table: ItemTable;
  readonly series: readonly AmountSeries[];
  /** The series of a role; undefined where the table has no such column. */
  of(role: AmountRole): AmountSeries | undefined;
  /** Rows of items that nothing else adds up to: neither classes nor totals. */
  readonly leaves: readonly number[];
  /** Index of the last 合计 row, null where there is none. */
  readonly grandTotal: number | null;
  /** What was adjusted beside a budget that does not hold it yet; undefined where there is no such column. */
  readonly adjustment: AmountSeries | undefined;
  /** Budget of the row with its adjustment, in units; undefined where it is blank or can't be read. */
  planned(index: number): number | undefined;
  /**
   * Budget of the row less what was spent, in units; a blank counts as 0. Undefined where either can't be read, or
   * where both are blank.
   */
  balance(index: number): number | undefined;
}

/** Reads the amounts of an item table. Ratio columns (执行率) are not amounts and are left to `rateAt`. */
export function readItems(table: ItemTable): ItemReadings {
  const { series } = table;
  const byRole = new Map(series.map((entry) => [entry.column.role, entry]));
  const budget = byRole.get('budget');
  const spent = byRole.get('spent');
  // Beside 年初预算 a budget already holds what was adjusted.
  const holdsAdjustment = budget?.column.adjusted === true || byRole.has('initial');
  const adjustment = holdsAdjustment ? undefined : byRole.get('adjust');
  const leaves: number[] = [];
  let grandTotal: number | null = null;
  table.rows.forEach((row, index) => {
    if (row.kind === 'total') grandTotal = index;
    else if (row.kind !== 'subtotal' && row.kind !== 'carried' && !hasOwnParts(table.rows, row)) leaves.push(index);
  });
  const known = (entry: AmountSeries | undefined, index: number): boolean =>
    entry === undefined || entry.isNumber(index) || entry.isBlank(index);
  return {
    table,
    series,
    of: (role) => byRole.get(role),
    leaves,
    grandTotal,
    adjustment,
    planned(index) {
      if (!budget?.isNumber(index) || !known(adjustment, index)) return undefined;
      return budget.units(index) + (adjustment?.units(index) ?? 0);
    },
    balance(index) {
      if (!budget || !spent || !known(budget, index) || !known(spent, index) || !known(adjustment, index))
        return undefined;
      if (budget.isBlank(index) && spent.isBlank(index)) return undefined;
      return budget.units(index) + (adjustment?.units(index) ?? 0) - spent.units(index);
    },
  };
}

const hasOwnParts = (rows: readonly ItemRow[], row: ItemRow): boolean =>
  row.children.some((child) => rows[child]?.kind !== 'of-which');
