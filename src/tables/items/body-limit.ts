import { sampleRows } from '../columns/column-profile';
import { headerBlocksAt } from '../headers/header-block';
import { isHeaderAgain } from '../headers/repeated-header';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** The first rows of what stands under a header, zero-based, up to the header of another table. */
export function bodySample(view: SheetView, block: HeaderBlock, limit: number): number[] {
  const rows = sampleRows(view, block.area.bottom + 1, limit);
  const end = rows.findIndex(
    (row, index) => index > 0 && headerBlocksAt(view, row, block.area).length > 0 && !isHeaderAgain(view, block, row),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

/** Last row that the table may have: where a label at its side runs down along the body, the row in which that ends. */
export function bodyLimit(view: SheetView, { area, columns }: HeaderBlock, limit: number): number {
  const [first] = columns;
  if (!first) return limit;
  const end = view.areaAt(area.top, first.column).bottom;
  // A header that is merged over the blank row beneath it runs along nothing.
  return end > area.bottom && !view.isBlankRow(area.bottom + 1) ? Math.min(limit, end) : limit;
}
