import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn } from './amount-column';
import { columnNumbers, type ColumnNumbers } from './column-numbers';
import words from '../words/amount-words.json';

/** Columns of a journal, zero-based: each line's balance is that of the line before plus what came in less what went out. */
export interface RunningBalance {
  readonly balance: number;
  readonly received: number;
  readonly paid: number;
}

/** A line of a journal in which something moved. Numbers are those of the cells; `before` is the last balance stated. */
export interface Movement {
  readonly index: number;
  readonly before: number;
  readonly beforeIndex: number;
  readonly received: number;
  readonly paid: number;
  readonly balance: number;
}

interface Line {
  readonly row: number;
  readonly kind: string;
}

const { share: FAIR, fewestMovements: ENOUGH } = words.journal;
const SLACK = 1e-6;

/**
 * Finds the journal in a table by its figures: in nearly every line either something came in or something went out, and
 * the balance goes on from line to line. Null where it does not. `amounts` are the columns of money.
 */
export function runningBalanceOf(
  view: SheetView,
  amounts: readonly AmountColumn[],
  lines: readonly Line[],
): RunningBalance | null {
  const money = amounts.filter(({ role }) => role !== 'rate' && role !== 'part').map(({ column }) => column);
  if (money.length < 3 || money.length > MOST_COLUMNS) return null;
  const numbers = new Map(money.map((column) => [column, columnNumbers(view, column, rowsOf(lines))]));
  const of = (column: number): ColumnNumbers => numbers.get(column) ?? [];
  for (const balance of money)
    for (const received of money)
      for (const paid of money) {
        if (received === paid || balance === received || balance === paid) continue;
        if (goesOn(moved(lines, of(balance), of(received), of(paid)))) return { balance, received, paid };
      }
  return null;
}
const MOST_COLUMNS = 6;

function goesOn(all: readonly Movement[]): boolean {
  const held = all.filter((movement) => (movement.received === 0) !== (movement.paid === 0) && isRight(movement));
  return (
    held.length >= ENOUGH &&
    held.length >= FAIR * all.length &&
    held.some(({ received }) => received !== 0) &&
    held.some(({ paid }) => paid !== 0)
  );
}

/** Whether the balance of the line follows from the one before. */
export const isRight = ({ before, received, paid, balance }: Movement): boolean =>
  Math.abs(before + received - paid - balance) <= SLACK + Math.abs(balance) * 1e-12;

/** The lines in which something moved after a balance was stated; sums of pages and months are none. */
export const movements = (view: SheetView, columns: RunningBalance, lines: readonly Line[]): Movement[] =>
  moved(
    lines,
    columnNumbers(view, columns.balance, rowsOf(lines)),
    columnNumbers(view, columns.received, rowsOf(lines)),
    columnNumbers(view, columns.paid, rowsOf(lines)),
  );

function moved(
  lines: readonly Line[],
  balances: ColumnNumbers,
  received: ColumnNumbers,
  paid: ColumnNumbers,
): Movement[] {
  const found: Movement[] = [];
  let before: number | null = null;
  let beforeIndex = 0;
  lines.forEach(({ kind }, index) => {
    if (kind === 'total' || kind === 'subtotal' || kind === 'carried' || kind === 'aside') return;
    const [balance, came, went] = [balances[index], received[index], paid[index]];
    const moves = came === undefined || went === undefined || (came ?? 0) !== 0 || (went ?? 0) !== 0;
    if (balance === undefined || balance === null || came === undefined || went === undefined) {
      // What can't be read leaves open where the next line goes on from.
      if (balance === undefined || moves) before = null;
      return;
    }
    const movement = { index, before: before ?? 0, beforeIndex, received: came ?? 0, paid: went ?? 0, balance };
    // The first line may open the account; what does not begin at 0 only states where it stands.
    if (moves && (before !== null || isRight(movement))) found.push(movement);
    before = balance;
    beforeIndex = index;
  });
  return found;
}

const rowsOf = (lines: readonly Line[]): readonly number[] => lines.map(({ row }) => row);
