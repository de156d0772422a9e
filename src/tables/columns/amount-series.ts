import { Decimal, formatDecimals, readAmount, type AmountReading } from '../../quantity';
import type { CellValue } from '../../workbook/snapshot';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn } from './amount-column';
import { stretchesOf, type ReadRow, type Stretch } from './stretches';

/** Amounts are held as whole numbers of 10^-digits; beyond this a difference of two would leave the safe integers. */
const LARGEST = Number.MAX_SAFE_INTEGER / 4;
/** Most decimals that an amount is read with; what lies beyond is noise of binary arithmetic in a cached value. */
const MOST_DECIMALS = 8;
/** How far a cached value may lie from the decimal that it stands for. */
const NOISE = 1e-8;

export type AmountState = 'blank' | 'number' | 'text-number' | 'malformed' | 'text' | 'error' | 'too-large';
const STATES: readonly AmountState[] = ['blank', 'number', 'text-number', 'malformed', 'text', 'error', 'too-large'];
const BLANK = 0;
const NUMBER = 1;
const TEXT_NUMBER = 2;
const TOO_LARGE = 6;
const CODES: Record<Exclude<AmountReading['kind'], 'number'>, number> = {
  blank: BLANK,
  malformed: 3,
  text: 4,
  error: 5,
};

/** Factor from the unit that a text names to the column's unit; null where the two can't be compared. */
export function unitFactor(from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null || from === to) return new Decimal(1);
  const a = MONEY[from];
  const b = MONEY[to];
  return a === undefined || b === undefined ? null : new Decimal(a).div(b);
}
const MONEY: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1000,
  万元: 10_000,
  万: 10_000,
  亿元: 100_000_000,
  亿: 100_000_000,
};

/**
 * One amount column of an item table, read once. `units(i)` is the amount of row i in whole 10^-digits of the
 * column's unit, so that sums and differences of any number of rows are exact without a decimal object a cell.
 */
export class AmountSeries {
  readonly digits: number;
  /** Decimals in use in the column: the most that any of its cells stores or shows. */
  readonly decimalsInUse: number;
  /** The most decimals that a number of the column needs. */
  readonly decimalsStored: number;
  /** Formats of the column's numbers, each once. */
  readonly formats: ReadonlySet<string>;
  /** No cell of the column holds anything. */
  readonly isWhollyBlank: boolean;
  /** Every cell of the column is a number or blank. */
  readonly isPlain: boolean;
  readonly column: AmountColumn;
  private readonly values: Float64Array;
  private readonly states: Uint8Array;
  /** Null where no amount of the column is merged. */
  private readonly stretches: ReadonlyMap<number, Stretch> | null;

  constructor(
    private readonly view: SheetView,
    private readonly rows: readonly ReadRow[],
    cells: ColumnCells,
    digits: number,
  ) {
    this.column = cells.amount;
    this.digits = digits;
    this.states = cells.states;
    this.values = cells.scaled(digits);
    this.stretches = stretchesOf(view, cells.amount.column, rows);
    let [filled, odd] = [0, 0];
    for (const state of this.states) {
      if (state !== BLANK) filled++;
      if (state > NUMBER) odd++;
    }
    this.isWhollyBlank = filled === 0;
    this.isPlain = odd === 0;
    this.formats = cells.formats;
    this.decimalsStored = this.storedDecimals();
    this.decimalsInUse = Math.max(cells.decimals, this.decimalsStored);
  }

  state(index: number): AmountState {
    return STATES[this.states[index] ?? BLANK] ?? 'blank';
  }

  isNumber(index: number): boolean {
    const state = this.states[index];
    return state === NUMBER || state === TEXT_NUMBER;
  }

  isBlank(index: number): boolean {
    return this.states[index] === BLANK;
  }

  /** Indices of the first and last row that the merged cell at this row stands for; undefined for a cell of its own. */
  stretch(index: number): Stretch | undefined {
    return this.stretches?.get(index);
  }

  /** The row's amount stands in a merged cell above it: neither blank nor a number of its own. */
  isCovered(index: number): boolean {
    const stretch = this.stretches?.get(index);
    return stretch !== undefined && stretch.first < index;
  }

  /** How many rows there are. */
  get length(): number {
    return this.rows.length;
  }

  /**
   * The rows added up, where every one of them is a number: their sum in units and how many are not 0. Null where one is
   * blank or anything else.
   */
  sumOf(indices: readonly number[]): { readonly sum: number; readonly filled: number } | null {
    const { states, values } = this;
    let [sum, filled] = [0, 0];
    for (const index of indices) {
      const state = states[index];
      if (state !== NUMBER && state !== TEXT_NUMBER) return null;
      const units = values[index] ?? 0;
      sum += units;
      if (units !== 0) filled++;
    }
    return { sum, filled };
  }

  /** Whole 10^-digits; 0 for anything but a number. */
  units(index: number): number {
    return this.values[index] ?? 0;
  }

  /** The full reading of one cell, for explanations. */
  reading(index: number): AmountReading {
    const row = this.rows[index]?.row ?? 0;
    return readAmount(this.view.value(row, this.column.column), this.view.format(row, this.column.column));
  }

  /** A number of units as an exact decimal text with the decimals in use: 5000 at 2 digits → "50.00". */
  text(units: number): string {
    return unitsText(units, this.digits, this.decimalsInUse);
  }

