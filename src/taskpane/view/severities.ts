import type { Severity } from '../../contracts/finding';

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
