import type { HostErrorCode } from '../../../contracts/host-error';
import type { CellAddress } from '../../../workbook/address';
import { addressName } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { Interruption } from './apply';
import type { Survey } from './survey';

/** After these nothing of the request was done. */
export const REFUSALS: ReadonlySet<HostErrorCode> = new Set(['cancelled', 'cell-edit-mode', 'payload-too-large']);

/** Errors that say more than that it failed. */
const TELLING: ReadonlySet<HostErrorCode> = new Set([
  ...REFUSALS,
  'access-denied',
  'changed-since',
  'not-kept',
  'protected-sheet',
  'timeout',
  'workbook-closed',
]);

/** So many cells in doubt are told by name. */
const MAX_NAMED = 10;

/** Why a change set was not carried out to its end. */
export function errorOf({ overtaken, unkept }: Interruption): HostError {
  const [first] = unkept ?? [];
  if (first) return new HostError('not-kept', { cell: addressName(first) });
  return new HostError('changed-since', typeof overtaken?.cell === 'string' ? { cell: overtaken.cell } : {});
}

export function namesOf(cells: readonly CellAddress[]): string {
  const named = cells.slice(0, MAX_NAMED).map(addressName).join('、');
  return cells.length > MAX_NAMED ? `${named}…` : named;
}

/** Somebody was faster: cells were changed, or a sheet or a format that was planned with is gone. */
export const isOvertaken = ({ code }: HostError): boolean => code === 'changed-since' || code === 'sheet-gone';

/** What is told of a failure before anything was written: Excel itself denies no reading because a sheet is protected. */
export const toldOfReading = (reason: HostError): HostError =>
  reason.code === 'protected-sheet' && reason.cause !== undefined
    ? new HostError('access-denied', reason.data, { cause: reason })
    : reason;

/** What is told of a failure after which all is as it was; `found` says what the workbook is like. */
export function told(reason: HostError, { readOnly, structureProtected, sheets }: Survey): HostError {
  if (reason.code === 'protected-sheet' && readOnly) return new HostError('read-only', {}, { cause: reason });
  if (reason.code === 'protected-sheet' && !structureProtected && !sheets.some((sheet) => sheet.protected))
    return new HostError('access-denied', reason.data, { cause: reason });
  return TELLING.has(reason.code) ? reason : new HostError('failed', reason.data, { cause: reason });
}
