import { completionOf, Decimal, judgeDirection, ONE, type Direction, type Quantity } from '../quantity';
import type { CellValue } from '../workbook/snapshot';
import { DIRECTION_WORDS } from './direction-words.data';
import {
  cellValueOf,
  countedIn,
  figureOf,
  sharesAlike,
  unitOf,
  type Figure,
  type FunctionInput,
} from './function-input';
import { failure, isFailure, type Failure, type FunctionResult } from './function-result';

/** One cell of a function: as many inputs as it has parameters, one result. Never throws for any input. */
export type Measure = (...inputs: readonly FunctionInput[]) => FunctionResult;

/**
 * JIHE.NUMBER(text, [unit]): the figure that a text says, as the grammar of targets and amounts reads it: shares as
 * ratios ("≥99.88%" → 0.9988), 万 and 亿 multiplied in, or counted in `unit` where one is given. Blank gives blank.
 */
export const numberMeasure: Measure = (text, unitText) => {
  const unit = withValue(unitText, unitOf);
  const figure = withValue(text, figureOf);
  if (isFailure(unit)) return unit;
  if (figure === null || isFailure(figure)) return figure ?? '';
  return toResult(countedIn(figure, unit));
};

/**
 * JIHE.COMPLETION(target, actual, [direction]): how far the target was met, as a ratio that is not capped; blank where
 * nothing is stated yet. Same rule as the check's (rules.md "Judging an indicator").
 */
export const completionMeasure: Measure = (target, actual, direction) => {
  const completion = completionFrom(target, actual, direction);
  return completion === null || isFailure(completion) ? (completion ?? '') : completion.toNumber();
};

/** JIHE.SCORE(weight, target, actual, [direction]): weight × completion, capped at the weight; not rounded. */
export const scoreMeasure: Measure = (weight, target, actual, direction) => {
  const figure = withValue(weight, figureOf);
  const completion = completionFrom(target, actual, direction);
  if (figure === null || completion === null) return '';
  if (isFailure(figure)) return figure.reason === 'passed-on' ? figure : failure('weight-not-number');
  if (isFailure(completion)) return completion;
  return figure.value.times(Decimal.min(completion, ONE)).toNumber();
};

/** JIHE.RATE(spent, budget): the execution rate as a ratio. A unit on one side only is refused: 万元 or 元 is unknown. */
export const rateMeasure: Measure = (spent, budget) => {
  const [part, whole] = [withValue(spent, figureOf), withValue(budget, figureOf)];
  for (const figure of [part, whole]) {
    if (isFailure(figure)) return figure.reason === 'passed-on' ? figure : failure('amount-not-number');
  }
  if (part === null || whole === null || isFailure(part) || isFailure(whole)) return '';
  if (whole.value.isZero()) return failure('budget-zero');
  if (!part.value.isZero() && part.unit !== whole.unit) return failure('units-differ');
  return part.value.div(whole.value).toNumber();
};

function withValue<T>(input: FunctionInput, read: (value: CellValue) => T | Failure): T | Failure {
  const value = cellValueOf(input);
  return isFailure(value) ? value : read(value);
}

const toResult = (value: Figure['value'] | Failure): FunctionResult => (isFailure(value) ? value : value.toNumber());

/** Null where target or actual is blank. */
function completionFrom(
  target: FunctionInput,
  actual: FunctionInput,
  direction: FunctionInput,
): Decimal | null | Failure {
  const [goal, reached] = [cellValueOf(target), cellValueOf(actual)];
  if (isFailure(goal)) return goal;
  if (isFailure(reached)) return reached;
  const way = withValue(direction, chosenDirection);
  if (isFailure(way)) return way;
  const quantities = sharesAlike(goal, reached);
  if (isFailure(quantities)) return quantities;
  const [wanted, done] = quantities;
  const completion = completionOf(wanted, done, way ?? directionOf(wanted, goal), { lessIsBetter: 'linear' });
  if ('value' in completion) return completion.value;
  switch (completion.notComputable) {
    case 'target-blank':
      return done.kind === 'blank' ? null : failure('target-missing');
    case 'actual-blank':
      return null;
    case 'target-malformed':
    case 'actual-malformed':
      return failure('malformed');
    case 'target-error':
    case 'actual-error':
      return failure('failed');
    case 'target-words':
    case 'actual-words':
      return failure('words');
    case 'actual-range':
      return failure('range');
    case 'copied':
    case 'units-differ':
    case 'percent-unclear':
    case 'date-unclear':
    case 'target-negative':
      return failure(completion.notComputable);
  }
}

function directionOf(target: Quantity, text: CellValue): Direction {
  return judgeDirection({
    comparator: target.kind === 'number' ? target.comparator : null,
    text: typeof text === 'string' ? text : '',
    name: '',
    unit: target.kind === 'number' ? target.unit : null,
    secondLevel: '',
  });
}

/** Null where the argument is left out: the target's own words decide. */
function chosenDirection(value: CellValue): Direction | null | Failure {
  if (value === null) return null;
  const word = String(typeof value === 'object' ? value.error : value)
    .trim()
    .toLowerCase();
  return DIRECTION_WORDS[word] ?? failure('direction-unknown');
}
