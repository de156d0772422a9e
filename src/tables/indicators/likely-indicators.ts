import { block, headerColumns, type Span } from '../headers/header-columns';
import { isHeadings } from '../headers/likely-header';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';
import { indicatorTable } from './indicator-table';
import { headsIndicators } from './header-signs';
import type { IndicatorTable, ReasonKey } from '../table-types';

/** Fewer headings are labels. */
const FEWEST_HEADINGS = 4;
/** What cells and arithmetic say for a role, whatever its heading. */
const BORNE_OUT: ReadonlySet<ReasonKey> = new Set<ReasonKey>([
  'cells-bounds',
  'cells-figures',
  'units-agree',
  'share-of-target',
  'sum-of-weights',
  'within-weights',
  'cells-first-levels',
  'cells-second-levels',
]);
const FEWEST_BORNE_OUT = 2;

/**
 * A table of indicators whose header the words of the lexicon do not prove: one word of it or the levels in
 * its columns, others by their morphemes, and cells that bear out two of their roles (目标项 | 计划 | 落实 | 得分). Null where there is none.
 */
export function likelyIndicators(view: SheetView, row: number, span: Span): IndicatorTable | null {
  if (!isHeadings(view, row, span)) return null;
  const columns = headerColumns(view, row, row, span);
  if (columns.length < FEWEST_HEADINGS) return null;
  const found: HeaderBlock = block(view, row, row, columns);
  if (!headsIndicators(view, found)) return null;
  const table = indicatorTable(view, found, view.rowCount - 1);
  if (!table) return null;
  const borne = Object.values(table.why).filter((why) => why.some((key) => BORNE_OUT.has(key)));
  return borne.length >= FEWEST_BORNE_OUT ? table : null;
}
