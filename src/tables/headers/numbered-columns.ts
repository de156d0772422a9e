import { keyOf } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** Fewer cells are no numbering of columns; a label 栏次 beside them says that they are, 甲 or 行次 that they may be. */
const FEWEST_NUMBERS = 3;
const FEWEST_HALF_LABELLED = 2;
const FEWEST_LABELLED = 1;
const COLUMN_LETTER =
  /^[(（]?[A-Z①②③④⑤⑥⑦⑧⑨⑩\d]{1,2}(?:[=＝/／÷+＋\-－][A-Z①②③④⑤⑥⑦⑧⑨⑩\d()（）+＋\-－*×/÷%]{1,20})?[)）]?(?:[=＝][A-Z①②③④⑤⑥⑦⑧⑨⑩\d()（）+＋\-－*×/÷%]{1,20})?$/;
/** No form has more columns. */
const MOST_COLUMNS = 60;
/** Labels that say by themselves that the row numbers columns. */
const NUMBERING_HEADS: ReadonlySet<string> = new Set(['栏次', '列次', '栏目']);
const NUMBERING_LABELS: ReadonlySet<string> = new Set([...NUMBERING_HEADS, '行次', '甲', '乙', '丙', '类', '款', '项']);

/** A row right under the header that only numbers its columns: 栏次 | 1 | 2 | 3, or A | B | C=A-B. */
export function numbersColumns(view: SheetView, { area }: HeaderBlock): boolean {
  const cells = view.filled(area.bottom + 1, area.left, area.right);
  const isOf = (labels: ReadonlySet<string>, { value }: (typeof cells)[number]): boolean =>
    typeof value === 'string' && labels.has(keyOf(value).replace(/\d$/, ''));
  const marks = cells.filter((cell) => !isOf(NUMBERING_LABELS, cell));
  const isLabelled = marks.length < cells.length;
  const isHeaded = cells.some((cell) => isOf(NUMBERING_HEADS, cell));
  const counted = isLabelled ? withoutRemarks(marks) : marks;
  const fewest = isHeaded ? FEWEST_LABELLED : isLabelled ? FEWEST_HALF_LABELLED : FEWEST_NUMBERS;
  if (counted.length < fewest) return false;
  // Columns are counted from 1, or from 0 where the labels have a number too.
  const first = isLabelled && counted[0]?.value === 0 ? 0 : 1;
  // The numbers of a part of the row may begin where another part ends: 栏次 | 1 | 栏次 | 2.
  return counted.every(
    ({ value }, index) =>
      value === index + first ||
      (isHeaded && typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_COLUMNS) ||
      (typeof value === 'string' && COLUMN_LETTER.test(value.trim())),
  );
}

/** The marks up to the last number: what the evidence columns ask for may stand behind it. */
function withoutRemarks<T extends { readonly value: unknown }>(marks: readonly T[]): readonly T[] {
  const last = marks.findLastIndex(
    ({ value }) => typeof value === 'number' || (typeof value === 'string' && COLUMN_LETTER.test(value.trim())),
  );
  return last < 0 ? marks : marks.slice(0, last + 1);
}

/** The header with that row. */
export const withRowBelow = (found: HeaderBlock): HeaderBlock => ({
  ...found,
  area: { ...found.area, bottom: found.area.bottom + 1 },
});
