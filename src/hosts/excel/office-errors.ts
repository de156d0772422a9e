import type { HostErrorCode } from '../../contracts/host-error';
import { HostError } from '../workbook-host';
import { EDIT_MODE_SENTENCE, OFFICE_ERRORS } from './office-errors.data';

/**
 * Any error as a HostError, Office's own sentence under "detail", unless it says in English only what our sentence says.
 * A HostError stays what it is.
 */
export function hostError(error: unknown, data: Readonly<Record<string, string>> = {}): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof Error)) return new HostError('failed', data, { cause: error });
  const code = codeOf(error);
  return new HostError(code, code === 'cell-edit-mode' ? data : { ...data, detail: error.message }, { cause: error });
}

/** Excel had carried out the request, and only its answer was too large. */
export function isAnswerLost({ cause }: HostError): boolean {
  return cause instanceof Error && officeCode(cause) === 'ResponsePayloadSizeLimitExceeded';
}

/** Where Excel says that adding a name went wrong: "NamedItemCollection.add". */
const NAME_ADDED = /name[a-z]{0,40}\.add$/i;

/** Where Excel says that the setting up of pages went wrong: "PageLayout.orientation". */
const PAGE_SET_UP = /pageLayout|headersFooters|headerFooter/i;

/** Where Excel says that a cell, or the name that it was to be under, is gone: "Range.getIntersection"; see write/hold-names.ts. */
const NAME_ASTRAY = /getIntersection$|(?:namedItem|names\.getItem)\.getRange$/i;

/** A name of ours stands for other cells than it has to, or for none any more. */
export function isNameAstray(error: HostError): boolean {
  const reason = officeError(error);
  return reason !== undefined && officeCode(reason) === 'ItemNotFound' && NAME_ASTRAY.test(placeOf(reason));
}

/** Excel would not take what a defined name was to stand for. */
export function isNameRefused(error: HostError): boolean {
  const reason = officeError(error);
  return reason !== undefined && officeCode(reason) === 'InvalidArgument' && NAME_ADDED.test(placeOf(reason));
}

/**
 * Excel would not set up how a sheet is printed, as on a machine without a printer. A code that says more than that
 * it failed (protection, a closed workbook, …) has another reason.
 */
export function isPageSetupRefused(error: HostError): boolean {
  const reason = officeError(error);
  return (
    reason !== undefined && error.code === 'failed' && codeOf(reason) === 'failed' && PAGE_SET_UP.test(placeOf(reason))
  );
}

/** What Office itself threw. */
function officeError({ cause }: HostError): Error | undefined {
  const reason = cause instanceof HostError ? cause.cause : cause;
  return reason instanceof Error ? reason : undefined;
}

/** Where Office says that it went wrong; "" where it does not. */
function placeOf(error: Error): string {
  const debugInfo = 'debugInfo' in error ? error.debugInfo : undefined;
  const place =
    typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo ? debugInfo.errorLocation : '';
  return typeof place === 'string' ? place : '';
}

function codeOf(error: Error): HostErrorCode {
  if (EDIT_MODE_SENTENCE.test(error.message)) return 'cell-edit-mode';
  return OFFICE_ERRORS[officeCode(error) ?? ''] ?? 'failed';
}

function officeCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
