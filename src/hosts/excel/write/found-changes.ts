import type { OurNames } from '../read/owned-names';
import type { Interruption, Touched } from './apply';
import type { CellChange, ChangeSet, WidthChange } from './change-set';
import { NO_CHANGES, withoutSign } from './change-set';
import type { CommentChange } from './comment-change';
import type { Overtaken, Unkept } from './write-guard';
import { placeKey } from './write-guard';

/** The cells and widths of a change set that some requests were to write. */
export function part({ cells, widths }: ChangeSet, requests: readonly Touched[]): Pick<ChangeSet, 'cells' | 'widths'> {
  const keys = new Set(
    requests.flatMap((touched) => [...touched.cells.map(placeKey), ...touched.widths.map(widthKey)]),
  );
  return {
    cells: cells.filter((cell) => keys.has(placeKey(cell))),
    widths: widths.filter((width) => keys.has(widthKey(width))),
  };
}

export const isFirst = (tried: readonly Touched[]): boolean => tried.length === 1;

/** The same, of which it is known where they were written: there they are taken back, whichever row that is. */
export const inPlace = ({ cells, widths }: Pick<ChangeSet, 'cells' | 'widths'>): typeof NO_CHANGES => ({
  ...NO_CHANGES,
  cells: cells.map(withoutSign),
  widths,
});

/** Cells that nobody meant and that Excel has changed all the same. */
export function unmeant({ cells }: ChangeSet, unkept: Unkept = []): CellChange[] {
  const meant = new Set(cells.map(placeKey));
  return unkept.filter((cell) => !meant.has(placeKey(cell)));
}

/** The changes with what really was there before, and what has really come of them. */
export function withFound(planned: ChangeSet, { overtaken, unkept = [] }: Interruption, isFirst: boolean): ChangeSet {
  const { names = null, cells = [], widths = [], comments = [] } = overtaken ?? {};
  const changes = names && isFirst ? withNames(planned, names) : planned;
  const foundCells = new Map([...cells, ...unkept].map((cell) => [placeKey(cell), cell]));
  const foundWidths = new Map(widths.map((width) => [widthKey(width), width]));
  const foundComments = new Map(comments.map((comment) => [commentKey(comment), comment]));
  return {
    ...changes,
    cells: changes.cells.map((cell) => foundCells.get(placeKey(cell)) ?? cell),
    widths: changes.widths.map((width) => foundWidths.get(widthKey(width)) ?? width),
    comments: changes.comments.map((comment) => foundComments.get(commentKey(comment)) ?? comment),
  };
}

/** What our names really stood for. */
function withNames(changes: ChangeSet, { owned, memories, anchors, report }: OurNames): ChangeSet {
  const ranges = new Map([...owned, ...memories].map(({ name, range }) => [name, range]));
  const formulas = new Map(anchors.map(({ name, formula }) => [name, formula]));
  return {
    ...changes,
    names: changes.names.map((change) => {
      const { name, scope, before } = change;
      return before && scope === null ? { ...change, before: { ...before, range: ranges.get(name) ?? null } } : change;
    }),
    anchors: changes.anchors.map((change) => {
      const { name, scope, before } = change;
      return before !== null && scope === null ? { ...change, before: formulas.get(name) ?? null } : change;
    }),
    reports: changes.reports.map((change) => ({ ...change, nameBefore: report })),
  };
}

const widthKey = ({ sheet, column }: WidthChange): string => `width ${String(column)},${sheet}`;

/** A cell may have had a note and a thread of ours. */
const commentKey = (change: CommentChange): string => `${change.before?.kind ?? ''} ${placeKey(change)}`;

/**
 * Gives cells, widths and comments back what somebody had made of them, and (`misplaced`) all cells that a request wrote
 * what they were before it.
 */
export function putBack({ cells, comments, widths }: Overtaken, misplaced?: Touched): ChangeSet {
  const found = new Set(cells.map(placeKey));
  const others = misplaced?.cells.filter((cell) => !found.has(placeKey(cell))) ?? [];
  return {
    ...NO_CHANGES,
    cells: [...cells, ...others].map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
    widths: widths.map((width) => ({ ...width, before: width.after, after: width.before })),
    comments: comments.map((comment) => ({
      ...comment,
      before: comment.after && { ...comment.after, id: '' },
      after: comment.before,
    })),
  };
}
