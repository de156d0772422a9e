import type { ClearReport, SkippedSheet } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import type { Area } from '../../../workbook/address';
import { CellReader } from '../cells/cell-reader';
import { isMemoryName } from '../../own-memory';
import { sheetOf, type OwnedName } from '../read/owned-names';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import type { ChangeSet } from './change-set';
import { NO_CHANGES } from './change-set';
import { columnChanges } from './plan-columns';
import { planComments } from './plan-comments';
import { formatChanges, isHeaderFormat } from './plan-marks';
import { askRows, type AskedRows } from './row-blocks';
import { memoryNaming } from './memory-names';
import { SheetGround } from './sheet-ground';
import { ReportPlan } from './plan-report';
import type { Survey } from './survey';
import { survey } from './survey';

interface PlannedClear {
  readonly changes: ChangeSet;
  readonly found: Survey;
  /** Rows as they were, by which they can be known again: no name of ours watches them from then on. */
  readonly rows: readonly AskedRows[];
  readonly report: ClearReport;
}

/** Finds out in two `sync` what is to change so that nothing of ours is left. */
export async function planClear(
  context: TimedContext,
  knownSheets: Iterable<string>,
  payload: number,
): Promise<PlannedClear> {
  let used = new Map<string, () => Area | undefined>();
  const queueMore = (there: ReadonlySet<string>): void => {
    used = new Map([...there].map((name) => [name, loadUsedArea(context.workbook.worksheets.getItem(name), true)]));
  };
  const found = await survey(context, knownSheets, queueMore, 'ours');
  const locked = new Set(found.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const reader = new CellReader(context, payload);
  const ours = [...found.names, ...found.memories];
  const sheets = [...new Set(ours.flatMap((name) => sheetOf(name) ?? []))].filter((name) => !locked.has(name));
  const naming = memoryNaming(found);
  const grounds = sheets.map((sheet) => {
    const isHere = (name: OwnedName): boolean => sheetOf(name) === sheet;
    const memory = { names: found.memories.filter(isHere), naming };
    return { sheet, ground: new SheetGround(sheet, [], found.names.filter(isHere), memory, NOT_USED, reader) };
  });
  const reports = new ReportPlan(found, reader);
  const rows = askRows(
    reader,
    [...used].flatMap(([sheet, content]) => {
      const area = content();
      return area && !locked.has(sheet) ? [{ sheet, area }] : [];
    }),
  );
  await reader.fetch(() => {
    found.loadPlaces();
    reports.load(context);
    for (const { ground } of grounds) ground.load(context);
  });
  const formats = await found.formats();
  const report = reports.removal();
  const comments = found.comments();
  const removed = planComments(
    comments.filter(({ sheet }) => !locked.has(sheet)),
    [],
    'thread',
  ).changes;

  const columns = grounds.map(({ sheet, ground }) => columnChanges(sheet, [], ground.ground([])));
  const lost = ours.filter((name) => sheetOf(name) === null);
  const open = formats.filter(({ sheet }) => !locked.has(sheet));
  const skipped = [...locked].filter(
    (name) =>
      [...formats, ...comments].some(({ sheet }) => sheet === name) || ours.some((own) => sheetOf(own) === name),
  );
  const names = [
    ...columns.flatMap((change) => change.names),
    ...lost.map((before) => ({ name: before.name, scope: before.scope, before, after: null })),
  ];
  if (skipped.length > 0 && names.length + open.length + removed.length === 0) {
    throw new HostError('protected-sheet', { sheet: skipped.join('、') });
  }
  return {
    found,
    rows,
    changes: {
      ...NO_CHANGES,
      cells: columns.flatMap(({ cells }) => cells),
      widths: columns.flatMap(({ widths }) => widths),
      names,
      formats: [
        ...formatChanges(
          open.filter((format) => !isHeaderFormat(format)),
          [],
        ),
        ...formatChanges(open.filter(isHeaderFormat), []),
      ],
      comments: removed,
      reports: report.changes,
    },
    report: {
      marks: open.filter((format) => !isHeaderFormat(format)).reduce((sum, { areas }) => sum + cellCount(areas), 0),
      columns: names.filter(({ name }) => !isMemoryName(name)).length,
      ...(removed.length > 0 && { comments: removed.length }),
      skipped: [...skipped.map((sheet): SkippedSheet => ({ sheet, reason: 'protected-sheet' })), ...report.skipped],
      ...(report.kept !== null && { keptReport: report.kept }),
    },
  };
}

/** What goes needs no place. */
const NOT_USED = { content: undefined, all: undefined };

const cellCount = (areas: readonly { top: number; left: number; bottom: number; right: number }[]): number =>
  areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
