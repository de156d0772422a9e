import type { Severity } from '../../review/review-types';

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