  private storedDecimals(): number {
    let decimals = 0;
    let step = 10 ** this.digits;
    for (const value of this.values) {
      while (decimals < this.digits && value % step !== 0) {
        step /= 10;
        decimals++;
      }
      if (decimals === this.digits) break;
    }
    return decimals;
  }
}

/** Exact decimal text of a whole number of 10^-digits, with at least `decimals` decimals. */
export function unitsText(units: number, digits: number, decimals: number): string {
  const size = Math.abs(units);
  const power = 10 ** digits;
  const head = `${units < 0 ? '-' : ''}${String(Math.floor(size / power))}`;
  if (digits === 0) return decimals === 0 ? head : `${head}.${'0'.repeat(decimals)}`;
  let tail = String(size % power).padStart(digits, '0');
  let length = digits;
  while (length > decimals && tail.charCodeAt(length - 1) === ZERO_CODE) length--;
  tail = length < digits ? tail.slice(0, length) : tail.padEnd(decimals, '0');
  return tail === '' ? head : `${head}.${tail}`;
}
const ZERO_CODE = 48;

/** What a format shows of all numbers under it: its decimals, and the unit that it prints behind them. */
interface ShownBy {
  readonly decimals: number;
  readonly unit: string | null;
}
const NOTHING: ShownBy = { decimals: 0, unit: null };
const shown = new Map<string, ShownBy>();
function shownBy(format: string): ShownBy {
  if (format === 'General') return NOTHING;
  let by = shown.get(format);
  if (by === undefined) {
    const reading = readAmount(1, format);
    const unit = reading.kind === 'number' ? reading.unit : null;
    by = { decimals: formatDecimals(format)?.decimals ?? 0, unit: unit !== null && unit in MONEY ? unit : null };
    shown.set(format, by);
  }
  return by;
}

/** The cells of one column as they are read, before it is known how many decimals the table needs. */
class ColumnCells {
  readonly states: Uint8Array;
  readonly formats = new Set<string>();
  /** The most decimals that a cell shows. */
  decimals = 0;
  /** Numbers in the column's unit, as stored. */
  private readonly numbers: Float64Array;
  private readonly texts: (readonly [index: number, value: Decimal])[] = [];
  private format = '';
  /** The factor of numbers under `format`, and the decimals that it shows. */
  private factor = 1;

  constructor(
    readonly amount: AmountColumn,
    private readonly unit: string | null,
    length: number,
  ) {
    this.numbers = new Float64Array(length);
    this.states = new Uint8Array(length);
  }

  readNumber(index: number, value: number, format: string): void {
    if (format !== this.format) this.take(format);
    this.numbers[index] = this.factor === 1 ? value : value * this.factor;
    this.states[index] = NUMBER;
  }

  readOther(index: number, value: Exclude<CellValue, number>, format: string): void {
    const reading = readAmount(value, format);
    if (reading.kind !== 'number') {
      this.states[index] = CODES[reading.kind];
      return;
    }
    const factor = unitFactor(reading.unit, this.unit) ?? new Decimal(1);
    this.states[index] = TEXT_NUMBER;
    this.texts.push([index, reading.value.times(factor)]);
    this.decimals = Math.max(this.decimals, reading.decimals);
  }

  /** The fewest decimals, from `digits` up, with which every number is exact (but for binary noise). */
  digitsFrom(digits: number): number {
    let power = 10 ** digits;
    for (const value of this.numbers) {
      while (digits < MOST_DECIMALS && Math.abs(Math.round(value * power) / power - value) > NOISE) {
        digits++;
        power *= 10;
      }
    }
    return digits;
  }

  /** The numbers as whole 10^-digits, in place: it can be asked for once. */
  scaled(digits: number): Float64Array {
    const { numbers, states } = this;
    const power = 10 ** digits;
    for (let index = 0; index < numbers.length; index++) {
      const scaled = Math.round((numbers[index] ?? 0) * power);
      numbers[index] = scaled;
      if (scaled > LARGEST || scaled < -LARGEST) states[index] = TOO_LARGE;
    }
    for (const [index, value] of this.texts) {
      const scaled = value.times(power).round();
      numbers[index] = scaled.toNumber();
      if (scaled.abs().gt(LARGEST)) states[index] = TOO_LARGE;
    }
    return numbers;
  }

  private take(format: string): void {
    const { decimals, unit } = shownBy(format);
    this.format = format;
    this.formats.add(format);
    this.factor = unit === null ? 1 : (unitFactor(unit, this.unit)?.toNumber() ?? 1);
    if (this.factor === 1) this.decimals = Math.max(this.decimals, decimals);
  }
}

/** Reads the columns of money of a table; rates are no amounts, running balances are never summed: both are left out. */
export function readAmounts(
  view: SheetView,
  amounts: readonly AmountColumn[],
  rows: readonly ReadRow[],
  unit: string | null,
): AmountSeries[] {
  const columns = amounts
    .filter(({ role, likely }) => role !== 'rate' && role !== 'running' && !(role === 'other' && likely === 'rate'))
    .map((amount) => new ColumnCells(amount, amount.unit ?? unit, rows.length));
  // Row by row, as the cells lie in memory.
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]?.row ?? 0;
    for (const cells of columns) {
      const { column } = cells.amount;
      const value = view.value(row, column);
      if (typeof value === 'number') cells.readNumber(index, value, view.format(row, column));
      else if (value !== null) cells.readOther(index, value, view.format(row, column));
    }
  }
  const digits = columns.reduce((most, cells) => cells.digitsFrom(most), 2);
  return columns.map((cells) => new AmountSeries(view, rows, cells, digits));
}
