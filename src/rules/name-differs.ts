import type { Rule } from './rule';
import { indicatorPairs, itemPairs } from './shared/counterpart-tables';
import { nameOf, rowCell } from './shared/indicator-view';
import { at } from './shared/show';

/** Partners found by likeness, not by equal names. */
export const nameDiffers: Rule = {
  id: 'name-differs',
  group: 'across',
  severity: 'info',
  check({ book, report }) {
    for (const pair of itemPairs(book)) {
      const [a, b] = [pair.earlier.table, pair.later.table];
      for (const { left, right, equal } of pair.pairs) {
        const [first, second] = [a.rows[left], b.rows[right]];
        if (equal || !first || !second || a.nameColumn === null || b.nameColumn === null) continue;
        const cell = b.view.address(second.row, b.nameColumn);
        const earlier = a.view.address(first.row, a.nameColumn);
        report({
          message: 'alike',
          data: { cell: at(cell), name: second.name, earlier: at(earlier), earlierName: first.name },
          cell,
          related: [earlier],
          expected: first.name,
          actual: second.name,
          table: b,
        });
      }
    }
    for (const pair of indicatorPairs(book)) {
      for (const { left, right, equal } of pair.pairs) {
        if (equal) continue;
        const cell = rowCell(pair.later, right);
        const earlier = rowCell(pair.earlier, left);
        report({
          message: 'alike',
          data: { cell: at(cell), name: nameOf(right), earlier: at(earlier), earlierName: nameOf(left) },
          cell,
          related: [earlier],
          expected: nameOf(left),
          actual: nameOf(right),
          table: pair.later.table,
        });
      }
    }
  },
};
