import { keyOf } from './lexicon';
import type { SheetView } from './sheet-view';
import type { HeaderBlock } from './table-types';

/** Fewer cells are no numbering of columns; a label 栏次 beside them says that they are. */
const FEWEST_NUMBERS = 3;
const FEWEST_LABELLED = 2;
const COLUMN_LETTER =
  /^[(（]?[A-Z①②③④⑤⑥⑦⑧⑨⑩\d]{1,2}(?:[=＝/／÷+＋\-－][A-Z①②③④⑤⑥⑦⑧⑨⑩\d()（）+＋\-－*×/÷%]{1,20})?[)）]?(?:[=＝][A-Z①②③④⑤⑥⑦⑧⑨⑩\d()（）+＋\-－*×/÷%]{1,20})?$/;
const NUMBERING_LABELS: ReadonlySet<string> = new Set(['栏次', '行次', '列次', '栏目', '甲', '乙', '丙']);

/** A row right under the header that only numbers its columns: 栏次 | 1 | 2 | 3, or A | B | C=A-B. */
export function numbersColumns(view: SheetView, { area }: HeaderBlock): boolean {
  const cells = view.filled(area.bottom + 1).filter(({ column }) => column >= area.left && column <= area.right);
  const marks = cells.filter(({ value }) => !(typeof value === 'string' && NUMBERING_LABELS.has(keyOf(value))));
  const isLabelled = marks.length < cells.length;
  const counted = isLabelled ? withoutRemarks(marks) : marks;
  if (counted.length < (isLabelled ? FEWEST_LABELLED : FEWEST_NUMBERS)) return false;
  // Columns are counted from 1, or from 0 where the labels have a number too.
  const first = isLabelled && counted[0]?.value === 0 ? 0 : 1;
  return counted.every(
    ({ value }, index) => value === index + first || (typeof value === 'string' && COLUMN_LETTER.test(value.trim())),
  );
}

/** The marks up to the last number: what the evidence columns ask for may stand behind it. */
function withoutRemarks<T extends { readonly value: unknown }>(marks: readonly T[]): readonly T[] {
  const last = marks.findLastIndex(({ value }) => typeof value === 'number');
  return last < 0 ? marks : marks.slice(0, last + 1);
}

/** The header with that row. */
export const withRowBelow = (found: HeaderBlock): HeaderBlock => ({
  ...found,
  area: { ...found.area, bottom: found.area.bottom + 1 },
});
