import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn } from './amount-column';
import { columnNumbers, type ColumnNumbers } from './column-numbers';
import words from '../words/amount-words.json';

/** Columns of accounts, zero-based: closing = opening + received − paid, each in its own row. */
export interface AccountBalance {
  readonly opening: number;
  readonly received: number;
  readonly paid: number;
  readonly closing: number;
}

const { openings, closings, share: FAIR, fewestRows: ENOUGH } = words.accounts;
/** Wider tables are no accounts. */
const MOST_COLUMNS = 14;
const SLACK = 1e-6;

/**
 * Finds accounts by their headings and figures: what was there at first, what came in, what went out and what is left, in
 * most of `rows`. Null where no four columns agree.
 */
export function accountOf(
  view: SheetView,
  amounts: readonly AmountColumn[],
  rows: readonly number[],
): AccountBalance | null {
  const money = amounts.filter(({ role }) => role !== 'rate');
  if (money.length < 4 || money.length > MOST_COLUMNS) return null;
  const says = ({ text }: AmountColumn, list: readonly string[]): boolean => list.some((word) => text.includes(word));
  const numbers = new Map(money.map(({ column }) => [column, columnNumbers(view, column, rows)]));
  const of = ({ column }: AmountColumn): ColumnNumbers => numbers.get(column) ?? [];
  for (const closing of money.filter((column) => says(column, closings) && !says(column, openings)))
    for (const opening of money.filter((column) => column !== closing && says(column, openings)))
      for (const received of money)
        for (const paid of money) {
          if (new Set([closing, opening, received, paid]).size < 4) continue;
          if (agrees(of(opening), of(received), of(paid), of(closing)))
            return {
              opening: opening.column,
              received: received.column,
              paid: paid.column,
              closing: closing.column,
            };
        }
  return null;
}

/** Where all four move in some rows, and the closing follows in most. */
function agrees(opening: ColumnNumbers, received: ColumnNumbers, paid: ColumnNumbers, closing: ColumnNumbers): boolean {
  let [stated, held, telling] = [0, 0, 0];
  closing.forEach((value, index) => {
    const terms = [opening[index], received[index], paid[index]];
    if (value === null || value === undefined || terms.includes(undefined)) return;
    const [first = 0, came = 0, went = 0] = terms.map((term) => term ?? 0);
    if (first === 0 && came === 0 && went === 0) return;
    stated++;
    if (Math.abs(first + came - went - value) > SLACK) return;
    held++;
    if (came !== 0 && went !== 0) telling++;
  });
  return held >= ENOUGH && telling > 0 && held >= FAIR * stated;
}
