import type { CommentReport, PlannedComment } from '../../workbook-host';
import { commentContent } from '../comment-text';
import type { CellComment, CommentKind } from '../read/cell-comments';
import type { CommentChange, CommentSpec } from './comment-change';
import { sameSpec } from './comment-change';
import { SEVERITIES } from './plan-marks';
import { placeKey } from './write-guard';

/** No workbook gets more comments. */
export const MAX_COMMENTS = 200;

export interface PlannedComments {
  readonly changes: readonly CommentChange[];
  readonly report: CommentReport;
}

/**
 * What is to change so that of our comments exactly the `wanted` ones are there, one a cell, as many as may be, the most
 * severe first. A cell with somebody else's comment or note gets none. `there`: all comments where something may change.
 */
export function planComments(
  there: readonly CellComment[],
  wanted: readonly PlannedComment[],
  kind: CommentKind,
): PlannedComments {
  const foreign = new Set(there.filter(({ isOurs }) => !isOurs).map(placeKey));
  const free = wanted.filter(({ cell }) => !foreign.has(placeKey(cell)));
  const chosen = [...free].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const specs = new Map(
    chosen.slice(0, MAX_COMMENTS).map(({ cell, text }) => [placeKey(cell), { cell, spec: specOf(kind, text) }]),
  );
  const ours = there.filter(({ isOurs }) => isOurs);
  const has = new Set(ours.map(placeKey));
  const changes = [
    ...ours.flatMap((comment) => changeTo(comment, specs.get(placeKey(comment))?.spec ?? null)),
    ...[...specs].flatMap(([key, { cell, spec }]) => (has.has(key) ? [] : [{ ...cell, before: null, after: spec }])),
  ];
  return {
    changes,
    report: { written: specs.size, taken: wanted.length - free.length, leftOut: free.length - specs.size },
  };
}

const specOf = (kind: CommentKind, text: string): CommentSpec => ({ kind, content: commentContent(text) });

/** Nothing where it says that already. */
function changeTo({ sheet, row, column, kind, id, content }: CellComment, after: CommentSpec | null): CommentChange[] {
  const before = { kind, id, content };
  return sameSpec(before, after) ? [] : [{ sheet, row, column, before, after }];
}
