import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import type { FilteredWrites } from '../faults';
import type { Cell, ClearWhat, SheetModel } from '../model';
import { boundingArea, intersection, valueType, wireValue } from '../model';
import type { Arguments, WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { mergedAreas, rangeAreasType } from './range-areas';
import { rangeFormatType } from './range-format';
import { isBounded, matrixReader, readMatrix } from './range-matrix';
import type { RangeTarget } from './range-target';
import * as target from './range-target';
import { cellProperties } from './cell-properties';
import { rowProperties } from './row-properties';
import { displayText } from './display-text';
import { specialCells } from './special-cells';
import { refuseHidden, worksheetType } from './worksheet';

type Reader<V> = (cell: Cell) => V;

/** A cell-level property that scripts may only read. */
function readOnly<V>(read: Reader<V>) {
  return {
    get: (range: RangeTarget): V[][] => (isBounded(range.area) ? readMatrix(range, read) : (null as unknown as V[][])),
  };
}

/** A cell-level property for contents: what is assigned is entered as if it were typed. */
function entered(read: Reader<string | number | boolean>) {
  return {
    ...readOnly(read),
    set: ({ book, sheet, area }: RangeTarget, value: unknown): void => {
      const read = matrixReader(value, area);
      sheet.enter(area, book.filtered ? throughFilter(book.filtered, sheet, area, read) : read);
    },
  };
}

/** What really comes into the cells of a range over rows of which some are hidden. */
function throughFilter(
  how: FilteredWrites,
  { rows }: SheetModel,
  { top, bottom }: Area,
  read: (row: number, column: number) => unknown,
): (row: number, column: number) => unknown {
  const isHidden = (row: number): boolean => rows.hidden.has(row);
  const all = Array.from({ length: bottom - top + 1 }, (_, index) => index);
  if (all.length === 1 || !all.some((row) => isHidden(top + row))) return read;
  return (row, column) => {
    if (isHidden(top + row)) return undefined;
    return how === 'swallow' ? read(row, column) : read(0, column);
  };
}

const numberFormat = {
  ...readOnly((cell) => cell.numberFormat ?? 'General'),
  set: ({ sheet, area }: RangeTarget, value: unknown): void => {
    const read = matrixReader(value, area);
    sheet.setNumberFormat(area, (row, column) => {
      const code = read(row, column);
      if (code === null || code === undefined) return undefined;
      if (typeof code !== 'string') throw invalidArgument();
      return code;
    });
  },
};

const formulaOf: Reader<string | number | boolean> = (cell) => cell.formula ?? wireValue(cell.value);

/** Another range of the same sheet. */
const on = (range: RangeTarget, area: Area): WireObject => rangeType.of({ ...range, area });

const part = (range: RangeTarget, row: number, column: number, height: number, width: number): WireObject =>
  on(range, target.subArea(range.area, row, column, height, width));

/** An argument that is a range or its address. */
function rangeArgument({ book, sheet }: RangeTarget, args: Arguments, index: number): RangeTarget {
  return args.target(index, rangeType) ?? target.targetAt(book, sheet, args.text(index));
}

function usedRange(range: RangeTarget, valuesOnly: boolean): WireObject | null {
  const used = range.sheet.grid.usedArea(!valuesOnly);
  const area = used && intersection(used, range.area);
  return area ? on(range, area) : null;
}

/** Hidden, not hidden, or (null) some of each. */
function hidden(lines: ReadonlySet<number>, first: number, last: number): boolean {
  let count = 0;
  for (const index of lines) if (index >= first && index <= last) count++;
  if (count > 0 && count <= last - first) return null as unknown as boolean;
  return count > 0;
}

const WHAT: Readonly<Record<string, ClearWhat>> = { All: 'all', Contents: 'contents', Formats: 'formats' };

export const rangeType = defineType<Excel.Range, RangeTarget>('Range', {
  scalars: {
    address: { get: target.addressOf },
    addressLocal: { get: target.addressOf },
    cellCount: { get: ({ area }) => (target.cellCount(area) > 2 ** 31 - 1 ? -1 : target.cellCount(area)) },
    columnCount: { get: ({ area }) => target.columnCount(area) },
    columnHidden: {
      get: ({ sheet, area }) => hidden(sheet.columns.hidden, area.left, area.right),
      set: ({ sheet, area }, value) => {
        sheet.hideColumns(area.left, area.right, value === true);
      },
    },
    columnIndex: { get: ({ area }) => area.left },
    formulas: entered(formulaOf),
    formulasLocal: entered(formulaOf),
    isEntireColumn: { get: ({ area }) => target.isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => target.isEntireRow(area) },
    numberFormat,
    numberFormatLocal: numberFormat,
    rowCount: { get: ({ area }) => target.rowCount(area) },
    rowHidden: {
      get: ({ sheet, area }) => hidden(sheet.rows.hidden, area.top, area.bottom),
      set: ({ sheet, area }, value) => {
        sheet.hideRows(area.top, area.bottom, value === true);
      },
    },
    rowIndex: { get: ({ area }) => area.top },
    text: readOnly(displayText),
    valueTypes: readOnly((cell) => valueType(cell.value)),
    values: entered((cell) => wireValue(cell.value)),
  },
  navigation: {
    conditionalFormats: ({ book, sheet, area }) => conditionalFormatCollectionType.of({ book, sheet, areas: [area] }),
    format: (range) => rangeFormatType.of(range),
    worksheet: ({ book, sheet }) => worksheetType.of({ book, sheet }),
  },
  methods: {
    calculate: ({ book }) => {
      book.settle();
    },
    clear: ({ sheet, area }, args) => {
      const what = WHAT[args.optionalText(0) ?? 'All'];
      if (!what) throw invalidArgument();
      sheet.clear(area, what);
    },
    delete: (range, args) => {
      shift(range, args.text(0) === 'Up' ? 'row' : 'column', -1);
    },
    getAbsoluteResizedRange: (range, args) => part(range, 0, 0, args.integer(0), args.integer(1)),
    getBoundingRect: (range, args) => on(range, boundingArea(range.area, rangeArgument(range, args, 0).area)),
    getCell: (range, args) => part(range, args.integer(0), args.integer(1), 1, 1),
    getCellProperties: (range, args) => cellProperties(range, args.raw(0)),
    getColumn: (range, args) => part(range, 0, args.integer(0), target.rowCount(range.area), 1),
    getEntireColumn: (range) => on(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }),
    getEntireRow: (range) => on(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }),
    getIntersection: (range, args) => intersect(range, args) ?? missing(),
    getIntersectionOrNullObject: intersect,
    getLastCell: (range) => on(range, lastCell(range.area)),
    getLastColumn: (range) => on(range, { ...range.area, left: range.area.right }),
    getLastRow: (range) => on(range, { ...range.area, top: range.area.bottom }),
    getMergedAreasOrNullObject: mergedAreas,
    getOffsetRange: (range, args) =>
      part(range, args.integer(0), args.integer(1), target.rowCount(range.area), target.columnCount(range.area)),
    getResizedRange: (range, args) =>
      part(
        range,
        0,
        0,
        target.rowCount(range.area) + args.integer(0),
        target.columnCount(range.area) + args.integer(1),
      ),
    getRow: (range, args) => part(range, args.integer(0), 0, 1, target.columnCount(range.area)),
    getRowProperties: (range, args) => rowProperties(range, args.raw(0)),
    getSpecialCells: (range, args) => specialCells(range, args) ?? missing(),
    getSpecialCellsOrNullObject: specialCells,
    getUsedRange: (range, args) => usedRange(range, args.flag(0)) ?? part(range, 0, 0, 1, 1),
    getUsedRangeOrNullObject: (range, args) => usedRange(range, args.flag(0)),
    insert: (range, args) => {
      shift(range, args.text(0) === 'Down' ? 'row' : 'column', 1);
      return on(range, range.area);
    },
    merge: ({ sheet, area }) => {
      sheet.merge(area);
    },
    select: ({ book, sheet, area }) => {
      refuseHidden(sheet);
      book.select(sheet, area);
    },
    unmerge: ({ sheet, area }) => {
      sheet.unmerge(area);
    },
  },
  internal: {
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== target.rowCount(area) || args.integer(1) !== target.columnCount(area))
        throw invalidArgument();
    },
  },
});

function intersect(range: RangeTarget, args: Arguments): WireObject | null {
  const other = rangeArgument(range, args, 0);
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : undefined;
  return area ? on(range, area) : null;
}

const lastCell = ({ bottom, right }: Area): Area => ({ top: bottom, left: right, bottom, right });

/** Only whole rows and columns can be put in or taken out. */
function shift({ book, sheet, area }: RangeTarget, axis: 'row' | 'column', sign: 1 | -1): void {
  const isWhole = axis === 'row' ? target.isEntireRow(area) : target.isEntireColumn(area);
  if (!isWhole) throw new ExcelError('ApiNotFound', 'stand-in: only whole rows and columns can be moved', 501);
  const [at, count] = axis === 'row' ? [area.top, target.rowCount(area)] : [area.left, target.columnCount(area)];
  book.shift(sheet, { axis, at, count: sign * count });
}

export { rangeAreasType };

function missing(): never {
  throw itemNotFound();
}
