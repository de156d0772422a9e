import { Decimal, readAmount, roundTo, type RoundingMode } from '../../quantity';
import type { FundingReadings } from '../../tables/readings/funding-readings';
import { inPoints, type IndicatorReading, type IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { factsOn } from './by-sheet';
import { inOneForm } from './form-rows';
import { indicatorRows, numberIn } from './indicator-view';
import { isExecutionRow } from './judged-by-standard';
import { pointsOfMeasures } from './scored-measures';
import { largest } from '../../workbook/lists';

/** A scoring table with the fund block of its sheet and its stated totals. */
export interface ScoreView {
  readonly readings: IndicatorReadings;
  readonly rows: readonly IndicatorReading[];
  /** The fund block whose 预算执行率 is scored together with the table, null where there is none. */
  readonly funds: FundingReadings | null;
  readonly executionWeight: { readonly value: Decimal; readonly cell: CellAddress } | null;
  readonly executionScore: { readonly value: Decimal; readonly cell: CellAddress } | null;
  readonly totalWeight: { readonly value: Decimal; readonly cell: CellAddress } | null;
  readonly totalScore: { readonly value: Decimal; readonly cell: CellAddress } | null;
  /** The 总分 row's score cell, also where it is blank; without such a row the score stated above the table. */
  readonly totalScoreCell: CellAddress | null;
  /** The score stated above a table that has a row of totals besides. */
  readonly headScore: { readonly value: Decimal; readonly cell: CellAddress } | null;
  /** The cell that states the grade: beside or below the total, or in the head of the form. */
  readonly grade: CellAddress | null;
  /** Weight of 预算执行率 that the form's profile has, where the sheet does not print it and it would fill the gap to 100. */
  readonly unprintedExecution: Decimal | null;
  /** Decimals in use among the scores of the indicators; one where only the execution score shows decimals. */
  readonly scoreDecimals: number;
}

const known = new WeakMap<Book, ReadonlyMap<IndicatorReadings, ScoreView>>();

/** The scoring tables of a workbook, found once a book. */
export const scoreViews = (book: Book): ScoreView[] => [...viewsOf(book).values()];

/** The same of one table; undefined where it scores nothing. */
export const scoreViewOf = (book: Book, readings: IndicatorReadings): ScoreView | undefined =>
  viewsOf(book).get(readings);

function viewsOf(book: Book): ReadonlyMap<IndicatorReadings, ScoreView> {
  let views = known.get(book);
  if (!views) {
    const scoring = book.indicators.filter(
      ({ table }) =>
        table.kind === 'scoring' && (table.columns.weight !== undefined || table.columns.score !== undefined),
    );
    views = new Map(scoring.map((readings) => [readings, viewOf(book, readings)]));
    known.set(book, views);
  }
  return views;
}

function viewOf(book: Book, readings: IndicatorReadings): ScoreView {
  const { table } = readings;
  const rows = indicatorRows(readings);
  const funds = nearestFunds(book, readings);
  const stated = (role: 'weight' | 'score') => {
    const column = table.columns[role];
    return column === undefined || table.totalRow === null
      ? null
      : numberAt(table.view.address(table.totalRow, column), role);
  };
  const numberAt = (cell: CellAddress, role: 'weight' | 'score') => {
    const stored = readAmount(table.view.value(cell.row, cell.column), table.view.format(cell.row, cell.column));
    const reading = role === 'weight' ? inPoints(stored) : stored;
    return reading?.kind === 'number' ? { value: reading.value, cell } : null;
  };
  const fundNumber = (role: 'weight' | 'score') => {
    const reading = funds?.total?.reading(role);
    const cell = funds?.total?.cell(role);
    if (reading?.kind === 'number' && cell) return { value: reading.value, cell };
    return funds === null ? pointsOfMeasures(book, table, role) : null;
  };
  const label = funds?.table.labelWeight;
  const head = statedAbove(book, readings, 'score');
  const said = head ? numberAt(head, 'score') : null;
  const above = said && table.totalRow === null ? said : null;
  const own = decimalsIn(rows.map((row) => row.score));
  const shared = decimalsIn([funds?.total?.reading('score') ?? null]);
  return {
    readings,
    rows,
    funds,
    executionWeight: fundNumber('weight') ?? (label ? { value: new Decimal(label.weight), cell: label.cell } : null),
    executionScore: fundNumber('score'),
    unprintedExecution: unprinted(book, readings, rows, fundNumber('weight') ?? label),
    totalWeight: stated('weight'),
    totalScore: above ?? stated('score'),
    totalScoreCell:
      above?.cell ??
      (table.totalRow === null || table.columns.score === undefined
        ? null
        : table.view.address(table.totalRow, table.columns.score)),
    headScore: above ? null : said,
    grade: table.grade ?? statedAbove(book, readings, 'grade'),
    // 预算执行率 is often given to two decimals where the indicators use one: it only tells that whole points are not the rule.
    scoreDecimals: own > 0 ? own : Math.min(shared, 1),
  };
}

/**
 * What a form states in its head (自评总分 | 97.6 | 自评等级 | 优): the nearest above the table, with no other indicator
 * table between them.
 */
function statedAbove(book: Book, { table }: IndicatorReadings, fact: 'score' | 'grade'): CellAddress | null {
  const head = factsOn(book, table.view.name).findLast(
    (entry) => entry.fact === fact && entry.cell.row < table.area.top,
  );
  const isTaken = book.indicators.some(
    ({ table: other }) =>
      head !== undefined &&
      other !== table &&
      other.view === table.view &&
      other.area.top > head.cell.row &&
      other.area.top < table.area.top,
  );
  return head && !isTaken ? head.cell : null;
}

/** The most decimals that any of the scores stores or shows. */
function decimalsIn(scores: readonly IndicatorReading['score'][]): number {
  return largest(
    scores.map((score) => (score?.kind === 'number' ? Math.max(score.decimals, score.stored) : 0)),
    0,
  );
}

/** The fund block of the same form that has a weight or score, the nearest one. */
function nearestFunds(book: Book, readings: IndicatorReadings): FundingReadings | null {
  const { table } = readings;
  const own = book.funds.filter(
    (funds) =>
      inOneForm(book, table, funds.table) &&
      (funds.table.columns.weight !== undefined ||
        funds.table.columns.score !== undefined ||
        funds.table.labelWeight !== null),
  );
  const distance = (funds: FundingReadings): number => Math.abs(funds.table.area.top - table.area.top);
  return [...own].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function unprinted(
  book: Book,
  readings: IndicatorReadings,
  rows: readonly IndicatorReading[],
  printed: object | null | undefined,
): Decimal | null {
  const usual = book.profile(readings).execution?.weight;
  if (printed || usual === undefined || rows.some(isExecutionRow)) return null;
  const { sum, count } = weightSum(rows);
  return count > 0 && sum.plus(usual).eq(100) ? new Decimal(usual) : null;
}

/** Sum of the weights that the rows state; null where one row has a score but no readable weight. */
export function weightSum(rows: readonly IndicatorReading[]): {
  readonly sum: Decimal;
  readonly count: number;
  readonly complete: boolean;
} {
  let sum = new Decimal(0);
  let count = 0;
  let complete = true;
  for (const row of rows) {
    const weight = numberIn(row.weight);
    if (weight) {
      sum = sum.plus(weight);
      count++;
    } else if (row.weight !== null && row.weight.kind !== 'blank') complete = false;
  }
  return { sum, count, complete };
}

/** The score that the form's formula gives: weight × completion capped at 1, at the decimals in use. */
export function expectedScore(weight: Decimal, completion: Decimal, decimals: number, rounding: RoundingMode): Decimal {
  return roundTo(weight.times(Decimal.min(completion, 1)), decimals, rounding);
}
