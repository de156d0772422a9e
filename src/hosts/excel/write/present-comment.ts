import type { CellAddress } from '../../../workbook/address';
import { cellName } from '../../../workbook/address';
import { sameComment } from '../comment-text';
import type { TimedContext } from '../session';
import type { OurComment } from './comment-change';

/** After the `sync`: the comment with what somebody has made of it; undefined where it is as it was. */
export type PresentComment = () => OurComment | undefined;

/** Queues the look at a comment of ours as it is when the request comes to it. */
export function loadPresent(
  { workbook }: TimedContext,
  { sheet, row, column }: CellAddress,
  known: OurComment,
): PresentComment {
  if (known.kind === 'note') {
    const note = workbook.worksheets.getItem(sheet).notes.getItem(cellName(row, column)).load('content');
    return () => (sameComment(note.content, known.content) ? undefined : { ...known, content: note.content });
  }
  if (known.id === '') return () => undefined;
  const comment = workbook.comments.getItem(known.id).load('content');
  const replies = comment.replies.load('items/content,items/authorName');
  return () => {
    const { content } = comment;
    const answers = replies.items.map(saidBy);
    const isAsKnown = answers.length === 0 && sameComment(content, known.content);
    return isAsKnown ? undefined : { ...known, content, replies: answers };
  };
}

/** What is put back comes under the name of the person here: so it says who said it. */
const saidBy = ({ authorName, content }: Excel.CommentReply): string =>
  authorName === '' ? content : `${authorName}：${content}`;
