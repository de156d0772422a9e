import type { Area, RangeAddress } from '../../../workbook/address';
import { isWholeColumn, parseRange, quoteSheet, wholeColumn } from '../../../workbook/address';
import { absoluteName, parseReference } from '../../../workbook/reference';
import type { CellState } from '../cells/content';
import type { AnchorName } from '../read/owned-names';
import { ANCHOR_NAME, ANCHOR_PREFIX } from '../ours.data';
import type { AnchorChange, CellChange, ChangeSet } from '../write/change-set';
import { formulaReferences } from './formula-references';
import { cellArea, rowArea, type Tracked } from './movement';

/**
 * A hidden name that stands for a list of areas of one sheet. Excel moves each of them with its cells, so that later
 * the list tells where the cells have gone.
 */
export interface Anchor {
  readonly name: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Characters of a name's formula; older ways into Excel take no more than 255. */
const MAX_LENGTH = 240;
/** Rows, and columns, that are watched on one sheet; more are watched at intervals. */
const MAX_LINES = 200;

/**
 * The names to put so that a change set can be taken back wherever its cells go: each cell of the user's own and each
 * area that its formulas name is watched by itself; of all else the rows and the columns. Only `sheets` are named; no name is one of those that are `there`.
 */
export function planAnchors(changes: ChangeSet, sheets: ReadonlySet<string>, there: readonly AnchorName[]): Anchor[] {
  const watched = new Watched();
  for (const cell of changes.cells) watchCell(cell, watched);
  for (const { sheet, row, column } of changes.comments) watched.corners(sheet, cellArea(row, column));
  for (const { sheet, column } of changes.widths) watched.column(sheet, column);
  for (const { before } of changes.names) if (before?.range) watchRange(before.range, watched);
  for (const { before } of changes.formats)
    for (const { sheet, areas } of before) for (const area of areas) watched.rows(sheet, area);
  const series = 1 + there.reduce((last, { name }) => Math.max(last, seriesOf(name)), 0);
  let count = 0;
  return watched
    .bySheet()
    .filter(({ sheet }) => sheets.has(sheet))
    .flatMap(({ sheet, areas }) =>
      inLists(sheet, areas).map((list) => ({
        name: `${ANCHOR_PREFIX}${String(series)}_${String(++count)}`,
        sheet,
        areas: list,
      })),
    );
}

/** Of a whole column, for which the memory of a width stands, no row is watched. */
function watchRange({ sheet, area }: RangeAddress, watched: Watched): void {
  if (isWholeColumn(area)) watched.column(sheet, area.left);
  else watched.corners(sheet, area);
}

function seriesOf(name: string): number {
  return Number(ANCHOR_NAME.exec(name)?.[1] ?? 0);
}

/** The anchors that are there go, and new ones come. */
export function anchorChanges(there: readonly AnchorName[], wanted: readonly Anchor[]): AnchorChange[] {
  return [
    ...there.map(({ name, scope, formula }) => ({ name, scope, before: formula, after: null })),
    ...wanted.map((anchor) => ({ name: anchor.name, scope: null, before: null, after: anchorFormula(anchor) })),
  ];
}

/** Names that are there from the first request of an operation to its last. */
export function passingChanges(anchors: readonly Anchor[]): AnchorChange[] {
  return anchors.map((anchor) => ({
    name: anchor.name,
    scope: null,
    before: null,
    after: null,
    meanwhile: anchorFormula(anchor),
  }));
}

export function anchorFormula({ sheet, areas }: Anchor): string {
  return `=${areas.map((area) => `${quoteSheet(sheet)}!${absoluteName(area)}`).join(',')}`;
}

/** Where the areas of an anchor are by now, from its present formula; undefined where that is no longer our list. */
export function trackedBy(anchor: Anchor, formula: string): Tracked[] | undefined {
  const parts = partsOf(formula);
  if (parts.length !== anchor.areas.length) return undefined;
  return anchor.areas.map((area, index) => ({ sheet: anchor.sheet, area, now: areaIn(parts[index] ?? '') ?? null }));
}

/** Where the areas of a list were and are, from the two formulas; undefined where they are not the same list. */
export function trackedBetween(then: string, now: string): Tracked[] | undefined {
  const [before, after] = [partsOf(then), partsOf(now)];
  if (before.length !== after.length) return undefined;
  return before.flatMap((part, index): Tracked[] => {
    const area = areaIn(part);
    const sheet = sheetIn(part);
    return area && sheet !== undefined ? [{ sheet, area, now: areaIn(after[index] ?? '') ?? null }] : [];
  });
}

const partsOf = (formula: string): string[] => splitList(formula.replace(/^=/, '').replace(/^\((.*)\)$/, '$1'));

const areaIn = (part: string): Area | undefined =>
  part.includes('#REF!') ? undefined : parseReference(part.slice(part.lastIndexOf('!') + 1));

const sheetIn = (part: string): string | undefined =>
  parseRange(`${part.slice(0, part.lastIndexOf('!'))}!A1`, '')?.sheet;

function watchCell({ sheet, row, column, before, after, isEdit, sign }: CellChange, watched: Watched): void {
  if (isEdit) watched.exactly(sheet, cellArea(row, column));
  else watched.corners(sheet, cellArea(row, column));
  for (const label of sign?.labels ?? []) watched.column(sheet, label.column);
  // The formulas of a long column of ours are all alike.
  if (!isEdit && watched.count(sheet, column) > MAX_LINES) return;
  for (const { formula } of [before, after] satisfies CellState[]) {
    if (formula === null) continue;
    for (const reference of formulaReferences(formula)) {
      if (isEdit) watched.exactly(reference.sheet ?? sheet, reference.area);
      else watched.corners(reference.sheet ?? sheet, reference.area);
    }
  }
}

/** Splits at commas that are in no quoted sheet name. */
function splitList(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function inLists(sheet: string, areas: readonly Area[]): Area[][] {
  const lists: Area[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const needed = quoteSheet(sheet).length + absoluteName(area).length + 2;
    if (length + needed > MAX_LENGTH) {
      lists.push([]);
      length = 1;
    }
    lists.at(-1)?.push(area);
    length += needed;
  }
  return lists;
}

interface Lines {
  readonly areas: Map<string, Area>;
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/** Collects what is to be watched, each thing once. */
class Watched {
  private readonly sheets = new Map<string, Lines>();
  private readonly counts = new Map<string, number>();

  exactly(sheet: string, area: Area): void {
    this.on(sheet).areas.set(absoluteName(area), area);
  }

  /** The rows and columns in which an area begins and ends. */
  corners(sheet: string, { top, left, bottom, right }: Area): void {
    const lines = this.on(sheet);
    lines.rows.add(top).add(bottom);
    lines.columns.add(left).add(right);
  }

  column(sheet: string, column: number): void {
    this.on(sheet).columns.add(column);
  }

  /** Each row of an area, and its first and last column. */
  rows(sheet: string, area: Area): void {
    this.corners(sheet, area);
    const { rows } = this.on(sheet);
    for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  }

  /** How often the column has been counted, this time included. */
  count(sheet: string, column: number): number {
    const key = `${String(column)}!${sheet}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  bySheet(): { readonly sheet: string; readonly areas: readonly Area[] }[] {
    return [...this.sheets].map(([sheet, { areas, rows, columns }]) => ({
      sheet,
      areas: [...areas.values(), ...thinned(rows).map(rowArea), ...thinned(columns).map(wholeColumn)],
    }));
  }

  private on(sheet: string): Lines {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const fresh: Lines = { areas: new Map(), rows: new Set(), columns: new Set() };
    this.sheets.set(sheet, fresh);
    return fresh;
  }
}

/** Evenly spaced ones of many, the first and the last among them. */
function thinned(indexes: ReadonlySet<number>): number[] {
  const sorted = [...indexes].sort((a, b) => a - b);
  if (sorted.length <= MAX_LINES) return sorted;
  const step = (sorted.length - 1) / (MAX_LINES - 1);
  return Array.from({ length: MAX_LINES }, (_, index) => sorted[Math.round(index * step)] ?? 0);
}
