import { functionErrorText, type Language } from '../words';
import { ERROR_CODES } from './error-codes.data';
import type { FunctionId } from './function-ids.data';
import type { FunctionInput } from './function-input';
import { failure, isFailure, type Failure, type FunctionResult } from './function-result';
import { completionMeasure, numberMeasure, rateMeasure, scoreMeasure, type Measure } from './measures';
import { spread, type Matrix } from './spread';

/** The functions by the id that functions.<language>.json gives them, with the number of their parameters. */
export const MEASURES: Readonly<Record<FunctionId, { readonly measure: Measure; readonly parameters: number }>> = {
  NUMBER: { measure: numberMeasure, parameters: 2 },
  COMPLETION: { measure: completionMeasure, parameters: 3 },
  SCORE: { measure: scoreMeasure, parameters: 4 },
  RATE: { measure: rateMeasure, parameters: 2 },
};

/** What Excel calls: matrices in, a matrix of the same shape out; behind them stands Excel's own invocation object. */
export type CustomFunction = (
  ...inputs: (Matrix<FunctionInput> | null | undefined)[]
) => (number | string | CustomFunctions.Error)[][];

/** A function as Excel calls it; errors are Excel errors with a message in the language of the moment. */
export function customFunction(id: FunctionId, language: () => Language): CustomFunction {
  const { measure, parameters } = MEASURES[id];
  return (...inputs) =>
    spread(
      measure,
      Array.from({ length: parameters }, (_, index) => inputs[index] ?? null),
    ).map((row) => row.map((result) => toExcel(result, language())));
}

function toExcel(result: FunctionResult, language: Language): number | string | CustomFunctions.Error {
  if (isFailure(result)) return excelError(result, language);
  // Too large for a double: nothing that Excel could show.
  return typeof result === 'number' && !Number.isFinite(result) ? excelError(failure('failed'), language) : result;
}

function excelError({ reason, code }: Failure, language: Language): CustomFunctions.Error {
  const known = code === undefined ? undefined : PASSED_ON.find((candidate) => candidate === code);
  return new CustomFunctions.Error(known ?? ERROR_CODES[reason], functionErrorText(reason, language));
}

/** Errors that a function may give back as they came; the others (#REF!, #NAME?, #SPILL!) become #VALUE!. */
const PASSED_ON = ['#DIV/0!', '#VALUE!', '#N/A', '#NUM!', '#NULL!'] as const;
