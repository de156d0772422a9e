import { Decimal, isBlankMark, readAmount } from '../../quantity';
import { rateOf as statedRate } from '../../tables/readings/funding-readings';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { factsOn } from './by-sheet';
import { lastMonthOf } from './part-of-year';
import type { ShownAmount } from './show';

/** A line of a list whose printed rate is low and that leaves its reason blank. */
export interface LowLine {
  readonly name: string;
  readonly budget: ShownAmount;
  readonly spent: ShownAmount;
  readonly rate: Decimal;
  readonly stated: CellAddress;
  readonly reason: CellAddress;
}

/** Most that a stated rate is off by its rounding. */
const NEAR = 0.01;

/**
 * The lines of a list of projects or units, whose form prints the rate of each and has a column that asks for reasons
 * (未达预期的原因), where spent ÷ budget is the stated rate, stays below `threshold`, and the reason is blank. Lines
 * that lines below make up are none; a list of a part of the year has none.
 */
export function lowLines(book: Book, readings: ItemReadings, threshold: Decimal): readonly LowLine[] {
  const { table, rateColumn } = readings;
  const { budget, spent } = readings.rated;
  const { view, reasonColumn, rows } = table;
  if (rateColumn === null || !budget || !spent || reasonColumn === null || table.measures || table.isIncome) return [];
  const headingOf = (column: number): string =>
    table.header?.columns.find((entry) => entry.column === column)?.texts.join(' ') ?? '';
  if (!headingOf(reasonColumn).includes('原因')) return [];
  const titles = factsOn(book, view.name).filter(({ fact, cell }) => fact === 'title' && cell.row < table.area.top);
  if ([headingOf(spent.column.column), ...titles.map(({ text }) => text)].some((text) => lastMonthOf(text) !== null))
    return [];
  return readings.leaves.flatMap((index): LowLine[] => {
    const row = rows[index];
    const planned = readings.divisor(index);
    if (row?.kind !== 'item' || row.minus || planned === undefined || planned <= 0 || !spent.isNumber(index)) return [];
    const rate = new Decimal(spent.units(index)).div(planned);
    const cell = (column: number): CellAddress => view.address(row.row, column);
    const stated = statedRate(
      readAmount(view.value(row.row, rateColumn), view.format(row.row, rateColumn)),
      cell(rateColumn),
    );
    const reason = view.areaAt(row.row, reasonColumn);
    const said = view.seenText(reason.top, reason.left);
    // 增减% of the budget is no rate of spending, and a wrong rate is told by itself.
    const isRate = stated?.value.minus(rate).abs().lte(NEAR) === true;
    if (!isRate || rate.gte(threshold) || !(said === '' || isBlankMark(said, 'amount'))) return [];
    return [
      {
        name: row.name,
        budget: { value: new Decimal(budget.text(planned)), cell: cell(budget.column.column) },
        spent: { value: new Decimal(spent.text(spent.units(index))), cell: cell(spent.column.column) },
        rate,
        stated: stated.cell,
        reason: cell(reasonColumn),
      },
    ];
  });
}
