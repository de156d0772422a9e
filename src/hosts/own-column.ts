/** Hidden names that begin so, with the id of a computed column behind, stand for columns that 绩核 wrote. */
export const OWNED_NAME_PREFIX = '_jihe_col_';

/** What such a name says after the prefix: `ComputedColumn.id`. */
const COLUMN_ID = /^\d+_\d+_[a-z]+$/;

/** The end of the header text of our columns. */
const OUR_TITLE = /（核）$|\(JiHe\)$/;

/** Whether a defined name is spelt like those of our columns. */
export function isColumnName(name: string): boolean {
  return name.startsWith(OWNED_NAME_PREFIX) && COLUMN_ID.test(name.slice(OWNED_NAME_PREFIX.length));
}

/** Whether the comment of such a name is a note of ours: what was there before the column; see excel/write/column-note.ts. */
export function isColumnNote(comment: string): boolean {
  return comment.startsWith('{');
}

/**
 * Whether a cell of a column of ours holds words that we never write there: figures, formulas and a head are all that
 * ours hold. Somebody has typed them over ours, and they are theirs.
 */
export function isNeverOurs({ value, formula }: { readonly value: unknown; readonly formula: string | null }): boolean {
  return formula === null && typeof value === 'string' && !isColumnTitle(value);
}

/**
 * Whether the head of a column is one of ours: so is a column known whose name has no note. Written copies have none, and
 * other programs drop them; without it, and under another head, the column is the user's own.
 */
export function isColumnTitle(head: unknown): boolean {
  return typeof head === 'string' && OUR_TITLE.test(head);
}
