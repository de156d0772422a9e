import actualCopiesTarget from './actual-copies-target.json';
import actualDiffers from './actual-differs.json';
import actualNotQuantified from './actual-not-quantified.json';
import adjustmentNotPosted from './adjustment-not-posted.json';
import amountDiffers from './amount-differs.json';
import amountInWordsDiffers from './amount-in-words-differs.json';
import amountNotNumber from './amount-not-number.json';
import balanceMismatch from './balance-mismatch.json';
import bandMismatch from './band-mismatch.json';
import budgetChangeUnexplained from './budget-change-unexplained.json';
import cellError from './cell-error.json';
import closingLineMismatch from './closing-line-mismatch.json';
import completionMismatch from './completion-mismatch.json';
import dimensionMissing from './dimension-missing.json';
import directionSuspect from './direction-suspect.json';
import duplicateIndicator from './duplicate-indicator.json';
import evidenceMissing from './evidence-missing.json';
import executionScoreMismatch from './execution-score-mismatch.json';
import fundingMismatch from './funding-mismatch.json';
import gradeMismatch from './grade-mismatch.json';
import indicatorEmpty from './indicator-empty.json';
import itemUnmatched from './item-unmatched.json';
import lowExecution from './low-execution.json';
import malformedNumber from './malformed-number.json';
import nameDiffers from './name-differs.json';
import negativeBalance from './negative-balance.json';
import notApplicableScored from './not-applicable-scored.json';
import numberAsText from './number-as-text.json';
import overachievedFullScore from './overachieved-full-score.json';
import overachievedUnexplained from './overachieved-unexplained.json';
import overspent from './overspent.json';
import percentOver100 from './percent-over-100.json';
import placeholderLeft from './placeholder-left.json';
import printedSumDiffers from './printed-sum-differs.json';
import quantityVague from './quantity-vague.json';
import rateMismatch from './rate-mismatch.json';
import scoreMismatch from './score-mismatch.json';
import scoreOverCap from './score-over-cap.json';
import scoreOverWeight from './score-over-weight.json';
import scoreScale from './score-scale.json';
import scoreTotalMismatch from './score-total-mismatch.json';
import shortfallUnexplained from './shortfall-unexplained.json';
import spentWithoutBudget from './spent-without-budget.json';
import subrowScored from './subrow-scored.json';
import targetDiffers from './target-differs.json';
import targetInName from './target-in-name.json';
import textTotalMismatch from './text-total-mismatch.json';
import totalFormulaGap from './total-formula-gap.json';
import totalMismatch from './total-mismatch.json';
import unitDiffers from './unit-differs.json';
import unitMixed from './unit-mixed.json';
import valueMissing from './value-missing.json';
import weightGroupMismatch from './weight-group-mismatch.json';
import weightProfile from './weight-profile.json';
import weightUneven from './weight-uneven.json';
import weightsNot100 from './weights-not-100.json';
import ownFormula from './own-formula.json';
import yearDiffers from './year-differs.json';

/** The sentences of every rule, by rule id; in the order of the catalogue. */
import proseDiffers from './prose-differs.json';
import proseUnit from './prose-unit.json';
import proseInconsistent from './prose-inconsistent.json';
import proseNotMet from './prose-not-met.json';
import proseItems from './prose-items.json';
import goalTextDiffers from './goal-text-differs.json';
export const ruleWords = {
  'cell-error': cellError,
  'malformed-number': malformedNumber,
  'number-as-text': numberAsText,
  'amount-not-number': amountNotNumber,
  'unit-mixed': unitMixed,
  'placeholder-left': placeholderLeft,
  'amount-in-words-differs': amountInWordsDiffers,
  'total-mismatch': totalMismatch,
  'total-formula-gap': totalFormulaGap,
  'text-total-mismatch': textTotalMismatch,
  'printed-sum-differs': printedSumDiffers,
  'closing-line-mismatch': closingLineMismatch,
  'balance-mismatch': balanceMismatch,
  'negative-balance': negativeBalance,
  'spent-without-budget': spentWithoutBudget,
  'adjustment-not-posted': adjustmentNotPosted,
  overspent: overspent,
  'rate-mismatch': rateMismatch,
  'funding-mismatch': fundingMismatch,
  'budget-change-unexplained': budgetChangeUnexplained,
  'low-execution': lowExecution,
  'completion-mismatch': completionMismatch,
  'value-missing': valueMissing,
  'indicator-empty': indicatorEmpty,
  'dimension-missing': dimensionMissing,
  'unit-differs': unitDiffers,
  'shortfall-unexplained': shortfallUnexplained,
  'overachieved-unexplained': overachievedUnexplained,
  'actual-copies-target': actualCopiesTarget,
  'actual-not-quantified': actualNotQuantified,
  'direction-suspect': directionSuspect,
  'percent-over-100': percentOver100,
  'target-in-name': targetInName,
  'duplicate-indicator': duplicateIndicator,
  'band-mismatch': bandMismatch,
  'quantity-vague': quantityVague,
  'evidence-missing': evidenceMissing,
  'weights-not-100': weightsNot100,
  'weight-group-mismatch': weightGroupMismatch,
  'weight-profile': weightProfile,
  'score-over-weight': scoreOverWeight,
  'score-mismatch': scoreMismatch,
  'score-total-mismatch': scoreTotalMismatch,
  'execution-score-mismatch': executionScoreMismatch,
  'subrow-scored': subrowScored,
  'grade-mismatch': gradeMismatch,
  'score-scale': scoreScale,
  'weight-uneven': weightUneven,
  'not-applicable-scored': notApplicableScored,
  'score-over-cap': scoreOverCap,
  'overachieved-full-score': overachievedFullScore,
  'target-differs': targetDiffers,
  'actual-differs': actualDiffers,
  'amount-differs': amountDiffers,
  'item-unmatched': itemUnmatched,
  'name-differs': nameDiffers,
  'year-differs': yearDiffers,
  'own-formula': ownFormula,
  'prose-differs': proseDiffers,
  'prose-unit': proseUnit,
  'prose-inconsistent': proseInconsistent,
  'prose-not-met': proseNotMet,
  'prose-items': proseItems,
  'goal-text-differs': goalTextDiffers,
};
