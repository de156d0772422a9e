import type { Area } from '../../../workbook/address';
import type { SkippedSheet, WritePlan, WriteReport } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import { CellReader } from '../cells/cell-reader';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import type { CellChange, ChangeSet, NameChange } from './change-set';
import { EditPlan } from './plan-edits';
import { columnChanges } from './plan-columns';
import type { ColumnChanges } from './plan-columns';
import { formatChanges, headerFormats, isHeaderFormat, markFormats, worstMarks } from './plan-marks';
import type { OurFormat } from './our-format';
import { placeColumns } from './place-columns';
import { SheetGround } from './sheet-ground';
import type { Survey } from './survey';
import { survey } from './survey';

/** Rows that hold content, by sheet, as last read; see `WorkbookRead.used`. */
export type KnownRows = ReadonlyMap<string, Area>;

export interface PlannedWrite {
  readonly changes: ChangeSet;
  /** Those of the changes that are edits of the user's own cells. */
  readonly edits: readonly CellChange[];
  readonly report: WriteReport;
}

/**
 * Finds out in two `sync` what a plan changes, and refuses a plan that no longer fits the workbook. Nothing is written.
 * `knownSheets` and `knownRows` are from the last reading.
 */
export async function planWrite(
  context: TimedContext,
  plan: WritePlan,
  knownSheets: Iterable<string>,
  knownRows: KnownRows,
  payload: number,
): Promise<PlannedWrite> {
  const targets = new Set(targetSheets(plan));
  let areas = new Map<string, { content: () => Area | undefined; all: () => Area | undefined }>();
  const found = await survey(context, new Set([...knownSheets, ...targets]), (sheets) => {
    areas = new Map(
      [...targets]
        .filter((name) => sheets.has(name))
        .map((name) => {
          const sheet = context.workbook.worksheets.getItem(name);
          return [name, { content: loadUsedArea(sheet, true), all: loadUsedArea(sheet, false) }];
        }),
    );
  });
  refuseStale(found, targets, (name) => areas.get(name)?.content(), knownRows);
  const locked = new Set(found.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  if (targets.size > 0 && [...targets].every((name) => locked.has(name))) {
    throw new HostError('protected-sheet', { sheet: [...targets].join('、') });
  }

  const reader = new CellReader(context, payload);
  const edits = new EditPlan(
    plan.edits.filter(({ cell }) => !locked.has(cell.sheet)),
    reader,
  );
  const grounds = sheetGrounds(plan, found, locked, (name) => areas.get(name)?.all(), reader);
  await reader.fetch(() => {
    found.loadPlaces();
    edits.load(context);
    for (const { ground } of grounds) ground.load(context);
  });
  const formats = await found.formats();

  const placed = grounds.map(({ sheet, planned, ground }) => {
    const known = ground.ground();
    return { sheet, columns: placeColumns(planned, known), ground: known };
  });
  const columns = placed.map(({ sheet, columns: list, ground }) => columnChanges(sheet, list, ground));
  const cellEdits = edits.changes();
  const marks = plan.marks && worstMarks(plan.marks).filter(({ cell }) => !locked.has(cell.sheet));
  const open = formats.filter(({ sheet }) => !locked.has(sheet));
  return {
    changes: {
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
    },
    edits: cellEdits,
    report: {
      marks: marks?.length ?? 0,
      columns: placed.reduce((sum, { columns: list }) => sum + list.length, 0),
      cells: placed.reduce((sum, { columns: list }) => sum + cellsIn(list), 0),
      edits: plan.edits.filter(({ cell }) => !locked.has(cell.sheet)).length,
      skipped: skippedSheets(found, locked, targets, plan, formats),
    },
  };
}

function targetSheets({ marks, columns, edits }: WritePlan): string[] {
  return [
    ...(marks ?? []).map(({ cell }) => cell.sheet),
    ...(columns ?? []).map(({ column }) => column.sheet),
    ...edits.map(({ cell }) => cell.sheet),
  ];
}

/** A sheet that is gone, or whose rows with content begin or end elsewhere than when it was read. */
function refuseStale(
  { sheets }: Survey,
  targets: ReadonlySet<string>,
  content: (sheet: string) => Area | undefined,
  knownRows: KnownRows,
): void {
  for (const name of targets) {
    if (!sheets.some((sheet) => sheet.name === name)) throw new HostError('sheet-gone', { sheet: name });
    const [known, now] = [knownRows.get(name), content(name)];
    if (known && (known.top !== now?.top || known.bottom !== now.bottom)) {
      throw new HostError('changed-since', { sheet: name });
    }
  }
}

/** Sheets that get columns, or have columns of ours that may have to go. */
function sheetGrounds(
  plan: WritePlan,
  { names }: Survey,
  locked: ReadonlySet<string>,
  used: (sheet: string) => Area | undefined,
  reader: CellReader,
) {
  const { columns } = plan;
  if (!columns) return [];
  const sheets = new Set([
    ...columns.map(({ column }) => column.sheet),
    ...names.flatMap(({ range, scope }) => range?.sheet ?? scope ?? []),
  ]);
  const unplaced = names.filter(({ range, scope }) => range === null && scope === null);
  return [...sheets]
    .filter((sheet) => !locked.has(sheet))
    .map((sheet, index) => {
      const planned = columns.filter(({ column }) => column.sheet === sheet);
      const own = names.filter(({ range, scope }) => (range?.sheet ?? scope) === sheet);
      // Names whose cells are gone belong to no sheet; they go along with the first.
      const owned = index === 0 ? [...own, ...unplaced] : own;
      return { sheet, planned, ground: new SheetGround(sheet, planned, owned, used(sheet), reader) };
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
  { names }: Survey,
  locked: ReadonlySet<string>,
  targets: ReadonlySet<string>,
  { marks, columns }: WritePlan,
  formats: readonly OurFormat[],
): SkippedSheet[] {
  const stale = [
    ...(columns ? names.flatMap(({ range }) => range?.sheet ?? []) : []),
    ...(marks ? formats.map(({ sheet }) => sheet) : []),
  ];
  return [...new Set([...targets, ...stale])]
    .filter((sheet) => locked.has(sheet))
    .map((sheet) => ({ sheet, reason: 'protected-sheet' }));
}
