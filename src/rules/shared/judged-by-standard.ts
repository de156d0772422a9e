import { dimensionOf, keyOf, type Dimension, type IndicatorTable } from '../../tables';
import type { FundingReadings } from '../../tables/readings/funding-readings';
import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { inOneForm } from './form-rows';
import { fundView } from './fund-view';
import { indicatorRows, nameOf } from './indicator-view';
import words from './indicator-words.json';

/** A first level that prints no target at all: its form judges the rows by a 评价标准 (rules.md, Rows judged by a standard). */
export interface StandardLevel {
  readonly text: string;
  readonly cell: CellAddress;
  readonly rows: readonly IndicatorReading[];
}

const known = new WeakMap<IndicatorReadings, readonly StandardLevel[]>();

/** First levels 过程 投入 决策 管理 in whose rows no target stands, found once a table. */
export function standardLevels(readings: IndicatorReadings): readonly StandardLevel[] {
  let levels = known.get(readings);
  if (!levels) {
    levels = findLevels(readings);
    known.set(readings, levels);
  }
  return levels;
}

function findLevels(readings: IndicatorReadings): StandardLevel[] {
  const levels = new Map<string, { text: string; cell: CellAddress; rows: IndicatorReading[] }>();
  for (const reading of indicatorRows(readings)) {
    const { level1 } = reading.row;
    if (!level1) continue;
    const key = keyOf(level1.text);
    const level = levels.get(key);
    if (level) level.rows.push(reading);
    else levels.set(key, { text: level1.text, cell: level1.cell, rows: [reading] });
  }
  return [...levels].flatMap(([key, level]) =>
    words.standardLevels.some((word) => key.includes(word)) &&
    !DIMENSIONS_WITH_TARGETS.has(dimensionOf(level.text)) &&
    level.rows.every(({ target }) => target.kind === 'blank')
      ? [level]
      : [],
  );
}

/** 产出管理 would still be an output. */
const DIMENSIONS_WITH_TARGETS: ReadonlySet<Dimension | null> = new Set(['output', 'benefit', 'satisfaction']);

/** Whether the row states how much of the money was used: 资金支出率, 预算执行率 and alike, and nothing else in its name. */
export function isExecutionRow(reading: IndicatorReading): boolean {
  const shown = nameOf(reading);
  if (shown.length > LONGEST_NAME) return false;
  let name = keyOf(shown);
  for (let before = beforeRate(name); before !== undefined; before = beforeRate(name)) name = name.slice(before.length);
  return words.executionRow.rates.includes(name);
}

/** A longer name says more than that. */
const LONGEST_NAME = 100;

const beforeRate = (name: string): string | undefined =>
  words.executionRow.before.find((word) => name.startsWith(word));

/** Whether the row is held against the fund block: it is one of budget execution and prints no target of its own. */
export function isJudgedByFunds(reading: IndicatorReading): boolean {
  return reading.target.kind === 'blank' && isExecutionRow(reading);
}

/** Whether the row's score follows from the rate that it states itself: one of budget execution, against a target of all of the money. */
export function isScoredByRate({ target, actual, ...row }: IndicatorReading): boolean {
  return (
    target.kind === 'number' &&
    target.value.eq(1) &&
    actual.kind === 'number' &&
    actual.unitClass === 'ratio' &&
    isExecutionRow({ target, actual, ...row })
  );
}

/** The fund block of the table's form that has an execution rate, the nearest one; null where there is none. */
export function fundsWithRate(book: Book, table: IndicatorTable): FundingReadings | null {
  const distance = (funds: FundingReadings): number => Math.abs(funds.table.area.top - table.area.top);
  const own = book.funds.filter((funds) => inOneForm(book, table, funds.table) && fundView(funds).rate !== null);
  return [...own].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
