import type { Table } from '../tables';
import type { CellAddress } from '../workbook/address';
import type { Rule } from './rule';
import { differingTwins } from './shared/amount-twins';
import { quoted, oddNumberCells } from './shared/cells';
import { FUND_ROLES, fundGroups, fundSlip } from './shared/fund-slips';
import { inputAt, storedInput } from './shared/input-at';
import { itemFaults } from './shared/item-faults';
import { at, plain } from './shared/show';

const MONEY = new Set(['元', '百元', '千元', '万元', '亿元', '万', '亿']);

/** An amount in another unit than its table's: given away by its total, by its row, or by the unit that it names. */
export const unitMixed: Rule = {
  id: 'unit-mixed',
  group: 'cells',
  severity: 'warning',
  check({ book, comparable, report }) {
    for (const readings of book.items) {
      const { table } = readings;
      for (const slip of itemFaults(readings).unitSlips) {
        const cell = table.view.address(table.rows[slip.index]?.row ?? 0, slip.series.column.column);
        const stated = slip.series.text(slip.series.units(slip.index));
        const mended = slip.series.text(slip.mended);
        const total =
          slip.total === null ? null : table.view.address(table.rows[slip.total]?.row ?? 0, slip.series.column.column);
        report({
          message: total === null ? 'row' : 'total',
          data: {
            name: table.rows[slip.index]?.name ?? '',
            cell: at(cell),
            stated,
            mended,
            unit: table.unit ?? '',
            total: total ? at(total) : '',
          },
          cell,
          related: total ? [total] : [],
          expected: mended,
          actual: stated,
          table,
          fix: {
            message: 'convert',
            data: { cell: at(cell), mended },
            safe: false,
            edits: [{ cell, before: inputAt(table.view, cell), after: storedInput(table.view, cell, mended) }],
          },
        });
      }
    }
    for (const funds of book.funds) {
      for (const group of fundGroups(funds)) {
        for (const slip of FUND_ROLES.flatMap((role) => fundSlip(group, role) ?? [])) {
          const { cell, value } = slip.amount;
          const [first, last] = [slip.others[0]?.cell, slip.others.at(-1)?.cell];
          report({
            message: slip.row === group.total ? 'parts' : 'total',
            data: {
              name: slip.row.row.label,
              cell: at(cell),
              stated: plain(value),
              mended: plain(slip.mended),
              unit: funds.table.unit ?? '',
              total: first ? at(first) : '',
              last: last ? at(last) : '',
            },
            cell,
            related: slip.others.map((other) => other.cell),
            expected: plain(slip.mended),
            actual: plain(value),
            table: funds.table,
          });
        }
      }
    }
    for (const { name, earlier, later, converted } of differingTwins(comparable).filter((twins) => twins.isUnitSlip)) {
      const { cell } = later;
      const mended = plain(converted);
      report({
        message: 'twin',
        data: {
          name,
          cell: at(cell),
          earlier: at(earlier.cell),
          stated: plain(later.value),
          earlierValue: plain(earlier.value),
          mended,
          unit: later.unit ?? '',
          earlierUnit: earlier.unit ?? '',
        },
        cell,
        related: [earlier.cell],
        expected: mended,
        actual: plain(later.value),
        table: later.table,
      });
    }
    oddNumberCells(book).forEach(({ table, cell, what, unit, reading }) => {
      if (
        what !== 'amount' ||
        reading.kind !== 'number' ||
        reading.unit === null ||
        unit === null ||
        reading.unit === unit
      )
        return;
      if (!MONEY.has(reading.unit) || sameSize(reading.unit, unit)) return;
      namesOther(table, cell, reading.unit, unit);
    });
    function namesOther(table: Table, cell: CellAddress, named: string, unit: string): void {
      report({
        message: 'named',
        data: { cell: at(cell), text: quoted(table, cell), named, unit },
        cell,
        actual: quoted(table, cell),
        table,
      });
    }
  },
};

/** "5.8万" under a 万元 heading names the same size. */
const sameSize = (a: string, b: string): boolean =>
  a.replace('元', '') === b.replace('元', '') && a !== '元' && b !== '元';
