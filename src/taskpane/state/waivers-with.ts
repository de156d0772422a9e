import type { Finding } from '../../contracts/finding';
import type { StoredWaiver } from '../../contracts/settings';
import { cellName } from '../../workbook/address';
import { today as dateOf } from '../view/today';

/** What two waivers have in common that set aside the same finding. */
export const waiverKey = ({ rule, sheet, cell }: Pick<StoredWaiver, 'rule' | 'sheet' | 'cell'>): string =>
  `${rule}|${cell}|${sheet}`;

/** The waivers with findings set aside today (local date), or without them where `reason` is null. */
export function waiversWith(
  waivers: readonly StoredWaiver[],
  findings: readonly Finding[],
  reason: string | null,
  today: Date,
): readonly StoredWaiver[] {
  const made = findings.map(({ rule, cell }) => ({ rule, sheet: cell.sheet, cell: cellName(cell.row, cell.column) }));
  const concerned = new Set(made.map(waiverKey));
  const others = waivers.filter((waiver) => !concerned.has(waiverKey(waiver)));
  if (reason === null) return others;
  const date = dateOf(today);
  return [...others, ...made.map((place) => ({ ...place, reason, date }))];
}
