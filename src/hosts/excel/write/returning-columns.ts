import type { CellAddress, RangeAddress } from '../../../workbook/address';
import { contains, overlaps } from '../../../workbook/address';
import { cellsOf } from '../cells/areas';
import { isCellMemory, isFormatName, isMemoryName, isWidthName, rememberedFormat } from '../../own-memory';
import type { CellState } from '../cells/content';
import { isBlankState } from '../cells/content';
import type { OwnedName } from '../read/owned-names';
import type { CellChange, ChangeSet, FormatChange, NameChange } from './change-set';
import { sameState } from './change-set';
import { notedFormat, readNote } from './column-note';
import type { MergedCells } from './merged-cells';
import { isHeaderFormat } from './plan-marks';
import { placeKey } from './write-guard';

/** A cell under the name of a column of ours that is to come back, and what it may hold by now. */
interface Ground {
  readonly change: NameChange;
  readonly cell: CellAddress;
  /** What it is to hold again. */
  readonly before: CellState;
  readonly allowed: readonly CellState[];
}

/**
 * Columns of ours come back whole or not at all: the name of a column makes all cells under it ours, so that none of
 * them may have become somebody's own since the column went, be it by a content, by a merge or by a number format alone.
 */
export class ReturningColumns {
  private readonly grounds: readonly Ground[];

  /**
   * `owned`: columns that are there now; what is under one of them is ours all the time. `haveJustGone`: cells of theirs
   * that were not written are as they were.
   */
  constructor(
    { names, cells }: Pick<ChangeSet, 'names' | 'cells'>,
    owned: readonly OwnedName[],
    haveJustGone: boolean,
  ) {
    const changed = new Map(cells.map((change) => [placeKey(change), change]));
    const isOurs = ({ sheet, row, column }: CellAddress): boolean =>
      owned.some(({ range }) => range?.sheet === sheet && contains(range.area, row, column));
    const runs = names.filter(({ name, before }) => before?.range && isFormatName(name));
    const runAt = ({ sheet, row, column }: CellAddress): NameChange['before'] | undefined =>
      runs.find(({ before: run }) => run?.range?.sheet === sheet && contains(run.range.area, row, column))?.before;
    this.grounds = names.flatMap((change) => {
      const { name, before } = change;
      if (!before?.range || isMemoryName(name)) return [];
      const { sheet, area } = before.range;
      const note = readNote(before.comment);
      return cellsOf(area)
        .map((place) => ({ sheet, ...place }))
        .filter((cell) => !isOurs(cell) && (!haveJustGone || changed.has(placeKey(cell))))
        .map((cell) => {
          const known = changed.get(placeKey(cell));
          const run = runAt(cell);
          const format = run ? rememberedFormat(run.comment) : notedFormat(note, cell.row - area.top);
          const blank = { value: null, formula: null, format };
          return {
            change,
            cell,
            before: known?.before ?? blank,
            allowed: known ? [known.before, known.after] : [blank],
          };
        });
    });
  }

  /** Cells that have to be read. */
  get cells(): readonly CellAddress[] {
    return this.grounds.map(({ cell }) => cell);
  }

  /**
   * After that: the columns that cannot come back, and the cells because of which. A merge that hides a cell which is to
   * hold nothing is no hindrance: it may have been there when the column went.
   */
  hindered(
    state: (cell: CellAddress) => CellState | undefined,
    merged: Pick<MergedCells, 'meet' | 'hide'>,
  ): {
    readonly columns: readonly NameChange[];
    readonly because: readonly CellAddress[];
  } {
    const taken = this.grounds.filter(({ cell, before, allowed }) => {
      const now = state(cell);
      if (now === undefined) return false;
      const isInTheWay = merged.meet(cell) && !(merged.hide(cell) && isBlankState(before) && isBlankState(now));
      return isInTheWay || !allowed.some((one) => sameState(one, now));
    });
    return { columns: [...new Set(taken.map(({ change }) => change))], because: taken.map(({ cell }) => cell) };
  }
}

/**
 * A change set without all that it does to some of its columns: their cells, widths, heads and what is remembered of
 * their places stay as they are now.
 */
export function withoutColumns(changes: ChangeSet, columns: readonly NameChange[]): ChangeSet {
  if (columns.length === 0) return changes;
  const ranges = columns.flatMap(({ before, after }) => [before?.range ?? [], after?.range ?? []].flat());
  const isIn = ({ sheet, row, column }: CellAddress): boolean =>
    ranges.some((range) => range.sheet === sheet && contains(range.area, row, column));
  return {
    ...changes,
    cells: changes.cells.filter((cell: CellChange) => cell.isEdit || !isIn(cell)),
    widths: changes.widths.filter(({ sheet, column }) => !ranges.some((range) => isAt(range, sheet, column))),
    names: changes.names.filter((change) => !columns.includes(change) && !isMemoryOf(change, ranges)),
    formats: changes.formats.map((change) => withoutHeads(change, isIn)),
  };
}

const isAt = ({ sheet, area }: RangeAddress, name: string, column: number): boolean =>
  sheet === name && area.left === column;

/** Whether a name remembers what is under a column: the width of all of it, or formats and looks of some of its cells. */
export function isMemoryOf({ name, before, after }: NameChange, ranges: readonly RangeAddress[]): boolean {
  const place = after?.range ?? before?.range;
  if (!place) return false;
  if (isWidthName(name)) return ranges.some((range) => isAt(range, place.sheet, place.area.left));
  return isCellMemory(name) && ranges.some(({ sheet, area }) => place.sheet === sheet && overlaps(place.area, area));
}

function withoutHeads(change: FormatChange, isIn: (cell: CellAddress) => boolean): FormatChange {
  const { sheet, before } = change;
  return {
    ...change,
    before: before.flatMap((format) => {
      if (!isHeaderFormat(format)) return [format];
      const areas = format.areas.filter((area) => !cellsOf(area).some((place) => isIn({ sheet, ...place })));
      return areas.length > 0 ? [{ ...format, areas }] : [];
    }),
  };
}
