import { Decimal, readAmount } from '../../quantity';
import { isNamedSubtotal, isSubtotal } from '../words/lexicon';
import { isFirstLevel, isSecondLevel } from './column-cells';
import type { IndicatorColumns } from './indicator-columns';
import type { SheetView } from '../sheet/sheet-view';
import type { IndicatorGroup, IndicatorRow } from '../table-types';

interface Grouped {
  readonly rows: readonly IndicatorRow[];
  readonly groups: readonly IndicatorGroup[];
}

/**
 * Tells the rows that head or sum up others from the indicators: 小计 under them, and 产出指标 or 数量指标 over them where
 * all levels share one column of names.
 */
export function groupRows(view: SheetView, columns: IndicatorColumns, rows: readonly IndicatorRow[]): Grouped {
  const tree = new Tree(view, columns, rows);
  const heads = tree.heads();
  const grouped = rows.map((row, index) => tree.underHeads(row, index, heads));
  return { rows: grouped, groups: [...heads, ...subtotals(view, columns, grouped)] };
}

const weightOf = (view: SheetView, columns: IndicatorColumns, { row }: IndicatorRow): Decimal | null => {
  const column = columns.weight ?? columns.score;
  if (column === undefined) return null;
  const amount = readAmount(view.value(row, column), view.format(row, column));
  return amount.kind === 'number' ? amount.value : null;
};

/** Each 小计 with the indicators above it: those since the last one, or those of its own first level where these add up. */
function subtotals(view: SheetView, columns: IndicatorColumns, rows: readonly IndicatorRow[]): IndicatorGroup[] {
  const sum = (members: readonly number[]): Decimal =>
    members.reduce((added, index) => {
      const row = rows[index];
      return added.plus((row && weightOf(view, columns, row)) ?? 0);
    }, new Decimal(0));
  const groups: IndicatorGroup[] = [];
  let since = 0;
  rows.forEach((row, index) => {
    if (row.kind !== 'group' || !(isSubtotal(row.name) || isNamedSubtotal(row.name))) return;
    const above = rows.flatMap((other, at) => (at < index && other.kind === 'indicator' ? [at] : []));
    const stretch = above.filter((at) => at >= since);
    const level = above.filter((at) => rows[at]?.level1?.text === row.level1?.text);
    const stated = weightOf(view, columns, row);
    const agrees = (members: readonly number[]): boolean => stated !== null && sum(members).eq(stated);
    const members = [stretch, level].find(agrees) ?? (stretch.length > 0 ? stretch : level);
    groups.push({ index, members });
    since = index + 1;
  });
  return groups;
}

/** The words of a row that are merged over its column of names from the left: 二、产出指标 over number, name, target. */
function titleAcross(view: SheetView, row: number, name: number | undefined): string {
  const merge = name === undefined ? undefined : view.mergeAt(row, name);
  if (!merge || name === undefined || merge.left >= name || merge.top !== merge.bottom) return '';
  return view.text(row, merge.left);
}

/** Whether a row has no value in a column: blank and alone, or under a head that is merged from the names across it. */
function isOpen(view: SheetView, row: number, column: number, name: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge === undefined ? view.isBlank(row, column) : merge.left <= name && merge.top === merge.bottom;
}

/** Levels of a tree that stands in one column of names. */
class Tree {
  private readonly candidates: readonly boolean[];
  private readonly indents: readonly number[];
  /** What each row is called: its name, or the words merged across the column of names. */
  private readonly titles: readonly string[];

  constructor(
    private readonly view: SheetView,
    private readonly columns: IndicatorColumns,
    private readonly rows: readonly IndicatorRow[],
  ) {
    const values = [columns.target, columns.actual].filter((column) => column !== undefined);
    this.titles = rows.map(({ row, name }) => (name === '' ? titleAcross(view, row, columns.name) : name));
    this.candidates = rows.map(
      ({ row, kind }, index) =>
        (kind === 'indicator' || kind === 'placeholder') &&
        this.titles[index] !== '' &&
        values.every((column) => isOpen(view, row, column, columns.name ?? column)),
    );
    this.indents = rows.map(({ row }) => indentOf(columns.name === undefined ? null : view.value(row, columns.name)));
  }

  /** The rows that head others, outer ones first, each with the indicators under it. Empty where names stand alone. */
  heads(): readonly IndicatorGroup[] {
    const { rows, columns } = this;
    if (columns.name === undefined || (columns.level1 !== undefined && columns.level2 !== undefined)) return [];
    const depths = this.depths();
    if (!depths) return [];
    const groups: { index: number; depth: number; members: number[] }[] = [];
    const open: typeof groups = [];
    rows.forEach((row, index) => {
      const depth = depths[index];
      if (depth === null || depth === undefined) {
        if (row.kind === 'indicator') for (const group of open) group.members.push(index);
        return;
      }
      while ((open.at(-1)?.depth ?? -1) >= depth || this.isFull(open.at(-1))) open.pop();
      const group = { index, depth, members: [] };
      groups.push(group);
      open.push(group);
    });
    return groups.filter(({ members }) => members.length > 0).map(({ index, members }) => ({ index, members }));
  }

