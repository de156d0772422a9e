import { readAmount } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import type { SheetView } from '../sheet/sheet-view';
import type { FundColumnRole, FundRate, HeaderBlock, HeaderColumn } from '../table-types';
import { keyOf } from '../words/lexicon';

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

/** 执行率③/②: the numbers of two columns, with nothing added or deducted: 增长率②/①-1 is a rate of another kind. */
const RATE_OF_NUMBERS = /(?<![-－+＋])([①-⑩])\s*[/／÷]\s*([①-⑩])(?!\s*[-－+＋])/;

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
  const [spent, budget] = [columnOf(block, formula[1]), columnOf(block, formula[2])];
  if (!spent || !budget || spent === budget) return;
  columns.spent = spent.column;
  headers.spent = view.address(spent.row, spent.column);
  columns.budget = budget.column;
  headers.budget = view.address(budget.row, budget.column);
}

/** The column whose heading bears a letter or number. */
const columnOf = (block: HeaderBlock, letter: string | undefined): HeaderColumn | undefined =>
  block.columns.find(({ texts }) => bears(texts.join(' '), letter));

/** What stands under a share: 到位率 of 到位资金, 拨付率 of 拨付数. */
const SHARE_ENDING = '率';

/**
 * The rates beside the block's own one that say what they divide: by letters or numbers, 资金到位率②/①, or by the name
 * that they share with one column, 到位率 of 到位资金, whose whole is the column of the budget before it.
 */
export function otherRates(view: SheetView, block: HeaderBlock, own: number | undefined): FundRate[] {
  const row = block.area.bottom + 1;
  return block.columns.flatMap(({ column, texts }) => {
    if (column === own) return [];
    const heading = texts.join(' ');
    const formula = formulaIn(heading);
    const name = keyOf(formula ? heading.slice(0, formula.index) : heading);
    if (!name.endsWith(SHARE_ENDING) || !(formula || isShare(view, row, column))) return [];
    const [part, whole] = formula
      ? [columnOf(block, formula[1]), columnOf(block, formula[2])]
      : namedShare(block, column, name.slice(-LONGEST_SHARED - 1, -1));
    if (!part || !whole || part === whole) return [];
    return [{ rate: column, part: part.column, whole: whole.column, heading: name }];
  });
}

/** Letters of a name that a rate shares with what it is a part: 到位. */
const LONGEST_SHARED = 2;

function namedShare(
  block: HeaderBlock,
  rate: number,
  shared: string,
): readonly [HeaderColumn | undefined, HeaderColumn | undefined] {
  const named = block.columns.filter(({ column, texts }) => {
    const key = keyOf(texts.join(' '));
    return column < rate && key.includes(shared) && !key.endsWith(SHARE_ENDING);
  });
  const [part] = named;
  if (!part || named.length > 1 || shared.length < LONGEST_SHARED) return [undefined, undefined];
  const planned = block.columns.filter(({ column, roles }) => column < part.column && roles.includes('budget'));
  return [part, planned.length === 1 ? planned[0] : undefined];
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
