import { Decimal, decimalOf } from '../quantity';
import type { Book } from '../rules/rule';
import { fundView, rateOf } from '../rules/shared/fund-view';
import { completionValue, indicatorRows, nameOf, numberIn } from '../rules/shared/indicator-view';
import { shownTerm } from '../rules/shared/input-at';
import { expectedScore, scoreViews } from '../rules/shared/score-view';
import type { IndicatorTable, Table } from '../tables';
import { unitsText, type AmountSeries } from '../tables/columns/amount-series';
import type { FundAmount, FundingReadings } from '../tables/readings/funding-readings';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { ItemReadings } from '../tables/readings/item-readings';
import { columnName } from '../workbook/address';
import type { ComputedCell, ComputedColumn, Measure } from '../contracts/review';
import type { Settings } from '../contracts/settings';

/** Ratios are given to so many decimals. */
const RATIO_DECIMALS = 10;

/** The columns that 绩核 can write at the right of each table: live formulas where the cells are numbers. */
export function computedColumns(book: Book, settings: Settings): ComputedColumn[] {
  const { tables } = book.recognition;
  const columns: ComputedColumn[] = [];
  tables.forEach((table, index) => {
    const add = columnAdder(columns, table, index, tables);
    const items = book.items.find((entry) => entry.table === table);
    const funds = book.funds.find((entry) => entry.table === table);
    const indicators = book.indicators.find((entry) => entry.table === table);
    if (items?.table.kind === 'expenditure') itemColumns(items, add);
    if (funds) fundColumns(funds, add);
    if (indicators && indicators.table.kind !== 'indicator-plan') indicatorColumns(book, indicators, settings, add);
  });
  return columns;
}

/** `make` is called when the cells are first asked for; `first` is the row of the first of them, undefined for none. */
type Add = (
  measure: Measure,
  format: string,
  sources: readonly number[],
  first: number | undefined,
  make: () => readonly ComputedCell[],
) => void;

const ready = (cells: readonly ComputedCell[]): [number | undefined, () => readonly ComputedCell[]] => [
  cells[0]?.row,
  () => cells,
];

function columnAdder(columns: ComputedColumn[], table: Table, index: number, tables: readonly Table[]): Add {
  const nth = tables.filter((other) => other.view === table.view).indexOf(table);
  let column = table.area.right + 1;
  return (measure, format, sources, first, make) => {
    // A block of labels has no header of its own: the column's stands in the row above its first value.
    const headerRow = Math.min(table.area.top, (first ?? 0) - 1);
    if (first === undefined || headerRow < 0) return;
    let cells: readonly ComputedCell[] | undefined;
    columns.push({
      id: `${String(table.view.index)}_${String(nth)}_${measure}`,
      measure,
      table: index,
      sheet: table.view.name,
      column: column++,
      headerRow,
      format,
      sources,
      // Whoever only wants the findings of a long table does not pay for columns that nobody writes.
      get cells() {
        return (cells ??= make());
      },
    });
  };
}

const ref = (column: number, row: number): string => columnName(column) + String(row + 1);

function itemColumns(items: ItemReadings, add: Add): void {
  const { table } = items;
  const budget = items.of('budget');
  const spent = items.of('spent');
  const stated = items.of('balance');
  if (!budget || !spent) return;
  const adjust = items.adjustment;
  const [b, s] = [budget.column.column, spent.column.column];
  const term = (series: AmountSeries, index: number): string =>
    shownTerm(table.view, rowOf(index), series.column.column);
  const plan = (index: number): string => term(budget, index) + (adjust ? `+${term(adjust, index)}` : '');
  const minus = (index: number): string => items.deductions.map((series) => `-${term(series, index)}`).join('');
  const decimals = Math.max(2, budget.decimalsInUse, spent.decimalsInUse);
  const rows: number[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    if (spent.isNumber(index) && items.balance(index) !== undefined) rows.push(index);
  }
  const { budget: divided = budget, spent: rateSpent = spent } = items.rated;
  const ownBudget = divided === budget;
  const rated = rows.filter((index) => (items.divisor(index) ?? 0) > 0 && rateSpent.isNumber(index));
  const rowOf = (index: number): number => table.rows[index]?.row ?? 0;
  const read = new Set([budget, spent, divided, rateSpent, ...(adjust ? [adjust] : []), ...items.deductions]);
  const isLive = (index: number): boolean => {
    for (const series of read) if (!isPlain(series, index)) return false;
    return true;
  };
  const balanceCell = (index: number): ComputedCell => {
    const balance = items.balance(index) ?? 0;
    const value = unitsText(balance, spent.digits, decimals);
    return {
      row: rowOf(index),
      label: table.rows[index]?.name ?? '',
      value,
      formula: isLive(index) ? `=${plan(index)}-${term(spent, index)}${minus(index)}` : null,
      stated: statedText(stated, index, balance, value, decimals),
    };
  };
  const rateCell = (index: number): ComputedCell => {
    return {
      row: rowOf(index),
      label: table.rows[index]?.name ?? '',
      value: quotient(rateSpent.units(index), items.divisor(index) ?? 0),
      formula: isLive(index) ? `=${quotientTerm(index)}` : null,
      stated: null,
    };
  };
  const quotientTerm = (index: number): string => {
    const [d, r] = [divided.column.column, rateSpent.column.column];
    const isSum = adjust !== undefined && ownBudget;
    const spentTerm = shownTerm(table.view, rowOf(index), r, isSum ? 0 : table.view.power(rowOf(index), d));
    return `${spentTerm}/${isSum ? `(${plan(index)})` : ref(d, rowOf(index))}`;
  };
  const firstRow = (indices: readonly number[]): number | undefined =>
    indices[0] === undefined ? undefined : rowOf(indices[0]);
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const sources = adjust ? [b, adjust.column.column, s] : [b, s];
  add('balance', format, sources, firstRow(rows), () => rows.map(balanceCell));
  add('rate', '0.00%', sources, firstRow(rated), () => rated.map(rateCell));
}

