import { Decimal, isBlankMark } from '../quantity';
import { keyOf, type Table } from '../tables';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { FundingReadings } from '../tables/readings/funding-readings';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { CellAddress } from '../workbook/address';
import type { Report, Rule } from './rule';
import { fundView } from './shared/fund-view';
import { at, percent, plain } from './shared/show';
import { budgetChangeReason } from './shared/stated-reasons';

/** The budget changed by more than 20 % within the year (a setting) and nobody says why. */
export const budgetChangeUnexplained: Rule = {
  id: 'budget-change-unexplained',
  group: 'funds',
  severity: 'warning',
  check({ book, settings, report }) {
    const threshold = new Decimal(settings.thresholds.budgetChange);
    for (const funds of book.funds) {
      const { budget, initial } = fundView(funds);
      if (!budget || !initial || initial.value.lte(0) || initial.cell.column === budget.cell.column) continue;
      const change = budget.value.minus(initial.value).div(initial.value);
      if (change.abs().lte(threshold) || budgetChangeReason(book, funds.table)) continue;
      report(told({ table: funds.table, initial, budget, change, threshold }));
    }
    for (const readings of book.funds)
      for (const { initial, budget } of changedSources(readings)) {
        const change = budget.value.minus(initial.value).div(initial.value);
        if (change.abs().gt(threshold)) report(told({ table: readings.table, initial, budget, change, threshold }));
      }
    for (const readings of book.items)
      for (const { initial, budget } of changedLines(readings)) {
        const change = budget.value.minus(initial.value).div(initial.value);
        if (change.abs().gt(threshold)) report(told({ table: readings.table, initial, budget, change, threshold }));
      }
  },
};

interface Change {
  readonly table: Table;
  readonly initial: CellAmount;
  readonly budget: CellAmount;
  /** Share of the initial budget by which it was raised, or cut (negative). */
  readonly change: Decimal;
  readonly threshold: Decimal;
}

const told = ({ table, initial, budget, change, threshold }: Change): Report => ({
  message: change.gt(0) ? 'raised' : 'cut',
  data: {
    initial: at(initial.cell),
    budget: at(budget.cell),
    initialValue: plain(initial.value),
    budgetValue: plain(budget.value),
    change: percent(change.abs(), 1),
    threshold: percent(threshold, 0),
    unit: table.unit ?? '',
  },
  cell: budget.cell,
  related: [initial.cell],
  expected: plain(initial.value),
  actual: plain(budget.value),
  difference: percent(change, 1),
  table,
});

interface ChangedLine {
  readonly initial: CellAmount;
  readonly budget: CellAmount;
}

interface CellAmount {
  readonly value: Decimal;
  readonly cell: CellAddress;
}

/** What heads a column that asks why a budget was changed: 调整原因, 调整幅度超20%的原因. */
function asksWhy(heading: string): boolean {
  const at = heading.search(/调整|调剂|追加|变动|增减|变化/);
  return at >= 0 && /原因|说明|理由|依据/.test(heading.slice(at));
}

const columnOfReasons = ({ header }: Table): number | undefined =>
  header?.columns.find(({ texts }) => asksWhy(keyOf(texts.join(''))))?.column;

/** The sources of a fund block whose budget was changed and whose cell for the reason is blank. */
function changedSources({ table, parts }: FundingReadings): ChangedLine[] {
  const asked = columnOfReasons(table);
  if (asked === undefined) return [];
  return parts.flatMap((part) => {
    const [initial, budget] = [part.amount('initial'), part.amount('budget')];
    const isOpen = isUnanswered(table, part.row.row, asked);
    return initial && budget && isOpen && initial.value.gt(0) && initial.cell.column !== budget.cell.column
      ? [{ initial, budget }]
      : [];
  });
}

function isUnanswered({ view }: Table, row: number, asked: number): boolean {
  const reason = view.seenText(row, asked);
  return reason === '' || isBlankMark(reason, 'amount');
}

/** Lines of a table whose budget was changed and whose cell for the reason is blank: only where a column asks for it. */
function changedLines(readings: ItemReadings): ChangedLine[] {
  const { table, leaves } = readings;
  const [first, second] = [readings.of('initial'), readings.of('budget')];
  const asked = columnOfReasons(table);
  if (!first || !second || asked === undefined) return [];
  const amountOf = (series: AmountSeries, index: number): CellAmount => ({
    value: new Decimal(series.text(series.units(index))),
    cell: table.view.address(table.rows[index]?.row ?? 0, series.column.column),
  });
  return leaves.flatMap((index) => {
    if (!isUnanswered(table, table.rows[index]?.row ?? 0, asked)) return [];
    if (!first.isNumber(index) || !second.isNumber(index) || first.units(index) <= 0) return [];
    return [{ initial: amountOf(first, index), budget: amountOf(second, index) }];
  });
}
