import type { CellValue, SheetRow } from '../../workbook/snapshot';
import type { Limits } from '../package/limits';
import { XlsxError } from '../package/xlsx-error';

/** A row as read, with what the contract of a snapshot leaves out. */
export interface XlsxRow extends SheetRow {
  /** Style index by zero-based column, for XlsxWorkbook.cellStyle; missing is 0. */
  readonly styles: readonly number[];
  /** Style of the cells that the row does not hold, where the row sets one. */
  readonly style?: number;
  /** Columns of cells that the file itself calls dates (t="d"). */
  readonly dates?: readonly number[];
}

/** The format of a date whose style names none. */
const DATE_FORMAT = 'yyyy-mm-dd';

/** Counts what the sheets of one workbook hold together, against the limits. Everything is counted before it is kept. */
export class CellBudget {
  private cells = 0;
  private characters = 0;
  private readonly lists = { areas: 0, formulaBlocks: 0 };
  private stored = 0;
  private values = 0;
  private sharedText = 0;
  private readonly mostStored: number;
  private readonly mostValues: number;
  private readonly mostSharedText: number;

  constructor(
    private readonly limits: Limits,
    /** Size of the whole file. */
    fileBytes: number,
  ) {
    this.mostStored = Math.max(limits.storedFloor, limits.storedPerByte * fileBytes);
    this.mostValues = Math.max(limits.valuesFloor, limits.valuesPerByte * fileBytes);
    this.mostSharedText = Math.max(limits.sharedTextFloor, limits.sharedTextPerByte * fileBytes);
  }

  get used(): number {
    return this.cells;
  }

  spend(cells: number): void {
    this.cells += cells;
    const limit = this.limits.cells;
    if (this.cells > limit) throw new XlsxError('limit', { reason: 'cells', limit });
  }

  /** What the file stores of contents, formulas and looks, whatever they say. */
  spendStored(items: number): void {
    this.stored += items;
    if (this.stored > this.mostStored) throw new XlsxError('limit', { reason: 'cells', limit: this.mostStored });
  }

  /** A cell that holds something. */
  spendValue(): void {
    this.values++;
    if (this.values > this.mostValues) throw new XlsxError('limit', { reason: 'cells', limit: this.mostValues });
  }

  /** A text that is stored once, however many cells show it. */
  spendSharedText(characters: number): void {
    if (characters < this.limits.longText) return;
    this.sharedText += characters;
    const limit = this.mostSharedText;
    if (this.sharedText > limit) throw new XlsxError('limit', { reason: 'shared-texts', limit });
  }

  /** Items of a list that has a limit of its own; they count as cells too. */
  spendItems(list: 'areas' | 'formulaBlocks', items: number): void {
    this.lists[list] += items;
    const limit = this.limits[list];
    if (this.lists[list] > limit) throw new XlsxError('limit', { reason: list, limit });
    this.spend(items);
  }

  /** A shared formula is written once in the file, however many cells it fills. */
  spendSharedFormula(characters: number): void {
    this.characters += characters;
    const limit = this.limits.sharedFormulaCharacters;
    if (this.characters > limit) throw new XlsxError('limit', { reason: 'shared-formulas', limit });
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_STYLES: readonly number[] = [];
/** A few bytes of file can ask for a long gap, so that gaps count more than cells. */
const GAP_COST = 2;

/** Collects cells in any order into rows; neighbours of the same styles share their arrays of styles and formats. */
export class SheetRows {
  readonly rows: (XlsxRow | undefined)[] = [];

  /** Real files have a style 0 that is a date; then even cells that name no style carry a format. */
  private readonly zeroIsFormatted: boolean;
  private row = -1;
  private values: CellValue[] = [];
  private formulas: (string | undefined)[] | undefined;
  private styles: number[] = [];
  private rowStyle: number | undefined;
  private dates: number[] = [];
  private lastStyles: readonly number[] = NO_STYLES;
  private lastFormats: readonly (string | undefined)[] | undefined;

  constructor(
    /** The number format code of a style; undefined for General. */
    private readonly formatOf: (style: number) => string | undefined,
    private readonly budget: CellBudget,
  ) {
    this.zeroIsFormatted = formatOf(0) !== undefined;
  }

  /** Style of the cells that a row does not hold. */
  setRowStyle(row: number, style: number): void {
    this.goTo(row);
    this.rowStyle = style;
  }

  put(row: number, column: number, style: number, value: CellValue, formula: string | undefined): void {
    if (row !== this.row) this.goTo(row);
    if (value !== null) set(this.values, column, value, null, this.budget);
    if (style !== 0 || this.zeroIsFormatted) set(this.styles, column, style, 0, this.budget);
    else if (column < this.styles.length) this.styles[column] = 0;
    if (formula !== undefined) set((this.formulas ??= []), column, formula, undefined, this.budget);
  }

  /** Says of the cell put last that it is a date, so that it is shown as one under General too. */
  markDate(column: number): void {
    this.dates.push(column);
  }

  finish(): (XlsxRow | undefined)[] {
    this.close();
    this.row = -1;
    return this.rows;
  }

  private goTo(row: number): void {
    this.close();
    this.row = row;
    const known = row < this.rows.length ? this.rows[row] : undefined;
    if (known) this.reopen(known);
    else {
      this.values = [];
      this.styles = [];
      this.formulas = undefined;
      this.rowStyle = undefined;
      this.dates = [];
    }
  }

  private reopen(row: XlsxRow): void {
    // what is copied costs as much as what is read
    this.budget.spend(row.values.length + row.styles.length + (row.formulas?.length ?? 0));
    this.values = [...row.values];
    this.styles = [...row.styles];
    this.formulas = row.formulas?.map((formula) => formula ?? undefined);
    this.rowStyle = row.style;
    this.dates = [...(row.dates ?? [])];
  }

  private close(): void {
    const { values, formulas, rowStyle } = this;
    if (this.row < 0) return;
    const styles = this.sharedStyles();
    if (values.length === 0 && styles.length === 0 && !formulas && rowStyle === undefined) return;
    const formats = this.withDates(styles === NO_STYLES ? undefined : this.lastFormats);
    this.budget.spend(1);
    const row: Mutable<XlsxRow> = { values, styles };
    if (formulas) row.formulas = formulas;
    if (formats) row.formats = formats;
    if (rowStyle !== undefined) row.style = rowStyle;
    if (this.dates.length > 0) row.dates = this.dates;
    this.rows[this.row] = row;
  }

  private withDates(formats: readonly (string | undefined)[] | undefined): readonly (string | undefined)[] | undefined {
    if (this.dates.length === 0) return formats;
    const dated = [...(formats ?? [])];
    for (const column of this.dates) dated[column] ??= DATE_FORMAT;
    return dated;
  }

  private sharedStyles(): readonly number[] {
    const { styles, lastStyles } = this;
    if (styles.length === 0) return NO_STYLES;
    let same = styles.length === lastStyles.length;
    for (let i = 0; same && i < styles.length; i++) same = styles[i] === lastStyles[i];
    if (same) return lastStyles;
    this.lastStyles = styles;
    const formats = styles.map((style) => this.formatOf(style));
    this.lastFormats = formats.some((format) => format !== undefined) ? formats : undefined;
    return styles;
  }
}

/** Sets an element, filling the gap before it, so that the array stays dense. */
function set<T>(array: T[], index: number, value: T, blank: T, budget: CellBudget): void {
  const gap = index - array.length;
  if (gap < 0) {
    array[index] = value;
    return;
  }
  budget.spend(gap * GAP_COST + 1);
  for (let i = 0; i < gap; i++) array.push(blank);
  array.push(value);
}
