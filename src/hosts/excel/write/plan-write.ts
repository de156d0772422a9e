import type { Area, RangeAddress } from '../../../workbook/address';
import type { PlannedColumn, SkippedSheet, WritePlan, WriteReport } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import { CellReader } from '../cells/cell-reader';
import type { KnownWorkbook } from '../known-workbook';
import { waysOf } from '../read/cell-comments';
import { loadListObjects } from '../read/list-objects';
import { sheetOf, type OwnedName } from '../read/owned-names';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import type { ChangeSet, NameChange } from './change-set';
import { NO_CHANGES } from './change-set';
import type { ColumnGround, PlacedColumn } from './column-ground';
import { planComments, type PlannedComments } from './plan-comments';
import { EditPlan } from './plan-edits';
import { columnChanges } from './plan-columns';
import type { ColumnChanges } from './plan-columns';
import { formatChanges, headerFormats, isHeaderFormat, markFormats, worstMarks } from './plan-marks';
import { memoryNaming } from './memory-names';
import type { OurFormat } from './our-format';
import { nameOf, placeColumns } from './place-columns';
import { RowCheck } from './row-check';
import type { UsedAreas } from './sheet-ground';
import { SheetGround } from './sheet-ground';
import { ReportPlan } from './plan-report';
import { planSheets } from './plan-sheets';
import type { Survey } from './survey';
import { survey } from './survey';
import type { WatchedRows } from './write-guard';

export interface PlannedWrite {
  readonly changes: ChangeSet;
  readonly found: Survey;
  /** Rows that the plan was made for, to be looked at once more while writing. */
  readonly watched: readonly WatchedRows[];
  readonly report: WriteReport;
}

/**
 * Finds out in two `sync` what a plan changes, and refuses a plan that no longer fits the workbook. Nothing is written.
 * `knownSheets` and `known` are from the last reading.
 */
