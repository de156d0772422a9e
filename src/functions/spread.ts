import type { FunctionInput } from './function-input';
import { failure, type FunctionResult } from './function-result';
import type { Measure } from './measures';
import { largest } from '../workbook/lists';

export type Matrix<T> = readonly (readonly T[])[];

/**
 * Carries a measure out for each cell of its arguments, as Excel spreads its own functions over arrays: one row, one
 * column and one cell repeat along the larger argument; where an argument is too short the result is an error. An
 * argument that is left out (null) counts as one blank cell.
 */
export function spread(measure: Measure, inputs: readonly (Matrix<FunctionInput> | null)[]): FunctionResult[][] {
  const matrices = inputs.map((input): Matrix<FunctionInput> => (input && input.length > 0 ? input : [[null]]));
  const height = largest(matrices.map((matrix) => matrix.length));
  const width = largest(matrices.map((matrix) => matrix[0]?.length ?? 1));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): FunctionResult => {
      const cells = matrices.map((matrix) => cellAt(matrix, row, column));
      return cells.some((cell) => cell === OUTSIDE)
        ? failure('shapes-differ')
        : measure(...cells.map((cell) => (cell === OUTSIDE ? null : cell)));
    }),
  );
}

const OUTSIDE = Symbol('outside');

function cellAt(matrix: Matrix<FunctionInput>, row: number, column: number): FunctionInput | typeof OUTSIDE {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  if (!cells) return OUTSIDE;
  const index = cells.length === 1 ? 0 : column;
  return index < cells.length ? cells[index] : OUTSIDE;
}
