import type { Decimal } from '../../quantity';
import type { SheetView } from '../../tables';
import { unitFactor } from '../../tables/columns/amount-series';
import type { Book } from '../rule';
import { valueOf } from './counterpart-tables';
import { fundView } from './fund-view';

/** What a sheet states of a whole year, in 元. */
interface Whole {
  readonly budget: Decimal;
  readonly spent: Decimal;
}

/** Digits of an amount that no two years share by chance. */
const FEWEST_DIGITS = 4;

/**
 * Whether two sheets tell of the same year, whatever their titles say: they state the same budget and the same spending of a
 * whole, which are not equal to each other and no round figures.
 */
export function tellOfSameYear(book: Book, one: SheetView, other: SheetView): boolean {
  const others = wholesOn(book, other);
  return wholesOn(book, one).some((whole) =>
    others.some(({ budget, spent }) => budget.eq(whole.budget) && spent.eq(whole.spent)),
  );
}

const wholesOn = (book: Book, view: SheetView): readonly Whole[] =>
  [...ofFunds(book, view), ...ofItems(book, view)].filter(
    ({ budget, spent }) => !budget.eq(spent) && spent.toDecimalPlaces(2).precision() >= FEWEST_DIGITS,
  );

function ofFunds(book: Book, view: SheetView): Whole[] {
  return book.funds.flatMap((funds): Whole[] => {
    if (funds.table.view !== view) return [];
    const { budget, spent } = fundView(funds);
    const factor = unitFactor(funds.table.unit, '元');
    return budget && spent && factor ? [{ budget: budget.value.times(factor), spent: spent.value.times(factor) }] : [];
  });
}

function ofItems(book: Book, view: SheetView): Whole[] {
  return book.items.flatMap((readings): Whole[] => {
    const { table, grandTotal } = readings;
    const [planned, done] = [readings.of('budget'), readings.of('spent')];
    if (table.view !== view || grandTotal === null || !planned || !done) return [];
    const [budget, spent] = [valueOf(readings, planned, grandTotal), valueOf(readings, done, grandTotal)];
    return budget && spent ? [{ budget, spent }] : [];
  });
}
