import type { Area, CellAddress, RangeAddress } from '../../../workbook/address';
import { contains, isWholeColumn, wholeColumn } from '../../../workbook/address';
import { isCellMemory, isMemoryName } from '../../own-memory';
import { cellsOf, columnRuns } from '../cells/areas';
import type { CellState } from '../cells/content';
import type { RowLabel } from '../cells/row-index';
import type { OwnedName } from '../read/owned-names';
import type { CellChange, ChangeSet, FormatChange, NameChange, WidthChange } from '../write/change-set';
import { withoutSign } from '../write/change-set';
import { COLUMN_NOTE } from '../write/column-note';
import type { CommentChange } from '../write/comment-change';
import { isMemoryOf, withoutColumns } from '../write/returning-columns';
import { cellArea, type Care, type Movement } from './movement';

export interface Followed {
  /** With present addresses; changes of which the cells or sheets are gone are left out. */
  readonly changes: ChangeSet;
  /** Cells of which nobody can say for certain where they are, or what they would hold; as near as is known. */
  readonly lost: readonly CellAddress[];
  /** Cells of ours as they were written, at their present places, those of columns that have to stay as they are among them. */
  readonly written: readonly CellChange[];
}

interface FollowedCell {
  readonly change?: CellChange;
  readonly lost?: CellAddress;
}

/** A change set at the places where its cells are by now. */
export function followChanges(changes: ChangeSet, movement: Movement): Followed {
  if (movement.isStill) return { changes, lost: [], written: changes.cells.filter(({ isEdit }) => !isEdit) };
  const cells = new Map(changes.cells.map((change) => [change, followCell(change, movement)]));
  const lostOurs = changes.cells.filter((change) => !change.isEdit && cells.get(change)?.lost);
  const hindered = changes.names.filter((change) => isHindered(change, cells, lostOurs, movement));
  const possible = withoutColumns(changes, hindered);
  // A column of which cells were given up stays ours, so that it can still be removed, and what its place was is known.
  const staying = possible.names.flatMap(({ name, after }) =>
    after && !isMemoryName(name) && lostOurs.some((cell) => isIn(after.range, cell)) ? [after.range] : [],
  );
  // A width that is put back needs no memory; one of a column that nobody finds stays.
  const stays = (change: NameChange): boolean => {
    const { name, after } = change;
    if (!isMemoryName(name)) return after !== null && staying.includes(after.range);
    const isNeeded = isCellMemory(name) || (after !== null && !followRange(after.range, movement));
    return isNeeded && isMemoryOf(change, staying);
  };
  return {
    changes: {
      cells: possible.cells.flatMap((change) => cells.get(change)?.change ?? []),
      widths: possible.widths.flatMap((change) => followWidth(change, movement)),
      names: possible.names.filter((change) => !stays(change)).flatMap((change) => followName(change, movement)),
      formats: possible.formats.flatMap((change) => followFormats(change, movement)),
      anchors: possible.anchors,
      comments: possible.comments.flatMap((change) => followComment(change, movement)),
      reports: possible.reports,
      sheets: possible.sheets,
    },
    lost: [...cells.values()].flatMap(({ lost }) => lost ?? []),
    written: [...cells.values()].flatMap(({ change }) => (change && !change.isEdit ? [change] : [])),
  };
}

const isIn = (range: RangeAddress | null | undefined, { sheet, row, column }: CellChange): boolean =>
  range?.sheet === sheet && contains(range.area, row, column);

/**
 * Whether a column that was there stays as it is now, since not all of it can be followed: it comes back whole or not at all,
 * from where it has gone to as well, for its name is in one place only. One that went elsewhere goes from there all the
 * same where nothing is left of its former place.
 */
function isHindered(
  { name, before, after }: NameChange,
  cells: ReadonlyMap<CellChange, FollowedCell>,
  lost: readonly CellChange[],
  movement: Movement,
): boolean {
  if (!before?.range || isMemoryName(name)) return false;
  if (lost.some((cell) => isIn(before.range, cell) || isIn(after?.range, cell))) return true;
  if (followRange(before.range, movement)) return false;
  return !after || [...cells].some(([cell, { change }]) => change && isIn(before.range, cell));
}

