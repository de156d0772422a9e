import { Decimal, normalizeText } from '../../quantity';
import type { SheetView, Table } from '../../tables';
import type { CellAddress } from '../../workbook/address';
import { addAll } from '../../workbook/lists';
import { memory } from '../../workbook/memory';
import type { Book } from '../rule';
import words from './closing-words.json';
import { moneyIn } from './money-texts';

/** A line of text under a table: one cell that holds words, alone in its row but for other texts. */
export interface ClosingLine {
  readonly cell: CellAddress;
  /** Width and punctuation made equal, without blanks at the ends. */
  readonly text: string;
}

/** What a line says of a sum: the amount in the unit that it names, and the column that its label speaks of. */
export interface LineAmount {
  /** In `unit`. */
  readonly value: Decimal;
  readonly written: string;
  readonly decimals: number;
  readonly unit: string | null;
  readonly role: keyof typeof words.roles | null;
}

/**
 * The lines right under a table, or in its last rows, that hold no figure cell and few texts: what recognition took for its last row
 * as well as what stands up to a few rows below, down to the next table.
 */
export function closingLines(book: Book, { view, area }: Table, from: number): ClosingLine[] {
  const heads = headRows(book).get(view) ?? NO_ROWS;
  const lines: ClosingLine[] = [];
  for (let row = from; row < Math.min(view.rowCount, area.bottom + 1 + words.reach); row++) {
    if (row > area.bottom && heads.has(row)) break;
    addAll(
      lines,
      rememberedLines(view, row, () => linesIn(view, row)),
    );
  }
  return lines;
}

/** Tables that stand side by side share the rows beneath, each of which is read once. */
const rememberedLines = memory<SheetView, number, readonly ClosingLine[]>();

function linesIn(view: SheetView, row: number): ClosingLine[] {
  const cells = view.filled(row);
  if (cells.length > words.texts || cells.some(({ value }) => typeof value !== 'string')) return [];
  return cells.flatMap(({ column, value }) =>
    typeof value === 'string' && value.length <= words.longest
      ? [{ cell: view.address(row, column), text: normalizeText(value) }]
      : [],
  );
}

const NO_ROWS: ReadonlySet<number> = new Set();
const known = new WeakMap<Book, ReadonlyMap<SheetView, ReadonlySet<number>>>();

/** The rows in which tables begin, of each sheet that has any. */
function headRows(book: Book): ReadonlyMap<SheetView, ReadonlySet<number>> {
  const before = known.get(book);
  if (before) return before;
  const rows = new Map<SheetView, Set<number>>();
  for (const { view, area } of book.recognition.tables) rows.set(view, (rows.get(view) ?? new Set()).add(area.top));
  known.set(book, rows);
  return rows;
}

/** The sums that a line states: "合计：95.00万元", "预算合计 100 万元，支出合计 95 万元". Empty for any other text. */
export function amountsIn(text: string): LineAmount[] {
  let from = 0;
  return moneyIn(text).flatMap(({ value, written, unit, start, end }): LineAmount[] => {
    const role = roleOf(text.slice(from, start));
    from = end;
    if (role === undefined) return [];
    const digits = written.replaceAll(',', '');
    const size = SIZES[unit] ?? 1;
    return [
      { value: value.div(size), written: `${written}${unit}`, decimals: digits.split('.')[1]?.length ?? 0, unit, role },
    ];
  });
}

const SIZES: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
const LEADING = /^[,，;；。、\s]+/;
const JOINT = /[:：为是约\s]/;

function withoutJoints(label: string): string {
  let end = label.length;
  while (end > 0 && JOINT.test(label.charAt(end - 1))) end--;
  return label.slice(0, end);
}

/** The column that a label of a sum names, null where it names none; undefined where it is no such label. */
function roleOf(label: string): LineAmount['role'] | undefined {
  const key = withoutJoints(label.replace(LEADING, '').replace('人民币', ''));
  const total = words.totals.find((word) => key.endsWith(word));
  if (total === undefined) return undefined;
  let rest = key.slice(0, key.length - total.length);
  const lead = (): string | undefined => words.before.find((word) => rest.startsWith(word));
  for (let before = lead(); before !== undefined; before = lead()) rest = rest.slice(before.length);
  if (rest === '') return null;
  const roles = Object.entries(words.roles) as [keyof typeof words.roles, string[]][];
  return roles.find(([, list]) => list.includes(rest))?.[0];
}

const SCORE = new RegExp(
  `^(?:${[...words.scores].sort((a, b) => b.length - a.length).join('|')})[:：为是]?(\\d{1,3}(?:\\.\\d{1,4})?)分?(?![\\d.])`,
);
const GRADE = new RegExp(`(?:${words.grades.join('|')})[:：为是]{0,2}[“"「]?([\\u4e00-\\u9fff]{1,2})`);

/** Score and grade that a line states: "自评得分 99 分，等级优"; null where it states no score. */
export function scoreIn(
  text: string,
): { readonly score: Decimal; readonly written: string; readonly grade: string | null } | null {
  const bare = text.replace(/\s/g, '');
  const written = SCORE.exec(bare)?.[1];
  if (written === undefined) return null;
  return { score: new Decimal(written), written, grade: GRADE.exec(bare)?.[1] ?? null };
}
