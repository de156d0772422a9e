import { dimensionOf } from '../tables';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import { areaName, type Area, type CellAddress } from '../workbook/address';
import type { BookFacts } from './facts/book-facts';
import type { Fact } from './facts/fact';
import type { JudgedClaim } from './judged-claim';
import { bareText } from './name-key';
import { largest, smallest } from '../workbook/lists';

/** "各项指标完成率为100%": every row of the scoring table with target and actual is met. */
export function judgeAllMet(judged: JudgedClaim, { book, facts }: BookFacts): JudgedClaim {
  const tables = book.indicators.filter(({ rows }) => rows.some((row) => row.actualText !== ''));
  const scoring = tables.find(({ table }) => table.kind === 'scoring') ?? tables[0];
  if (!scoring) return judged;
  judged.isSure = true;
  const unmet = scoring.rows.filter(isUnmet);
  judged.range = rangeOf(scoring);
  if (unmet.length === 0) {
    judged.verdict = 'agrees';
    return judged;
  }
  judged.verdict = 'differs';
  judged.range = null;
  judged.unmet = unmet.flatMap(
    (row) =>
      facts.find((fact) => isAt(fact, row.cell('completion') ?? row.cell('actual'))) ??
      facts.find((fact) => isAt(fact, row.cell('actual'))) ??
      [],
  );
  judged.cells = judged.unmet.slice(0, 1);
  return judged;
}

function isUnmet(row: IndicatorReading): boolean {
  if (row.row.kind !== 'indicator' || dimensionOf(row.row.level1?.text ?? '') === 'process') return false;
  if (row.targetText === '' || row.actualText === '') return false;
  return 'value' in row.completion && row.completion.value.lt(1);
}

const isAt = (fact: Fact, cell: CellAddress | undefined): boolean =>
  cell !== undefined &&
  fact.cell.row === cell.row &&
  fact.cell.column === cell.column &&
  fact.cell.sheet === cell.sheet;

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
