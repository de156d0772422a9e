import type { HostErrorCode } from '../workbook-host';
import { HostError } from '../workbook-host';
import { EDIT_MODE_SENTENCE, OFFICE_ERRORS } from './office-errors.data';

/** Any error as a HostError, Office's own sentence under "detail". A HostError stays what it is. */
export function hostError(error: unknown, data: Readonly<Record<string, string>> = {}): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof Error)) return new HostError('failed', data, { cause: error });
  return new HostError(codeOf(error), { ...data, detail: error.message }, { cause: error });
}

/** Excel had carried out the request, and only its answer was too large. */
export function isAnswerLost({ cause }: HostError): boolean {
  return cause instanceof Error && officeCode(cause) === 'ResponsePayloadSizeLimitExceeded';
}

/** Where Excel says that adding a name went wrong: "NamedItemCollection.add". */
const NAME_ADDED = /name\w*\.add$/i;

/** Excel would not take what a defined name was to stand for. */
export function isNameRefused({ cause }: HostError): boolean {
  const reason = cause instanceof HostError ? cause.cause : cause;
  if (!(reason instanceof Error) || officeCode(reason) !== 'InvalidArgument' || !('debugInfo' in reason)) return false;
  const { debugInfo } = reason;
  const place =
    typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo ? debugInfo.errorLocation : '';
  return typeof place === 'string' && NAME_ADDED.test(place);
}

function codeOf(error: Error): HostErrorCode {
  if (EDIT_MODE_SENTENCE.test(error.message)) return 'cell-edit-mode';
  return OFFICE_ERRORS[officeCode(error) ?? ''] ?? 'failed';
}

function officeCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
