export { STORED_NAMESPACE } from '../file/snapshot';

/** Hidden names that begin so stand for cells that undo has to find again; they go with the next operation. */
export const ANCHOR_PREFIX = '_jihe_undo_';
/** Their names in full: the prefix, the number of the series and the number in the series. */
export const ANCHOR_NAME = /^_jihe_undo_(\d{1,9})_\d{1,9}$/;

/** Every formula of a conditional format of ours holds this text; nobody else's does. */
export const OUR_FORMAT = '"jihe:';

/**
 * What sets off the header cells of our columns beside their words: they are bold, in the colours of the table's own. It
 * is a conditional format like the marks, so that it goes without a trace.
 */
export const HEADER_STYLE = { formula: '=LEN("jihe:header")>0', fill: '', font: '' } as const;
