import type { CellAddress } from '../../../workbook/address';
import { parseRange } from '../../../workbook/address';
import { isOurContent } from '../comment-text';
import { isSupported } from '../session';
import type { TimedContext } from '../session';

/** A threaded comment, or a note as Excel had them before. */
export type CommentKind = 'thread' | 'note';

/** A comment that is in the workbook. */
export interface CellComment extends CellAddress {
  readonly kind: CommentKind;
  /** Of a thread; notes are known by their cells. */
  readonly id: string;
  readonly content: string;
  /** We wrote it, and nobody has changed it or answered to it since. */
  readonly isOurs: boolean;
}

/** In which form comments are written, and which forms can be there. */
export interface CommentWays {
  readonly writes: CommentKind;
  readonly reads: readonly CommentKind[];
}

/**
 * What an Excel can do: notes since ExcelApi 1.18, where its client knows them too (one that a network serves by itself
 * may be older than Excel); threads since 1.10; null before.
 */
export function commentWays(supports: (version: string) => boolean, clientHasNotes: boolean): CommentWays | null {
  if (!supports('1.10')) return null;
  if (supports('1.18') && clientHasNotes) return { writes: 'note', reads: ['note', 'thread'] };
  return { writes: 'thread', reads: ['thread'] };
}

/** The same of the Excel that is there. */
export function waysOf({ workbook }: Pick<TimedContext, 'workbook'>): CommentWays | null {
  return commentWays(isSupported, 'notes' in workbook);
}

type Located = Omit<CellComment, keyof CellAddress> & { readonly place: Excel.Range };

/**
 * Queues the reading of all comments; after the next `sync` the result queues their places, after the one that follows
 * its result tells them. `whose` spares the places of what is not ours. Nothing is asked where Excel is too old.
 */
export function loadComments(context: TimedContext, whose: 'ours' | 'all'): () => () => CellComment[] {
  const loads = (waysOf(context)?.reads ?? []).map((kind) =>
    kind === 'note' ? loadNotes(context) : loadThreads(context),
  );
  return () => {
    const located = loads
      .flatMap((read) => read())
      .flatMap(({ found, locate }): Located[] =>
        found.isOurs || whose === 'all' ? [{ ...found, place: locate().load('address') }] : [],
      );
    return () => located.flatMap(cellOf);
  };
}

type Found = readonly { readonly found: Omit<Located, 'place'>; readonly locate: () => Excel.Range }[];

function loadThreads({ workbook }: TimedContext): () => Found {
  const { comments } = workbook;
  comments.load('items/id,items/content,items/replies/id');
  return () =>
    comments.items.map((item) => {
      const { id, content, replies } = item;
      const isOurs = isOurContent(content) && replies.items.length === 0;
      return { found: { kind: 'thread', id, content, isOurs }, locate: () => item.getLocation() };
    });
}

function loadNotes({ workbook }: TimedContext): () => Found {
  const { notes } = workbook;
  notes.load('items/content');
  return () =>
    notes.items.map((item) => {
      const { content } = item;
      return {
        found: { kind: 'note', id: '', content, isOurs: isOurContent(content) },
        locate: () => item.getLocation(),
      };
    });
}

function cellOf({ place, ...comment }: Located): CellComment[] {
  const range = parseRange(place.address, '');
  return range ? [{ ...comment, sheet: range.sheet, row: range.area.top, column: range.area.left }] : [];
}
