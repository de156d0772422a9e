import type { Area } from '../../../workbook/address';
import { contains, overlaps, wholeColumn } from '../../../workbook/address';
import { largest } from '../../../workbook/lists';
import {
  formatComment,
  formatName,
  formatRuns,
  isCellMemory,
  isFormatName,
  isWidthName,
  lookName,
  memoryNumber,
  rememberedFormat,
  rememberedWidth,
  STANDARD_WIDTH,
  widthName,
} from '../../own-memory';
import type { OwnedName } from '../read/owned-names';
import type { NameChange } from './change-set';
import type { ColumnGround, Memory, MemoryNaming, PlacedColumn } from './column-ground';
import { notedFormat, readNote } from './column-note';
import type { Survey } from './survey';

/** For a whole plan: no two of its names are the same, and none is there yet. */
export function memoryNaming({ memories, otherNames }: Pick<Survey, 'memories' | 'otherNames'>): MemoryNaming {
  const numbers = [...memories, ...otherNames].map(({ name }) => memoryNumber(name));
  let last = largest(numbers, 0);
  return {
    width: (points) => widthName(++last, points),
    format: () => formatName(++last),
    look: () => lookName(++last),
  };
}

/** So many changes of the number format down a column are remembered; where there are more, our column goes elsewhere. */
const MAX_RUNS = 12;

/** Whether the number formats of the cells of a column, from its head down, can be remembered. */
export function canRemember(column: Pick<PlacedColumn, 'area' | 'formats'>): boolean {
  const runs = formatRuns(column.area, column.formats);
  return runs.length <= MAX_RUNS && runs.every(({ format }) => formatComment(format) !== null);
}

/** Number formats that cells have without us; undefined for cells that are not ours. */
export function ownFormats({
  owned,
  memory,
}: Pick<ColumnGround, 'owned'> & { readonly memory: Pick<Memory, 'names'> }): (
  row: number,
  column: number,
) => string | undefined {
  const placesOf = (names: readonly OwnedName[]) =>
    names.flatMap(({ range, comment }) => (range ? [{ area: range.area, comment, note: readNote(comment) }] : []));
  const columns = placesOf(owned);
  const runs = placesOf(memory.names.filter(({ name }) => isFormatName(name)));
  return (row, column) => {
    const own = columns.find(({ area }) => contains(area, row, column));
    if (!own) return undefined;
    const run = runs.find(({ area }) => contains(area, row, column));
    return run ? rememberedFormat(run.comment) : notedFormat(own.note, row - own.area.top);
  };
}

/** The width in points that a sheet's column has without us. */
export function ownWidth(column: number, { owned, memory, width, standardWidth }: ColumnGround): number {
  const name = widthMemory(column, memory)?.name;
  if (name !== undefined) {
    const points = rememberedWidth(name);
    return points === STANDARD_WIDTH ? (standardWidth ?? width(column)) : points;
  }
  const notes = owned.filter(({ range }) => range?.area.left === column).map(({ comment }) => readNote(comment).width);
  return notes.find((noted) => noted !== null) ?? width(column);
}

const widthMemory = (column: number, { names }: Memory): OwnedName | undefined =>
  names.find(({ name, range }) => isWidthName(name) && range?.area.left === column);

/** The sheet's columns that we made wider, or may have. */
export const columnsWithWidths = ({ owned, memory }: Pick<ColumnGround, 'owned' | 'memory'>): readonly number[] =>
  [...owned, ...memory.names].flatMap(({ range }) => (range ? [range.area.left] : []));

/**
 * Which names are to come and to go so that exactly what is needed is remembered: the own widths of `widened` columns,
 * and the number formats and looks below the columns of ours.
 */
export function memoryChanges(
  sheet: string,
  placed: readonly PlacedColumn[],
  widened: readonly number[],
  ground: ColumnGround,
): NameChange[] {
  const { names, naming } = ground.memory;
  const kept = new Set<OwnedName>();
  const overCells = (area: Area, comment: string, name: () => string): Coming[] => {
    const known = names.find((one) => remembers(one, area, comment));
    if (known) kept.add(known);
    return known ? [] : [{ name: name(), area, comment }];
  };
  const coming = [
    ...widened.flatMap((column) => {
      const known = widthMemory(column, ground.memory);
      if (known) kept.add(known);
      return known ? [] : [{ name: naming.width(ownWidth(column, ground)), area: wholeColumn(column), comment: '' }];
    }),
    ...placed
      .flatMap(({ area, formats }) => formatRuns(area, formats))
      .flatMap(({ area, format }) => overCells(area, formatComment(format) ?? '', naming.format)),
    ...placed
      .flatMap(({ planned, area }) => ground.looks(planned, area, isBeside(planned, area, placed)))
      .flatMap(({ area, comment }) => overCells(area, comment, naming.look)),
  ];
  return [
    ...coming.map(({ name, area, comment }) => ({
      name,
      scope: null,
      before: null,
      after: { range: { sheet, area }, comment },
    })),
    ...names
      .filter((name) => !kept.has(name))
      .map((before) => ({ name: before.name, scope: before.scope, before, after: null })),
  ];
}

interface Coming {
  readonly name: string;
  readonly area: Area;
  readonly comment: string;
}

/** Whether the cells at its left are the table's, or those of another column of ours. */
function isBeside({ column }: PlacedColumn['planned'], area: Area, placed: readonly PlacedColumn[]): boolean {
  const left = { ...area, left: area.left - 1, right: area.left - 1 };
  return area.left === column.lastColumn + 1 || placed.some((other) => overlaps(other.area, left));
}

const remembers = ({ name, scope, range, comment }: OwnedName, area: Area, said: string): boolean =>
  isCellMemory(name) &&
  scope === null &&
  comment === said &&
  range?.area.left === area.left &&
  range.area.top === area.top &&
  range.area.bottom === area.bottom;