export async function planWrite(
  context: TimedContext,
  plan: WritePlan,
  knownSheets: Iterable<string>,
  known: KnownWorkbook,
  payload: number,
): Promise<PlannedWrite> {
  const targets = new Set(targetSheets(plan));
  let withFormats = new Map<string, () => Area | undefined>();
  let tables: (() => () => RangeAddress[]) | undefined;
  const queueMore = (sheets: ReadonlySet<string>): void => {
    if (plan.columns) tables = loadListObjects(context);
    withFormats = new Map(
      [...targets]
        .filter((name) => sheets.has(name))
        .map((name) => [name, loadUsedArea(context.workbook.worksheets.getItem(name), false)]),
    );
  };
  const sheets = new Set([...knownSheets, ...targets]);
  const found = await survey(context, sheets, queueMore, plan.comments === undefined ? undefined : 'all');
  refuseStale(found, targets, known);
  const locked = new Set(found.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  if (targets.size > 0 && [...targets].every((name) => locked.has(name))) {
    throw new HostError('protected-sheet', { sheet: [...targets].join('、') });
  }

  const reader = new CellReader(context, payload);
  const unlocked = withoutSheets(plan, locked);
  const edits = new EditPlan(unlocked.edits, reader);
  const usedOf = (name: string): UsedAreas => ({ content: found.content.get(name), all: withFormats.get(name)?.() });
  const grounds = sheetGrounds(plan, found, locked, usedOf, reader);
  const rows = new RowCheck(unlocked, known, found.names, reader);
  const reports = plan.report === undefined ? undefined : new ReportPlan(found, reader);
  let places: () => RangeAddress[] = () => [];
  await reader.fetch(() => {
    found.loadPlaces();
    places = tables?.() ?? places;
    edits.load(context);
    reports?.load(context);
    for (const { ground } of grounds) ground.load(context);
  });
  const formats = await found.formats();

  rows.refuseMoved();
  const report = reports?.changes(plan.report ?? null);
  const sheetChanges = planSheets(plan.sheets ?? [], found);
  const comments = commentsPlanned(context, unlocked, found, locked);
  const listObjects = places();
  const surveyed = grounds.map(({ sheet, planned, ground }) => ({
    sheet,
    planned,
    ground: ground.ground(listObjects.filter((table) => table.sheet === sheet).map(({ area }) => area)),
  }));
  const taken = takenNames(found, surveyed);
  const placed = surveyed.map(({ sheet, planned, ground }) => {
    const possible = planned.filter((column) => !taken.has(nameOf(column).toLowerCase()));
    return { sheet, planned, possible, columns: placeColumns(possible, ground), ground };
  });
  const columns = placed.map(({ sheet, columns: list, ground }) => columnChanges(sheet, list, ground));
  const cellEdits = edits.changes((cell) => rows.sign(cell));
  const marks = unlocked.marks && worstMarks(unlocked.marks);
  const open = formats.filter(({ sheet }) => !locked.has(sheet));
  return {
    found,
    watched: rows.watched(),
    changes: {
      ...NO_CHANGES,
      cells: [...cellEdits, ...columns.flatMap(({ cells }) => cells)],
      widths: columns.flatMap(({ widths }) => widths),
      names: joinNames(columns.flatMap(({ names }) => names)),
      formats: [
        ...(marks
          ? formatChanges(
              open.filter((format) => !isHeaderFormat(format)),
              markFormats(marks),
            )
          : []),
        ...(plan.columns ? headerChanges(open, columns) : []),
      ],
      comments: comments?.changes ?? [],
      reports: report?.changes ?? [],
      sheets: sheetChanges,
    },
    report: {
      marks: marks?.length ?? 0,
      columns: placed.reduce((sum, { columns: list }) => sum + list.length, 0),
      cells: placed.reduce((sum, { columns: list }) => sum + cellsIn(list), 0),
      edits: unlocked.edits.length,
      skipped: [...skippedSheets(found, locked, targets, plan, formats), ...placed.flatMap(columnsLeftOut)],
      ...(typeof report?.sheet === 'string' && { reportSheet: report.sheet }),
      ...(plan.sheets && { sheets: sheetChanges.flatMap(({ after }) => after?.sheet ?? []) }),
      ...(typeof report?.kept === 'string' && { keptReport: report.kept }),
      ...(plan.comments !== undefined && { comments: comments?.report ?? null }),
    },
  };
}

/** Undefined where the plan says nothing of comments, or Excel is too old for them. */
function commentsPlanned(
  context: TimedContext,
  { comments }: WritePlan,
  found: Survey,
  locked: ReadonlySet<string>,
): PlannedComments | undefined {
  const ways = waysOf(context);
  if (comments === undefined || !ways) return undefined;
  const open = found.comments().filter(({ sheet }) => !locked.has(sheet));
  return planComments(open, comments ?? [], ways.writes);
}

function targetSheets({ marks, columns, edits, comments }: WritePlan): string[] {
  return [
    ...(marks ?? []).map(({ cell }) => cell.sheet),
    ...(columns ?? []).map(({ column }) => column.sheet),
    ...edits.map(({ cell }) => cell.sheet),
    ...(comments ?? []).map(({ cell }) => cell.sheet),
  ];
}

function withoutSheets({ marks, columns, edits, comments }: WritePlan, sheets: ReadonlySet<string>): WritePlan {
  return {
    marks: marks && marks.filter(({ cell }) => !sheets.has(cell.sheet)),
    columns: columns && columns.filter(({ column }) => !sheets.has(column.sheet)),
    edits: edits.filter(({ cell }) => !sheets.has(cell.sheet)),
    ...(comments !== undefined && { comments: comments && comments.filter(({ cell }) => !sheets.has(cell.sheet)) }),
  };
}

/** Names, in lower case, under which something of the user's stands. */
function takenNames({ taken }: Survey, grounds: readonly { readonly ground: ColumnGround }[]): ReadonlySet<string> {
  const foreign = grounds.flatMap(({ ground }) => ground.foreign).filter(({ scope }) => scope === null);
  return new Set([...taken, ...foreign.map(({ name }) => name.toLowerCase())]);
}

/** Why columns of a sheet are not written. */
function columnsLeftOut(placed: {
  readonly sheet: string;
  readonly planned: readonly PlannedColumn[];
  readonly possible: readonly PlannedColumn[];
  readonly columns: readonly PlacedColumn[];
}): SkippedSheet[] {
  const { sheet, planned, possible, columns } = placed;
  return [
    ...(possible.length < planned.length ? [{ sheet, reason: 'name-taken' as const }] : []),
    ...(columns.length < possible.length ? [{ sheet, reason: 'no-room' as const }] : []),
  ];
}

/** A sheet that is gone, or whose rows with content begin or end elsewhere than when it was read. */
function refuseStale({ sheets, content }: Survey, targets: ReadonlySet<string>, workbook: KnownWorkbook): void {
  for (const name of targets) {
    const known = workbook.sheet(name);
    const sheet = sheets.find((candidate) => candidate.name === name);
    // Another sheet may have got the name of one that was read.
    if (!sheet || (known && known.id !== sheet.id)) throw new HostError('sheet-gone', { sheet: name });
    const now = content.get(name);
    if (known?.used && (known.used.top !== now?.top || known.used.bottom !== now.bottom)) {
      throw new HostError('changed-since', { sheet: name });
    }
  }
}

/** Sheets that get columns, or have columns of ours that may have to go. */
function sheetGrounds(
  plan: WritePlan,
  found: Survey,
  locked: ReadonlySet<string>,
  used: (sheet: string) => UsedAreas,
  reader: CellReader,
) {
  const { columns } = plan;
  if (!columns) return [];
  const { names, memories } = found;
  const sheets = new Set([
    ...columns.map(({ column }) => column.sheet),
    ...[...names, ...memories].flatMap((name) => sheetOf(name) ?? []),
  ]);
  const naming = memoryNaming(found);
  return [...sheets]
    .filter((sheet) => !locked.has(sheet))
    .map((sheet, index) => {
      const planned = columns.filter(({ column }) => column.sheet === sheet);
      // Names whose cells are gone belong to no sheet; they go along with the first.
      const isHere = (name: OwnedName): boolean => (sheetOf(name) ?? (index === 0 ? sheet : null)) === sheet;
      const memory = { names: memories.filter(isHere), naming };
      return {
        sheet,
        planned,
        ground: new SheetGround(sheet, planned, names.filter(isHere), memory, used(sheet), reader),
      };
    });
}

const cellsIn = (columns: ReturnType<typeof placeColumns>): number =>
  columns.reduce((sum, { planned }) => sum + planned.column.cells.length, 0);

/** A name that leaves one sheet and comes to another is one change. */
function joinNames(names: readonly NameChange[]): NameChange[] {
  const joined = new Map<string, NameChange>();
  for (const change of names) {
    const key = `${change.scope ?? ''}!${change.name}`;
    const other = joined.get(key);
    joined.set(
      key,
      other ? { ...change, before: change.before ?? other.before, after: change.after ?? other.after } : change,
    );
  }
  return [...joined.values()];
}

function headerChanges(formats: readonly OurFormat[], columns: readonly ColumnChanges[]) {
  return formatChanges(formats.filter(isHeaderFormat), headerFormats(columns.flatMap(({ headers }) => headers)));
}

/** Protected sheets on which there was something to do. */
function skippedSheets(
  { names, memories, comments }: Survey,
  locked: ReadonlySet<string>,
  targets: ReadonlySet<string>,
  { marks, columns }: WritePlan,
  formats: readonly OurFormat[],
): SkippedSheet[] {
  const stale = [
    ...(columns ? [...names, ...memories].flatMap(({ range }) => range?.sheet ?? []) : []),
    ...(marks ? formats.map(({ sheet }) => sheet) : []),
    ...comments().flatMap(({ sheet, isOurs }) => (isOurs ? [sheet] : [])),
  ];
  return [...new Set([...targets, ...stale])]
    .filter((sheet) => locked.has(sheet))
    .map((sheet) => ({ sheet, reason: 'protected-sheet' }));
}
