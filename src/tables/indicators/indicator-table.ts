import { readBody } from './indicator-body';
import { indicatorColumns } from './indicator-columns';
import { labelWeights, namesWeigh } from './label-weights';
import { withColumnsUnderOne, withLabelsAside, withLabelsBeforeLevels } from './labels-aside';
import { groupRows } from './row-groups';
import { settleColumns } from './settle-columns';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorTable } from '../table-types';
import { tableUnit } from '../headers/table-unit';

/** Reads a table of indicators. Null where the block heads none, or nothing stands under it. */
export function indicatorTable(view: SheetView, found: HeaderBlock, limit: number): IndicatorTable | null {
  const labelled = withColumnsUnderOne(view, withLabelsBeforeLevels(view, withLabelsAside(view, found, limit)));
  const block = settleColumns(view, labelled, limit);
  const read = indicatorColumns(view, block);
  if (!read) return null;
  const { columns, headers } = read;
  const body = readBody(view, block, columns, limit);
  if (body.rows.length === 0) return null;
  const { rows, groups } = groupRows(view, columns, body.rows);
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
