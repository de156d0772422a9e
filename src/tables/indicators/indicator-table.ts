import { readBody } from './indicator-body';
import { indicatorColumns } from './indicator-columns';
import { labelWeights, namesWeigh } from './label-weights';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorTable } from '../table-types';
import { tableUnit } from '../headers/table-unit';

/** Reads a table of indicators. Null where the block heads none, or nothing stands under it. */
export function indicatorTable(view: SheetView, block: HeaderBlock, limit: number): IndicatorTable | null {
  const read = indicatorColumns(view, block);
  if (!read) return null;
  const { columns, headers } = read;
  const body = readBody(view, block, columns, limit);
  if (body.rows.length === 0) return null;
  const scored = columns.weight !== undefined || columns.score !== undefined || columns.completion !== undefined;
  const bottom = Math.max(body.last, body.totalRow ?? 0, body.grade?.row ?? 0);
  return {
    kind: scored ? 'scoring' : columns.actual === undefined ? 'indicator-plan' : 'indicator-result',
    view,
    area: { ...block.area, bottom },
    unit: tableUnit(view, block, [], 'headings'),
    head: view.address(block.area.top, block.area.left),
    columns,
    headers,
    rows: body.rows,
    totalRow: body.totalRow,
    grade: body.grade,
    headerTexts: block.columns.map((column) => column.texts.join(' ')),
    labelWeights: labelWeights(view, block, columns, body.rows),
    namesWeigh: namesWeigh(columns, body.rows),
  };
}
