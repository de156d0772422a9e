import { Decimal } from '../../quantity';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { isRight, movements } from '../../tables/columns/running-balance';
import type { RuleContext } from '../rule';
import { inputAt, storedInput } from './input-at';
import { at, plain, signed } from './show';

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
