import { isRange, tokenize } from '@borgar/fx/xlsx';
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';

/** One side of a reference: fixed text, or an offset from the cell that holds the formula. */
type Piece = string | { readonly axis: 'row' | 'column'; readonly offset: number };

const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3})(?=:|$)|(\$?)([1-9]\d{0,6})(?=:|$)/g;

/**
 * A formula that a block of cells shares (18.3.1.40, t="shared"): its text is written at the master cell, and the
 * relative references of the others are shifted by their distance from it.
 */
export class SharedFormula {
  private pieces: readonly Piece[] | undefined;

  /** `formula` without "="; `row` and `column` of the master, zero-based. */
  constructor(
    readonly formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** The formula, without "=", as it reads in the cell at a zero-based row and column. */
  at(row: number, column: number): string {
    this.pieces ??= split(this.formula, this.row, this.column);
    const shifted = this.pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.axis === 'row') return String(wrap(row + piece.offset, MAX_ROWS) + 1);
      return columnName(wrap(column + piece.offset, MAX_COLUMNS));
    });
    return shifted.join('');
  }
}

/** Excel lets shifted references run over the edge and come in again on the other side. */
function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

function split(formula: string, row: number, column: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let fixed = '';
  const shift = (piece: Piece): void => {
    if (fixed !== '') pieces.push(fixed);
    fixed = '';
    pieces.push(piece);
  };
  for (const token of tokenize(formula)) {
    if (!isRange(token) || token.type === 'range_named') {
      fixed += token.value;
      continue;
    }
    const bang = token.value.lastIndexOf('!') + 1;
    fixed += token.value.slice(0, bang);
    const reference = token.value.slice(bang);
    let done = 0;
    for (const match of reference.matchAll(REFERENCE)) {
      fixed += reference.slice(done, match.index);
      done = match.index + match[0].length;
      const columnFixed = match[1] ?? match[5];
      const letters = match[2] ?? match[6];
      const rowFixed = match[3] ?? match[7];
      const digits = match[4] ?? match[8];
      if (letters !== undefined) {
        const index = columnIndex(letters);
        if (columnFixed === '' && index !== undefined) shift({ axis: 'column', offset: index - column });
        else fixed += (columnFixed ?? '') + letters;
      }
      if (digits !== undefined) {
        if (rowFixed === '') shift({ axis: 'row', offset: Number(digits) - 1 - row });
        else fixed += (rowFixed ?? '') + digits;
      }
    }
    fixed += reference.slice(done);
  }
  if (fixed !== '') pieces.push(fixed);
  return pieces;
}
