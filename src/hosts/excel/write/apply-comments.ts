import { cellName } from '../../../workbook/address';
import type { TimedContext } from '../session';
import type { CommentChange } from './comment-change';

/** About as many bytes as what a change says takes in a request. */
export function commentBytes({ after }: CommentChange): number {
  return 3 * (after?.content.length ?? 0);
}

/** Queues the change of one comment: the old one goes, the new one comes. Only who wrote a thread may change its text. */
export function queueComment(
  { workbook }: TimedContext,
  { sheet: name, row, column, before, after }: CommentChange,
): void {
  const sheet = workbook.worksheets.getItem(name);
  const cell = (): Excel.Range => sheet.getRangeByIndexes(row, column, 1, 1);
  if (before?.kind === 'note') sheet.notes.getItem(cellName(row, column)).delete();
  if (before?.kind === 'thread') {
    const { comments } = workbook;
    (before.id === '' ? comments.getItemByCell(cell()) : comments.getItem(before.id)).delete();
  }
  if (!after) return;
  if (after.kind === 'note') {
    sheet.notes.add(cellName(row, column), after.content);
    return;
  }
  const added = workbook.comments.add(cell(), after.content);
  for (const reply of after.replies ?? []) added.replies.add(reply);
}
