import { Decimal, readAmount } from '../quantity';
import { rateOf as statedRate } from '../tables/readings/funding-readings';
import { groupReadings, type ItemReadings } from '../tables/readings/item-readings';
import { isUnsupported } from './shared/relation-support';
import type { MessageValue } from '../contracts/finding';
import { keyOf, type ItemTable, type Table } from '../tables';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { CellValue } from '../workbook/snapshot';
import { cellName, type CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { fundView, isUnreadable, rateOf } from './shared/fund-view';
import { inputAt, shownTerm } from './shared/input-at';
import { measuredColumns } from './shared/row-measures';
import { sameRatio } from './shared/shown-equal';
import { at, budgetAndSpent, percent, plain, points, term } from './shared/show';

/** Stated execution rate ≠ spent ÷ (adjusted) budget at the digits that its cell shows. 0 ÷ 0 has no rate. */
export const rateMismatch: Rule = {
  id: 'rate-mismatch',
  group: 'funds',
  severity: 'error',
  check(context) {
    for (const funds of context.book.funds) {
      const block = fundView(funds);
      if (funds.rows.length === 0) {
        judge(context, {
          table: funds.table,
          name: term('kind.funding'),
          budget: block.budget,
          spent: block.spent,
          stated: block.stated,
          other: block.initial,
        });
      }
      for (const row of funds.rows) {
        const [budget, spent] = [row.amount('budget'), row.amount('spent')];
        const other = row.amount('initial');
        judge(context, { table: funds.table, name: row.row.label, budget, spent, stated: row.stated, other });
        for (const { rate, part, whole, heading } of funds.table.otherRates)
          judge(context, {
            table: funds.table,
            name: row.row.label,
            budget: row.amountIn(whole),
            spent: row.amountIn(part),
            stated: statedAt(funds.table, row.row.row, rate),
            heading,
            isHeaded: true,
          });
        const cell = row.cell('rate');
        const reading = row.reading('rate');
        if (cell && row.stated && (isUnreadable(row.reading('budget')) || isUnreadable(row.reading('spent')))) {
          context.notChecked({ reason: 'amount-unreadable', cell, table: funds.table });
        }
        if (cell && reading?.kind === 'text' && rateOf(budget, spent)) {
          context.notChecked({ reason: 'rate-unreadable', data: { rate: at(cell) }, cell, table: funds.table });
        }
      }
    }
    for (const readings of context.book.items.flatMap(groupReadings)) judgeItems(context, readings);
    for (const readings of context.book.items) judgeOtherRates(context, readings);
    for (const readings of context.book.items)
      for (const { name, budget, spent, rate } of measuredColumns(readings))
        judge(context, { table: readings.table, name, budget, spent, stated: rate });
  },
};

/**
 * Whether a stored ratio is the very double that spent ÷ budget gives, both exact whole numbers of units: it then shows
 * the right digits whatever the format; or that ratio rounded to four decimals and more. What is not plainly right is judged in decimals.
 */
function plainlyRight(value: CellValue, spent: number, budget: number): boolean {
  if (typeof value !== 'number' || budget <= 0) return false;
  const exact = spent / budget;
  return value === exact || isRoundedTo(value, exact);
}

/** A rate that somebody rounded to so many decimals is right, whatever its format rounds it to once more. */
const FEWEST_ROUNDED = 4;
const MOST_ROUNDED = 8;

function isRoundedTo(value: number, exact: number): boolean {
  for (let decimals = FEWEST_ROUNDED; decimals <= MOST_ROUNDED; decimals++)
    if (value === Number(exact.toFixed(decimals))) return true;
  return false;
}

/** The rates of a table of items, or of one of its sources. */
function judgeItems(context: RuleContext, readings: ItemReadings): void {
  const { table, rateColumn } = readings;
  const { budget, spent } = readings.rated;
  if (rateColumn === null || !budget || !spent) return;
  const rows: Rated[] = [];
  let [stated, right] = [0, 0];
  table.rows.forEach((row, index) => {
    const planned = readings.divisor(index);
    if (planned === undefined || !spent.isNumber(index)) return;
    const value = table.view.value(row.row, rateColumn);
    if (value === null) return;
    stated++;
    if (plainlyRight(value, spent.units(index), planned)) {
      right++;
      return;
    }
    const rated: Rated = {
      table,
      name: row.name,
      budget: ratedAmount(table, row.row, budget, planned),
      spent: ratedAmount(table, row.row, spent, spent.units(index)),
      stated: statedAt(table, row.row, rateColumn),
      isOneCell: !readings.adjustment || budget !== readings.of('budget'),
    };
    if (isWrong(context, rated)) rows.push(rated);
  });
  context.judged('rate', right);
  if (isUnsupported(readings.isRateProven, rows.length, stated)) {
    const cell = table.view.address(
      table.amounts.find(({ column }) => column === rateColumn)?.header.row ?? 0,
      rateColumn,
    );
    context.notChecked({ reason: 'relation-unproven', data: { header: at(cell) }, cell, table });
  } else for (const rated of rows) judge(context, rated);
}

/** An amount of a row by the units that it comes to. */
const ratedAmount = ({ view }: ItemTable, row: number, series: AmountSeries, units: number): NonNullable<Amount> => ({
  value: new Decimal(series.text(units)),
  decimals: series.decimalsInUse,
  cell: view.address(row, series.column.column),
});

const statedAt = ({ view }: Table, row: number, column: number): Rated['stated'] =>
  statedRate(readAmount(view.value(row, column), view.format(row, column)), view.address(row, column));

/** Rates of something else than spending, where nearly all lines bear out what is divided. */
function judgeOtherRates(context: RuleContext, { table, series }: ItemReadings): void {
  for (const { rate, budget, spent } of table.otherRates) {
    const of = (column: number) => series.find((one) => one.column.column === column);
    const [whole, part] = [of(budget), of(spent)];
    const heading = table.header?.columns.find(({ column }) => column === rate)?.texts.at(-1);
    if (!whole || !part || heading === undefined) continue;
    table.rows.forEach(({ row, name, kind }, index) => {
      const value = table.view.value(row, rate);
      if (value === null || kind === 'aside' || !whole.isNumber(index) || !part.isNumber(index)) return;
      if (plainlyRight(value, part.units(index), whole.units(index))) {
        context.judged('rate');
        return;
      }
      judge(context, {
        table,
        name,
        budget: ratedAmount(table, row, whole, whole.units(index)),
        spent: ratedAmount(table, row, part, part.units(index)),
        stated: statedAt(table, row, rate),
        heading: keyOf(heading),
      });
    });
  }
}

function isWrong(context: RuleContext, { budget, spent, stated }: Rated): boolean {
  const exact = rateOf(budget, spent);
  return (
    exact !== null && stated !== null && !sameRatio(stated.value, exact, stated.decimals, context.settings.rounding)
  );
}

type Amount = { readonly value: Decimal; readonly cell: CellAddress; readonly decimals: number } | null;

interface Rated {
  readonly table: Table;
  readonly name: MessageValue;
  readonly budget: Amount;
  readonly spent: Amount;
  readonly stated: { readonly value: Decimal; readonly decimals: number; readonly cell: CellAddress } | null;
  /** The budget at the start of the year, by which a rate is divided that forgets what was adjusted. */
  readonly other?: Rated['budget'];
  /** What heads a rate of something else than spending. */
  readonly heading?: string;
  /** The heading itself tells what is divided. */
  readonly isHeaded?: boolean;
  /** The budget is that of one cell, so that a formula can divide by it. */
  readonly isOneCell?: boolean;
}

function judge(
  context: RuleContext,
  { table, name, budget, spent, stated, heading, isHeaded = false, other = null, isOneCell = true }: Rated,
): void {
  const exact = rateOf(budget, spent);
  if (!exact || !budget || !spent || !stated) return;
  context.judged('rate');
  if (sameRatio(stated.value, exact, stated.decimals, context.settings.rounding)) return;
  const { view } = table;
  const numeric =
    isOneCell &&
    typeof view.value(budget.cell.row, budget.cell.column) === 'number' &&
    typeof view.value(spent.cell.row, spent.cell.column) === 'number';
  const digits = Math.max(stated.decimals, 2);
  const byOther = rateOf(other, spent);
  const follows =
    other && byOther && sameRatio(stated.value, byOther, stated.decimals, context.settings.rounding) ? other : null;
  const ofBudget = view.power(budget.cell.row, budget.cell.column);
  const quotient = `${shownTerm(view, spent.cell.row, spent.cell.column, ofBudget)}/${cellName(budget.cell.row, budget.cell.column)}`;
  context.report({
    message: follows ? 'other-budget' : heading === undefined ? 'mismatch' : isHeaded ? 'headed-rate' : 'other-rate',
    data: {
      name,
      heading: heading ?? '',
      rate: at(stated.cell),
      ...budgetAndSpent(budget, spent),
      stated: percent(stated.value, stated.decimals),
      expected: percent(exact, digits),
      difference: points(stated.value.minus(exact), digits),
      unit: table.unit ?? '',
      initial: follows ? at(follows.cell) : '',
      initialValue: follows ? plain(follows.value) : '',
    },
    cell: stated.cell,
    related: [budget.cell, spent.cell, ...(follows ? [follows.cell] : [])],
    expected: percent(exact, digits),
    actual: percent(stated.value, stated.decimals),
    difference: percent(stated.value.minus(exact), digits),
    table,
    fix: numeric
      ? {
          message: 'live-formula',
          data: { rate: at(stated.cell), expected: percent(exact, digits) },
          safe: true,
          edits: [
            {
              cell: stated.cell,
              before: inputAt(view, stated.cell),
              after: {
                kind: 'formula',
                formula: `=IF(${cellName(budget.cell.row, budget.cell.column)}=0,"",${quotient})`,
              },
              format: '0.00%',
            },
          ],
        }
      : null,
  });
}
