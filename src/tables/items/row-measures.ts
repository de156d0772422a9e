import { relationsOf } from '../columns/relations';
import { headerWord } from '../words/lexicon';
import { likelyAmount } from '../words/likely-amounts';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, AmountRole, HeaderBlock, RowMeasures } from '../table-types';

/** So many columns have to bear it out, and so large a share of those that state the measure. */
const FEWEST_COLUMNS = 3;
const SHARE = 2 / 3;
/** A form has few measures; a longer table is a list of items. */
const MOST_ROWS = 40;

const AMOUNT_ROLES: ReadonlySet<string> = new Set(['initial', 'budget', 'adjust', 'spent', 'balance', 'rate']);
const PLANNED: ReadonlySet<AmountRole> = new Set(['budget', 'initial']);

/**
 * Whether the lines of a table are measures rather than items: one is called a plan and one what was done of it, and in most
 * columns a third follows from the two. Null where words or figures do not say so. `rows`: of the sheet, ascending;
 * `first`: the first column of figures.
 */
export function rowMeasuresOf(
  view: SheetView,
  { area, columns }: HeaderBlock,
  rows: readonly number[],
  first: number,
): RowMeasures | null {
  if (rows.length > MOST_ROWS) return null;
  const measures = rows.map((row) => measureOf(view, row, area.left, first));
  if (!measures.some(({ role }) => role === 'spent') || !measures.some(({ role }) => PLANNED.has(role))) return null;
  const figures = columns.map(({ column }) => column).filter((column) => column >= first);
  const turned = {
    value: (row: number, column: number) => view.value(column, row),
    format: (row: number, column: number) => view.format(column, row),
  };
  const { balances, rates } = relationsOf(turned, measures, figures);
  const roleOf = (row: number): AmountRole | undefined => measures.find(({ column }) => column === row)?.role;
  const isSound = (relation: { readonly budget: number; readonly spent: number; readonly share: number }): boolean =>
    PLANNED.has(roleOf(relation.budget) ?? 'other') && roleOf(relation.spent) === 'spent' && relation.share >= SHARE;
  const balance = balances.find(isSound);
  const rate = rates.find((one) => isSound(one) && (!balance || one.spent === balance.spent));
  const base = balance ?? rate;
  if (!base) return null;
  const isNumber = (row: number, column: number): boolean => typeof view.value(row, column) === 'number';
  const stating = figures.filter((column) => isNumber(base.budget, column) && isNumber(base.spent, column));
  if (stating.length < FEWEST_COLUMNS) return null;
  return {
    isAll: measures.every(({ role }) => AMOUNT_ROLES.has(role)),
    budget: base.budget,
    spent: base.spent,
    balance: balance?.balance ?? null,
    rate: rate && rate.budget === base.budget ? rate.rate : null,
    deductions: balance?.deductions ?? [],
    additions: balance?.additions ?? [],
    columns: stating,
  };
}

/** A line as if it were a column: what the label next to its figures lets it be. */
function measureOf(view: SheetView, row: number, left: number, first: number): AmountColumn {
  let text = '';
  for (let column = first - 1; column >= left && text === ''; column--) text = view.seenText(row, column);
  const likely = likelyAmount(text);
  const word = headerWord(text)?.roles.find((role) => AMOUNT_ROLES.has(role)) as AmountRole | undefined;
  const role = word ?? likely?.role ?? 'other';
  return {
    column: row,
    role,
    header: view.address(row, left),
    text,
    unit: null,
    adjusted: likely?.adjusted ?? false,
    parts: [],
    likely: likely?.role ?? null,
    source: null,
    isTotal: false,
  };
}
