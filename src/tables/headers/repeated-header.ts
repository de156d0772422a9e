import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';
import { isCarriedOver } from '../words/lexicon';

/** Rows between the end of a page and the header that is printed again on the next: blank, or the title once more. */
const ROWS_BETWEEN = 2;
/** What a title says where the table goes on: 项目绩效自评表（续）. */
const CONTINUED = '续';

/** Whether a row says again what the table's own header says; beside another side label it heads another table. */
export function isHeaderAgain(view: SheetView, block: HeaderBlock, row: number): boolean {
  const side = block.side ? view.text(row, block.side.area.left) : '';
  return (
    (side === '' || side === block.side?.text) &&
    block.columns.every(({ role, column, texts }) => {
      const text = view.seenText(row, column);
      return (role === null && text === '') || texts.includes(text);
    }) &&
    view.fills(row, 2)
  );
}

/**
 * The row of the header printed again after a title that begins in `row`, where the title says that the table goes on
 * or is the table's own title once more; null where the row begins something else.
 */
export function continuedAfter(view: SheetView, block: HeaderBlock, row: number): number | null {
  const title = soleText(view, row);
  if (title === '' || !(title.includes(CONTINUED) || title === titleAbove(view, block))) return null;
  for (let next = row + 1; next <= row + ROWS_BETWEEN; next++) {
    if (isHeaderAgain(view, block, next)) return next;
    if (view.fills(next, 2)) return null;
  }
  return null;
}

/** Rows between a page that ends with its sums and the header of the next: its number, blanks, the title once more. */
const ROWS_BETWEEN_PAGES = 5;

/**
 * The row of the header printed again on a page that goes on with what the one before came to (承前页); null where the
 * rows from `row` on begin something else.
 */
export function nextPage(view: SheetView, block: HeaderBlock, row: number): number | null {
  for (let next = row; next <= row + ROWS_BETWEEN_PAGES; next++) {
    if (!isHeaderAgain(view, block, next)) continue;
    const first = view.filled(next + 1).find(({ value }) => typeof value === 'string');
    return typeof first?.value === 'string' && isCarriedOver(first.value) ? next : null;
  }
  return null;
}

function titleAbove(view: SheetView, block: HeaderBlock): string {
  for (let row = block.area.top - 1; row >= Math.max(0, block.area.top - ROWS_BETWEEN); row--) {
    const title = soleText(view, row);
    if (title !== '') return title;
  }
  return '';
}

function soleText(view: SheetView, row: number): string {
  const [only, more] = view.filled(row);
  return more === undefined && typeof only?.value === 'string' ? only.value.trim() : '';
}
