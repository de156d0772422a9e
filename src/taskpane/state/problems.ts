import { HostError } from '../../hosts/workbook-host';
import type { Problem, Undertaking } from './pane-state';

/**
 * A problem to be shown for whatever was thrown: a HostError as it stands; anything else is a defect, shown as
 * `failed` with its own wording so that it can be reported.
 */
export function problemOf(error: unknown, during: Undertaking): Problem {
  if (error instanceof HostError) return { code: error.code, data: error.data, during };
  return { code: 'failed', data: { detail: error instanceof Error ? error.message : String(error) }, during };
}
