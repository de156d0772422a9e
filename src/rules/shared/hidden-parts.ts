import { addedCells } from './added-cells';
import { roundingAllowance, type JudgedSum } from './sum-groups';

/**
 * How many parts a SUBTOTAL leaves out because their rows are filtered or hidden, where that alone makes it differ from
 * its parts; 0 where it does not.
 */
export function hiddenParts({ group }: JudgedSum): number {
  const { readings, series, total, parts } = group;
  const { view, rows } = readings.table;
  const isHidden = (index: number): boolean => view.sheet.hiddenRows.has(rows[index]?.row ?? -1);
  const left = parts.filter(isHidden);
  if (left.length === 0) return 0;
  const formula = view.formula(rows[total]?.row ?? 0, series.column.column);
  if (!addedCells(formula, view)?.visibleOnly) return 0;
  const visible = parts.filter((part) => !isHidden(part) && series.isNumber(part));
  const sum = visible.reduce((units, part) => units + (rows[part]?.minus ? -1 : 1) * series.units(part), 0);
  const allowance = roundingAllowance(readings, series, visible.length);
  return Math.abs(series.units(total) - sum) <= allowance ? left.length : 0;
}
