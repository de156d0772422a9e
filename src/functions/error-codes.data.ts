import type { FailureReason } from './function-result';

/** Excel's error for each failure: #N/A where no figure can be had of sound input, #VALUE! where the input is at fault. */
export const ERROR_CODES: Readonly<Record<FailureReason, '#VALUE!' | '#N/A' | '#DIV/0!'>> = {
  'passed-on': '#VALUE!',
  words: '#N/A',
  range: '#N/A',
  date: '#N/A',
  malformed: '#VALUE!',
  copied: '#N/A',
  'unit-unknown': '#VALUE!',
  'units-differ': '#VALUE!',
  'percent-unclear': '#VALUE!',
  'date-unclear': '#N/A',
  'target-negative': '#N/A',
  'target-missing': '#N/A',
  'weight-not-number': '#VALUE!',
  'amount-not-number': '#VALUE!',
  'budget-zero': '#DIV/0!',
  'direction-unknown': '#VALUE!',
  'shapes-differ': '#N/A',
  failed: '#VALUE!',
};
