import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn } from './amount-column';
import { columnNumbers, type ColumnNumbers } from './column-numbers';
import words from '../words/amount-words.json';

/** Columns of accounts, zero-based: closing = opening + received + additions − paid − deductions, each in its own row. */
export interface AccountBalance {
  readonly opening: number;
  readonly received: number;
  readonly paid: number;
  readonly closing: number;
  /** What came in besides, 调拨转入, and what went out besides, 调拨转出, where some rows follow only with it. */
  readonly additions: readonly number[];
  readonly deductions: readonly number[];
}

/** All columns of an account. */
export const columnsOfAccount = ({ additions, deductions, ...own }: AccountBalance): readonly number[] => [
  ...Object.values(own),
  ...additions,
  ...deductions,
];

const { openings, closings, share: FAIR, fewestRows: ENOUGH } = words.accounts;
/** Wider tables are no accounts. */
const MOST_COLUMNS = 14;
const SLACK = 1e-6;

/** Whether a heading says that its column tells what is left at the end. */
export const saysClosing = ({ text }: AmountColumn): boolean => says(text, closings) && !says(text, openings);

const says = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));

/**
 * Finds accounts by their headings and figures: what was there at first, what came in, what went out and what is left, in
 * most of `rows`. Of several columns those are taken that agree in the most rows (报废处置 beside its 小计); what more rows
 * follow with than without belongs to it as well. Null where no four columns agree.
 */
export function accountOf(
  view: SheetView,
  amounts: readonly AmountColumn[],
  rows: readonly number[],
): AccountBalance | null {
  const money = amounts.filter(({ role }) => role !== 'rate');
  if (money.length < 4 || money.length > MOST_COLUMNS) return null;
  const numbers = new Map(money.map(({ column }) => [column, columnNumbers(view, column, rows)]));
  const of = ({ column }: AmountColumn): ColumnNumbers => numbers.get(column) ?? [];
  const found: Agreed[] = [];
  for (const closing of money.filter(saysClosing))
    for (const opening of money.filter((column) => column !== closing && says(column.text, openings)))
      for (const received of money)
        for (const paid of money) {
          if (new Set([closing, opening, received, paid]).size < 4) continue;
          const { stated, held, telling } = agreement(of(closing), [of(opening), of(received)], [of(paid)]);
          if (held < ENOUGH - 1 || telling === 0) continue;
          const own = {
            opening: opening.column,
            received: received.column,
            paid: paid.column,
            closing: closing.column,
          };
          found.push({ account: { ...own, additions: [], deductions: [] }, held, stated });
        }
  const numbersOf = (columns: readonly number[]) => columns.map((column) => numbers.get(column) ?? []);
  return (
    found
      .sort((a, b) => b.held - a.held)
      .slice(0, MOST_EXTENDED)
      .map((agreed) => withOthers(money, agreed, numbersOf))
      .sort((a, b) => b.held - a.held)
      .find(({ held, stated }) => held >= ENOUGH && held >= FAIR * stated)?.account ?? null
  );
}

/** An account with the rows that state what is left, and those of them in which it follows. */
interface Agreed {
  readonly account: AccountBalance;
  readonly held: number;
  readonly stated: number;
}

/** So many of the readings that agree best are looked at for further columns. */
const MOST_EXTENDED = 4;

/** A wrong line and its total may follow with another column by chance, unless it stands under one heading with a term. */
const FEWEST_GAINED = 2;

/** The account with the columns that more of its rows follow with than without, the best of them first. */
function withOthers(
  money: readonly AmountColumn[],
  agreed: Agreed,
  numbersOf: (columns: readonly number[]) => readonly ColumnNumbers[],
): Agreed {
  const { account, held, stated } = agreed;
  if (held === stated) return agreed;
  const { opening, received, paid, closing, additions, deductions } = account;
  const [closed = []] = numbersOf([closing]);
  const taken = new Set(columnsOfAccount(account));
  const headingOf = (column: number): string => upperHeading(money.find((other) => other.column === column));
  let best = agreed;
  for (const other of money) {
    if (taken.has(other.column)) continue;
    const heading = upperHeading(other);
    const consider = (longer: AccountBalance, beside: number): void => {
      const now = agreement(
        closed,
        numbersOf([opening, received, ...longer.additions]),
        numbersOf([paid, ...longer.deductions]),
      ).held;
      const gained = heading !== '' && heading === headingOf(beside) ? 1 : FEWEST_GAINED;
      if (now >= held + gained && now > best.held) best = { account: longer, held: now, stated };
    };
    consider({ ...account, additions: [...additions, other.column] }, received);
    consider({ ...account, deductions: [...deductions, other.column] }, paid);
  }
  return best === agreed ? agreed : withOthers(money, best, numbersOf);
}

/** What stands over a column and its neighbours, '' where its heading is its own. */
const upperHeading = (column: AmountColumn | undefined): string => {
  const [upper, own] = column?.text.split(' ') ?? [];
  return own === undefined ? '' : (upper ?? '');
};

/** Rows that state what is left, those in which it follows from what was `added` and `taken`, and those of them in which much moved. */
function agreement(
  closing: ColumnNumbers,
  added: readonly ColumnNumbers[],
  taken: readonly ColumnNumbers[],
): { readonly stated: number; readonly held: number; readonly telling: number } {
  let [stated, held, telling] = [0, 0, 0];
  closing.forEach((value, index) => {
    const terms = [...added, ...taken].map((column) => column[index]);
    if (value === null || value === undefined || terms.includes(undefined)) return;
    if (terms.every((term) => (term ?? 0) === 0)) return;
    stated++;
    const expected = terms.reduce<number>((sum, term, at) => sum + (at < added.length ? 1 : -1) * (term ?? 0), 0);
    if (Math.abs(expected - value) > SLACK) return;
    held++;
    if ((added[1]?.[index] ?? 0) !== 0 && (taken[0]?.[index] ?? 0) !== 0) telling++;
  });
  return { stated, held, telling };
}
