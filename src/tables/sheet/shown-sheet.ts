import { lensOf, visibleText, type Lens } from '../../quantity';
import {
  isCellError,
  NOT_CALCULATED,
  type CellValue,
  type SheetRow,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook/snapshot';
import { SheetLetters } from './sheet-letters';

/** Columns of a row whose formats show anything but what is stored. */
type Lenses = readonly (readonly [column: number, lens: Lens])[];
const NONE: Lenses = [];

/**
 * The sheet as a person sees it: numbers as their formats show them (under plain formats), no invisible characters,
 * formulas without a result as not calculated; dates are shown cell by cell where they are asked for (`DateLenses`). Rows in which nothing differs are the stored ones; formulas
 * are left as they are.
 */
export function shownSheet(sheet: SheetSnapshot, snapshot: Snapshot): ShownSheet {
  const rows: (SheetRow | undefined)[] = [];
  const errorRows: number[] = [];
  const formulaRows: number[] = [];
  const longTextRows: number[] = [];
  let columnCount = 0;
  const view = new RowView(snapshot);
  let changed = false;
  for (let index = 0; index < sheet.rows.length; index++) {
    const row = sheet.rows[index];
    if (!row) continue;
    const shown = view.shown(row, index);
    columnCount = Math.max(columnCount, shown.values.length);
    if (shown !== row && !changed) {
      changed = true;
      for (let before = 0; before < index; before++) rows[before] = sheet.rows[before];
    }
    if (changed) rows[index] = shown;
    if (view.holdsError) errorRows.push(index);
    if (row.formulas) formulaRows.push(index);
    if (view.holdsLongText) longTextRows.push(index);
  }
  rows.length = changed ? sheet.rows.length : 0;
  const { letters, lastOther } = view;
  const noted = { columnCount, errorRows, formulaRows, longTextRows, letters, lastOther };
  return { sheet: changed ? { ...sheet, rows } : sheet, ...noted };
}

/** A sheet as it is shown, and the zero-based rows, ascending, in which what few rows of a long sheet hold has to be looked for. */
export interface ShownSheet {
  readonly sheet: SheetSnapshot;
  /** One past the last column that any row has. */
  readonly columnCount: number;
  /** Rows in which a cell may show an error or a formula without a result. */
  readonly errorRows: readonly number[];
  readonly formulaRows: readonly number[];
  /** Rows with a text of LONG_TEXT letters and more. */
  readonly longTextRows: readonly number[];
  /** Of all texts that are stored or shown. */
  readonly letters: SheetLetters;
  /** By column, the last row in which it holds anything but a number; missing where it holds nothing else. */
  readonly lastOther: readonly (number | undefined)[];
}

/** A total and two parts, or two amounts and their rate, take no fewer letters. */
export const LONG_TEXT = 12;

class RowView {
  readonly letters = new SheetLetters();
  readonly lastOther: (number | undefined)[] = [];
  private index = 0;
  private readonly date1904: boolean;
  private readonly uncalculated: boolean;
  /** Rows mostly share their formats with the one before. */
  private formats: SheetRow['formats'];
  private lenses: Lenses = NONE;
  /** Of the row at hand. */
  holdsError = false;
  holdsLongText = false;
  /** What of the row at hand is shown otherwise than stored; mostly nothing. */
  private edits: RowEdits | undefined;

  constructor({ date1904 = false, calculation }: Snapshot) {
    this.date1904 = date1904;
    this.uncalculated = calculation === 'never';
  }

  shown(row: SheetRow, index: number): SheetRow {
    this.index = index;
    this.edits = undefined;
    this.holdsError = false;
    this.holdsLongText = false;
    if (row.formats) this.underLenses(row, row.formats);
    this.visibly(row);
    if (row.formulas) this.withoutResults(row, row.formulas);
    return this.edited?.row ?? row;
  }

  /** For reading `edits` behind calls that may have set it. */
  private get edited(): RowEdits | undefined {
    return this.edits;
  }

  private visibly(row: SheetRow): void {
    const { values } = row;
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value === 'number' || value === null || value === undefined) continue;
      if (!this.note(column, value) || typeof value !== 'string') continue;
      const text = visibleText(value);
      if (text !== value && !this.edits?.has(column)) this.edit(row, column, text);
    }
  }

  private withoutResults(row: SheetRow, formulas: NonNullable<SheetRow['formulas']>): void {
    for (let column = 0; column < formulas.length; column++) {
      if (!formulas[column]) continue;
      const value = row.values[column] ?? null;
      if (value === null || (this.uncalculated && (value === 0 || value === '')))
        this.edit(row, column, NOT_CALCULATED);
    }
  }

  private underLenses(row: SheetRow, formats: NonNullable<SheetRow['formats']>): void {
    if (formats !== this.formats) {
      this.formats = formats;
      this.lenses = lensesOf(formats);
    }
    for (const [column, lens] of this.lenses) {
      const value = row.values[column];
      if (typeof value === 'number' && Number.isFinite(value)) {
        const shown = lens.number(value, this.date1904);
        if (shown.value !== value || shown.format !== formats[column])
          this.edit(row, column, shown.value, shown.format);
      } else if (typeof value === 'string' && lens.changesTexts) {
        const text = lens.text(value);
        if (text !== value) this.edit(row, column, text === null ? null : visibleText(text));
      }
    }
  }

  private edit(row: SheetRow, column: number, value: CellValue, format?: string): void {
    this.edits ??= new RowEdits(row);
    this.edits.set(column, value, format);
    if (value !== null && typeof value !== 'number') this.note(column, value);
  }

  /** Takes down what a cell holds; whether it is a text with letters that may be invisible. */
  private note(column: number, value: Exclude<CellValue, number | null>): boolean {
    this.lastOther[column] = this.index;
    if (typeof value === 'string') {
      if (value.length >= LONG_TEXT) this.holdsLongText = true;
      return this.letters.add(value);
    }
    this.holdsError ||= isCellError(value);
    return false;
  }
}

