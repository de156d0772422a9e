import { Decimal } from '../quantity';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { Book } from '../rules/rule';
import { completionValue, indicatorRows, nameOf, rowCell } from '../rules/shared/indicator-view';
import { fundView } from '../rules/shared/fund-view';
import type { Overview, OverviewItem } from '../contracts/review';

/** Pictures hold at most so many bars; what a person can take in. */
const MOST_BARS = 40;

/** Results and scores of the same indicators are one picture. */
const showsTheSame = (a: readonly OverviewItem[], b: readonly OverviewItem[]): boolean =>
  a.length === b.length &&
  a.every(({ label, completion }, index) => label === b[index]?.label && completion === b[index].completion);

/** Whether more was spent in a row than was planned, or something where nothing was. */
function isOver(index: number, budget: AmountSeries | undefined, spent: AmountSeries | undefined): boolean {
  if (!budget || !spent?.isNumber(index)) return false;
  if (!budget.isNumber(index) && !budget.isBlank(index)) return false;
  if (budget.digits === spent.digits) return spent.units(index) > (budget.isNumber(index) ? budget.units(index) : 0);
  const planned = budget.isNumber(index) ? budget.text(budget.units(index)) : '0';
  return new Decimal(spent.text(spent.units(index))).gt(planned);
}

/** What the overview draws: budget against spending by class, and of lines that are over their budget; completion by indicator. */
export function overviews(book: Book): Overview[] {
  const { tables } = book.recognition;
  const pictures: Overview[] = [];
  for (const readings of book.items) {
    if (readings.table.kind !== 'expenditure') continue;
    const { table } = readings;
    const [budget, spent] = [readings.of('budget'), readings.of('spent')];
    const shown: number[] = [];
    for (let index = 0; index < table.rows.length && shown.length < MOST_BARS; index++) {
      const row = table.rows[index];
      if (row?.kind !== 'class' && row?.kind !== 'item') continue;
      if (row.level === 0 || isOver(index, budget, spent)) shown.push(index);
    }
    const items = shown.map((index): OverviewItem => {
      const row = table.rows[index];
      const nameColumn = table.nameColumn ?? table.area.left;
      return {
        label: row?.name ?? '',
        cell: table.view.address(row?.row ?? 0, nameColumn),
        budget: budget?.isNumber(index) ? budget.text(budget.units(index)) : null,
        spent: spent?.isNumber(index) ? spent.text(spent.units(index)) : null,
        completion: null,
      };
    });
    if (items.length > 0) pictures.push({ table: tables.indexOf(table), picture: 'budget-spent', items });
  }
  for (const funds of book.funds) {
    const { budget, spent } = fundView(funds);
    if (book.items.some((entry) => entry.table.kind === 'expenditure') || !budget || !spent) continue;
    const label = funds.total?.row.label ?? funds.table.view.text(budget.cell.row, funds.table.area.left);
    pictures.push({
      table: tables.indexOf(funds.table),
      picture: 'budget-spent',
      items: [
        { label, cell: budget.cell, budget: budget.value.toFixed(), spent: spent.value.toFixed(), completion: null },
      ],
    });
  }
  for (const readings of book.indicators) {
    if (readings.table.kind === 'indicator-plan') continue;
    const items = indicatorRows(readings)
      .slice(0, MOST_BARS)
      .map((reading): OverviewItem => ({
        label: nameOf(reading),
        cell: rowCell(readings, reading),
        budget: null,
        spent: null,
        completion: completionValue(reading)?.toDecimalPlaces(4).toFixed() ?? null,
      }));
    if (items.length === 0 || pictures.some((other) => showsTheSame(other.items, items))) continue;
    pictures.push({ table: tables.indexOf(readings.table), picture: 'completion', items });
  }
  return pictures;
}
