import { tokenize } from '@borgar/fx';
import { parseArea, type Area } from '../../workbook/address';
import type { SumGroup } from './sum-groups';

/** The cells that a formula adds, or null where it does anything but add cells of its own sheet. */
export interface AddedCells {
  readonly areas: readonly Area[];
  /** Every area is an argument of one SUM: texts in it are skipped. */
  readonly bySum: boolean;
}

/** Rounding around a sum: =ROUND(SUM(C4:C9),2). */
const ROUNDED = /^=\s*ROUND\s*\((.*),\s*-?\d\s*\)\s*$/is;

/**
 * Reads `=SUM(C4:C9)`, `=SUM(C4,C7)`, `=C4+C7`, rounded or not; null for every other formula. Longer ones than Excel
 * allows are left alone.
 */
export function addedCells(stored: string | null): AddedCells | null {
  if (stored === null || stored.length > 8192) return null;
  const formula = `=${ROUNDED.exec(stored)?.[1] ?? stored.replace(/^=/, '')}`;
  const areas: Area[] = [];
  let bySum = false;
  for (const token of tokenize(formula)) {
    switch (token.type) {
      case 'whitespace':
      case 'fx_prefix':
        break;
      case 'func':
        if (token.value.toUpperCase() !== 'SUM') return null;
        bySum = true;
        break;
      case 'operator':
        if (!['+', '(', ')', ',', '='].includes(token.value)) return null;
        break;
      case 'range': {
        const area = parseArea(token.value);
        if (!area) return null;
        areas.push(area);
        break;
      }
      default:
        return null;
    }
  }
  return areas.length === 0 ? null : { areas, bySum };
}

/** Units that a SUM over the group leaves out because the cells hold texts; 0 where it leaves out none. */
export function textNumbersSkipped(group: SumGroup): number {
  const { series, readings, total, parts } = group;
  const added = addedCells(readings.table.view.formula(readings.table.rows[total]?.row ?? 0, series.column.column));
  if (!added?.bySum) return 0;
  let skipped = 0;
  for (const part of parts) if (series.state(part) === 'text-number') skipped += series.units(part);
  return -skipped;
}
