import { Decimal } from '../quantity';
import { unitFactor } from '../tables/columns/amount-series';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { Rule, RuleContext } from './rule';
import { amountsIn, closingLines, scoreIn, type ClosingLine, type LineAmount } from './shared/closing-lines';
import { numberIn } from './shared/indicator-view';
import { scoreViews, type ScoreView } from './shared/score-view';
import { at, plain, signed } from './shared/show';
import { columnTotals, type ColumnTotal } from './shared/table-totals';

/**
 * A sum, a score or a grade in a line of text under a table that the table itself contradicts: "合计：95.00万元",
 * "自评得分 99 分，等级优". A sum that says no column agrees with any of them.
 */
export const closingLineMismatch: Rule = {
  id: 'closing-line-mismatch',
  group: 'totals',
  severity: 'warning',
  check(context) {
    const { book } = context;
    for (const readings of book.items) {
      const { table } = readings;
      const below = (table.rows[readings.grandTotal ?? -1]?.row ?? lastLine(readings)) + 1;
      for (const line of closingLines(book, table, below)) judgeAmounts(context, readings, line);
    }
    for (const view of scoreViews(book)) {
      const last = view.rows.at(-1)?.row.row;
      if (last === undefined) continue;
      for (const line of closingLines(book, view.readings.table, last + 1)) judgeScore(context, view, line);
    }
  },
};

/** The last row that states an amount. */
function lastLine({ table, series }: ItemReadings): number {
  const index = table.rows.findLastIndex((_, row) => series.some((entry) => !entry.isBlank(row)));
  return table.rows[index]?.row ?? table.area.bottom;
}

function judgeAmounts({ report }: RuleContext, readings: ItemReadings, line: ClosingLine): void {
  const amounts = amountsIn(line.text);
  if (amounts.length === 0) return;
  const totals = columnTotals(readings);
  for (const amount of amounts) {
    const meant = totals.filter(({ role }) => amount.role === null || role === amount.role);
    const [first] = meant;
    if (!first || meant.some((total) => agrees(amount, total))) continue;
    const expected = inLineUnit(amount, first);
    if (!expected) continue;
    const difference = signed(amount.value.minus(expected));
    report({
      message: 'amount',
      data: {
        line: at(line.cell),
        stated: amount.written,
        total: at(first.cell),
        expected: plain(expected),
        unit: amount.unit ?? '',
        difference,
      },
      cell: line.cell,
      related: [first.cell],
      expected: plain(expected),
      actual: plain(amount.value),
      difference,
      table: readings.table,
    });
  }
}

const inLineUnit = (amount: LineAmount, total: ColumnTotal): Decimal | null => {
  const factor = unitFactor(total.unit, amount.unit);
  return factor ? total.value.times(factor) : null;
};

/** A sum that a line rounds to its own digits is right. */
function agrees(amount: LineAmount, total: ColumnTotal): boolean {
  const value = inLineUnit(amount, total);
  if (!value) return true;
  return amount.value.minus(value).abs().lte(new Decimal(10).pow(-amount.decimals).div(2));
}

function judgeScore({ settings, report }: RuleContext, view: ScoreView, line: ClosingLine): void {
  const said = scoreIn(line.text);
  if (!said) return;
  const { table } = view.readings;
  const total = totalScore(view);
  // A total that is itself wrong is told at its own cell.
  const sum = scoreSum(view);
  const expected = total ?? sum;
  const cells = total && view.totalScore ? [view.totalScore.cell] : scoreCells(view);
  if (expected && ![total, sum].some((value) => value?.eq(said.score))) {
    const difference = signed(said.score.minus(expected));
    report({
      message: total ? 'score' : 'score-sum',
      data: {
        line: at(line.cell),
        stated: said.written,
        expected: plain(expected),
        total: total && view.totalScore ? at(view.totalScore.cell) : '',
        difference,
      },
      cell: line.cell,
      related: cells,
      severity: 'error',
      expected: plain(expected),
      actual: said.written,
      difference,
      table,
    });
    return;
  }
  const grade = said.grade === null ? undefined : settings.grades.find((entry) => said.grade?.startsWith(entry.grade));
  const due = settings.grades.find(({ from }) => said.score.gte(from));
  if (!grade || !due || grade.grade === due.grade || isOwnGrade(view, line.cell)) return;
  report({
    message: 'grade',
    data: { line: at(line.cell), stated: grade.grade, expected: due.grade, score: said.written },
    cell: line.cell,
    severity: 'error',
    expected: due.grade,
    actual: grade.grade,
    table,
  });
}

/** The grade that recognition has found in the very cell is judged by grade-mismatch. */
const isOwnGrade = ({ grade }: ScoreView, cell: ClosingLine['cell']): boolean =>
  grade !== null && grade.row === cell.row && grade.column === cell.column;

const totalScore = ({ totalScore: stated }: ScoreView): Decimal | null => stated?.value ?? null;

/** The sum of all scores; null where one that should be there is missing, or that of 预算执行率 is not printed. */
function scoreSum(view: ScoreView): Decimal | null {
  const scores = view.rows.map((row) => numberIn(row.score));
  const open = view.rows.some((row, index) => scores[index] === null && numberIn(row.weight)?.gt(0));
  const isHalf = view.executionWeight !== null && view.executionScore === null;
  if (open || isHalf || view.unprintedExecution || scores.every((score) => score === null)) return null;
  return scores.reduce<Decimal>((sum, score) => sum.plus(score ?? 0), view.executionScore?.value ?? new Decimal(0));
}

const scoreCells = (view: ScoreView): readonly ClosingLine['cell'][] => [
  ...(view.executionScore ? [view.executionScore.cell] : []),
  ...view.rows.flatMap((row) => (numberIn(row.score) ? (row.cell('score') ?? []) : [])),
];
