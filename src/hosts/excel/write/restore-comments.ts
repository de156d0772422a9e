import type { CellAddress } from '../../../workbook/address';
import { sameCell } from '../../../workbook/address';
import type { CellComment } from '../read/cell-comments';
import type { CommentChange, CommentSpec, OurComment } from './comment-change';
import { sameSpec } from './comment-change';

/**
 * What is to change so that our comments are as they were before `changes`. `left`: cells whose comment has become
 * somebody else's, which stays.
 */
export function commentsBack(
  changes: readonly CommentChange[],
  there: readonly CellComment[],
): { readonly changes: readonly CommentChange[]; readonly left: readonly CellAddress[] } {
  const back: CommentChange[] = [];
  const left: CellAddress[] = [];
  for (const { sheet, row, column, before, after } of changes) {
    const here = there.filter((comment) => sameCell(comment, { sheet, row, column }));
    const ours = here.find(({ isOurs }) => isOurs) ?? null;
    if (here.some(({ isOurs }) => !isOurs) || (ours && !sameSpec(ours, before) && !sameSpec(ours, after))) {
      left.push({ sheet, row, column });
    } else if (!sameSpec(ours, before)) {
      const now = ours && { kind: ours.kind, id: ours.id, content: ours.content };
      back.push({ sheet, row, column, before: now, after: before && specOf(before) });
    }
  }
  return { changes: back, left };
}

const specOf = ({ kind, content, replies }: OurComment): CommentSpec => ({
  kind,
  content,
  ...(replies && { replies }),
});
