import type { Rule } from './rule';
import { differing } from './target-differs';

/** The same third-level indicator has different actuals in two tables. */
export const actualDiffers: Rule = {
  id: 'actual-differs',
  group: 'across',
  severity: 'warning',
  check: (context) => {
    differing(context, 'actual');
  },
};
