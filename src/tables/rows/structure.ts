import type { AmountSeries } from '../columns/amount-series';
import type { SheetView } from '../sheet/sheet-view';
import type { ItemRow, ItemRowKind } from '../table-types';
import { isPossibleTotal, isWholeWord } from '../words/lexicon';
import { markOfCell, markOfName, type OutlineMark } from '../words/ordinal';
import { SumCheck } from './agreement';
import { arrange, type Arrangement } from './arrange';
import { byFirstAppearance, byRank, bySize, bySums, flat, type Depths } from './depths';
import { breaksRuns, runsOf } from './numbered-runs';
import { NO_CHILDREN, type RawRow } from './raw-row';
import { smallest } from '../../workbook/lists';

/** What the rows of a table are read from. */
export interface RowSource {
  readonly view: SheetView;
  readonly nameColumn: number | null;
  readonly noColumn: number | null;
  /** Columns of texts left of the first amount, ascending, the two above among them. */
  readonly labelColumns: readonly number[];
  /** Columns whose sums are looked at. */
  readonly series: readonly AmountSeries[];
  /** Money unit of the table, for rounding. */
  readonly unit: string | null;
}

/** Longer tables are read by what their words and ordinals say, and as a plain list; looking for sums would take too long. */
const LONGEST_SEARCHED = 3000;

/**
 * How readings are weighed: columns that a sum holds in, or fails in, sums that nothing adds up to, and classes that hold
 * in the natural reading and are none in this one, marks of several styles before the names that
 * it does not tell apart, runs of numbers that it parts, and a line whose word says or may say that it is the whole.
 */
const WEIGHT = {
  held: 1,
  single: 0.25,
  failed: -3,
  orphan: -3,
  dropped: -4,
  ignored: -1.5,
  broken: -5,
  whole: -3.5,
  maybe: -2.5,
} as const;

interface Weighed {
  readonly arrangement: Arrangement;
  readonly score: number;
  /** Nothing contradicts it. */
  readonly isClear: boolean;
  /** Classes that hold in every column. */
  readonly proven: readonly number[];
}

/**
 * Settles which rows add up to which, by evidence: each way to read the ordinals, codes, indentation and sums of the
 * rows is held against their amounts, and that which makes most of them agree is the sheet's own (reading.md, promise 2).
 * The first of equal readings stands, so that a lone contradiction stays one.
 */
export function structure(rows: readonly RawRow[], source: RowSource): readonly ItemRow[] {
  const check = new SumCheck(rows, source.series, source.unit);
  let best: Weighed | null = null;
  let proven: readonly number[] = [];
  const styles = stylesOf(rows, source);
  const softTotal = possibleTotal(rows);
  const sums: number[] = [];
  rows.forEach(({ kind }, index) => {
    if (kind === 'total' || kind === 'subtotal') sums.push(index);
  });
  const runs = rows.length > LONGEST_SEARCHED ? [] : runsOf(rows, source);
  for (const { depths, kinds } of readings(rows, source, check, softTotal)) {
    const found = weigh(sums, arrange(rows, depths, kinds, check), check, source.series, proven);
    const ignores = ignoresMarks(depths, styles);
    const breaks = breaksRuns(rows, runs, found.arrangement);
    const unexplained = softTotal !== null && kinds[softTotal] === 'item' && !found.arrangement.children.has(softTotal);
    const whole = isWholeWord(rows[softTotal ?? -1]?.name ?? '') ? WEIGHT.whole : WEIGHT.maybe;
    const weighed = {
      ...found,
      score: found.score + (ignores ? WEIGHT.ignored : 0) + (breaks ? WEIGHT.broken : 0) + (unexplained ? whole : 0),
      isClear: found.isClear && !ignores && !breaks && !unexplained,
    };
    if (!best) proven = weighed.proven;
    if (!best || weighed.score > best.score) best = weighed;
    if (weighed.isClear && weighed === best) break;
  }
  return best ? settle(rows, best.arrangement) : rows;
}

interface Reading {
  readonly depths: Depths;
  readonly kinds: readonly ItemRowKind[];
}

