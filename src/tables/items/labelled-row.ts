import { NO_CHILDREN, type RawRow } from '../rows/raw-row';
import type { ItemRowKind } from '../table-types';
import { isItemTotal, isSubtotal, isSubtotalOf, keyOf } from '../words/lexicon';
import { ordinalOfName, type OrdinalRank } from '../words/ordinal';

/** Total words are short: the check is made for every row of a table. */
const LONGEST_TOTAL = 16;
export const isTotalLabel = (text: string): boolean => text !== '' && text.length <= LONGEST_TOTAL && isItemTotal(text);

/** 小计, and what it is the sum of before it: 研究经费中差旅费小计. */
const LONGEST_SUBTOTAL = 40;
export const isSubtotalLabel = (text: string): boolean =>
  text !== '' &&
  ((text.length <= LONGEST_TOTAL && isSubtotal(text)) || (text.length <= LONGEST_SUBTOTAL && isSubtotalOf(text)));

/** A label rather than a number: it has letters of a name. */
const LABEL = /[\u4e00-\u9fff]{3}/;

/** What counts against the sum: 减：收回以前年度结余. */
const MINUS = /^减\s*[:：]/;

/**
 * A row of a table of amounts by its words: `text` names it, `noText` stands in its column of numbers, `ownRank` is that of
 * its own ordinal. `figured` says that it states a budget or what was spent.
 */
export function rawRow(
  row: number,
  text: string,
  ownRank: OrdinalRank | null,
  noText: string,
  isTotal: boolean,
  figured: boolean,
): RawRow {
  const { kind, name, rank } = isTotal
    ? { kind: 'total' as const, name: text || noText, rank: null }
    : labelled(text, ownRank, noText);
  const minus = kind === 'item' && name.startsWith('减') && MINUS.test(name);
  return { row, name, rank, kind, minus, figured, level: 0, children: NO_CHILDREN };
}

function labelled(
  text: string,
  ownRank: OrdinalRank | null,
  noText: string,
): { readonly kind: ItemRowKind; readonly name: string; readonly rank: OrdinalRank | null } {
  // 一、中央资金 may stand in the column of numbers, across that of names.
  const named = ordinalOfName(text === '' && LABEL.test(noText) ? noText : text);
  const rank = ownRank ?? named.rank;
  if (isSubtotalLabel(text) || isSubtotalLabel(noText)) return { kind: 'subtotal', name: text || noText, rank };
  if (text.startsWith('其中')) return { kind: 'of-which', name: keyOf(text.replace(/^其中\s*[:：]?/, '')), rank: null };
  const name = named.rest;
  return { kind: 'item', name: name.endsWith(':') || name.endsWith('：') ? name.slice(0, -1) : name, rank };
}
