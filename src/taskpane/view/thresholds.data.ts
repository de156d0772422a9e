import type { Settings } from '../../contracts/settings';

export type Threshold = keyof Settings['thresholds'];

/** The thresholds in the order of the page, with the least and the most that makes sense, in percent, both included. */
export const THRESHOLDS: readonly { readonly id: Threshold; readonly least: string; readonly most: string }[] = [
  { id: 'overachieved', least: '100', most: '1000' },
  { id: 'budgetChange', least: '0', most: '100' },
  { id: 'lowExecution', least: '0', most: '100' },
];
