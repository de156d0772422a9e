import type { MessageData } from '../../contracts/finding';
import type { FormulaOutcome, OwnFormula } from '../../contracts/own-formula';
import { evaluate, isFormulaSheet, parseFormula, type Sight, type Tree, type Value } from '../../formulas';
import { Decimal } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { formulaSight, placesOf } from './formula-sight';
import { plain, signed } from './show';

/** What formulas of a workbook are judged by. */
export interface FormulaScope {
  readonly book: Book;
  readonly sheets: readonly string[];
  /** The sheet that references without one mean. */
  readonly first: string;
  readonly sight: Sight;
}

export type Judgement =
  | Exclude<FormulaOutcome, { readonly kind: 'not-checked' }>
  | { readonly kind: 'not-checked'; readonly reason: string; readonly data: MessageData };

export function formulaScope(book: Book): FormulaScope {
  const sheets = book.recognition.views.map(({ name }) => name);
  const first = sheets.find((name) => !isFormulaSheet(name)) ?? '';
  return { book, sheets, first, sight: formulaSight(book) };
}

/** Whether a formula holds; `row` (zero-based) is where it stands in its list, for the sentence where it cannot be told. */
export function judgeFormula(own: OwnFormula, row: number, { book, sheets, first, sight }: FormulaScope): Judgement {
  const line = String(row + 1);
  const name = formulaName(own, row);
  const parsed = parseFormula(own.formula, first, sheets);
  if ('illFormed' in parsed)
    return { kind: 'not-checked', reason: parsed.illFormed, data: { name, text: parsed.text, line } };
  const tolerance = toleranceOf(own.tolerance);
  if (tolerance === null)
    return { kind: 'not-checked', reason: 'tolerance', data: { name, text: own.tolerance, line } };
  const outcome = evaluate(parsed.tree, sight, tolerance);
  if (outcome.kind === 'no-answer' || outcome.kind === 'error') {
    const text = outcome.kind === 'error' ? outcome.error : '';
    return { kind: 'not-checked', reason: outcome.kind, data: { name, text, line } };
  }
  const { kind, left, right } = outcome;
  const difference = left instanceof Decimal && right instanceof Decimal ? signed(left.minus(right)) : null;
  return { kind, left: shown(left), right: shown(right), difference, cells: cellsOf(parsed.tree, book) };
}

/** What a formula is called: by its name, else by the number of its line. */
export const formulaName = ({ name }: OwnFormula, row: number): string => (name === '' ? String(row + 1) : name);

/** Nothing is no tolerance; null for what is no number that is 0 or more. */
function toleranceOf(text: string): Decimal | null {
  if (text === '') return new Decimal(0);
  return /^\d{1,15}(?:\.\d{1,15})?$/.test(text) ? new Decimal(text) : null;
}

const shown = (value: Value): string => {
  if (value === null) return '';
  if (value instanceof Decimal) return plain(value.toSignificantDigits(15));
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
};

/** The first cell of each range and place that a formula names, from left to right, each once. */
function cellsOf(tree: Tree, book: Book): CellAddress[] {
  const found = new Map<string, CellAddress>();
  const walk = (node: Tree | null): void => {
    if (node === null) return;
    switch (node.kind) {
      case 'range': {
        const { sheet, area } = node.range;
        add({ sheet, row: area.top, column: area.left });
        break;
      }
      case 'place':
        for (const cell of placesOf(book, node.place)) add(cell);
        break;
      case 'unary':
        walk(node.of);
        break;
      case 'binary':
      case 'comparison':
        walk(node.left);
        walk(node.right);
        break;
      case 'call':
        node.of.forEach(walk);
        break;
      case 'number':
      case 'text':
      case 'boolean':
    }
  };
  const add = (cell: CellAddress): void => {
    found.set(`${cell.sheet}!${String(cell.row)},${String(cell.column)}`, cell);
  };
  walk(tree);
  return [...found.values()];
}
