import words from '../words/header-words.json';
import type { HeaderRole } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { largest } from '../../workbook/lists';
import { memory } from '../../workbook/memory';
import { holdsAny } from '../../workbook/words';

/** Headings of last year's figures. What was carried over from it, 上年结转, is money of this year. */
export const speaksOfLastYear = (text: string): boolean =>
  holdsAny(text, words.lastYear) && !holdsAny(text, words.carriedOver);
/** A heading names a year, or a day until which something is counted, which is none. */
const NAMED_YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const COUNTED_UNTIL = /截[至止]|月|日/;
const AMOUNTS: ReadonlySet<HeaderRole> = new Set(['initial', 'budget', 'spent', 'sum']);
/** How far above a table its title may stand. */
const TITLE_REACH = 6;

/**
 * Columns that tell of another year than the table's own: 上年决算数, or 2023年执行数 beside 2024年执行数. The own year is
 * that of the title where a column names it too, else the latest that a column names. Empty where all columns of amounts
 * would be of another year.
 */
export function columnsOfOtherYears(view: SheetView, block: HeaderBlock): ReadonlySet<number> {
  const years = new Map(block.columns.flatMap((column) => yearOf(column) ?? []));
  const named = new Set(years.values());
  const title = yearAbove(view, block);
  const own = title !== null && named.has(title) ? title : largest(named);
  const others = new Set(
    block.columns.filter(
      (column) => isLastYears(column) || (named.size > 1 && (years.get(column.column) ?? own) !== own),
    ),
  );
  const hasAmount = (columns: readonly HeaderColumn[]): boolean =>
    columns.some(({ roles }) => roles.some((role) => AMOUNTS.has(role)));
  const ofOwnYear = block.columns.filter((column) => !others.has(column));
  return new Set(hasAmount(ofOwnYear) ? [...others].map(({ column }) => column) : []);
}

const textOf = ({ texts }: HeaderColumn): string => texts.join(' ');

const isLastYears = (column: HeaderColumn): boolean => speaksOfLastYear(textOf(column));

function yearOf(column: HeaderColumn): [number, number][] | null {
  const text = textOf(column);
  const year = COUNTED_UNTIL.test(text) ? null : NAMED_YEAR.exec(text);
  return year ? [[column.column, Number(year[1])]] : null;
}

/** The year in the nearest line above the table that names one. */
function yearAbove(view: SheetView, { area }: HeaderBlock): number | null {
  for (let row = area.top - 1; row >= Math.max(0, area.top - TITLE_REACH); row--) {
    const year = remembered(view, row, () => yearOfLine(view, row));
    if (year !== null) return year;
  }
  return null;
}

/** Tables that stand side by side share the lines above them, each of which is read once. */
const remembered = memory<SheetView, number, number | null>();

function yearOfLine(view: SheetView, row: number): number | null {
  for (const { value } of view.filled(row)) {
    const year = typeof value === 'string' && !COUNTED_UNTIL.test(value) ? NAMED_YEAR.exec(value) : null;
    if (year) return Number(year[1]);
  }
  return null;
}
