import type { TableChoice } from '../contracts/table-choice';
import type { TaughtForms } from '../contracts/taught-form';
import { cellName, type Area } from '../workbook/address';
import { headerBlocksAt } from './headers/header-block';
import { areasOfHeaders, soughtHeaders, type SoughtHeaders } from './headers/header-fingerprint';
import type { SheetView } from './sheet/sheet-view';
import { shownIn } from './table-choice';
import type { HeaderBlock, HeaderColumn } from './table-types';

/** A header has at most so many rows. */
const MOST_HEADER_ROWS = 3;

/**
 * Header blocks in a row that no word tells and a person has shown: the range of a choice begins there. What each column
 * holds is for the choice to say.
 */
export function shownBlocks(view: SheetView, choices: readonly TableChoice[], row: number): readonly HeaderBlock[] {
  return shownIn(choices, view, row).flatMap(({ choice: { head }, area }) => {
    // The choice for a table whose header was recognised names that header; a shown table begins with its range.
    if (area.bottom <= area.top || head !== cellName(area.top, area.left)) return [];
    const spans = [undefined, { left: area.left, right: area.right }];
    const known = spans.flatMap((span) => headerBlocksAt(view, row, span));
    return known.some((block) => block.area.left === area.left) ? [] : [blockOver(view, area)];
  });
}

/** Headers that taught forms know by their texts alone. Forms that leave the kind to the words need words. */
export const headersOf = (forms: TaughtForms): SoughtHeaders =>
  soughtHeaders(forms.flatMap(({ header, family }) => (family === null || family === 'none' ? [] : [header])));

/** Header blocks in a row that no word tells and a taught form knows. */
export function taughtBlocks(view: SheetView, headers: SoughtHeaders, row: number): readonly HeaderBlock[] {
  return areasOfHeaders(view, row, headers).flatMap((area) => {
    const spans = [undefined, { left: area.left, right: area.right }];
    const known = spans.flatMap((span) => headerBlocksAt(view, row, span));
    if (known.some((block) => block.area.left === area.left)) return [];
    return [{ area, columns: headedColumns(view, area), side: null }];
  });
}

/** The header block of a range that somebody says is a table: its upper rows, as far as they hold no number. */
export function blockOver(view: SheetView, area: Area): HeaderBlock {
  let bottom = area.top;
  while (bottom + 1 < Math.min(area.top + MOST_HEADER_ROWS, area.bottom) && !holdsNumber(view, bottom + 1, area))
    bottom++;
  if (holdsNumber(view, bottom, area) || !holdsNumber(view, bottom + 1, area)) bottom = area.top;
  const head = { ...area, bottom };
  return { area: head, columns: headedColumns(view, head), side: null };
}

function holdsNumber(view: SheetView, row: number, { left, right }: Area): boolean {
  for (let column = left; column <= right; column++) if (typeof view.value(row, column) === 'number') return true;
  return false;
}

/** The columns of a header with their texts, and no role. */
function headedColumns(view: SheetView, { top, left, bottom, right }: Area): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const texts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = view.seenText(row, column);
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
    columns.push({ column, row: bottom, role: null, roles: [], texts, unit: null, adjusted: false });
  }
  return columns;
}
