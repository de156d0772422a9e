import type { AmountSeries } from '../../tables/columns/amount-series';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { RuleContext } from '../rule';
import { at } from './show';
import { roundingAllowance } from './sum-groups';

/** A row in which what a column 其中：… tells is more than the whole beside it. */
export interface OfWhichFault {
  readonly whole: AmountSeries;
  readonly part: AmountSeries;
  /** Row index. */
  readonly index: number;
}

/** So many rows have to hold before one of them is wrong: the heading may speak of something else. */
const FEWEST_HELD = 3;
const OF_WHICH = '其中';

/**
 * Rows in which a column headed 其中：小微企业 exceeds the column of amounts left of it, 合同金额, where most rows keep to it.
 * A total follows from its lines and is named only where none of them is. Signed amounts are no parts.
 */
export function ofWhichFaults(readings: ItemReadings): readonly OfWhichFault[] {
  const { table, series } = readings;
  const inOrder = [...series].sort((a, b) => a.column.column - b.column.column);
  return inOrder.flatMap((part, at) => {
    const whole = isOfWhich(part) ? wholeBefore(inOrder.slice(0, at), part) : undefined;
    if (!whole || whole.digits !== part.digits) return [];
    const both = table.rows.flatMap((_, index) =>
      whole.isNumber(index) && part.isNumber(index) && part.units(index) !== 0 ? [index] : [],
    );
    if (both.some((index) => part.units(index) < 0 || whole.units(index) < 0)) return [];
    const allowance = roundingAllowance(readings, whole, 1);
    const wrong = both.filter((index) => part.units(index) > whole.units(index) + allowance);
    const held = both.length - wrong.length;
    if (held < FEWEST_HELD || wrong.length * 2 > held) return [];
    const lines = wrong.filter((index) => table.rows[index]?.kind !== 'total');
    return (lines.length > 0 ? lines : wrong).map((index) => ({ whole, part, index }));
  });
}

const textsOf = ({ column }: AmountSeries): readonly string[] => column.text.split(' ');
const isOfWhich = (series: AmountSeries): boolean => textsOf(series).at(-1)?.startsWith(OF_WHICH) ?? false;

/** The nearest column of amounts before it that is none of its kind; under one heading with it, where it has one. */
function wholeBefore(before: readonly AmountSeries[], part: AmountSeries): AmountSeries | undefined {
  const whole = before.findLast((series) => !isOfWhich(series));
  const [upper, own] = textsOf(part);
  return own === undefined || (whole && textsOf(whole)[0] === upper) ? whole : undefined;
}

/** Tells of a part that is more than its whole, at the whole. */
export function reportOfWhich(
  { report }: RuleContext,
  { table }: ItemReadings,
  { whole, part, index }: OfWhichFault,
): void {
  const place = ({ column }: AmountSeries) => table.view.address(table.rows[index]?.row ?? 0, column.column);
  const [stated, sum] = [whole.text(whole.units(index)), part.text(part.units(index))];
  const difference = whole.text(whole.units(index) - part.units(index));
  report({
    message: 'part-exceeds',
    data: {
      name: table.rows[index]?.name ?? '',
      total: at(place(whole)),
      stated,
      part: at(place(part)),
      sum,
      unit: whole.column.unit ?? table.unit ?? '',
    },
    cell: place(whole),
    related: [place(part)],
    expected: sum,
    actual: stated,
    difference,
    table,
  });
}
