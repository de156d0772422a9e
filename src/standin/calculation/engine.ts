import init, { Model } from '@ironcalc/wasm';
import type { InitInput } from '@ironcalc/wasm';
import { isCellError } from '../../workbook/snapshot';
import type { CellValue } from '../../workbook/snapshot';
import { MAX_ROWS } from '../../workbook/address';
import { withoutLink } from './links';

/** Where the engine's WebAssembly comes from: its bytes in Node, its address in a browser. */
export type EngineSource = InitInput;

/** Loads the engine; needed once a realm. Without a source the bundler's own address is taken. */
export async function loadEngine(source?: EngineSource): Promise<void> {
  await init(source === undefined ? undefined : { module_or_path: source });
}

/** Fifteen digits: all that Excel keeps. The engine tells results only as text under a format. */
const FULL_PRECISION = '0.00000000000000E+00';
const IN_FULL = /^(-?\d\.\d{14}E)([+-])(\d+)$/;

/** The engine's numbers for kinds of results. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** Results that only say that the engine knows less than Excel. */
const UNKNOWN_TO_ENGINE = new Set(['#ERROR!', '#N/IMPL!']);

/** IronCalc with the cells that formulas need. Sheets by index, rows and columns zero-based. */
export class Engine {
  private readonly model = new Model('workbook', 'en', 'UTC', 'en');
  private readonly styled = new Set<string>();

  constructor(sheets: readonly string[]) {
    this.model.pauseEvaluation();
    sheets.forEach((name, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, name);
    });
  }

  put(sheet: number, row: number, column: number, input: string): void {
    if (input === '') this.model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
    else this.model.setUserInput(sheet, row + 1, column + 1, withoutLink(input));
  }

  /** Evaluates everything. */
  calculate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.model.pauseEvaluation();
  }

  /** The result of a formula; undefined where only Excel could tell. */
  result(sheet: number, row: number, column: number): CellValue | undefined {
    const [y, x] = [row + 1, column + 1];
    this.style(sheet, 1, x, MAX_ROWS);
    const text = this.model.getFormattedCellValue(sheet, y, x);
    switch (this.model.getCellType(sheet, y, x)) {
      case NUMBER:
        return numberOf(text) ?? numberOf(this.inFull(sheet, y, x)) ?? undefined;
      case BOOLEAN:
        return text === 'TRUE';
      case ERROR:
        return UNKNOWN_TO_ENGINE.has(text) ? undefined : { error: text };
      default:
        return text;
    }
  }

  free(): void {
    this.model.free();
  }

  /** The engine gives some formulas a format of its own (dates, percentages): takes it off again. */
  private inFull(sheet: number, row: number, column: number): string {
    this.setFormat(sheet, row, column, 1);
    return this.model.getFormattedCellValue(sheet, row, column);
  }

  private style(sheet: number, row: number, column: number, height: number): void {
    const key = `${String(sheet)},${String(column)}`;
    if (this.styled.has(key)) return;
    this.styled.add(key);
    this.setFormat(sheet, row, column, height);
  }

  private setFormat(sheet: number, row: number, column: number, height: number): void {
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height }, 'num_fmt', FULL_PRECISION);
  }
}

/** Reads "-1.23450000000000E+03". The engine writes exponents of three digits with two more in front. */
function numberOf(text: string): number | undefined {
  const [, digits, sign, exponent = ''] = IN_FULL.exec(text) ?? [];
  if (digits === undefined || sign === undefined) return undefined;
  return Number(digits + sign + (exponent.length > 3 ? exponent.slice(-3) : exponent));
}

/** What is typed into the engine so that a cell holds a value. */
export function engineInput(value: CellValue): string {
  if (value === null || value === '') return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `'${value}`;
}
