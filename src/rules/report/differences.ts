import { Decimal } from '../../quantity';
import { isOtherWay } from '../../prose/directions';
import { shown } from '../../prose/checks/shown';
import type { JudgedClaim } from '../../prose/judged-claim';
import type { TextClaim } from '../../prose/text-claim';

/** How far the report is from its sheet, in the unit that the report writes; null where the two are no numbers. */
export function differenceOf({ claim, cells }: JudgedClaim): string | null {
  const { figure } = claim;
  const [fact, below] = cells;
  if (!figure || !fact?.value) return null;
  const value = below?.value ? together(claim, fact.value, below.value) : fact.value;
  const changes = isChange(claim);
  const turned = isOtherWay(claim, fact);
  const told = turned && claim.role === 'down' ? figure.value.neg() : figure.value;
  const difference = told.minus(changes && !turned ? value.abs() : value);
  const text = shown(difference.toDecimalPlaces(10, Decimal.ROUND_HALF_UP), figure);
  return difference.gt(0) ? `+${text}` : text;
}

/** What two cells give: what one is more than the other where a change is told of them, else their quotient. */
function together(claim: TextClaim, fact: Decimal, below: Decimal): Decimal {
  if (isChange(claim)) return fact.minus(below).abs();
  return below.isZero() ? fact : fact.div(below);
}

const isChange = ({ kind }: TextClaim): boolean => kind === 'change' || kind === 'growth';

/** What the sheet says, in words of the cells: 98%, 4518万人次 − 4200万人次 ＝ 318万人次, 98 ÷ 100. */
export function sheetText({ claim, cells }: JudgedClaim): string {
  const [fact, below] = cells;
  if (!claim.figure || !isChange(claim) || !fact?.value || !below?.value)
    return cells.map(({ text }) => text).join(' ÷ ');
  const [more, less] = fact.value.lt(below.value) ? [below, fact] : [fact, below];
  const left = shown(together(claim, fact.value, below.value), claim.figure);
  return `${[more, less].map(({ text }) => text.replace(BOUND, '')).join(' − ')} ＝ ${left}`;
}

/** ≥4200万人次: a difference is counted to the bound. */
const BOUND = /^[≥≤＞＜><=＝≧≦]{1,2}\s*/;
