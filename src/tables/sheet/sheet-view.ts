import { contains, type Area, type CellAddress } from '../../workbook/address';
import { AreaIndex } from '../../workbook/area-index';
import { lensOf } from '../../quantity';
import {
  formatAt,
  formulaAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook/snapshot';
import { RowMerges } from './row-merges';
import type { SheetLetters } from './sheet-letters';
import { DateLenses, shownSheet } from './shown-sheet';

/** Merges that cover more rows than this are kept apart, so that an index of the others stays small. */
const TALL_MERGE = 512;
/** Rows no wider than this are read once for all who ask for their content. */
const NARROW = 64;
/** Rows whose content is kept; then it is read again. */
const MOST_KEPT = 2_000;

/** A cell with content, its column zero-based. */
export interface FilledCell {
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
}

const NOTHING: readonly FilledCell[] = [];

/**
 * A sheet as recognition reads it: cells hold what a person sees in them (`shownSheet`); merged areas have one value, at
 * their top-left cell; cells that 绩核 wrote are blank. Rows and columns are zero-based.
 */
export class SheetView {
  readonly name: string;
  readonly index: number;
  /** One past the last row that holds anything. */
  readonly rowCount: number;
  /** One past the last column that any row has. */
  readonly columnCount: number;
  /** As shown; merges and cells of ours not yet regarded. */
  readonly sheet: SheetSnapshot;
  /** As stored: what formulas reckon with and what edits replace. */
  readonly stored: SheetSnapshot;
  /** Zero-based rows, ascending, with errors, with formulas, with long texts (`ShownSheet`). */
  readonly errorRows: readonly number[];
  readonly formulaRows: readonly number[];
  readonly longTextRows: readonly number[];
  private readonly letters: SheetLetters;
  private readonly lastOther: readonly (number | undefined)[];
  private readonly date1904: boolean;
  private readonly dates: DateLenses;
  private readonly owned: AreaIndex;
  /** By row, sparse. */
  private readonly mergesByRow: (RowMerges | undefined)[] = [];
  /** Nothing is merged and nothing is ours: each cell stands for itself. */
  private readonly isBare: boolean;
  private readonly tallMerges: Area[] = [];
  /** The whole content of narrow rows, by row. */
  private readonly contents = new Map<number, readonly FilledCell[]>();

  constructor(snapshot: Snapshot, index: number) {
    const sheet = snapshot.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${String(index)}`);
    this.stored = sheet;
    const shown = shownSheet(sheet, snapshot);
    this.sheet = shown.sheet;
    this.errorRows = shown.errorRows;
    this.formulaRows = shown.formulaRows;
    this.longTextRows = shown.longTextRows;
    this.columnCount = shown.columnCount;
    this.letters = shown.letters;
    this.lastOther = shown.lastOther;
    this.date1904 = snapshot.date1904 ?? false;
    this.dates = new DateLenses(this.date1904);
    this.index = index;
    this.name = sheet.name;
    this.rowCount = sheet.rows.length;
    this.owned = new AreaIndex(snapshot.owned.flatMap((range) => (range.sheet === sheet.name ? [range.area] : [])));
    this.isBare = this.owned.isEmpty && sheet.merges.length === 0;
    for (const merge of sheet.merges) {
      if (merge.bottom - merge.top >= TALL_MERGE) {
        this.tallMerges.push(merge);
        continue;
      }
      for (let row = merge.top; row <= merge.bottom; row++) {
        (this.mergesByRow[row] ??= new RowMerges()).push(merge);
      }
    }
  }

  /** Whether a text of the sheet may hold one of the words: false where their letters stand nowhere on it. */
  mayHold(words: readonly string[]): boolean {
    return this.letters.mayHold(words);
  }

  /** Whether the column stores nothing but numbers and blanks from the row on. */
  isNumericFrom(row: number, column: number): boolean {
    return (this.lastOther[column] ?? -1) < row;
  }

  isOwned(row: number, column: number): boolean {
    return this.owned.has(row, column);
  }

  /** The merged area that covers the cell; of overlapping ones the first stored. */
  mergeAt(row: number, column: number): Area | undefined {
    const ofRow = this.mergesByRow[row]?.at(column);
    if (ofRow) return ofRow;
    for (const merge of this.tallMerges) if (contains(merge, row, column)) return merge;
    return undefined;
  }

  /** The area that the cell's content fills: its merge, or the cell itself. */
  areaAt(row: number, column: number): Area {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The value of the cell itself: null under a merge unless the cell is its top-left one. */
  value(row: number, column: number): CellValue {
    const cells = this.sheet.rows[row];
    const value = cells?.values[column] ?? null;
    if (value === null || (!this.isBare && this.isCovered(row, column))) return null;
    return typeof value === 'number' ? this.dates.shown(cells, column, value) : value;
  }

  /** Whether the cell is one of ours, or under a merge that begins elsewhere. */
  private isCovered(row: number, column: number): boolean {
    if (!this.owned.isEmpty && this.owned.has(row, column)) return true;
    if (!this.mergesByRow[row] && this.tallMerges.length === 0) return false;
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** What a cell that no merge covers shows of its value. */
  private shown(row: number, column: number, value: CellValue): CellValue {
    if (!this.owned.isEmpty && this.owned.has(row, column)) return null;
    return typeof value === 'number' ? this.dates.shown(this.sheet.rows[row], column, value) : value;
  }

  /** The value that the reader of the sheet sees at this place: that of the merge which covers it. */
  seen(row: number, column: number): CellValue {
    const merge = this.mergeAt(row, column);
    if (merge) return this.value(merge.top, merge.left);
    const value = this.sheet.rows[row]?.values[column] ?? null;
    return value === null ? null : this.shown(row, column, value);
  }

  formula(row: number, column: number): string | null {
    return formulaAt(this.sheet, row, column);
  }

  format(row: number, column: number): string {
    return formatAt(this.sheet, row, column);
  }

  /** The number of a cell is shown as the stored one times 10 to this power: -4 where 元 are shown as 万元, mostly 0. */
  power(row: number, column: number): number {
    const value = valueAt(this.stored, row, column);
    const lens = typeof value === 'number' ? lensOf(formatAt(this.stored, row, column)) : null;
    return lens && typeof value === 'number' ? lens.number(value, this.date1904).power : 0;
  }

  /** Trimmed text of the cell; '' for anything but a text. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? value.trim() : '';
  }

  /** Trimmed text seen at the place, through merges. */
  seenText(row: number, column: number): string {
    const value = this.seen(row, column);
    return typeof value === 'string' ? value.trim() : '';
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === null || (typeof value === 'string' && value.trim() === '');
  }

  isBlankRow(row: number): boolean {
    const values = this.sheet.rows[row]?.values;
    if (!values) return true;
    const known = this.contents.get(row);
    if (known) return known.length === 0;
    for (let column = 0; column < values.length; column++) if (!this.isBlank(row, column)) return false;
    return true;
  }

  /**
   * Columns from `left` to `right` with content in the row, ascending, each with its value; covered cells of merges left
   * out.
   */
  filled(row: number, left = 0, right = Infinity): readonly FilledCell[] {
    const values = this.sheet.rows[row]?.values;
    if (!values) return NOTHING;
    const last = values.length - 1;
    if (last >= NARROW) return this.cellsOf(row, values, left, Math.min(right, last));
    let cells = this.contents.get(row);
    if (!cells) {
      cells = this.cellsOf(row, values, 0, last);
      if (this.contents.size >= MOST_KEPT) this.contents.clear();
      this.contents.set(row, cells);
    }
    return left <= 0 && right >= last ? cells : cells.filter(({ column }) => column >= left && column <= right);
  }

  private cellsOf(row: number, values: readonly CellValue[], left: number, right: number): readonly FilledCell[] {
    const cells: FilledCell[] = [];
    for (let column = left; column <= right; column++) {
      if (values[column] === null || values[column] === undefined) continue;
      const value = this.value(row, column);
      if (value !== null && !(typeof value === 'string' && value.trim() === '')) cells.push({ column, value });
    }
    return cells;
  }

  /** Whether at least so many cells of the row have content. */
  fills(row: number, fewest: number): boolean {
    const length = this.sheet.rows[row]?.values.length ?? 0;
    let count = 0;
    for (let column = 0; column < length && count < fewest; column++) if (!this.isBlank(row, column)) count += 1;
    return count >= fewest;
  }

  address(row: number, column: number): CellAddress {
    return { sheet: this.name, row, column };
  }
}
