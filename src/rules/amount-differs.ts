import type { Rule } from './rule';
import { differingTwins } from './shared/amount-twins';
import { at, plain, signed } from './shared/show';

/** The same item, or the whole, has different amounts of the same measure in two tables. A slip of units is unit-mixed's to say. */
export const amountDiffers: Rule = {
  id: 'amount-differs',
  group: 'across',
  severity: 'error',
  check({ book, report }) {
    for (const { of, name, earlier, later, converted, isUnitSlip } of differingTwins(book)) {
      if (isUnitSlip) continue;
      const difference = signed(later.value.minus(converted));
      report({
        message: of,
        data: {
          name,
          cell: at(later.cell),
          earlier: at(earlier.cell),
          value: plain(later.value),
          earlierValue: plain(earlier.value),
          unit: later.unit ?? earlier.unit ?? '',
          // Where only one of the places names a unit, both were read in it.
          earlierUnit: earlier.unit ?? later.unit ?? '',
          difference,
        },
        cell: later.cell,
        related: [earlier.cell],
        expected: plain(converted),
        actual: plain(later.value),
        difference,
        table: later.table,
      });
    }
  },
};
