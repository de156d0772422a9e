import type { HostErrorCode } from '../../contracts/host-error';

/** Error codes of Office, on the web and on the desktop, and what they mean to us. Others mean `failed`. */
export const OFFICE_ERRORS: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected-sheet',
  ApiNotAvailable: 'api-too-old',
  ApiNotFound: 'api-too-old',
  ConnectionFailure: 'workbook-closed',
  HostRestartNeeded: 'workbook-closed',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ItemNotFound: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  SessionNotFound: 'workbook-closed',
};

/** Desktop Excel gives a general code while a cell is being edited; only its sentence tells. */
export const EDIT_MODE_SENTENCE = /cell[- ]edit|单元格编辑|編輯模式|编辑模式/i;
