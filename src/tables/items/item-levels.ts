import type { OrdinalRank } from '../words/ordinal';
import type { ItemRow, ItemRowKind } from '../table-types';

export const NO_CHILDREN: readonly number[] = [];

/** A row while the table is read: it becomes an ItemRow in place, so that long tables need one object a row. */
export interface RawRow {
  readonly row: number;
  readonly name: string;
  rank: OrdinalRank | null;
  kind: ItemRowKind;
  level: number;
  children: readonly number[];
  /** States a budget or what was spent. */
  readonly figured: boolean;
}

/** Levels from ordinals; children of classes, subtotals and totals. */
export function arrange(raw: readonly RawRow[]): readonly ItemRow[] {
  const ranks = [...new Set(raw.flatMap((row) => row.rank ?? []))].sort();
  const firstItem = raw.find((row) => row.kind === 'item');
  const unnumberedOuter = ranks.length > 0 && firstItem?.rank === null;
  const depth = new Map(ranks.map((rank, index) => [rank, index + (unnumberedOuter ? 1 : 0)]));
  const unnumbered = unnumberedOuter ? 0 : ranks.length;
  const children = new Map<number, number[]>();
  const addTo = (parent: number, ...added: readonly number[]): void => {
    const list = children.get(parent);
    if (list) list.push(...added);
    else children.set(parent, [...added]);
  };
  const open: { index: number; level: number }[] = [];
  let outermost: number[] = [];
  /** Where in `outermost` the rows begin that no subtotal has taken yet. */
  let untaken = 0;
  let ofWhich: number | null = null;
  let headTotal: number | null = null;
  let anyFigured = false;
  raw.forEach((row, index) => {
    if (row.kind === 'total' || row.kind === 'subtotal') {
      row.level = -1;
      ofWhich = null;
      // What follows a sum without an ordinal belongs to no class above it.
      open.length = 0;
      if (headTotal === null && !anyFigured) {
        headTotal = index;
        outermost = [];
        untaken = 0;
      } else if (row.kind === 'subtotal') {
        // Subtotals one after another each take some of the rows above, told by another column: which, nothing here tells.
        if (raw[index - 1]?.kind === 'subtotal' || raw[index + 1]?.kind === 'subtotal') return;
        addTo(index, ...outermost.slice(untaken));
        outermost = [...outermost.slice(0, untaken), index];
        untaken = outermost.length;
      } else if (headTotal === null) for (const outer of outermost) addTo(index, outer);
      return;
    }
    if (row.figured) anyFigured = true;
    if (row.kind === 'of-which') ofWhich ??= index - 1;
    else if (row.rank !== null || ranks.length === 0) ofWhich = null;
    if (ofWhich !== null && row.rank === null) {
      // Under a total that has its own parts 其中 only tells how they were paid for.
      if (!children.get(ofWhich)?.some((child) => raw[child]?.kind !== 'of-which')) addTo(ofWhich, index);
      row.level = (open.at(-1)?.level ?? 0) + 1;
      return;
    }
    const level = row.rank === null ? unnumbered : (depth.get(row.rank) ?? 0);
    row.level = level;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    const above = open[open.length - 1];
    if (above) addTo(above.index, index);
    else outermost.push(index);
    open.push({ index, level });
  });
  if (headTotal !== null) for (const outer of outermost) addTo(headTotal, outer);
  for (const [index, own] of children) {
    const row = raw[index];
    if (!row) continue;
    row.children = own;
    if (row.kind === 'item' && !ofWhichOnly(raw, own)) row.kind = 'class';
  }
  return raw;
}

const ofWhichOnly = (raw: readonly RawRow[], children: readonly number[]): boolean =>
  raw[children[0] ?? -1]?.kind === 'of-which';
