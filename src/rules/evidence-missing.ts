import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { CellAddress } from '../workbook/address';
import { isBlankMark } from '../quantity';
import type { Rule } from './rule';
import { indicatorRows, nameOf, numberIn } from './shared/indicator-view';
import { at } from './shared/show';

/**
 * A row that keeps its points, or states that it is done, in a form that asks for evidence, and names none while other rows do. A column of
 * evidence that is blank from top to bottom is told once, at its heading, where scores are full all the same.
 */
export const evidenceMissing: Rule = {
  id: 'evidence-missing',
  group: 'indicators',
  severity: 'info',
  check({ book, report }) {
    for (const readings of book.indicators) {
      const { table } = readings;
      const header = table.headers.evidence;
      if (!header) continue;
      const rows = indicatorRows(readings).filter(isRated);
      const open = rows.filter((row) => !isProven(readings, row));
      if (open.length === 0) continue;
      if (open.length === rows.length) {
        if (!rows.some(isFull)) continue;
        report({
          message: 'column',
          data: { header: at(header), count: String(rows.length) },
          cell: header,
          related: open.flatMap((row) => row.cell('score') ?? row.cell('completion') ?? []),
          table,
        });
        continue;
      }
      for (const row of open) {
        const cell = row.cell('evidence');
        const judged = row.cell(row.stated ? 'completion' : 'score');
        if (!cell || cell.row !== row.row.row) continue;
        report({
          message: 'row',
          data: { name: nameOf(row), cell: at(cell), judged: judged ? at(judged) : '' },
          cell,
          related: judged ? [judged] : [],
          table,
        });
      }
    }
  },
};

/** It has points, or states a completion. */
const isRated = (row: IndicatorReading): boolean =>
  numberIn(row.score)?.gt(0) === true || row.stated?.value.gt(0) === true;

/** All of its points, or all of its target. */
function isFull(row: IndicatorReading): boolean {
  const [score, weight] = [numberIn(row.score), numberIn(row.weight)];
  return (score !== null && weight !== null && score.gte(weight)) || row.stated?.value.gte(1) === true;
}

/** Evidence stands in the row, through a merge too: one cell may prove several rows. */
function isProven({ table: { view } }: IndicatorReadings, row: IndicatorReading): boolean {
  const cell: CellAddress | undefined = row.cell('evidence');
  if (!cell) return true;
  const value = view.value(cell.row, cell.column);
  return value !== null && !(typeof value === 'string' && isBlankMark(value, 'answer'));
}
