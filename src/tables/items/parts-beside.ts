import type { AmountColumn, AmountRole, HeaderColumn } from '../table-types';
import { headerWord } from '../words/lexicon';
import { groupedBy } from '../../workbook/lists';

/** Tells of columns whether another one under the same heading is a sum by its words. */
export function sumsBeside(all: readonly HeaderColumn[]): (column: HeaderColumn) => boolean {
  const sums = groupedBy(
    all.filter(({ texts }) => isSumWord(texts.at(-1) ?? '')),
    ({ texts }) => texts.at(-2),
  );
  return (column) =>
    column.texts.length > 1 && sums.get(column.texts.at(-2))?.some((other) => other !== column) === true;
}

/** 合计 = 财政拨款 + 结转资金: a sum column that stands left of its sources, alone or under one heading with them. */
export function withParts(
  amounts: readonly AmountColumn[],
  found: readonly { column: HeaderColumn; role: AmountRole }[],
): AmountColumn[] {
  const all = found.flatMap(({ role, column }) => (role === 'part' ? [column] : []));
  const byHeading = groupedBy(all, ({ texts }) => texts[0]);
  return amounts.map((amount, index) => {
    const column = found[index]?.column;
    const grouped = column !== undefined && column.texts.slice(1).some(isSumWord);
    if (!column || !(found[index]?.role === 'sum' || grouped)) return amount;
    const parts = rightOf(column, grouped ? (byHeading.get(column.texts[0]) ?? []) : all);
    return parts.length >= 2 && parts.length <= MOST_PARTS ? { ...amount, parts } : amount;
  });
}

/** As many columns as a sheet of older programs has: no sum of a form has more parts beside it. */
const MOST_PARTS = 256;

/** The columns right of one, out of some in ascending order: no more than one above `MOST_PARTS`. */
function rightOf({ column }: HeaderColumn, ascending: readonly HeaderColumn[]): readonly number[] {
  let first = ascending.length;
  while (first > 0 && ascending.length - first <= MOST_PARTS && (ascending[first - 1]?.column ?? -1) > column) first--;
  return ascending.slice(first).map((other) => other.column);
}

const isSumWord = (text: string): boolean => headerWord(text)?.roles.includes('sum') ?? false;
