/** Why a host could not do what it was asked. `words` has a sentence for each, saying what to do. */
export type HostErrorCode =
  | 'protected-sheet'
  | 'cell-edit-mode'
  | 'timeout'
  | 'payload-too-large'
  | 'sheet-gone'
  | 'changed-since'
  | 'workbook-closed'
  /** The workbook is open for viewing only. */
  | 'read-only'
  /** The structure of the workbook is protected: no sheet can be added. */
  | 'workbook-protected'
  /** The sheet is hidden, so that it cannot be shown. */
  | 'sheet-hidden'
  /** The cells with content reach over more cells than Excel gives away. */
  | 'sheet-too-large'
  /** A defined name that a computed column needs is the user's own. */
  | 'name-taken'
  /** The sheet has no free column for a computed column. */
  | 'no-room'
  | 'api-too-old'
  | 'nothing-to-undo'
  /** The person called it off; everything is as it was. */
  | 'cancelled'
  /** Excel took a write and did not keep it as it was sent; it was taken back. */
  | 'not-kept'
  /** Settings or waivers were stored, and the workbook does not give them back. */
  | 'not-stored'
  /** Excel denies changes though no sheet concerned is protected: a label, rights, or a lock of the file. */
  | 'access-denied'
  /** A part of the program could not be loaded from where the pane comes from. */
  | 'not-loaded'
  | 'failed'
  /** It failed half-way, and what was done could not be taken back. */
  | 'half-written';
