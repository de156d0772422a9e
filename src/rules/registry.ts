import { actualCopiesTarget } from './actual-copies-target';
import { actualDiffers } from './actual-differs';
import { actualNotQuantified } from './actual-not-quantified';
import { adjustmentNotPosted } from './adjustment-not-posted';
import { amountDiffers } from './amount-differs';
import { amountInWordsDiffers } from './amount-in-words-differs';
import { amountNotNumber } from './amount-not-number';
import { balanceMismatch } from './balance-mismatch';
import { bandMismatch } from './band-mismatch';
import { budgetChangeUnexplained } from './budget-change-unexplained';
import { cellError } from './cell-error';
import { closingLineMismatch } from './closing-line-mismatch';
import { completionMismatch } from './completion-mismatch';
import { dimensionMissing } from './dimension-missing';
import { directionSuspect } from './direction-suspect';
import { duplicateIndicator } from './duplicate-indicator';
import { evidenceMissing } from './evidence-missing';
import { executionScoreMismatch } from './execution-score-mismatch';
import { fundingMismatch } from './funding-mismatch';
import { goalTextDiffers } from './goal-text-differs';
import { gradeMismatch } from './grade-mismatch';
import { indicatorEmpty } from './indicator-empty';
import { itemUnmatched } from './item-unmatched';
import { lowExecution } from './low-execution';
import { malformedNumber } from './malformed-number';
import { nameDiffers } from './name-differs';
import { negativeBalance } from './negative-balance';
import { notApplicableScored } from './not-applicable-scored';
import { numberAsText } from './number-as-text';
import { ownFormula } from './own-formula';
import { overachievedFullScore } from './overachieved-full-score';
import { overachievedUnexplained } from './overachieved-unexplained';
import { overspent } from './overspent';
import { percentOver100 } from './percent-over-100';
import { placeholderLeft } from './placeholder-left';
import { printedSumDiffers } from './printed-sum-differs';
import { quantityVague } from './quantity-vague';
import { rateMismatch } from './rate-mismatch';
import { scoreMismatch } from './score-mismatch';
import { scoreOverCap } from './score-over-cap';
import { scoreOverWeight } from './score-over-weight';
import { scoreScale } from './score-scale';
import { scoreTotalMismatch } from './score-total-mismatch';
import { shortfallUnexplained } from './shortfall-unexplained';
import { spentWithoutBudget } from './spent-without-budget';
import { subrowScored } from './subrow-scored';
import { targetDiffers } from './target-differs';
import { targetInName } from './target-in-name';
import { textTotalMismatch } from './text-total-mismatch';
import { totalFormulaGap } from './total-formula-gap';
import { totalMismatch } from './total-mismatch';
import { unitDiffers } from './unit-differs';
import { unitMixed } from './unit-mixed';
import { valueMissing } from './value-missing';
import { weightGroupMismatch } from './weight-group-mismatch';
import { weightProfile } from './weight-profile';
import { weightUneven } from './weight-uneven';
import { weightsNot100 } from './weights-not-100';
import { yearDiffers } from './year-differs';
import type { Rule } from './rule';

/** All rules, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  cellError,
  malformedNumber,
  numberAsText,
  amountNotNumber,
  unitMixed,
  placeholderLeft,
  amountInWordsDiffers,
  totalMismatch,
  totalFormulaGap,
  textTotalMismatch,
  printedSumDiffers,
  closingLineMismatch,
  balanceMismatch,
  negativeBalance,
  spentWithoutBudget,
  adjustmentNotPosted,
  overspent,
  rateMismatch,
  fundingMismatch,
  budgetChangeUnexplained,
  lowExecution,
  completionMismatch,
  valueMissing,
  indicatorEmpty,
  dimensionMissing,
  unitDiffers,
  shortfallUnexplained,
  overachievedUnexplained,
  actualCopiesTarget,
  actualNotQuantified,
  directionSuspect,
  percentOver100,
  targetInName,
  duplicateIndicator,
  bandMismatch,
  quantityVague,
  evidenceMissing,
  weightsNot100,
  weightGroupMismatch,
  weightProfile,
  scoreOverWeight,
  scoreMismatch,
  scoreTotalMismatch,
  executionScoreMismatch,
  subrowScored,
  gradeMismatch,
  scoreScale,
  weightUneven,
  notApplicableScored,
  scoreOverCap,
  overachievedFullScore,
  targetDiffers,
  actualDiffers,
  amountDiffers,
  itemUnmatched,
  nameDiffers,
  yearDiffers,
  goalTextDiffers,
  ownFormula,
];