  /** The row as one under its heads: they give it its levels where the form has no columns for these. */
  underHeads(row: IndicatorRow, index: number, heads: readonly IndicatorGroup[]): IndicatorRow {
    if (heads.length === 0) return row;
    if (heads.some((head) => head.index === index)) return { ...row, kind: 'group' };
    const [outer, inner] = heads.filter(({ members }) => members.includes(index)).map((head) => this.labelOf(head));
    return { ...row, level1: row.level1 ?? outer ?? null, level2: row.level2 ?? inner ?? null };
  }

  private labelOf({ index }: IndicatorGroup): IndicatorRow['level1'] {
    const row = this.rows[index];
    const column = this.columns.name ?? 0;
    const left = row && row.name === '' ? (this.view.mergeAt(row.row, column)?.left ?? column) : column;
    return row ? { text: this.titles[index] ?? '', cell: this.view.address(row.row, left) } : null;
  }

  /** The weights of its members already make up its own. */
  private isFull(group: { readonly index: number; readonly members: readonly number[] } | undefined): boolean {
    const row = group && this.rows[group.index];
    const stated = row && weightOf(this.view, this.columns, row);
    return stated !== null && stated !== undefined && group !== undefined && this.sumOf(group.members).gte(stated);
  }

  private sumOf(members: readonly number[]): Decimal {
    return members.reduce((added, index) => {
      const row = this.rows[index];
      return added.plus((row && weightOf(this.view, this.columns, row)) ?? 0);
    }, new Decimal(0));
  }

  /** Depth of each head, null for what is none; null as a whole where nothing says that rows head others. */
  private depths(): readonly (number | null)[] | null {
    return this.byCodes() ?? this.byWords() ?? this.byIndent() ?? this.bySums();
  }

  /** 1, 1.1 and 1.1.1 before the names: a row heads those whose codes go on from its own. */
  private byCodes(): readonly (number | null)[] | null {
    const codes = this.rows.map(({ name }) => CODE.exec(name)?.[1] ?? '');
    const depths = codes.map((code, index) =>
      code !== '' && this.candidates[index] === true && (codes[index + 1] ?? '').startsWith(`${code}.`)
        ? code.split('.').length - 1
        : null,
    );
    return depths.some((depth) => depth !== null) ? depths : null;
  }

  private byWords(): readonly (number | null)[] | null {
    const isHead = (index: number): boolean => {
      const name = this.titles[index] ?? '';
      return this.candidates[index] === true && (isFirstLevel(name) || isSecondLevel(name));
    };
    const { titles } = this;
    const hasSecond = titles.some((name, index) => isHead(index) && isSecondLevel(name) && !isFirstLevel(name));
    const depths = titles.map((name, index) => {
      if (!isHead(index)) return null;
      if (!isSecondLevel(name)) return 0;
      if (!isFirstLevel(name)) return 1;
      // 满意度指标 and 成本指标 are either: over other heads, or among first levels alone, the first.
      return isHead(index + 1) || !hasSecond ? 0 : 1;
    });
    return depths.some((depth) => depth !== null) ? depths : null;
  }

  private byIndent(): readonly (number | null)[] | null {
    if (this.indents.every((indent) => indent === this.indents[0])) return null;
    const depths = this.indents.map((indent, index) =>
      this.candidates[index] === true && indent < (this.indents[index + 1] ?? 0) ? indent : null,
    );
    return depths.some((depth) => depth !== null) ? depths : null;
  }

  /** Rows without values whose weights are those of the rows under them: every one of them must agree. */
  private bySums(): readonly (number | null)[] | null {
    const { rows, candidates } = this;
    if (candidates.filter(Boolean).length < 2 || candidates.every(Boolean) || candidates.at(-1) === true) return null;
    const depths = rows.map((_, index) => {
      if (candidates[index] !== true) return null;
      return candidates[index + 1] === true ? 0 : 1;
    });
    const agree = rows.every((row, index) => {
      if (candidates[index] !== true || candidates[index + 1] === true) return true;
      const next = rows.findIndex((_, at) => at > index && candidates[at] === true);
      const members = rows.flatMap((_, at) => (at > index && (next < 0 || at < next) ? [at] : []));
      return weightOf(this.view, this.columns, row)?.eq(this.sumOf(members)) === true;
    });
    return agree ? depths : null;
  }
}

/** A code of decimals before a name. */
const CODE = /^\s*(\d{1,2}(?:\.\d{1,2}){0,3})(?=[^\d.])/;

const indentOf = (value: unknown): number => (typeof value === 'string' ? value.length - value.trimStart().length : 0);
