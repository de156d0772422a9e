import { fold } from '../../quantity/characters';
import { namedUnit } from '../../quantity/units';
import { unitIn, type SheetView, type Table } from '../../tables';
import { cellValues } from './fact-values';
import type { Fact } from './fact';
import { gridFacts } from './grid-facts';
import { addAll, largest } from '../../workbook/lists';

/** Rows of a sheet that are looked through for grids that nobody recognised. */
const SEARCHED_ROWS = 2_000;
/** A heading is no sentence. */
const LONGEST_HEADING = 24;
const FEWEST_HEADINGS = 2;

/** Grids beside the recognised tables: a row of headings with rows of figures under it (单位 | 编制数（人） | 实有人员（人）). */
export function freeGrids(view: SheetView, tables: readonly Table[]): Fact[] {
  const facts: Fact[] = [];
  const isFree = (row: number): boolean => !tables.some(({ area }) => row >= area.top && row <= area.bottom);
  const last = Math.min(view.rowCount, SEARCHED_ROWS);
  for (let row = 0; row + 1 < last; row++) {
    if (!isFree(row) || !isHeading(view, row) || !hasFigure(view, row + 1) || !isFree(row + 1)) continue;
    let bottom = row + 1;
    while (bottom + 1 < last && isFree(bottom + 1) && !view.isBlankRow(bottom + 1)) bottom++;
    const cells = view.filled(row);
    const left = cells[0]?.column ?? 0;
    const right = largest(cells.map(({ column }) => view.areaAt(row, column).right));
    const title = [
      view.name,
      row > 0
        ? view
            .filled(row - 1)
            .map(({ value }) => String(value))
            .join(' ')
        : '',
    ].join(' ');
    addAll(
      facts,
      gridFacts({
        view,
        area: { top: row, left, bottom, right },
        unit: unitAbove(view, row),
        title,
        block: 'pairs',
        table: -1,
      }),
    );
    row = bottom;
  }
  return facts;
}

/** The unit that a line above a grid names: 单位：亿元. */
function unitAbove(view: SheetView, row: number): string | null {
  for (let at = row - 1; at >= 0 && at >= row - UNIT_REACH; at--) {
    for (const { value } of view.filled(at)) {
      const unit = typeof value === 'string' && value.length <= LONGEST_LABEL ? unitNamed(value) : null;
      if (unit) return unit;
    }
  }
  return null;
}

/** The unit that a label names, of money or of anything else: 单位：万元, 计量单位：万吨. */
function unitNamed(text: string): string | null {
  const counted = /单位[:：]\s*([^\s,，;；()（）]{1,6})/.exec(text)?.[1];
  return unitIn(text) ?? (counted !== undefined && namedUnit(fold(counted)) ? counted : null);
}
const UNIT_REACH = 3;
const LONGEST_LABEL = 40;

function isHeading(view: SheetView, row: number): boolean {
  const cells = view.filled(row);
  return (
    cells.length >= FEWEST_HEADINGS &&
    cells.every(
      ({ value }) =>
        typeof value === 'string' &&
        value.trim().length <= LONGEST_HEADING &&
        (YEAR_ALONE.test(value.trim()) || cellValues(value, 'General', null) === null),
    )
  );
}
/** 2022年 over a column: no figure. */
const YEAR_ALONE = /^(?:19|20)\d{2}年度?$/;

function hasFigure(view: SheetView, row: number): boolean {
  return view.filled(row).some(({ column, value }) => cellValues(value, view.format(row, column), null) !== null);
}
