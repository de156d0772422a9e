import type { Area, CellAddress } from '../../../workbook/address';
import { contains } from '../../../workbook/address';
import { isNeverOurs } from '../../own-column';
import { cellsOf } from '../cells/areas';
import type { CellState } from '../cells/content';
import type { CellChange, NameChange, WidthChange } from './change-set';
import { sameState } from './change-set';
import type { ColumnGround, PlacedColumn } from './column-ground';
import { COLUMN_NOTE } from './column-note';
import { neededWidth, shownNumber } from './column-width';
import { columnsWithWidths, memoryChanges, ownFormats, ownWidth } from './memory-names';
import { nameOf } from './place-columns';
import { largest } from '../../../workbook/lists';

export interface ColumnChanges {
  readonly cells: readonly CellChange[];
  readonly widths: readonly WidthChange[];
  readonly names: readonly NameChange[];
  /** Header cells that there will be. */
  readonly headers: readonly CellAddress[];
}

/**
 * What is to change on one sheet so that of our columns exactly the placed ones are there: their cells and names,
 * widths where they are too narrow, and everything as it was before in cells that we give up.
 */
export function columnChanges(sheet: string, placed: readonly PlacedColumn[], ground: ColumnGround): ColumnChanges {
  const wanted = new Map<string, CellState>();
  for (const column of placed) for (const [key, state] of statesOf(column, ground)) wanted.set(key, state);
  const formatOf = ownFormats(ground);
  for (const { range } of ground.owned) if (range) giveUp(range.area, formatOf, ground, wanted);
  const widths = widthChanges(sheet, placed, ground);
  const widened = ourWidths(placed, ground).filter(
    (column) => widthAfter(column, placed, ground) !== ownWidth(column, ground),
  );
  return {
    cells: [...wanted].flatMap(([key, after]) => {
      const [row, column] = placeOf(key);
      const before = ground.state(row, column);
      return isNothing({ before, after }) ? [] : [{ sheet, row, column, before, after }];
    }),
    widths,
    names: [...kept(sheet, placed), ...gone(placed, ground), ...memoryChanges(sheet, placed, widened, ground)],
    headers: placed.map(({ area }) => ({ sheet, row: area.top, column: area.left })),
  };
}

/**
 * Whether a change changes nothing and need not be remembered. Words that stay where a column of ours goes are: it may
 * come back over them, not over such as were typed since.
 */
export const isNothing = ({ before, after, isEdit }: Pick<CellChange, 'before' | 'after' | 'isEdit'>): boolean =>
  sameState(before, after) && (isEdit === true || !isNeverOurs(before));

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;
function placeOf(key: string): [number, number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

/** What the cells of a column are to hold; rows for which nothing was computed are blank. */
function* statesOf({ planned, area, formats }: PlacedColumn, { state }: ColumnGround): Generator<[string, CellState]> {
  const { column, title } = planned;
  const computed = new Map(column.cells.map((cell) => [cell.row, cell]));
  for (const { row, column: at } of cellsOf(area)) {
    const format = formats[row - area.top] ?? 'General';
    const cell = computed.get(row);
    if (row === area.top) yield [keyOf(row, at), { value: title, formula: null, format }];
    else if (!cell) yield [keyOf(row, at), { value: null, formula: null, format }];
    else {
      const value = cell.formula === null ? Number(cell.value) : state(row, at).value;
      yield [keyOf(row, at), { value, formula: cell.formula, format: column.format }];
    }
  }
}

/** Cells of ours that no column needs any more become blank, in the formats that they had; words typed over ours stay. */
function giveUp(
  area: Area,
  formatOf: ReturnType<typeof ownFormats>,
  { state }: ColumnGround,
  wanted: Map<string, CellState>,
): void {
  for (const { row, column } of cellsOf(area)) {
    const key = keyOf(row, column);
    if (wanted.has(key)) continue;
    const now = state(row, column);
    const value = isNeverOurs(now) ? now.value : null;
    wanted.set(key, { value, formula: null, format: formatOf(row, column) ?? 'General' });
  }
}

/** The sheet's columns that we made wider, or are going to. */
const ourWidths = (placed: readonly PlacedColumn[], ground: ColumnGround): number[] => [
  ...new Set([...columnsWithWidths(ground), ...placed.map(({ area }) => area.left)]),
];

function widthChanges(sheet: string, placed: readonly PlacedColumn[], ground: ColumnGround): WidthChange[] {
  return ourWidths(placed, ground).flatMap((column) => {
    const before = ground.width(column);
    const after = widthAfter(column, placed, ground);
    return before === after ? [] : [{ sheet, column, before, after }];
  });
}

/** As wide as our columns there need, never narrower than it is without us. */
function widthAfter(column: number, placed: readonly PlacedColumn[], ground: ColumnGround): number {
  const here = placed.filter(({ area }) => area.left === column).map(({ planned }) => neededWidth(textsOf(planned)));
  return largest(here, ownWidth(column, ground));
}

function textsOf({ column, title }: PlacedColumn['planned']): string[] {
  return [title, ...column.cells.map(({ value }) => shownNumber(value, column.format))];
}

function kept(sheet: string, placed: readonly PlacedColumn[]): NameChange[] {
  return placed.flatMap(({ planned, area, known }) => {
    const comment = COLUMN_NOTE;
    const isSame =
      known?.range && sameArea(known.range.area, area) && known.range.sheet === sheet && known.comment === comment;
    if (isSame) return [];
    return [{ name: nameOf(planned), scope: null, before: known ?? null, after: { range: { sheet, area }, comment } }];
  });
}

function gone(placed: readonly PlacedColumn[], { owned }: ColumnGround): NameChange[] {
  return owned
    .filter((name) => !placed.some(({ known }) => known === name))
    .map((before) => ({ name: before.name, scope: before.scope, before, after: null }));
}

const sameArea = (a: Area, b: Area): boolean =>
  contains(a, b.top, b.left) &&
  contains(a, b.bottom, b.right) &&
  contains(b, a.top, a.left) &&
  contains(b, a.bottom, a.right);
