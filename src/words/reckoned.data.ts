/**
 * Rules whose `actual` is worked out and stands in no cell, with the messages for which that is so; the cell of such a
 * finding says where to look, not what is written there.
 */
export const RECKONED: Readonly<Record<string, readonly string[]>> = {
  'adjustment-not-posted': ['offset'],
  'low-execution': ['low'],
  'shortfall-unexplained': ['late', 'short', 'docked'],
  'weight-profile': ['spread'],
  'weights-not-100': ['sum', 'sum-indicators'],
};
