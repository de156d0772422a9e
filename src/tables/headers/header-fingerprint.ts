import { normalizeText } from '../../quantity';
import type { TableHeader } from '../../contracts/taught-form';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** Figures change from year to year, the form does not: 2024年预算数 heads what 2025年预算数 heads. */
const FIGURES = /[\d零〇一二三四五六七八九十]{1,8}(?=年)|\d+/g;
const CELL = '|';
const ROW = '\n';

/**
 * What a header is known by: its texts by row and column, width and blanks made equal, without figures, and which cells
 * are joined to the left (<) or upwards (^). It says nothing of where on the sheet the header stands.
 */
export function tableHeader(view: SheetView, { area }: HeaderBlock): TableHeader {
  const rows: string[] = [];
  const titles: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const merge = view.mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) {
        cells.push(merge.top === row || merge.left < column ? '<' : '^');
        continue;
      }
      const text = view.text(row, column);
      cells.push(normalizeText(text).replaceAll(/\s/g, '').replace(FIGURES, '').replaceAll(CELL, ''));
      if (text !== '') titles.push(text.replaceAll(/\s+/g, ' '));
    }
    rows.push(cells.join(CELL));
  }
  return { header: rows.join(ROW), title: titles.join(' | ') };
}
