import type { CellAddress } from '../../../workbook/address';
import type { CommentKind } from '../read/cell-comments';
import { sameComment } from '../comment-text';

/** A comment of ours that shall be there. */
export interface CommentSpec {
  readonly kind: CommentKind;
  /** With our last line. */
  readonly content: string;
  /** Answers that somebody was quick enough to give, to be put back. */
  readonly replies?: readonly string[];
}

/** A comment of ours that is there; the id of a thread, "" for a note and for one that is known by its cell alone. */
export interface OurComment extends CommentSpec {
  readonly id: string;
}

/** The comment of ours on one cell, before and after; null where there is none. */
export interface CommentChange extends CellAddress {
  readonly before: OurComment | null;
  readonly after: CommentSpec | null;
}

/** Whether two comments say the same; whether one is a note and the other a thread does not matter. */
export function sameSpec(a: CommentSpec | null, b: CommentSpec | null): boolean {
  return a && b ? sameComment(a.content, b.content) : a === b;
}
