import { decimalOf, type Decimal } from '../quantity';
import type { Book } from '../rules/rule';
import { leftOf } from '../rules/shared/fund-balance';
import { fundView, rateOf } from '../rules/shared/fund-view';
import { completionValue, indicatorRows, nameOf, numberIn } from '../rules/shared/indicator-view';
import { shownTerm } from '../rules/shared/input-at';
import { expectedScore, scoreViewOf } from '../rules/shared/score-view';
import { fundsWithRate, isJudgedByFunds } from '../rules/shared/judged-by-standard';
import type { CellAddress } from '../workbook/address';
import type { IndicatorTable, SheetView, Table } from '../tables';
import type { FundAmount, FundingReadings } from '../tables/readings/funding-readings';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { ComputedCell, ComputedColumn } from '../contracts/review';
import type { Settings } from '../contracts/settings';
import { columnAdder, ratio, RATIO_DECIMALS, ready, ref, type Add } from './computed-column-adder';
import { itemColumns } from './computed-item-columns';

/** The columns that 绩核 can write at the right of each table: live formulas where the cells are numbers. */
export function computedColumns(book: Book, settings: Settings): ComputedColumn[] {
  const { tables } = book.recognition;
  const columns: ComputedColumn[] = [];
  const onSheet = new Map<SheetView, number>();
  const [itemsOf, fundsOf, indicatorsOf] = [byTable(book.items), byTable(book.funds), byTable(book.indicators)];
  tables.forEach((table, index) => {
    const nth = onSheet.get(table.view) ?? 0;
    onSheet.set(table.view, nth + 1);
    const add = columnAdder(columns, table, index, nth);
    const [items, funds, indicators] = [itemsOf.get(table), fundsOf.get(table), indicatorsOf.get(table)];
    if (items?.table.kind === 'expenditure') itemColumns(items, add);
    if (funds) fundColumns(funds, add);
    if (indicators && indicators.table.kind !== 'indicator-plan') indicatorColumns(book, indicators, settings, add);
  });
  return columns;
}

const byTable = <T extends { readonly table: Table }>(readings: readonly T[]): ReadonlyMap<Table, T> =>
  new Map(readings.map((entry) => [entry.table, entry]));

/** A stated rate at the digits that its cell shows. */
const statedText = (stated: { readonly value: Decimal; readonly decimals: number } | null): string | null =>
  stated ? `${stated.value.times(100).toFixed(stated.decimals)}%` : null;

function fundColumns(funds: FundingReadings, add: Add): void {
  const { table } = funds;
  const { view } = table;
  const cellOf = (
    row: number,
    label: string,
    budget: FundAmount | null,
    spent: FundAmount | null,
    stated: string | null,
  ): ComputedCell[] => {
    const rate = rateOf(budget, spent);
    if (!rate || !budget || !spent) return [];
    return [{ row, label, value: ratio(rate), formula: fundQuotient(view, budget, spent), stated }];
  };
  if (funds.rows.length > 0) {
    const cells = funds.rows.flatMap((row) =>
      cellOf(row.row.row, row.row.label, row.amount('budget'), row.amount('spent'), statedText(row.stated)),
    );
    const sources = [table.columns.budget, table.columns.spent].filter((column) => column !== undefined);
    add('rate', '0.00%', sources, ...ready(cells));
    if (table.columns.balance !== undefined) fundBalances(funds, sources, add);
    return;
  }
  const whole = fundView(funds);
  if (!whole.budget || !whole.spent) return;
  add(
    'rate',
    '0.00%',
    [whole.budget.cell.column, whole.spent.cell.column],
    ...ready(
      cellOf(
        whole.budget.cell.row,
        view.text(table.head.row, table.head.column),
        whole.budget,
        whole.spent,
        statedText(whole.stated),
      ),
    ),
  );
}

/** Balances of a block that states them. */
function fundBalances(funds: FundingReadings, sources: readonly number[], add: Add): void {
  const { view } = funds.table;
  const cells = funds.rows.flatMap((row): ComputedCell[] => {
    const [budget, spent] = [row.amount('budget'), row.amount('spent')];
    if (!budget || !spent) return [];
    const decimals = Math.max(2, budget.decimals, spent.decimals);
    const power = view.power(budget.cell.row, budget.cell.column);
    const isLive = isNumber(view, budget) && isNumber(view, spent) && power === 0;
    return [
      {
        row: row.row.row,
        label: row.row.label,
        value: leftOf(budget, spent).toFixed(decimals),
        formula: isLive ? `=${fundSum(view, budget, 0)}-${fundSum(view, spent, 0)}` : null,
        stated: row.amount('balance')?.value.toFixed() ?? null,
      },
    ];
  });
  add('balance', '#,##0.00', sources, ...ready(cells));
}

const cellsOf = ({ cell, added = [] }: FundAmount): readonly CellAddress[] => [cell, ...added];

/** Every cell of the amount holds a number, which a formula can read. */
const isNumber = (view: SheetView, amount: FundAmount): boolean =>
  cellsOf(amount).every(({ row, column }) => typeof view.value(row, column) === 'number');

const fundSum = (view: SheetView, amount: FundAmount, power: number): string =>
  cellsOf(amount)
    .map(({ row, column }) => shownTerm(view, row, column, power))
    .join('+');