/** The change where the cell is now, the cell where that is doubtful, or neither where the cell is gone. */
function followCell(change: CellChange, movement: Movement): FollowedCell {
  const sheet = movement.sheet(change.sheet);
  if (sheet === undefined) return {};
  const place = placeOf(change, movement);
  if (place === null) return {};
  if (place === undefined) return { lost: { sheet, row: change.row, column: change.column } };
  const care = change.isEdit ? 'exact' : 'near';
  const before = followState(change.before, change.sheet, care, movement);
  const after = followState(change.after, change.sheet, care, movement);
  if (!before || !after) return { lost: { sheet, ...place } };
  const { sign } = change;
  const labels = sign?.labels.map((label) => ({ ...label, column: movement.column(change.sheet, label.column) }));
  // Without one of its texts a row cannot be told from all others.
  const isKnown = labels?.every((label): label is RowLabel => typeof label.column === 'number');
  const known = sign && isKnown ? { sign: { ...sign, labels } } : {};
  return { change: { ...withoutSign(change), sheet, ...place, before, after, ...known } };
}

function placeOf({ sheet, row, column, isEdit }: CellChange, movement: Movement) {
  if (!isEdit) return movement.place(sheet, row, column);
  const area = movement.area(sheet, cellArea(row, column));
  return area && { row: area.top, column: area.left };
}

function followState(state: CellState, sheet: string, care: Care, movement: Movement): CellState | undefined {
  if (state.formula === null) return state;
  const formula = movement.formula(sheet, state.formula, care);
  return formula === undefined ? undefined : { ...state, formula };
}

/** A comment of which nobody knows the cell stays as it is: ours is known as ours all the same. */
function followComment(change: CommentChange, movement: Movement): CommentChange[] {
  const sheet = movement.sheet(change.sheet);
  const place = movement.place(change.sheet, change.row, change.column);
  return sheet !== undefined && place ? [{ ...change, sheet, ...place }] : [];
}

function followWidth(change: WidthChange, movement: Movement): WidthChange[] {
  const sheet = movement.sheet(change.sheet);
  const column = movement.column(change.sheet, change.column);
  return sheet === undefined || column === null || column === undefined ? [] : [{ ...change, sheet, column }];
}

/** Excel itself moves a name that is there; one that comes back has to be told where to. */
function followName(change: NameChange, movement: Movement): NameChange[] {
  const scope = change.scope === null ? null : movement.sheet(change.scope);
  if (scope === undefined) return [];
  const { before, after } = change;
  const range = before?.range && followRange(before.range, movement);
  const present = after && followRange(after.range, movement);
  return [
    {
      ...change,
      scope,
      before: before && range ? { range, comment: noteOf(change.name, before, movement) } : null,
      after: after && present ? { ...after, range: present } : after,
    },
  ];
}

/** Without its head a column is known as ours by its note alone, and those of written copies have none. */
function noteOf(name: string, { range, comment }: Pick<OwnedName, 'range' | 'comment'>, movement: Movement): string {
  const isHeadless = !isMemoryName(name) && range && movement.row(range.sheet, range.area.top) === null;
  return isHeadless && comment === '' ? COLUMN_NOTE : comment;
}

/** Rows that were taken out at the ends of a column are in it no more, its head among them. */
function followRange({ sheet, area }: RangeAddress, movement: Movement): RangeAddress | undefined {
  const name = movement.sheet(sheet);
  if (isWholeColumn(area)) {
    const column = movement.column(sheet, area.left);
    const isThere = name !== undefined && column !== null && column !== undefined;
    return isThere ? { sheet: name, area: wholeColumn(column) } : undefined;
  }
  let { top, bottom } = area;
  while (bottom > area.top && movement.row(sheet, bottom) === null) bottom--;
  while (bottom > top && movement.row(sheet, top) === null) top++;
  const now = movement.corners(sheet, { ...area, top, bottom });
  return name !== undefined && now ? { sheet: name, area: now } : undefined;
}

/** Marks come back on those of their cells that can be followed. */
function followFormats(change: FormatChange, movement: Movement): FormatChange[] {
  const sheet = movement.sheet(change.sheet);
  if (sheet === undefined) return [];
  const before = change.before
    .map((format) => ({ ...format, sheet, areas: followAreas(change.sheet, format.areas, movement) }))
    .filter(({ areas }) => areas.length > 0);
  return [{ sheet, before, after: change.after.map((format) => ({ ...format, sheet })) }];
}

function followAreas(sheet: string, areas: readonly Area[], movement: Movement): Area[] {
  return columnRuns(areas.flatMap(cellsOf).flatMap(({ row, column }) => movement.place(sheet, row, column) ?? []));
}
