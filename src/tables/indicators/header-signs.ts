import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { isSideLabel } from '../words/lexicon';
import { likelyRoles } from '../words/likely-words';
import { isFirstLevel, isSecondLevel } from './column-cells';

/** Words that say that a header is one of indicators. */
const SIGNS: ReadonlySet<string> = new Set(['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score']);
/** Words of tables of amounts. */
const AMOUNTS: ReadonlySet<string> = new Set(['initial', 'budget', 'adjust', 'spent', 'balance', 'rate']);
const FEWEST_SIGNS = 2;
/** Rows that are looked at for the levels that stand in a column. */
const SEEN_ROWS = 60;
/** One such cell may be the name of an indicator. */
const FEWEST_LEVELS = 2;

/**
 * Whether a header is one of indicators: two words of the lexicon, or one beside others that are likely by their morphemes, and
 * no words of amounts. Columns under which levels stand (产出指标, 数量指标) say it as words do, whatever heads them.
 */
export function headsIndicators(view: SheetView, { area, columns, side }: HeaderBlock): boolean {
  const has = (roles: ReadonlySet<string>): number =>
    columns.filter(({ roles: own }) => own.some((role) => roles.has(role))).length;
  if (has(AMOUNTS) >= FEWEST_SIGNS) return false;
  const known = has(SIGNS) + (side !== null && isSideLabel(side.text) ? 1 : 0);
  if (known >= FEWEST_SIGNS) return true;
  const open = columns.filter(({ roles }) => roles.length === 0);
  const likely = open.filter(({ texts }) => texts.some((text) => likelyRoles(text).some((role) => SIGNS.has(role))));
  const isTold = (signs: number): boolean => signs > 0 && signs + likely.length > FEWEST_SIGNS;
  if (isTold(known)) return true;
  const levels = open.filter((column) => holdsLevels(view, area.bottom + 1, column)).length;
  return levels > 0 && (known + levels >= FEWEST_SIGNS || isTold(known + levels));
}

const isLevel = (text: string): boolean => isFirstLevel(text) || isSecondLevel(text);

/** Whether nothing but levels stands in the column, more than one, under a heading that is none itself. */
function holdsLevels(view: SheetView, first: number, { column, texts }: HeaderColumn): boolean {
  if (texts.some(isLevel)) return false;
  let levels = 0;
  for (let row = first; row < first + SEEN_ROWS; row++) {
    const text = view.text(row, column);
    if (text === '') continue;
    if (!isLevel(text)) return levels >= FEWEST_LEVELS;
    levels++;
  }
  return levels >= FEWEST_LEVELS;
}
