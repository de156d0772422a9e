/**
 * Why a file could not be read or changed.
 * - `not-xlsx` no zip package, or one without a workbook; `not-docx` none, or one without a document; `legacy-xls` the binary format of Excel 97–2003;
 *   `binary-xlsb` the binary package format; `encrypted` protected by a password
 * - `truncated` the end is missing; `damaged` contradicts its own format; `unsupported` uses what we do not know
 * - `too-large`, `bomb`, `limit` more than Limits allow: the file, its unpacked size, something inside
 * - `not-patchable` a change that cannot be made safely (`reason` says which); `not-verified` a written copy that
 *   does not read back as planned
 */
export type XlsxErrorCode =
  | 'not-xlsx'
  | 'not-docx'
  | 'legacy-xls'
  | 'binary-xlsb'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'unsupported'
  | 'too-large'
  | 'bomb'
  | 'limit'
  | 'not-patchable'
  | 'not-verified';

/** `part`, `sheet`, `cell` (A1), `reason`, `limit`, `found`: what the sentence or a log may name. */
export type XlsxErrorData = Readonly<Partial<Record<'part' | 'sheet' | 'cell' | 'reason', string>>> &
  Readonly<Partial<Record<'limit' | 'found', number>>>;

/** Why a change cannot be made safely: Excel would not allow it, would have to repair the copy, or something is lost. */
export type PatchReason =
  | 'protected'
  | 'protected-workbook'
  | 'merged'
  | 'array-formula'
  | 'table-header'
  | 'pivot-table'
  | 'sheet-exists'
  | 'sheet-name'
  | 'unwritable-name'
  | 'no-sheet'
  | 'ambiguous-sheet'
  | 'no-sheet-data'
  | 'row-order'
  | 'cell-order'
  | 'too-many-areas'
  | 'outside'
  | 'same-cell-twice'
  | 'number'
  | 'long-text'
  | 'formula'
  | 'duplicate-entries'
  | 'zip64'
  | 'entries'
  | 'no-part'
  | 'empty-part'
  | 'overlapping-edits';

/** The only error that reading and changing a file may throw. It carries no sentence: `words` has one for each code. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly code: XlsxErrorCode,
    readonly data: XlsxErrorData = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
  }
}

/** The refusal of a change. */
export function notPatchable(reason: PatchReason, data: Omit<XlsxErrorData, 'reason'> = {}): XlsxError {
  return new XlsxError('not-patchable', { ...data, reason });
}
