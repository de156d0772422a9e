import fc from './fast-check';
import type { SmallCell } from './small-book';

/** A line of a list of amounts: a leaf with its amounts, or a line that is the sum of the lines under it. */
export interface AmountLine {
  readonly name: string;
  readonly depth: number;
  readonly mark: string;
  /** Whole cents, one a column; those of a sum are the sums of its parts. */
  readonly amounts: readonly number[];
  readonly isLeaf: boolean;
}

/** How the depth of a line is shown. */
export const NOTATIONS = ['chinese', 'dotted', 'indent', 'plain-numbers', 'names'] as const;
export type Notation = (typeof NOTATIONS)[number];

interface Node {
  readonly children: readonly Node[];
  readonly amounts: readonly number[];
}

const leaf = (columns: number): fc.Arbitrary<Node> =>
  fc
    .array(fc.integer({ min: 101, max: 999_999 }), { minLength: columns, maxLength: columns })
    .map((amounts) => ({ children: [], amounts }));

const sumOf = (children: readonly Node[], columns: number): Node => ({
  children,
  amounts: Array.from({ length: columns }, (_, column) =>
    children.reduce((sum, child) => sum + (child.amounts[column] ?? 0), 0),
  ),
});

/** Trees of two or three levels with two to four parts each; leaves may stand beside sums. */
export const tree = (columns: number): fc.Arbitrary<Node> => {
  const inner = fc.array(leaf(columns), { minLength: 2, maxLength: 4 }).map((children) => sumOf(children, columns));
  const either = fc.oneof({ weight: 2, arbitrary: inner }, { weight: 1, arbitrary: leaf(columns) });
  const middle = fc.array(either, { minLength: 2, maxLength: 4 }).map((children) => sumOf(children, columns));
  return fc.array(fc.oneof(inner, middle), { minLength: 2, maxLength: 4 }).map((children) => sumOf(children, columns));
};

const CHINESE = '一二三四五六七八九十';
const STYLES: readonly ((n: number) => string)[] = [
  (n) => `${CHINESE[n - 1] ?? ''}、`,
  (n) => `（${CHINESE[n - 1] ?? ''}）`,
  (n) => `${String(n)}.`,
];

/** The lines of a tree from above to below, the whole left out. */
export function linesOf(root: Node, notation: Notation): AmountLine[] {
  const lines: AmountLine[] = [];
  let count = 0;
  const walk = (node: Node, depth: number, path: readonly number[]): void => {
    node.children.forEach((child, index) => {
      const own = [...path, index + 1];
      count++;
      const style = STYLES[depth];
      const mark = notation === 'dotted' ? own.join('.') : notation === 'chinese' && style ? style(index + 1) : '';
      const name = `事项${String(count)}费`;
      lines.push({ name, depth, mark, amounts: child.amounts, isLeaf: child.children.length === 0 });
      walk(child, depth + 1, own);
    });
  };
  walk(root, 0, []);
  return lines;
}

export interface ListedTree {
  readonly rows: SmallCell[][];
  /** Zero-based rows of the lines, and of the total. */
  readonly lineRows: readonly number[];
  readonly totalRow: number;
  /** Zero-based column of the first amount. */
  readonly firstAmount: number;
}

/** A sheet of the tree under the headings, its total at the foot. Amounts in 元. */
export function sheetOf(root: Node, notation: Notation, headings: readonly string[]): ListedTree {
  const lines = linesOf(root, notation);
  const inYuan = (amounts: readonly number[]): number[] => amounts.map((cents) => cents / 100);
  const hasNumbers = notation === 'dotted' || notation === 'plain-numbers';
  const head: SmallCell[] = hasNumbers ? ['序号', '支出内容'] : ['支出内容'];
  const rows: SmallCell[][] = [[...head, ...headings.map((text) => `${text}（元）`)]];
  lines.forEach((line, index) => {
    const indent = notation === 'indent' ? '\u3000'.repeat(line.depth) : '';
    const label = notation === 'chinese' ? line.mark + line.name : indent + line.name;
    const number = notation === 'dotted' ? line.mark : index + 1;
    rows.push([...(hasNumbers ? [number] : []), label, ...inYuan(line.amounts)]);
  });
  rows.push([...(hasNumbers ? [null] : []), '合计', ...inYuan(root.amounts)]);
  return {
    rows,
    lineRows: lines.map((_, index) => index + 1),
    totalRow: lines.length + 1,
    firstAmount: head.length,
  };
}
