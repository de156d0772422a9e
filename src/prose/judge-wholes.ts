import { dimensionOf } from '../tables';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import { areaName, type Area } from '../workbook/address';
import type { BookFacts } from './facts/book-facts';
import type { JudgedClaim } from './judged-claim';
import type { FactIndex } from './facts/fact-index';
import { bareText } from './name-key';
import { largest, smallest } from '../workbook/lists';

/** "各项指标完成率为100%": every row of the scoring table with target and actual is met. */
export function judgeAllMet(judged: JudgedClaim, index: FactIndex): JudgedClaim {
  let outcome = outcomes.get(index);
  if (!outcome) outcomes.set(index, (outcome = outcomeOf(index)));
  return Object.assign(judged, outcome);
}

type Outcome = Partial<Pick<JudgedClaim, 'isSure' | 'verdict' | 'range' | 'unmet' | 'cells'>>;
/** Which rows are unmet is the same for every claim. */
const outcomes = new WeakMap<FactIndex, Outcome>();

function outcomeOf(index: FactIndex): Outcome {
  const tables = index.book.book.indicators.filter(({ rows }) => rows.some((row) => row.actualText !== ''));
  const scoring = tables.find(({ table }) => table.kind === 'scoring') ?? tables[0];
  if (!scoring) return {};
  const rows = scoring.rows.filter(isUnmet);
  if (rows.length === 0) return { isSure: true, verdict: 'agrees', range: rangeOf(scoring) };
  const unmet = rows.flatMap((row) => index.at(row.cell('completion')) ?? index.at(row.cell('actual')) ?? []);
  return { isSure: true, verdict: 'differs', unmet, cells: unmet.slice(0, 1) };
}

function isUnmet(row: IndicatorReading): boolean {
  if (row.row.kind !== 'indicator' || dimensionOf(row.row.level1?.text ?? '') === 'process') return false;
  if (row.targetText === '' || row.actualText === '') return false;
  return 'value' in row.completion && row.completion.value.lt(1);
}

/** The completions of the table, else its actuals. */
function rangeOf({ table, rows }: IndicatorReadings): string | null {
  const column = table.columns.completion ?? table.columns.actual;
  const filled = rows.filter(({ row }) => row.kind === 'indicator');
  const [first, last] = [filled[0]?.row.row, filled.at(-1)?.row.row];
  if (column === undefined || first === undefined || last === undefined) return null;
  const area: Area = { top: first, left: column, bottom: last, right: column };
  return `${table.view.name}!${areaName(area)}`;
}

const LISTED = /包括|共|分为|分|有|由|计|含/;

/** "项目支出用途包括 12 个方面，具体见表 1-1": the leaves of the table that the text names. Null where none is named. */
export function judgeItems(judged: JudgedClaim, { book }: BookFacts): JudgedClaim | null {
  const { claim, text } = judged;
  const { figure } = claim;
  if (
    !figure ||
    figure.unitClass !== 'count' ||
    (figure.unit !== '个' && figure.unit !== '项') ||
    figure.approximation !== null
  )
    return null;
  if (!LISTED.test(claim.own)) return null;
  const sentence =
    text.pointsTo.length > 0 && text.folded.slice(figure.end, figure.end + POINTING_REACH).includes('表');
  if (!sentence) return null;
  const items = book.items.find(({ table }) =>
    text.pointsTo.some((name) =>
      bareText(`${table.view.name} ${titleOf(book.recognition.facts, table.view.name)}`).includes(bareText(name)),
    ),
  );
  if (!items) return null;
  const leaves = items.leaves.length;
  const rows = items.leaves.map((leaf) => items.table.rows[leaf]?.row ?? 0);
  const column = items.table.nameColumn ?? items.table.area.left;
  judged.claim satisfies JudgedClaim['claim'];
  judged.count = leaves;
  judged.isSure = true;
  judged.range = `${items.table.view.name}!${areaName({ top: smallest(rows), left: column, bottom: largest(rows), right: column })}`;
  judged.verdict = figure.value.eq(leaves) ? 'agrees' : 'differs';
  return judged;
}

/** A table is named right behind the figure. */
const POINTING_REACH = 30;

function titleOf(facts: BookFacts['book']['recognition']['facts'], sheet: string): string {
  return facts
    .filter(({ fact, cell }) => fact === 'title' && cell.sheet === sheet)
    .map(({ text }) => text)
    .join(' ');
}
