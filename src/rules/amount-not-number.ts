import type { Rule } from './rule';
import { quoted, oddNumberCells } from './shared/cells';
import { at } from './shared/show';

/** An amount cell holds words: neither a number nor a blank mark. */
export const amountNotNumber: Rule = {
  id: 'amount-not-number',
  group: 'cells',
  severity: 'warning',
  check({ book, report }) {
    oddNumberCells(book).forEach(({ table, cell, what, reading }) => {
      if (what !== 'amount' || reading.kind !== 'text') return;
      const text = quoted(table, cell);
      report({ message: 'words', data: { cell: at(cell), text }, cell, actual: text, table });
    });
  },
};