/** The readings from the most to the least natural; some come twice. */
function* readings(
  rows: readonly RawRow[],
  source: RowSource,
  check: SumCheck,
  softTotal: number | null,
): Generator<Reading> {
  const kinds = rows.map(({ kind }) => kind);
  yield { depths: byRank(rows, 'inside'), kinds };
  const all = [
    ...(softTotal === null ? [] : [kinds.map((kind, index) => (index === softTotal ? 'total' : kind))]),
    kinds,
  ];
  if (rows.length > LONGEST_SEARCHED) {
    for (const own of all) yield { depths: flat(rows), kinds: own };
    return;
  }
  const depths = [...depthReadings(rows, source, check)];
  for (const own of all) for (const reading of depths) yield { depths: reading, kinds: own };
  // A sum with no line after it heads nothing.
  if (!kinds.slice(kinds.lastIndexOf('subtotal') + 1).includes('item') || !kinds.includes('subtotal')) return;
  // 小计 before its lines: it heads them.
  const heads = kinds.map((kind) => (kind === 'subtotal' ? 'item' : kind));
  const below = new Int16Array(rows.map((_, index) => (kinds[index] === 'subtotal' ? 0 : 1)));
  yield { depths: below, kinds: heads };
}

function* depthReadings(rows: readonly RawRow[], source: RowSource, check: SumCheck): Generator<Depths> {
  const first = byRank(rows, 'inside');
  yield first;
  const { view, noColumn, nameColumn } = source;
  const own = rows.map(({ row }) => (noColumn === null ? null : markOfCell(view.value(row, noColumn))));
  const named = rows.map(({ row }) => (nameColumn === null ? null : markOfName(view.text(row, nameColumn))));
  const either = own.map((mark, index) => mark ?? named[index] ?? null);
  const found: (Depths | null)[] = [];
  found.push(
    bySize(prefixSizes(rows.map(({ row }) => (noColumn === null ? null : codeOf(view.value(row, noColumn)))))),
  );
  for (const marks of [own, named, either]) found.push(bySize(marks.map(dottedSize)));
  for (const marks of [either, named, own])
    for (const unmarked of ['inside', 'beside', 'outermost'] as const)
      found.push(
        byFirstAppearance(
          marks.map((mark) => mark?.style ?? null),
          unmarked,
        ),
      );
  found.push(byRank(rows, 'beside'), byRank(rows, 'outermost'));
  found.push(bySize(rows.map(({ row }) => (nameColumn === null ? null : indentOf(view.value(row, nameColumn))))));
  found.push(bySize(rows.map(({ row }) => firstLabel(view, row, source.labelColumns))));
  found.push(flat(rows));
  found.push(bySums(rows, (total, parts) => addsUp(check, total, parts)));
  // Two parts in one column are chance by themselves; where they make everything else agree as well they are not.
  found.push(bySums(rows, (total, parts) => holdsAtAll(check, total, parts)));
  const told: Depths[] = [first];
  for (const depths of found) {
    if (!depths || told.some((other) => isSame(other, depths))) continue;
    told.push(depths);
    yield depths;
  }
}

const isSame = (one: Depths, other: Depths): boolean => one.every((depth, index) => depth === other[index]);

/** The styles of the marks before the names, where there are several; null for rows without one. */
function stylesOf(rows: readonly RawRow[], { view, nameColumn }: RowSource): readonly (string | null)[] {
  if (nameColumn === null || rows.length > LONGEST_SEARCHED) return [];
  const marks = rows.map(({ row }) => markOfName(view.text(row, nameColumn)));
  return marks.map((mark) => (mark ? `${mark.style}${String(mark.numbers)}` : null));
}

/** Whether lines whose names are marked in different styles stand on one level. */
function ignoresMarks(depths: Depths, styles: readonly (string | null)[]): boolean {
  const styleOf = new Map<number, string>();
  return styles.some((style, index) => {
    const depth = depths[index] ?? 0;
    if (style === null) return false;
    const other = styleOf.get(depth);
    styleOf.set(depth, style);
    return other !== undefined && other !== style;
  });
}

/** Numbers of a dotted mark; a bare number is the outermost of them. */
const dottedSize = (mark: OutlineMark | null): number | null =>
  mark && (mark.style === '1.1' || mark.style === '1') ? mark.numbers : null;

/** The digits of a code, 30201; null for anything else. */
function codeOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^\d{2,12}$/.test(text) ? text : null;
}

