import { SumCheck } from '../rows/agreement';
import type { HeaderBlock, ItemTable } from '../table-types';
import words from '../words/amount-words.json';
import { headerWord, unitIn } from '../words/lexicon';
import { speaksOfMoney } from '../words/likely-amounts';

const { support } = words;
const AMOUNTS: ReadonlySet<string> = new Set(['initial', 'budget', 'spent', 'balance', 'rate']);

/**
 * Whether enough speaks for a table of items under a header that the lexicon does not prove: words and units of its
 * headings, columns of which one follows from others, rows that add up (reading.md, Evidence), a table of the same sheet
 * under the same headings.
 */
export function isSupported(table: ItemTable, block: HeaderBlock, hasTwin: boolean): boolean {
  if (table.rows.filter(({ row }) => table.amounts.some(({ column }) => !table.view.isBlank(row, column))).length < 2)
    return false;
  const texts = block.columns.flatMap((column) => column.texts);
  let score = 0;
  if (texts.some((text) => headerWord(text)?.roles.some((role) => AMOUNTS.has(role)))) score += support.word;
  if (texts.some(speaksOfMoney)) score += support.money;
  if (texts.some((text) => unitIn(text) !== null)) score += support.headedUnit;
  if (table.unit !== null) score += support.unit;
  if (table.groups.some(({ isProven }) => isProven)) score += support.relation;
  if (table.rows.some(({ kind }) => kind === 'total')) score += support.total;
  if (addsUp(table)) score += support.sum;
  if (hasTwin) score += support.twin;
  return score >= support.threshold;
}

/** Some row is the sum of at least two others. */
function addsUp({ rows, series, unit }: ItemTable): boolean {
  const check = new SumCheck(rows, series, unit);
  const children = new Map(rows.map((row, index) => [index, row.children]));
  return rows.some(({ children: parts }, index) => {
    if (parts.length < 2) return false;
    const { held, parts: most } = check.of(index, parts, children);
    return held > 0 && most >= 2;
  });
}
