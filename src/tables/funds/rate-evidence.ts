import { Decimal, readAmount } from '../../quantity';
import { NEAR_RATE, statedRate, type StatedRate } from '../columns/stated-rate';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';

/** A figure of the first row under a header of funds. */
interface Figure {
  readonly column: HeaderColumn;
  readonly value: Decimal;
}

/**
 * The header with the budget or the spending that no word tells, found by the rate that stands beside them: spent ÷ budget of
 * the first row is the stated rate. Of several pairs the leftmost is meant, since points stand behind amounts. The header as
 * it is where words tell both, or no rate stands there.
 */
export function withRatedAmounts(view: SheetView, block: HeaderBlock): HeaderBlock {
  const row = block.area.bottom + 1;
  const rate = rateIn(view, row, block);
  const known = (role: 'initial' | 'budget' | 'spent'): HeaderColumn | undefined =>
    block.columns.find(({ roles }) => roles.includes(role));
  if (rate === null || (known('budget') && known('spent'))) return block;
  const figures = (column: HeaderColumn | undefined): Figure[] => (column ? figureIn(view, row, column) : []);
  const open = block.columns.filter(({ roles }) => roles.length === 0).flatMap(figures);
  const planned = known('budget') ? figures(known('budget')) : [...open, ...figures(known('initial'))];
  const spent = known('spent') ? figures(known('spent')) : open;
  const pairs = planned.flatMap((budget) =>
    spent.flatMap((done) =>
      budget.column === done.column || budget.value.lte(0) || done.value.lte(0)
        ? []
        : [{ budget, done, miss: done.value.div(budget.value).minus(rate.value).abs() }],
    ),
  );
  const slack = new Decimal(10).pow(-rate.decimals - 2).div(2);
  // a rate that is a little wrong is still the rate of these two
  const pair = pairs.find(({ miss }) => miss.lte(slack)) ?? pairs.find(({ miss }) => miss.lte(NEAR_RATE));
  return pair ? withRoles(block, pair.budget.column, pair.done.column) : block;
}

function withRoles(block: HeaderBlock, budget: HeaderColumn, spent: HeaderColumn): HeaderBlock {
  const begins = block.columns.some(({ roles }) => roles.includes('initial'));
  const columns = block.columns.map((column): HeaderColumn => {
    if (column.roles.length > 0) return column;
    if (column === budget) return { ...column, role: 'budget', roles: ['budget'], adjusted: column.adjusted || begins };
    return column === spent ? { ...column, role: 'spent', roles: ['spent'] } : column;
  });
  return { ...block, columns };
}

/** The rate that the row states. */
function rateIn(view: SheetView, row: number, { columns }: HeaderBlock): StatedRate | null {
  const column = columns.find(({ roles }) => roles.includes('rate'))?.column;
  return column === undefined ? null : statedRate(readAmount(view.value(row, column), view.format(row, column)));
}

function figureIn(view: SheetView, row: number, column: HeaderColumn): Figure[] {
  const reading = readAmount(view.value(row, column.column), view.format(row, column.column));
  return reading.kind === 'number' && reading.unit !== '%' ? [{ column, value: reading.value }] : [];
}