/** Lengths of codes, where each longer one begins as the code that it stands under does; else none. */
function prefixSizes(codes: readonly (string | null)[]): (number | null)[] {
  const seen = new Set<string>();
  const shortest = smallest(new Set(codes.map((code) => code?.length ?? Infinity)));
  for (const code of codes) {
    if (code === null) continue;
    const isUnder = code.length === shortest || [...code].some((_, end) => seen.has(code.slice(0, end)));
    if (!isUnder) return codes.map(() => null);
    seen.add(code);
  }
  return codes.map((code) => code?.length ?? null);
}

/** Blanks before a name; one of full width counts as two. */
function indentOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  let indent = 0;
  for (const letter of value) {
    if (letter === '\u3000') indent += 2;
    else if (letter.trim() === '') indent++;
    else return indent;
  }
  return null;
}

/** Which of the label columns the row's first label stands in. */
function firstLabel(view: SheetView, row: number, columns: readonly number[]): number | null {
  const at = columns.findIndex((column) => view.text(row, column) !== '');
  return at < 0 ? null : at;
}

/** A sum found by figures alone holds in every column, with parts enough to keep chance out. */
function addsUp(check: SumCheck, total: number, parts: readonly number[]): boolean {
  const { held, failed, parts: most } = check.of(total, parts, NO_ONE);
  return failed === 0 ? held >= 2 || (held === 1 && most >= 3) : held > failed && held >= 2 && most >= 2;
}
function holdsAtAll(check: SumCheck, total: number, parts: readonly number[]): boolean {
  const { held, failed, parts: most } = check.of(total, parts, NO_ONE);
  return failed === 0 && held > 0 && most >= 2;
}
const NO_ONE: ReadonlyMap<number, readonly number[]> = new Map();

/** The row at either end whose words may mean the total (全省, 学校总收入, no words at all), where no row says it is one. */
function possibleTotal(rows: readonly RawRow[]): number | null {
  if (rows.findLastIndex(({ kind }) => kind === 'total') >= 0) return null;
  const first = rows.findIndex(({ figured }) => figured);
  const last = rows.findLastIndex(({ figured }) => figured);
  const found = [last, first].find((index) => {
    const row = rows[index];
    return row?.kind === 'item' && first < last && isPossibleTotal(row.name);
  });
  return found ?? null;
}

/** `sums` are the indices of the rows that are totals and subtotals by their words. */
function weigh(
  sums: readonly number[],
  arrangement: Arrangement,
  check: SumCheck,
  series: readonly AmountSeries[],
  expected: readonly number[],
): Weighed {
  const { children, kinds } = arrangement;
  const proven: number[] = [];
  const wrong = new Set<number>();
  let score = 0;
  let isClear = true;
  // Parts come before the sums at their foot and after those at their head: from below, classes are known before totals.
  for (const [total, parts] of deepestFirst(arrangement)) {
    const partial = kinds[parts[0] ?? -1] === 'of-which';
    const { held, failed, parts: most } = check.of(total, parts, children, { partial, wrong });
    score += held * (partial || parts.length < 2 ? WEIGHT.single : WEIGHT.held) + failed * WEIGHT.failed;
    if (failed > 0) {
      isClear = false;
      wrong.add(total);
    }
    if (held > 0 && most >= 2 && kinds[total] === 'item') proven.push(total);
  }
  for (const index of sums) {
    if (children.has(index) || !series.some((column) => column.isNumber(index))) continue;
    isClear = false;
    // Of subtotals side by side the words do not tell which takes what.
    if (kinds[index - 1] !== 'subtotal' && kinds[index + 1] !== 'subtotal') score += WEIGHT.orphan;
  }
  score += expected.filter((index) => !children.has(index)).length * WEIGHT.dropped;
  return { arrangement, score, isClear, proven };
}

/** Inner classes before those that add them up, sums last. */
const deepestFirst = ({ children, levels }: Arrangement): (readonly [number, readonly number[]])[] =>
  [...children].sort(([a], [b]) => (levels[b] ?? 0) - (levels[a] ?? 0));

/** Writes the reading into the rows. */
function settle(rows: readonly RawRow[], { levels, kinds, children }: Arrangement): readonly ItemRow[] {
  rows.forEach((row, index) => {
    row.level = levels[index] ?? 0;
    row.kind = kinds[index] ?? row.kind;
    row.children = children.get(index) ?? NO_CHILDREN;
    if (row.kind === 'item' && row.children.length > 0 && kinds[row.children[0] ?? -1] !== 'of-which')
      row.kind = 'class';
  });
  return rows;
}
