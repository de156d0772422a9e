import type { CellAddress } from '../../../workbook/address';
import { AskedCells } from '../cells/asked-cells';
import { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { isBlankState, sameContent } from '../cells/content';
import type { AnchorName, OwnedName } from '../read/owned-names';
import type { TimedContext } from '../session';
import { MergedCells } from './merged-cells';
import type { AnchorChange, CellChange, ChangeSet, FormatChange, NameChange, WidthChange } from './change-set';
import { sameState, touchedSheets } from './change-set';
import type { OurFormat } from './our-format';
import { isUnfinished } from './our-format';
import { isHeaderFormat } from './plan-marks';
import type { Followed } from '../undo/follow';
import { ReturningColumns, withoutColumns } from './returning-columns';
import { commentsBack } from './restore-comments';
import { ReportRestore } from './restore-report';
import { SheetsRestore } from './restore-sheets';
import type { CommentsAsked, Survey } from './survey';
import { astray, findSorted, signCells } from './sorted-edits';
import { survey } from './survey';
import { VacatedCells } from './vacated-cells';
import { loadWidth } from './write-guard';

export interface PlannedRestore {
  readonly changes: ChangeSet;
  readonly found: Survey;
  /** Cells that hold neither what was there before nor what was written: somebody changed them, and they stay. */
  readonly left: readonly CellAddress[];
}

/**
 * Finds out in two `sync` what is to change so that everything that a change set touched is as it was before, whether
 * the change set was carried out in whole, in part or not at all. `locate` says where its cells are by now.
 */
export async function planRestore(
  context: TimedContext,
  begun: ChangeSet,
  locate: (now: Survey) => Followed,
  payload: number,
): Promise<PlannedRestore & Pick<Followed, 'lost'>> {
  const found = await survey(context, touchedSheets(begun), undefined, commentsOf(begun));
  const { lost, ...located } = locate(found);
  return { ...(await restoreFrom(context, found, located, payload, true)), lost };
}

/** Whose comments the survey for a restore has to ask for. */
export const commentsOf = ({ comments }: ChangeSet): CommentsAsked => (comments.length > 0 ? 'all' : undefined);

/** The same after a survey that has been made. `isFresh`: the change set was only just carried out. */
export async function restoreFrom(
  context: TimedContext,
  found: Survey,
  { changes, written }: Omit<Followed, 'lost'>,
  payload: number,
  isFresh = false,
): Promise<PlannedRestore> {
  let widths: Excel.RangeFormat[] = [];
  const there = new Set(found.sheets.map(({ name }) => name));
  const wanted = { ...changes, ...onSheets(changes, there) };
  const returning = new ReturningColumns(wanted, found.names, isFresh);
  const reader = new CellReader(context, payload);
  const vacated = new VacatedCells(wanted.names, found, written);
  const asked = [...wanted.cells, ...returning.cells, ...vacated.cells];
  const cells = new AskedCells([...asked, ...signCells(wanted.cells)], reader);
  const report = new ReportRestore(changes.reports[0], found, reader);
  const sheets = new SheetsRestore(changes, found, reader);
  const merged = new MergedCells(asked);
  await reader.fetch(() => {
    found.loadPlaces();
    report.load(context);
    sheets.load(context);
    merged.load(context);
    widths = wanted.widths.map((change) => loadWidth(context, change));
  });
  const now = (cell: CellAddress): CellState | undefined => cells.state(cell);
  const elsewhere = astray(wanted.cells, now);
  if (elsewhere.length > 0) {
    const sorted = await findSorted(context, wanted.cells, elsewhere, payload);
    const located = { written, changes: { ...changes, cells: sorted.cells } };
    const restored = await restoreFrom(context, found, located, payload, isFresh);
    return { ...restored, left: [...restored.left, ...sorted.left] };
  }
  const formats = await found.formats();

  const { columns, because } = returning.hindered(now, merged);
  const possible = withoutColumns(wanted, columns);
  const unknown = vacated.changes(possible, now);
  const { back, left } = compareCells(unknown.known, now, merged.hide);
  const widthNow = new Map(wanted.widths.map((change, index) => [change, widths[index]]));
  const reports = report.changes();
  const added = sheets.changes();
  const comments = commentsBack(possible.comments, found.comments());
  return {
    found,
    changes: {
      cells: [...back, ...unknown.back],
      widths: possible.widths.flatMap((change) => widthBack(change, widthNow.get(change))),
      names: possible.names.flatMap((change) => nameBack(change, [...found.names, ...found.memories])),
      formats: formatsBack(possible.formats, formats),
      anchors: possible.anchors.flatMap((change) => anchorBack(change, found.anchors, there)),
      comments: comments.changes,
      reports: reports.changes,
      sheets: added.changes,
    },
    left: [...because, ...left, ...unknown.left, ...comments.left, ...reports.left, ...added.left],
  };
}

/** Without what is on sheets that are gone, and without the former place of a column on one. */
function onSheets({ cells, widths, names, formats, comments }: ChangeSet, there: ReadonlySet<string>) {
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => there.has(sheet);
  return {
    cells: cells.filter(isThere),
    widths: widths.filter(isThere),
    names: names
      .filter(({ scope }) => scope === null || there.has(scope))
      .map((change) => (change.before?.range && isThere(change.before.range) ? change : { ...change, before: null })),
    formats: formats.filter(isThere),
    comments: comments.filter(isThere),
  };
}

/** A number format that somebody has changed since stays; nothing is put where a merge hides it. */
function compareCells(
  cells: readonly CellChange[],
  stateOf: (cell: CellAddress) => CellState | undefined,
  isHidden: (cell: CellAddress) => boolean,
) {
  const back: CellChange[] = [];
  const left: CellAddress[] = [];
  for (const change of cells) {
    const { sheet, row, column, before, after } = change;
    const now = stateOf(change);
    if (!now || sameState(now, before)) continue;
    const isChanged = !sameContent(now, after) && !sameContent(now, before);
    if (isChanged || (!isBlankState(before) && !sameContent(now, before) && isHidden(change))) {
      left.push({ sheet, row, column });
      continue;
    }
    const state = { ...before, format: now.format === after.format ? before.format : now.format };
    if (!sameState(now, state)) back.push({ ...change, before: now, after: state });
  }
  return { back, left };
}

/** A width that somebody has changed since stays. */
function widthBack({ sheet, column, before, after }: WidthChange, now: Excel.RangeFormat | undefined): WidthChange[] {
  const width = now?.columnWidth;
  return width === undefined || width !== after ? [] : [{ sheet, column, before: width, after: before }];
}

function nameBack({ name, scope, before }: NameChange, names: readonly OwnedName[]): NameChange[] {
  const now = names.find((candidate) => candidate.name === name && candidate.scope === scope) ?? null;
  const range = before?.range ?? null;
  const after = before && range ? { range, comment: before.comment } : null;
  if (now && after && sameName(now, after)) return [];
  return now || after ? [{ name, scope, before: now, after }] : [];
}

function anchorBack(
  { name, scope, before }: AnchorChange,
  anchors: readonly AnchorName[],
  sheets: ReadonlySet<string>,
): AnchorChange[] {
  if (scope !== null && !sheets.has(scope)) return [];
  const now = anchors.find((anchor) => anchor.name === name && anchor.scope === scope)?.formula ?? null;
  return now === before ? [] : [{ name, scope, before: now, after: before }];
}

function sameName(a: Pick<OwnedName, 'range' | 'comment'>, b: Pick<OwnedName, 'range' | 'comment'>): boolean {
  return a.comment === b.comment && JSON.stringify(a.range) === JSON.stringify(b.range);
}

/**
 * All formats of ours of the kinds that were changed go from the sheet; those that were there come back. One change a
 * sheet, in the order of priorities: each can take its old place only when those before it are there.
 */
function formatsBack(changes: readonly FormatChange[], formats: readonly OurFormat[]): FormatChange[] {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const here = changes.filter((change) => change.sheet === sheet);
    const kinds = new Set(here.flatMap(({ before, after }) => [...before, ...after].map(isHeaderFormat)));
    const isChanged = (format: OurFormat): boolean => kinds.has(isHeaderFormat(format)) || isUnfinished(format);
    const now = formats.filter((format) => format.sheet === sheet && isChanged(format));
    const before = here.flatMap((change) => change.before).sort((a, b) => a.priority - b.priority);
    return idsOf(now) === idsOf(before) ? [] : [{ sheet, before: now, after: before }];
  });
}

const idsOf = (formats: readonly OurFormat[]): string =>
  formats
    .map(({ id }) => id)
    .sort()
    .join();
