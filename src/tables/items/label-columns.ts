import { isTextual, profileOf, type ColumnProfile } from '../columns/column-profile';
import { normalizeText } from '../../quantity';
import { namedUnit } from '../../quantity/units';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { isItemTotal } from '../words/lexicon';
import { memory } from '../../workbook/memory';
import words from '../words/amount-words.json';

export interface LabelColumns {
  /** The column that names the items. */
  readonly nameColumn: number;
  /** Columns of texts left of the first amount, ascending; those of names and numbers are among them. */
  readonly labelColumns: readonly number[];
}

/** Columns without a heading, left of the first one that has one, in which labels may stand. */
const MOST_UNHEADED = 2;

/**
 * The label columns of an item table and the one that names its items: by its heading, or because its cells are
 * different words in nearly every row. Null where no column left of `firstAmount` holds words.
 */
export function labelColumnsOf(
  view: SheetView,
  block: HeaderBlock,
  firstAmount: number,
  noColumn: number | null,
  rows: readonly number[],
): LabelColumns | null {
  const lines = rows.filter((row) => !remembered(view, row, () => holdsTotal(view, row)));
  const headed = new Map(block.columns.map((column) => [column.column, column]));
  const from = Math.max(0, block.area.left - MOST_UNHEADED);
  const found: { readonly column: number; readonly score: number }[] = [];
  const labels: number[] = [];
  for (let column = from; column < firstAmount; column++) {
    const heading = headed.get(column);
    const profile = profileOf(view, column, lines);
    if (column === noColumn) {
      labels.push(column);
      continue;
    }
    if (!isTextual(profile) && heading?.roles.includes('item') !== true) continue;
    labels.push(column);
    if (heading?.role === 'no' || heading?.role === 'remark' || heading?.roles.includes('reason')) continue;
    if (holdsUnits(view, column, lines)) continue;
    found.push({ column, score: scoreOf(heading, profile) + (column - from) * words.labels.position });
  }
  const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  return best ? { nameColumn: best.column, labelColumns: labels } : null;
}

/** A column of units, 万亩 | 万头, names nothing. */
function holdsUnits(view: SheetView, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => view.text(row, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => namedUnit(normalizeText(text)) !== undefined);
}

/** Tables that stand side by side share their rows, each of which is looked at once. */
const remembered = memory<SheetView, number, boolean>();

const holdsTotal = (view: SheetView, row: number): boolean =>
  view.filled(row).some(({ value }) => typeof value === 'string' && isItemTotal(value));

function scoreOf(heading: HeaderColumn | undefined, { rows, filled, codes, distinct }: ColumnProfile): number {
  const weights = words.labels;
  const text = heading?.texts.at(-1) ?? '';
  return (
    (heading?.roles.includes('item') ? weights.word : 0) +
    (words.nameWords.some((word) => text.includes(word)) ? weights.name : 0) +
    (rows === 0 ? 0 : (weights.filled * filled) / rows + (weights.distinct * distinct) / rows) +
    (filled > 0 && codes * 2 > filled ? weights.code : 0)
  );
}
