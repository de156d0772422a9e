import {
  evaluate,
  formulaLines,
  isFormulaSheet,
  parseFormula,
  type FormulaLine,
  type Tree,
  type Value,
} from '../formulas';
import { Decimal } from '../quantity';
import type { CellAddress } from '../workbook/address';
import type { Book, Rule, RuleContext } from './rule';
import { formulaSight, placesOf } from './shared/formula-sight';
import { at, plain, signed } from './shared/show';

/** The formulas that a person has written down (复核公式) must hold. */
export const ownFormula: Rule = {
  id: 'own-formula',
  group: 'across',
  severity: 'error',
  check(context) {
    const { views } = context.book.recognition;
    const sheets = views.map(({ name }) => name);
    const lists = views.filter(({ name }) => isFormulaSheet(name));
    if (lists.length === 0) return;
    const sight = formulaSight(context.book);
    const first = sheets.find((name) => !isFormulaSheet(name)) ?? '';
    for (const view of lists) {
      for (const line of formulaLines(
        Array.from({ length: view.rowCount }, (_, row) => view.sheet.rows[row]?.values),
      )) {
        judge(context, line, view.address(line.row, line.column), { sheets, first, sight });
      }
    }
  },
};

interface Scope {
  readonly sheets: readonly string[];
  /** The sheet that references without one mean. */
  readonly first: string;
  readonly sight: ReturnType<typeof formulaSight>;
}

function judge({ book, report, notChecked }: RuleContext, line: FormulaLine, cell: CellAddress, scope: Scope): void {
  const name = line.name === '' ? String(line.row + 1) : line.name;
  const parsed = parseFormula(line.formula, scope.first, scope.sheets);
  if ('illFormed' in parsed) {
    notChecked({ reason: parsed.illFormed, data: { name, text: parsed.text, line: String(line.row + 1) }, cell });
    return;
  }
  const tolerance = toleranceOf(line.tolerance);
  if (tolerance === null) {
    notChecked({ reason: 'tolerance', data: { name, text: line.tolerance, line: String(line.row + 1) }, cell });
    return;
  }
  const outcome = evaluate(parsed.tree, scope.sight, tolerance);
  if (outcome.kind === 'holds') return;
  const named = cellsOf(parsed.tree, book);
  if (outcome.kind === 'no-answer' || outcome.kind === 'error') {
    const reason = outcome.kind === 'error' ? 'error' : 'no-answer';
    const text = outcome.kind === 'error' ? outcome.error : '';
    notChecked({ reason, data: { name, text, line: String(line.row + 1) }, cell });
    return;
  }
  const [left, right] = [shown(outcome.left), shown(outcome.right)];
  const difference =
    outcome.left instanceof Decimal && outcome.right instanceof Decimal
      ? signed(outcome.left.minus(outcome.right))
      : null;
  report({
    message: line.sentence === '' ? 'fails' : 'fails-saying',
    data: { name, formula: line.formula, left, right, sentence: line.sentence, list: at(cell) },
    severity: line.level ?? 'error',
    cell: named[0] ?? cell,
    related: [...named.slice(1), cell],
    expected: right,
    actual: left,
    difference,
  });
}

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
