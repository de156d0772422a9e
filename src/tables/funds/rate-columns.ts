import { readAmount } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import type { SheetView } from '../sheet/sheet-view';
import type { FundColumnRole, HeaderBlock, HeaderColumn } from '../table-types';

/** 执行率(B/A), 执行率（E÷C×100%）: the letters of two columns, the second of the whole. */
const RATE_FORMULA = /[(（]\s*(?:=\s*)?([A-Z])\s*[/／÷]\s*([A-Z])\s*(?:[×xX*＊]\s*100\s*(?:[%％]\s*)?)?[)）]/;

/**
 * The column of the rate where no word of the lexicon gives it: 完成率 beside amounts, or a formula by letters over shares,
 * 预算执行(E/C), the last of several, as what is spent comes after what arrived. Undefined where a word does.
 */
export function rateColumn(view: SheetView, block: HeaderBlock): HeaderColumn | undefined {
  const row = block.area.bottom + 1;
  const rated = block.columns.findLast(
    ({ column, roles, texts }) =>
      formulaIn(texts.join(' ')) !== null && (roles.includes('rate') || isShare(view, row, column)),
  );
  const named = block.columns.some(({ roles }) => roles.includes('rate'));
  return rated ?? (named ? undefined : block.columns.find(({ role }) => role === 'completion'));
}

/** 执行率③/②: the numbers of two columns. */
const RATE_OF_NUMBERS = /([①-⑩])\s*[/／÷]\s*([①-⑩])/;

/** The letters or numbers of the two columns that a heading divides: what was done, of what. */
const formulaIn = (heading: string): RegExpExecArray | null =>
  RATE_FORMULA.exec(heading) ?? RATE_OF_NUMBERS.exec(heading);

/** A number as a share: 58.33%, or 0.5833 under a format of percent. */
function isShare(view: SheetView, row: number, column: number): boolean {
  const amount = readAmount(view.value(row, column), view.format(row, column));
  return amount.kind === 'number' && amount.unit === '%';
}

/**
 * Where the rate's heading names its formula, 执行率(E/C), 执行率③/②, its spent and budget columns are those that bear
 * the letters, whatever their words: C may be the budget less what was pooled elsewhere.
 */
export function followLetters(
  view: SheetView,
  block: HeaderBlock,
  columns: Partial<Record<FundColumnRole, number>>,
  headers: Partial<Record<FundColumnRole, CellAddress>>,
): void {
  const formula = block.columns
    .filter(({ column }) => column === columns.rate)
    .map(({ texts }) => formulaIn(texts.join(' ')))[0];
  if (!formula) return;
  const lettered = (letter: string | undefined) => block.columns.find(({ texts }) => bears(texts.join(' '), letter));
  const [spent, budget] = [lettered(formula[1]), lettered(formula[2])];
  if (!spent || !budget || spent === budget) return;
  columns.spent = spent.column;
  headers.spent = view.address(spent.row, spent.column);
  columns.budget = budget.column;
  headers.budget = view.address(budget.row, budget.column);
}

const LETTER = /[(（]\s*([A-Z])\s*[)）=＝]/g;

const CIRCLED = /[①-⑩]/;

/** Whether a heading bears the letter in brackets: 全年执行数（B）, 预算数（C=A+B）. */
function bears(heading: string, letter: string | undefined): boolean {
  if (letter !== undefined && CIRCLED.test(letter))
    return heading.trimEnd().endsWith(letter) && formulaIn(heading) === null;
  const closed = Math.max(heading.lastIndexOf(')'), heading.lastIndexOf('）'));
  return [...heading.matchAll(LETTER)].some((match) => match[1] === letter && match.index < closed);
}
