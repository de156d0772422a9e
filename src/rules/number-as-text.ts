import type { Rule } from './rule';
import { quoted, oddNumberCells, type NumberCell } from './shared/cells';
import { inputAt } from './shared/input-at';
import { at, percent, plain } from './shared/show';
import { sumOver } from './shared/sums-over';

/** A text that reads as a number; a warning where a SUM over it skips it. */
export const numberAsText: Rule = {
  id: 'number-as-text',
  group: 'cells',
  severity: 'info',
  check({ book, report }) {
    oddNumberCells(book).forEach((entry) => {
      const { table, cell, reading } = entry;
      if (reading.kind !== 'number') return;
      const sum = sumOver(table, cell);
      const text = quoted(table, cell);
      const value = plain(reading.value);
      const shown = reading.unit === '%' ? percent(reading.value, reading.decimals) : value;
      report({
        message: sum ? 'skipped' : 'text',
        data: { cell: at(cell), text, value: shown, sum: sum ? at(sum) : '' },
        cell,
        related: sum ? [sum] : [],
        severity: sum ? 'warning' : 'info',
        expected: value,
        actual: text,
        table,
        fix: fixOf(entry),
      });
    });
  },
};

/** Safe where the text names no unit, or the column's own: the number is the same. */
function fixOf({ table, cell, reading, unit, what }: NumberCell) {
  if (reading.kind !== 'number' || table.view.formula(cell.row, cell.column) !== null) return null;
  const ratio = reading.unit === '%';
  const sameUnit =
    reading.unit === null ||
    reading.unit === unit ||
    ratio ||
    (reading.unit === '分' && (what === 'weight' || what === 'score'));
  if (!sameUnit) return null;
  const places = reading.decimals > 0 ? `0.${'0'.repeat(reading.decimals)}` : '0';
  return {
    message: 'to-number',
    data: { cell: at(cell), value: ratio ? percent(reading.value, reading.decimals) : plain(reading.value) },
    safe: true,
    edits: [
      {
        cell,
        before: inputAt(table.view, cell),
        after: { kind: 'value' as const, value: reading.value.toNumber() },
        format: ratio ? `${places}%` : places,
      },
    ],
  };
}