/** A formula may read the cell: it holds a number, or nothing. */
function isPlain(series: AmountSeries, index: number): boolean {
  const state = series.state(index);
  return state === 'number' || state === 'blank';
}

/** What the sheet states, as text; the computed value's own text where the two are one. */
function statedText(
  stated: AmountSeries | undefined,
  index: number,
  balance: number,
  value: string,
  decimals: number,
): string | null {
  if (!stated?.isNumber(index)) return null;
  return stated.units(index) === balance && stated.decimalsInUse === decimals
    ? value
    : stated.text(stated.units(index));
}

/** Exact quotient of two whole numbers of units, at RATIO_DECIMALS rounded half up, without trailing zeros. */
function quotient(a: number, b: number): string {
  if (a === b) return '1';
  if (a === 0) return '0';
  if (a < 0 || b > LARGEST_DIVISOR) return ratio(new Decimal(a).div(b));
  // Long division in two steps of five digits: every product stays within the safe integers.
  const whole = Math.floor(a / b);
  const first = (a - whole * b) * STEP;
  const high = Math.floor(first / b);
  const second = (first - high * b) * STEP;
  const low = Math.floor((2 * second + b) / (2 * b));
  const tail = high * STEP + low;
  if (tail === STEP * STEP) return String(whole + 1);
  return tail === 0 ? String(whole) : unitsText(whole * STEP * STEP + tail, RATIO_DECIMALS, 0);
}
const STEP = 100_000;
/** Remainders below this can be multiplied by STEP, doubled and still be safe integers. */
const LARGEST_DIVISOR = Number.MAX_SAFE_INTEGER / (4 * STEP);

const ratio = (value: Decimal): string => value.toDecimalPlaces(RATIO_DECIMALS, Decimal.ROUND_HALF_UP).toFixed();

function fundColumns(funds: FundingReadings, add: Add): void {
  const { table } = funds;
  const { view } = table;
  const fundQuotient = (budget: FundAmount, spent: FundAmount): string => {
    const power = view.power(budget.cell.row, budget.cell.column);
    return `${shownTerm(view, spent.cell.row, spent.cell.column, power)}/${ref(budget.cell.column, budget.cell.row)}`;
  };
  const isNumber = (amount: FundAmount): boolean => typeof view.value(amount.cell.row, amount.cell.column) === 'number';
  const cellOf = (
    row: number,
    label: string,
    budget: FundAmount | null,
    spent: FundAmount | null,
    stated: string | null,
  ): ComputedCell[] => {
    const rate = rateOf(budget, spent);
    if (!rate || !budget || !spent) return [];
    const live = isNumber(budget) && isNumber(spent);
    return [
      {
        row,
        label,
        value: ratio(rate),
        formula: live ? `=${fundQuotient(budget, spent)}` : null,
        stated,
      },
    ];
  };
  const statedText = (stated: { value: Decimal; decimals: number } | null): string | null =>
    stated ? `${stated.value.times(100).toFixed(stated.decimals)}%` : null;
  if (funds.rows.length > 0) {
    const cells = funds.rows.flatMap((row) =>
      cellOf(row.row.row, row.row.label, row.amount('budget'), row.amount('spent'), statedText(row.stated)),
    );
    const sources = [table.columns.budget, table.columns.spent].filter((column) => column !== undefined);
    add('rate', '0.00%', sources, ...ready(cells));
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

function indicatorColumns(book: Book, indicators: IndicatorReadings, settings: Settings, add: Add): void {
  const { table } = indicators;
  const { target, actual, weight } = table.columns;
  const rows = indicatorRows(indicators);
  const completions = rows.flatMap((reading): ComputedCell[] => {
    const value = completionValue(reading);
    if (!value || reading.target.kind === 'date') return [];
    const stated = reading.stated ? `${reading.stated.value.times(100).toFixed(reading.stated.decimals)}%` : null;
    const term = completionTerm(table, reading, settings);
    return [
      {
        row: reading.row.row,
        label: nameOf(reading),
        value: ratio(value),
        formula: term === null ? null : `=${term}`,
        stated,
      },
    ];
  });
  add(
    'completion',
    '0.00%',
    [target, actual].filter((column) => column !== undefined),
    ...ready(completions),
  );
  const view = scoreViews(book).find((entry) => entry.readings === indicators);
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
