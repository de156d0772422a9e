import { isFailure, type FunctionResult } from '../../src/functions/function-result';
import type { Measure } from '../../src/functions/measures';
import { spread } from '../../src/functions/spread';

/** Shows which inputs came together: ten times the first and the second. */
const pair: Measure = (a, b) => Number(a ?? 0) * 10 + Number(b ?? 0);
const shown = (rows: readonly (readonly FunctionResult[])[]): unknown[][] =>
  rows.map((row) => row.map((cell) => (isFailure(cell) ? cell.reason : cell)));

test.each([
  ['one cell each', [[1]], [[2]], [[12]]],
  ['a column and a cell', [[1], [2], [3]], [[4]], [[14], [24], [34]]],
  ['a column and a row', [[1], [2]], [[3, 4]], [[13, 14], [23, 24]]], // prettier-ignore
  ['two columns', [[1], [2]], [[3], [4]], [[13], [24]]],
  ['a row beside a block', [[1, 2]], [[3, 4], [5, 6]], [[13, 24], [15, 26]]], // prettier-ignore
  ['a column that is too short', [[1], [2], [3]], [[4], [5]], [[14], [25], ['shapes-differ']]],
  ['a row that is too short', [[1, 2, 3]], [[4, 5]], [[14, 25, 'shapes-differ']]],
])('%s', (_, a, b, expected) => {
  expect(shown(spread(pair, [a, b]))).toEqual(expected);
});

test('an argument that is left out counts as blank', () => {
  expect(spread(pair, [[[1], [2]], null])).toEqual([[10], [20]]);
});
