/** Hidden names that begin so stand for the computed columns that we wrote. */
export { OWNED_NAME_PREFIX, STORED_NAMESPACE } from '../file/snapshot';

/** Every formula of a conditional format of ours holds this text; nobody else's does. */
export const OUR_FORMAT = '"jihe:';

/** The look of the header cells of our columns: a conditional format like the marks, so that no cell's own style changes. */
export const HEADER_STYLE = { formula: '=LEN("jihe:header")>0', fill: '#EDEDED', font: '#404040' } as const;