function lensesOf(formats: readonly (string | undefined)[]): Lenses {
  const lenses: (readonly [number, Lens])[] = [];
  for (let column = 0; column < formats.length; column++) {
    const format = formats[column];
    const lens = format === undefined ? null : lensOf(format);
    if (lens && !lens.isDate) lenses.push([column, lens]);
  }
  return lenses.length === 0 ? NONE : lenses;
}

/** A row with some cells replaced. */
class RowEdits {
  private readonly values: CellValue[];
  private formats: (string | undefined)[] | undefined;
  private readonly edited = new Set<number>();

  constructor(private readonly stored: SheetRow) {
    this.values = [...stored.values];
  }

  has(column: number): boolean {
    return this.edited.has(column);
  }

  set(column: number, value: CellValue, format?: string): void {
    while (this.values.length < column) this.values.push(null);
    this.values[column] = value;
    this.edited.add(column);
    if (format === undefined || format === this.stored.formats?.[column]) return;
    this.formats ??= [...(this.stored.formats ?? [])];
    this.formats[column] = format === 'General' ? undefined : format;
  }

  get row(): SheetRow {
    const { stored, values, formats } = this;
    return { ...stored, values, ...(formats && { formats }) };
  }
}

type Formats = NonNullable<SheetRow['formats']>;

/** The dates of a sheet: long tables hold very many, and few are ever asked for. */
export class DateLenses {
  private formats: Formats | undefined;
  private lenses: readonly (Lens | undefined)[] | null = null;

  constructor(private readonly date1904: boolean) {}

  /** The number as the date that its format shows; the number itself under any other format. */
  shown(row: SheetRow | undefined, column: number, value: number): CellValue {
    const formats = row?.formats;
    if (!formats) return value;
    // Rows mostly share their formats with the one before.
    if (formats !== this.formats) {
      this.formats = formats;
      this.lenses = dateLensesOf(formats);
    }
    const lens = this.lenses?.[column];
    return lens && Number.isFinite(value) ? lens.number(value, this.date1904).value : value;
  }
}

function dateLensesOf(formats: Formats): readonly (Lens | undefined)[] | null {
  let found: (Lens | undefined)[] | null = null;
  formats.forEach((format, column) => {
    const lens = format === undefined ? null : lensOf(format);
    if (lens?.isDate) (found ??= [])[column] = lens;
  });
  return found;
}
