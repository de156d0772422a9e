import { headerWord, type HeaderRole } from '../words/lexicon';
import { columnNumbers } from '../columns/column-numbers';
import { speaksOfLastYear } from '../columns/other-years';
import { readBody } from './indicator-body';
import { indicatorColumns, type IndicatorColumns } from './indicator-columns';
import { labelWeights, namesWeigh } from './label-weights';
import { withColumnsUnderOne, withLabelsAside, withLabelsBeforeLevels } from './labels-aside';
import { groupRows } from './row-groups';
import { settleColumns } from './settle-columns';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorRow, IndicatorTable } from '../table-types';
import { tableUnit } from '../headers/table-unit';

/** Reads a table of indicators. Null where the block heads none, or nothing stands under it. */
export function indicatorTable(view: SheetView, found: HeaderBlock, limit: number): IndicatorTable | null {
  const labelled = withColumnsUnderOne(
    view,
    withLabelsBeforeLevels(view, withLabelsAside(view, ofThisYear(found), limit)),
  );
  const block = settleColumns(view, labelled, limit);
  const read = indicatorColumns(view, block);
  if (!read) return null;
  const { columns, headers } = read;
  const body = readBody(view, block, columns, limit);
  if (body.rows.length === 0) return null;
  const { rows, groups } = groupRows(view, columns, body.rows);
  if (exceedsWeights(view, columns, rows) || namesMeasures(rows)) return null;
  const scored = columns.weight !== undefined || columns.score !== undefined || columns.completion !== undefined;
  const bottom = Math.max(body.last, body.totalRow ?? 0, body.grade?.row ?? 0);
  return {
    kind: scored ? 'scoring' : columns.actual === undefined ? 'indicator-plan' : 'indicator-result',
    view,
    area: { ...block.area, bottom },
    unit: tableUnit(view, block, [], 'headings'),
    head: view.address(found.area.top, found.area.left),
    columns,
    headers,
    why: Object.fromEntries(block.columns.flatMap(({ role, why }) => (role && why ? [[role, why]] : []))),
    settled: block.columns,
    rows,
    groups,
    totalRow: body.totalRow,
    grade: body.grade,
    side: block.side?.text ?? '',
    headerTexts: block.columns.map((column) => column.texts.join(' ')),
    labelWeights: labelWeights(view, block, columns, rows, groups),
    namesWeigh: namesWeigh(columns, rows),
  };
}

/** 上年完成值 is neither the target nor the actual of this year. */
const ofThisYear = (block: HeaderBlock): HeaderBlock => ({
  ...block,
  columns: block.columns.map((column) =>
    column.texts.some(speaksOfLastYear) ? { ...column, role: null, roles: [] } : column,
  ),
});

/** 年初预算数, 全年执行数 and 执行率 under one another are what money is told by, and no indicators. */
function namesMeasures(rows: readonly IndicatorRow[]): boolean {
  const roles = rows.map(({ name }) => headerWord(name)?.roles ?? []);
  const has = (wanted: ReadonlySet<HeaderRole>): boolean => roles.some((one) => one.some((role) => wanted.has(role)));
  return (
    roles.every((one) => one.some((role) => MEASURES.has(role))) &&
    has(PLANNED) &&
    roles.some((one) => one.includes('spent'))
  );
}
const PLANNED: ReadonlySet<HeaderRole> = new Set(['initial', 'budget']);
const MEASURES: ReadonlySet<HeaderRole> = new Set(['initial', 'budget', 'adjust', 'spent', 'balance', 'rate']);

/** So many rows that state both a weight and a score tell whether they are that. */
const FEWEST_SCORED = 3;

/**
 * Most scores of rows that no level orders are above what would be their weights: 上年绩效得分 of counties beside its share of
 * the sum. The rows are none of a scoring.
 */
function exceedsWeights(view: SheetView, columns: IndicatorColumns, rows: readonly IndicatorRow[]): boolean {
  const { weight, score, level1, level2 } = columns;
  if (weight === undefined || score === undefined || level1 !== undefined || level2 !== undefined) return false;
  const at = rows.map(({ row }) => row);
  const [most, got] = [columnNumbers(view, weight, at), columnNumbers(view, score, at)];
  const both = got.flatMap((points, index) => {
    const full = most[index] ?? null;
    return full === null || points === null || points === undefined ? [] : [points > full];
  });
  return both.length >= FEWEST_SCORED && both.filter((above) => above).length * 3 > both.length * 2;
}
