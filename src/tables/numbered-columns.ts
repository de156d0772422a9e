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
  if (marks.length < (marks.length < cells.length ? FEWEST_LABELLED : FEWEST_NUMBERS)) return false;
  return marks.every(
    ({ value }, index) => value === index + 1 || (typeof value === 'string' && COLUMN_LETTER.test(value.trim())),
  );
}

/** The header with that row. */
export const withRowBelow = (found: HeaderBlock): HeaderBlock => ({
  ...found,
  area: { ...found.area, bottom: found.area.bottom + 1 },
});
