import type { AnchorChange, CellChange, ChangeSet, FormatChange, NameChange, WidthChange } from '../write/change-set';
import { sameSpec, type CommentChange } from '../write/comment-change';
import { sameFormat, type FormatSpec } from '../write/our-format';
import { isNothing } from '../write/plan-columns';
import { isHeaderFormat } from '../write/plan-marks';
import { mergeReports } from '../write/report-change';
import { placeKey } from '../write/write-guard';

/**
 * Two change sets, one carried out after the other, as one: "before" of the first and "after" of the second. What the
 * second takes back is in it no more. Both have the addresses of the moment of the second.
 */
export function mergeChanges(first: ChangeSet, second: ChangeSet): ChangeSet {
  return {
    cells: merge<CellChange>(first.cells, second.cells, placeKey, isNothing),
    widths: merge<WidthChange>(
      first.widths,
      second.widths,
      ({ sheet, column }) => `${String(column)}!${sheet}`,
      ({ before, after }) => before === after,
    ),
    names: merge<NameChange>(first.names, second.names, nameKey, ({ before, after }) => isSameName(before, after)),
    formats: merge<FormatChange>(
      first.formats.flatMap(byKind),
      second.formats.flatMap(byKind),
      (change) => `${String(isOfHeaders(change))}!${change.sheet}`,
      ({ before, after }) => sameLooks(before, after),
    ),
    anchors: merge<AnchorChange>(first.anchors, second.anchors, nameKey, ({ before, after }) => before === after),
    comments: merge<CommentChange>(first.comments, second.comments, placeKey, ({ before, after }) =>
      sameSpec(before, after),
    ),
    reports: mergeReports(first.reports, second.reports),
    sheets: [...first.sheets, ...second.sheets],
  };
}

/** Changes of one thing become one, in the place of the first; those that change nothing go. */
function merge<T extends { readonly before: unknown; readonly after: unknown }>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (change: T) => string,
  changesNothing: (change: T) => boolean,
): readonly T[] {
  if (second.length === 0) return first;
  const merged = new Map<string, T>();
  for (const change of [...first, ...second]) {
    const key = keyOf(change);
    const earlier = merged.get(key);
    merged.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()].filter((change) => !changesNothing(change));
}

const nameKey = ({ name, scope }: { readonly name: string; readonly scope: string | null }): string =>
  `${name}!${scope ?? ''}`;

function isSameName(before: NameChange['before'], after: NameChange['after']): boolean {
  if (!before || !after) return !before && !after;
  return before.comment === after.comment && JSON.stringify(before.range) === JSON.stringify(after.range);
}

/** Marks and header cells are changed apart. */
function byKind({ sheet, before, after }: FormatChange): FormatChange[] {
  return [true, false]
    .map((ofHeaders) => ({
      sheet,
      before: before.filter((format) => isHeaderFormat(format) === ofHeaders),
      after: after.filter((format) => isHeaderFormat(format) === ofHeaders),
    }))
    .filter((change) => change.before.length + change.after.length > 0);
}

const isOfHeaders = ({ before, after }: FormatChange): boolean => [...before, ...after].some(isHeaderFormat);

function sameLooks(before: readonly FormatSpec[], after: readonly FormatSpec[]): boolean {
  return before.length === after.length && after.every((format) => before.some((old) => sameFormat(old, format)));
}
