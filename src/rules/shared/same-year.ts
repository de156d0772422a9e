import type { Decimal } from '../../quantity';
import type { SheetView } from '../../tables';
import { unitFactor } from '../../tables/columns/amount-series';
import type { Book } from '../rule';
import { valueOf } from './counterpart-tables';
import { fundView } from './fund-view';

/** What a sheet states of a whole year, in 元. */
interface Whole {
  readonly view: SheetView;
  readonly budget: Decimal;
  readonly spent: Decimal;
}

/** Digits of an amount that no two years share by chance. */
const FEWEST_DIGITS = 4;

/**
 * Groups of sheets that tell of the same year, whatever their titles say, each in the order of the tables: they state the same
 * budget and the same spending of a whole, which are not equal to each other and no round figures.
 */
export function sheetsOfOneYear(book: Book): readonly (readonly SheetView[])[] {
  const groups = new Map<string, Set<SheetView>>();
  for (const { view, budget, spent } of [...ofFunds(book), ...ofItems(book)]) {
    if (budget.eq(spent) || spent.toDecimalPlaces(2).precision() < FEWEST_DIGITS) continue;
    const key = `${budget.toFixed()}|${spent.toFixed()}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(view));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((views) => [...views]);
}

const ofFunds = ({ funds: blocks }: Book): Whole[] =>
  blocks.flatMap((funds): Whole[] => {
    const { budget, spent } = fundView(funds);
    const { view, unit } = funds.table;
    const factor = unitFactor(unit, '元');
    return budget && spent && factor
      ? [{ view, budget: budget.value.times(factor), spent: spent.value.times(factor) }]
      : [];
  });

const ofItems = ({ items }: Book): Whole[] =>
  items.flatMap((readings): Whole[] => {
    const { table, grandTotal } = readings;
    const [planned, done] = [readings.of('budget'), readings.of('spent')];
    if (grandTotal === null || !planned || !done) return [];
    const [budget, spent] = [valueOf(readings, planned, grandTotal), valueOf(readings, done, grandTotal)];
    return budget && spent ? [{ view: table.view, budget, spent }] : [];
  });
