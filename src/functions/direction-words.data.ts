import type { Direction } from '../quantity';

/** What may stand for a direction in a formula, in lower case. */
export const DIRECTION_WORDS: Readonly<Record<string, Direction>> = {
  '1': 'more',
  more: 'more',
  正向: 'more',
  越大越好: 'more',
  '≥': 'more',
  '>=': 'more',
  '-1': 'less',
  less: 'less',
  反向: 'less',
  负向: 'less',
  逆向: 'less',
  越小越好: 'less',
  '≤': 'less',
  '<=': 'less',
};
