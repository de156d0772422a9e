import type { Rule } from './rule';
import { quoted, oddNumberCells } from './shared/cells';
import type { Fix } from '../contracts/finding';
import type { Table } from '../tables';
import type { CellAddress } from '../workbook/address';
import { inputAt } from './shared/input-at';
import { at } from './shared/show';

/** An amount cell holds words: neither a number nor a blank mark. */
export const amountNotNumber: Rule = {
  id: 'amount-not-number',
  group: 'cells',
  severity: 'warning',
  check({ book, report }) {
    oddNumberCells(book).forEach(({ table, cell, what, reading }) => {
      if (reading.kind !== 'text') return;
      const text = quoted(table, cell);
      if (FORMULA.test(text)) {
        report({
          message: 'formula',
          data: { cell: at(cell), text },
          cell,
          actual: text,
          table,
          fix: live(table, cell, text),
        });
        return;
      }
      if (what !== 'amount') return;
      report({ message: 'words', data: { cell: at(cell), text }, cell, actual: text, table });
    });
  },
};

/** A formula that was stored as a text: Excel shows its letters and reckons nothing. */
const FORMULA = /^(?:[=＝]\s*[A-Za-z$(+-]|(?:SUM|SUBTOTAL|ROUND|AVERAGE|SUMIF)\s*[(（])/i;

/** Makes a formula of what says so itself. */
function live(table: Table, cell: CellAddress, text: string): Fix | null {
  const formula = text.trim();
  if (!/^=\s*[A-Za-z$(+-]/.test(formula) || formula.endsWith('…')) return null;
  return {
    message: 'set-formula',
    data: { cell: at(cell), formula },
    safe: false,
    edits: [{ cell, before: inputAt(table.view, cell), after: { kind: 'formula', formula }, format: 'General' }],
  };
}
