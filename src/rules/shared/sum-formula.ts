import { areaName, cellName } from '../../workbook/address';
import type { SumGroup } from './sum-groups';

/** A sum of more stretches than this is no formula that anybody would read. */
const MOST_RUNS = 30;

/** Other functions than SUM round or choose, which a mended formula would no longer do. */
const OTHER_FUNCTION = /\b(?!SUM\b)[A-Z][A-Z.]*\s*\(/i;

/**
 * Live formula that adds up the parts of a sum ("=SUM(C3:C9,C12)"); null where a part is a text, which SUM would leave
 * out, the parts lie too scattered, or the formula that is there `now` does more than add. Blank parts are added as well: they may be filled one day.
 */
export function sumFormula({ readings, series, parts }: SumGroup, now: string): string | null {
  if (OTHER_FUNCTION.test(now)) return null;
  const isAddable = (part: number): boolean =>
    (series.state(part) === 'number' && readings.table.rows[part]?.minus !== true) || series.isBlank(part);
  if (parts.length === 0 || !parts.every(isAddable)) return null;
  const { column } = series.column;
  const runs: { top: number; bottom: number }[] = [];
  for (const part of parts) {
    const row = readings.table.rows[part]?.row ?? 0;
    const run = runs.at(-1);
    if (run && row === run.bottom + 1) run.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  if (runs.length > MOST_RUNS) return null;
  const added = runs.map(({ top, bottom }) =>
    top === bottom ? cellName(top, column) : areaName({ top, bottom, left: column, right: column }),
  );
  return `=SUM(${added.join(',')})`;
}
