import { Decimal } from '../../quantity';
import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { RuleContext } from '../rule';
import { rowFaults } from './row-sums';
import { at, signed } from './show';
import { roundingAllowance } from './sum-groups';

/** A closing balance that does not follow from its row, by row index; amounts in units. */
export interface AccountFault {
  readonly index: number;
  readonly expected: number;
  readonly difference: number;
}

/** The series of an account's columns: what is added up to the closing balance, and what is taken off. */
interface AccountSeries {
  readonly opening: AmountSeries;
  readonly received: AmountSeries;
  readonly paid: AmountSeries;
  readonly closing: AmountSeries;
  readonly added: readonly AmountSeries[];
  readonly taken: readonly AmountSeries[];
  /** It has further terms than opening, received and paid. */
  readonly isLonger: boolean;
}

function seriesOf({ table: { account }, series }: ItemReadings): AccountSeries | null {
  if (!account) return null;
  const of = (column: number) => series.find((entry) => entry.column.column === column);
  const [opening, received, paid, closing] = [account.opening, account.received, account.paid, account.closing].map(of);
  if (!opening || !received || !paid || !closing) return null;
  const [more, less] = [account.additions, account.deductions].map((list) =>
    list.flatMap((column) => of(column) ?? []),
  );
  const added = [opening, received, ...(more ?? [])];
  const taken = [paid, ...(less ?? [])];
  return { opening, received, paid, closing, added, taken, isLonger: added.length + taken.length > 3 };
}

const known = new WeakMap<ItemReadings, readonly AccountFault[]>();

/** The closing balances that do not follow, beyond rounding (rules.md, Rounding); what follows from a wrong sum among the terms is none. */
export function accountFaults(readings: ItemReadings): readonly AccountFault[] {
  const found = known.get(readings) ?? findFaults(readings);
  known.set(readings, found);
  return found;
}

function findFaults(readings: ItemReadings): AccountFault[] {
  const account = seriesOf(readings);
  if (!account) return [];
  const { closing, added, taken } = account;
  const terms = [...added, ...taken];
  const wrong = rowFaults(readings).filter(({ sum }) => terms.includes(sum));
  return readings.table.rows.flatMap((_, index) => {
    if (!isStated(account, index) || terms.some((entry) => !isReadable(entry, index))) return [];
    const sum = (list: readonly AmountSeries[]): number => list.reduce((units, entry) => units + entry.units(index), 0);
    const expected = sum(added) - sum(taken);
    const difference = closing.units(index) - expected;
    const allowance = roundingAllowance(readings, closing, terms.length);
    if (Math.abs(difference) <= allowance) return [];
    const slipped = wrong.filter((fault) => fault.index === index);
    const ofSums = slipped.reduce(
      (all, fault) => all + (taken.includes(fault.sum) ? fault.difference : -fault.difference),
      0,
    );
    return slipped.length > 0 && Math.abs(difference - ofSums) <= allowance ? [] : [{ index, expected, difference }];
  });
}

const isReadable = (series: AmountSeries, index: number): boolean => series.isNumber(index) || series.isBlank(index);

const isStated = ({ closing, added, taken }: AccountSeries, index: number): boolean =>
  closing.isNumber(index) && ![closing, ...added, ...taken].some((entry) => entry.stretch(index));

/** Accounts whose closing balance does not follow from opening, received and paid, with what the row adds and deducts besides. */
export function judgeAccounts({ report, judged, notChecked }: RuleContext, readings: ItemReadings): void {
  const account = seriesOf(readings);
  if (!account) return;
  const { table } = readings;
  const { opening, received, paid, closing, added, taken } = account;
  const terms = [...added, ...taken];
  const place = (entry: AmountSeries, index: number) =>
    table.view.address(table.rows[index]?.row ?? 0, entry.column.column);
  table.rows.forEach((_, index) => {
    if (!isStated(account, index)) return;
    if (terms.every((entry) => isReadable(entry, index))) judged('balance');
    else notChecked({ reason: 'amount-unreadable', cell: place(closing, index), table });
  });
  for (const { index, expected, difference } of accountFaults(readings)) {
    const value = (entry: AmountSeries) => entry.text(entry.units(index));
    const cell = place(closing, index);
    report({
      message: account.isLonger ? 'account-several' : 'account',
      data: {
        name: table.rows[index]?.name ?? '',
        balance: at(cell),
        before: at(place(opening, index)),
        beforeValue: value(opening),
        received: at(place(received, index)),
        receivedValue: value(received),
        spent: at(place(paid, index)),
        spentValue: value(paid),
        stated: value(closing),
        expected: closing.text(expected),
        difference: signed(new Decimal(closing.text(difference))),
        unit: table.unit ?? '',
      },
      cell,
      related: terms.map((entry) => place(entry, index)),
      expected: closing.text(expected),
      actual: value(closing),
      difference: signed(new Decimal(closing.text(difference))),
      table,
    });
  }
}
