import { addedCells } from './added-cells';
import type { SumGroup } from './sum-groups';

/** Units that a SUM over the group leaves out because the cells hold texts; 0 where it leaves out none. */
export function textNumbersSkipped(group: SumGroup): number {
  const { series, readings, total, parts } = group;
  const added = addedCells(readings.table.view.formula(readings.table.rows[total]?.row ?? 0, series.column.column));
  if (!added?.bySum) return 0;
  let skipped = 0;
  for (const part of parts) if (series.state(part) === 'text-number') skipped += series.units(part);
  return -skipped;
}