/** Live formula of spent ÷ budget, all cells that make up either; null where one is no number. */
function fundQuotient(view: SheetView, budget: FundAmount, spent: FundAmount): string | null {
  if (!isNumber(view, budget) || !isNumber(view, spent)) return null;
  const power = view.power(budget.cell.row, budget.cell.column);
  const bracketed = (amount: FundAmount, text: string): string => (amount.added ? `(${text})` : text);
  const whole = cellsOf(budget)
    .map(({ row, column }) => ref(column, row))
    .join('+');
  return `=${bracketed(spent, fundSum(view, spent, power))}/${bracketed(budget, whole)}`;
}

/** A row of budget execution that prints no target is as far as the fund block of its form says. */
function byFunds(book: Book, { table }: IndicatorReadings, reading: IndicatorReading): ComputedCell[] {
  const funds = isJudgedByFunds(reading) ? fundsWithRate(book, table) : null;
  const whole = funds && fundView(funds);
  if (!whole?.rate || !whole.budget || !whole.spent) return [];
  const isHere = funds?.table.view === table.view;
  return [
    {
      row: reading.row.row,
      label: nameOf(reading),
      value: ratio(whole.rate),
      formula: isHere ? fundQuotient(table.view, whole.budget, whole.spent) : null,
      stated: statedText(reading.stated),
    },
  ];
}

function indicatorColumns(book: Book, indicators: IndicatorReadings, settings: Settings, add: Add): void {
  const { table } = indicators;
  const { target, actual, weight } = table.columns;
  const rows = indicatorRows(indicators);
  const completions = rows.flatMap((reading): ComputedCell[] => {
    const value = completionValue(reading);
    if (!value) return byFunds(book, indicators, reading);
    if (reading.target.kind === 'date') return [];
    const term = completionTerm(table, reading, settings);
    return [
      {
        row: reading.row.row,
        label: nameOf(reading),
        value: ratio(value),
        formula: term === null ? null : `=${term}`,
        stated: statedText(reading.stated),
      },
    ];
  });
  add(
    'completion',
    '0.00%',
    [target, actual].filter((column) => column !== undefined),
    ...ready(completions),
  );
  const view = scoreViewOf(book, indicators);
  if (!view || weight === undefined || book.profile(indicators).scoring !== 'weight-times-completion') return;
  const decimals = Math.max(2, view.scoreDecimals);
  const scores = rows.flatMap((reading): ComputedCell[] => {
    const completion = completionValue(reading);
    const points = numberIn(reading.weight);
    if (!completion || !points || reading.target.kind === 'date') return [];
    const score = numberIn(reading.score);
    return [
      {
        row: reading.row.row,
        label: nameOf(reading),
        value: expectedScore(points, completion, decimals, settings.rounding).toFixed(decimals),
        formula: scoreFormula(table, reading, decimals, settings),
        stated: score ? score.toFixed() : null,
      },
    ];
  });
  add(
    'score',
    `0.${'0'.repeat(decimals)}`,
    [target, actual, weight].filter((column) => column !== undefined),
    ...ready(scores),
  );
}

/**
 * Live formula of a completion, without "="; null where words decide, or where the two cells are counted differently
 * (95 beside 0.95), so that dividing one by the other would give something else.
 */
function completionTerm({ view }: IndicatorTable, reading: IndicatorReading, settings: Settings): string | null {
  const { target, actual, direction } = reading;
  const [t, a] = [reading.cell('target'), reading.cell('actual')];
  if (target.kind !== 'number' || actual.kind !== 'number' || !t || !a) return null;
  const [goal, done] = [view.value(t.row, t.column), view.value(a.row, a.column)];
  if (typeof goal !== 'number' || typeof done !== 'number' || goal <= 0 || done < 0) return null;
  if (!decimalOf(goal).times(actual.value).eq(decimalOf(done).times(target.value))) return null;
  const power = view.power(t.row, t.column);
  const shown = shownTerm(view, a.row, a.column, power);
  const [T, A] = [ref(t.column, t.row), shown === ref(a.column, a.row) ? shown : `(${shown})`];
  if (direction === 'more') return `${A}/${T}`;
  if (settings.lessIsBetter === 'ratio') return `IF(${A}<=${T},1,${T}/${A})`;
  return `IF(${A}<=${T},1,IF(${A}>=2*${T},0,1-(${A}-${T})/${T}))`;
}

/** Live formula of a score; null where its completion has none, or its weight is a text. */
function scoreFormula(
  table: IndicatorTable,
  reading: IndicatorReading,
  decimals: number,
  settings: Settings,
): string | null {
  const { weight } = reading;
  const cell = reading.cell('weight');
  const term = completionTerm(table, reading, settings);
  if (weight?.kind !== 'number' || weight.asText || !cell || term === null) return null;
  const points = `${shownTerm(table.view, cell.row, cell.column)}${weight.unit === '%' ? '*100' : ''}*MIN(1,${term})`;
  // What is cut off first loses its binary noise: 1.15 is stored as a little less.
  return settings.rounding === 'truncate'
    ? `=ROUNDDOWN(ROUND(${points},${String(RATIO_DECIMALS)}),${String(decimals)})`
    : `=ROUND(${points},${String(decimals)})`;
}
