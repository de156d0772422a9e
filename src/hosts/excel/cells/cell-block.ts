import type { Area } from '../../../workbook/address';
import { cellFormula, cellValue } from './content';
import type { CellState } from './content';

/** Rows of cell-level properties as Office gives them, from a zero-based row of the sheet on. */
export interface LoadedRows {
  readonly top: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

const NOTHING: CellState = { value: null, formula: null, format: 'General' };

/** The cells of an area, once they have been fetched; rows and columns are those of the sheet. */
export class CellBlock {
  private readonly pieces: LoadedRows[] = [];

  constructor(
    readonly sheet: string,
    readonly area: Area,
  ) {}

  add(rows: LoadedRows): void {
    this.pieces.push(rows);
    this.pieces.sort((a, b) => a.top - b.top);
  }

  /** What a cell holds; blank outside of the area. */
  state(row: number, column: number): CellState {
    const piece = this.pieceAt(row);
    const type = piece?.valueTypes[row - piece.top]?.[column - this.area.left];
    if (!piece || type === undefined) return NOTHING;
    const [y, x] = [row - piece.top, column - this.area.left];
    const value = cellValue(piece.values[y]?.[x], type);
    return {
      value,
      formula: cellFormula(piece.formulas[y]?.[x], value),
      format: piece.numberFormat[y]?.[x] ?? 'General',
    };
  }

  /** The entry of `range.formulas` as it came; blank outside of the area. */
  entry(row: number, column: number): unknown {
    const piece = this.pieceAt(row);
    return piece?.formulas[row - piece.top]?.[column - this.area.left] ?? '';
  }

  /** Characters of all entries together, about as they travel. */
  get length(): number {
    let length = 0;
    for (const { formulas } of this.pieces)
      for (const row of formulas) for (const entry of row) length += String(entry).length + 3;
    return length;
  }

  private pieceAt(row: number): LoadedRows | undefined {
    let [low, high] = [0, this.pieces.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (!piece || row < piece.top) high = middle - 1;
      else if (row >= piece.top + piece.values.length) low = middle + 1;
      else return piece;
    }
    return undefined;
  }
}
