import type { NameChange } from '../hosts/file/changes';
import { ownColumns, ownFormats, ownLooks, ownWidths, type OwnColumn, type OwnFormat } from '../hosts/file/own-columns';
import { styleAt } from '../hosts/file/sheet-patch';
import type { XlsxSheet, XlsxWorkbook } from '../hosts/file/xlsx-workbook';
import {
  formatComment,
  formatName,
  formatRuns,
  lookName,
  memoryNumber,
  STANDARD_WIDTH,
  widthName,
} from '../hosts/own-memory';
import type { PlacedColumn } from '../hosts/place-columns';
import { contains, overlaps, quoteSheet, wholeColumn, type Area } from '../workbook/address';
import { AreaIndex } from '../workbook/area-index';
import { largest } from '../workbook/lists';
import { absoluteName } from '../workbook/reference';
import { CopyLooks, lookRuns, type Dress } from './copy-looks';

/** More runs of number formats, or of looks, down one column are not remembered. */
const MAX_RUNS = 200;

/** What a copy remembers of the places that its columns take, by names as Excel's host has them. */
export class CopyMemory {
  /** Names that come. A width of which the sheet says something is not touched, and needs none. */
  readonly names: readonly NameChange[];
  private readonly staying: ReadonlySet<string>;
  private readonly sheets = new Map<string, XlsxSheet>();
  private readonly owned: readonly OwnColumn[];
  private readonly formats: readonly OwnFormat[];
  private readonly dresses = new Map<PlacedColumn, ReadonlyMap<number, Dress>>();

  constructor(
    private readonly workbook: XlsxWorkbook,
    placed: readonly PlacedColumn[],
  ) {
    for (const sheet of workbook.sheets.toReversed()) this.sheets.set(sheet.name, sheet);
    const taken = new Set(placed.map(({ column, area }) => textOf(column.sheet, wholeColumn(area.left))));
    const isTaken = ({ range }: OwnColumn): boolean =>
      range !== null && taken.has(textOf(range.sheet, wholeColumn(range.area.left)));
    [this.owned, this.formats] = [ownColumns(workbook), ownFormats(workbook)];
    const known = ownWidths(workbook).filter((own) => own.name.scope === undefined && isTaken(own));
    this.staying = new Set(known.map(({ name }) => name.name));
    const numbers = workbook.names.map(({ name }) => memoryNumber(name));
    let last = largest(numbers, 0);
    const widened = new Map(
      placed
        .filter(({ column, area }) => !this.tellsWidth(column.sheet, area.left))
        .map(({ column, area }) => textOf(column.sheet, wholeColumn(area.left)))
        .map((text) => [text, { name: widthName(++last, STANDARD_WIDTH), text, hidden: true }]),
    );
    const formats = placed.flatMap(({ column: { sheet }, area }) =>
      formatRuns(area, this.formatsOf(sheet, area))
        .slice(0, MAX_RUNS)
        .flatMap((run) => {
          const comment = formatComment(run.format);
          if (comment === null) return [];
          return [{ name: formatName(++last), text: textOf(sheet, run.area), hidden: true, comment }];
        }),
    );
    this.dress(placed);
    const looks = placed.flatMap((column) => {
      const dresses = [...(this.dresses.get(column) ?? [])].map(([row, { comment }]) => ({ row, comment }));
      return lookRuns(column.area.left, dresses)
        .slice(0, MAX_RUNS)
        .map(({ area, comment }) => {
          const text = textOf(column.column.sheet, area);
          return { name: lookName(++last), text, hidden: true, comment };
        });
    });
    this.names = [...widened.values(), ...formats, ...looks];
  }

  /** How a cell of a column that comes is dressed. */
  dressOf(column: PlacedColumn, row: number): Dress['change'] {
    return this.dresses.get(column)?.get(row)?.change ?? {};
  }

  private dress(placed: readonly PlacedColumn[]): void {
    const areas = new Map<string, AreaIndex>();
    const isOurs = (name: string, row: number, column: number): boolean => {
      const here =
        areas.get(name) ?? new AreaIndex(this.owned.flatMap(({ range }) => (range?.sheet === name ? range.area : [])));
      areas.set(name, here);
      return here.has(row, column);
    };
    const looks = new CopyLooks(this.workbook, ownLooks(this.workbook), isOurs);
    for (const entry of placed) {
      const { column, area } = entry;
      const sheet = this.sheets.get(column.sheet);
      if (!sheet) continue;
      const left = { ...area, left: area.left - 1, right: area.left - 1 };
      const isBeside =
        area.left === column.lastColumn + 1 ||
        placed.some((other) => other.column.sheet === column.sheet && overlaps(other.area, left));
      const rows = [column.headerRow, ...column.cells.map(({ row }) => row)];
      this.dresses.set(
        entry,
        new Map(rows.map((row) => [row, looks.dress(sheet, row, area.left, column.lastColumn, isBeside)])),
      );
    }
  }

  /** Whether a name that remembers a width is still needed: one of our columns is in the copy where it stands. */
  stays(name: string): boolean {
    return this.staying.has(name);
  }

  private tellsWidth(name: string, column: number): boolean {
    const columns = this.sheets.get(name)?.columns ?? [];
    return columns.some(({ first, last }) => column >= first && column <= last);
  }

  /** Number formats that the cells have without us. */
  private formatsOf(name: string, area: Area): string[] {
    const isHere = ({ range }: OwnColumn): boolean => range?.sheet === name && overlaps(range.area, area);
    const owned = new AreaIndex(this.owned.filter(isHere).flatMap(({ range }) => range?.area ?? []));
    const formats = this.formats.filter(isHere);
    const sheet = this.sheets.get(name);
    const isIn = ({ range }: OwnColumn, row: number): boolean => range !== null && contains(range.area, row, area.left);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
      const row = area.top + index;
      if (owned.has(row, area.left)) return formats.find((own) => isIn(own, row))?.format ?? 'General';
      return sheet ? this.workbook.cellStyle(styleAt(sheet, row, area.left)).numberFormat : 'General';
    });
  }
}

const textOf = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${absoluteName(area)}`;
