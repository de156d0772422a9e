import { Decimal } from '../../quantity';
import { isOtherWay } from '../../prose/directions';
import { shown } from '../../prose/checks/shown';
import type { JudgedClaim } from '../../prose/judged-claim';

/** How far the report is from its sheet, in the unit that the report writes; null where the two are no numbers. */
export function differenceOf({ claim, cells }: JudgedClaim): string | null {
  const { figure } = claim;
  const [fact, below] = cells;
  if (!figure || !fact?.value) return null;
  const value = below?.value && !below.value.isZero() ? fact.value.div(below.value) : fact.value;
  const changes = claim.kind === 'change' || claim.kind === 'growth';
  const turned = isOtherWay(claim, fact);
  const told = turned && claim.role === 'down' ? figure.value.neg() : figure.value;
  const difference = told.minus(changes && !turned ? value.abs() : value);
  const text = shown(difference.toDecimalPlaces(10, Decimal.ROUND_HALF_UP), figure);
  return difference.gt(0) ? `+${text}` : text;
}

/** What the sheet says, in words of the cell. */
export function sheetText({ cells }: JudgedClaim): string {
  return cells.map(({ text }) => text).join(' ÷ ');
}
