/** Why a function gives no figure; worded in words/function-errors.json. */
export type FailureReason =
  /** The error of a cell that it was given. */
  | 'passed-on'
  | 'words'
  | 'range'
  | 'date'
  | 'malformed'
  | 'copied'
  | 'unit-unknown'
  | 'units-differ'
  | 'percent-unclear'
  | 'date-unclear'
  | 'target-negative'
  | 'target-missing'
  | 'weight-not-number'
  | 'amount-not-number'
  | 'budget-zero'
  | 'direction-unknown'
  | 'shapes-differ'
  | 'failed';

export interface Failure {
  readonly reason: FailureReason;
  /** Excel's name of the error that is passed on. */
  readonly code: string | undefined;
}

export function failure(reason: FailureReason, code?: string): Failure {
  return { reason, code };
}

/** A figure, nothing ('' leaves the cell looking blank), or why there is none. */
export type FunctionResult = number | '' | Failure;

export function isFailure<T>(result: T | Failure): result is Failure {
  return typeof result === 'object' && result !== null && 'reason' in result && 'code' in result;
}
