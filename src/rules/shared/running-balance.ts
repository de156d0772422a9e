import { Decimal } from '../../quantity';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { isRight, movements } from '../../tables/columns/running-balance';
import type { RuleContext } from '../rule';
import { inputAt, storedInput } from './input-at';
import { at, plain, signed } from './show';
import { roundingAllowance } from './sum-groups';

/** Lines of a journal whose balance does not go on from the line before: told at the balance, with what moved. */
export function judgeRunningBalance({ report, judged }: RuleContext, { table }: ItemReadings): void {
  const { running, view, rows } = table;
  if (!running) return;
  for (const movement of movements(view, running, rows)) {
    judged('balance');
    if (isRight(movement)) continue;
    const place = (index: number, column: number) => view.address(rows[index]?.row ?? 0, column);
    const { index, beforeIndex } = movement;
    const cell = place(index, running.balance);
    const before = place(beforeIndex, running.balance);
    const moved = movement.received === 0 ? place(index, running.paid) : place(index, running.received);
    const expected = new Decimal(movement.before).plus(movement.received).minus(movement.paid);
    const stated = new Decimal(movement.balance);
    const [right, difference] = [plain(expected), signed(stated.minus(expected))];
    report({
      message: 'running',
      data: {
        name: rows[index]?.name ?? '',
        balance: at(cell),
        before: at(before),
        beforeValue: plain(new Decimal(movement.before)),
        receivedValue: plain(new Decimal(movement.received)),
        spentValue: plain(new Decimal(movement.paid)),
        stated: plain(stated),
        expected: right,
        difference,
        unit: table.unit ?? '',
      },
      cell,
      related: [before, moved],
      expected: right,
      actual: plain(stated),
      difference,
      table,
      fix: {
        message: 'value',
        data: { balance: at(cell), expected: right },
        safe: false,
        edits: [{ cell, before: inputAt(view, cell), after: storedInput(view, cell, right) }],
      },
    });
  }
}

/** Accounts whose closing balance does not follow from opening, received and paid, beyond rounding (rules.md, Rounding). */
export function judgeAccounts({ report, judged, notChecked }: RuleContext, { table, series }: ItemReadings): void {
  const { account, view, rows } = table;
  if (!account) return;
  const of = (column: number) => series.find((entry) => entry.column.column === column);
  const [opening, received, paid, closing] = [account.opening, account.received, account.paid, account.closing].map(of);
  if (!opening || !received || !paid || !closing) return;
  const terms = [opening, received, paid];
  rows.forEach(({ row, name }, index) => {
    if (!closing.isNumber(index) || [...terms, closing].some((entry) => entry.stretch(index))) return;
    const place = (entry: typeof closing) => view.address(row, entry.column.column);
    if (terms.some((entry) => !entry.isNumber(index) && !entry.isBlank(index))) {
      notChecked({ reason: 'amount-unreadable', cell: place(closing), table });
      return;
    }
    judged('balance');
    const expected = opening.units(index) + received.units(index) - paid.units(index);
    const difference = closing.units(index) - expected;
    if (Math.abs(difference) <= roundingAllowance({ table }, closing, terms.length)) return;
    const value = (entry: typeof closing) => entry.text(entry.units(index));
    report({
      message: 'account',
      data: {
        name,
        balance: at(place(closing)),
        before: at(place(opening)),
        beforeValue: value(opening),
        received: at(place(received)),
        receivedValue: value(received),
        spent: at(place(paid)),
        spentValue: value(paid),
        stated: value(closing),
        expected: closing.text(expected),
        difference: signed(new Decimal(closing.text(difference))),
        unit: table.unit ?? '',
      },
      cell: place(closing),
      related: terms.map(place),
      expected: closing.text(expected),
      actual: value(closing),
      difference: signed(new Decimal(closing.text(difference))),
      table,
    });
  });
}
