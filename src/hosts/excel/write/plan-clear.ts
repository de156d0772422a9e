import type { ClearReport, SkippedSheet } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import { CellReader } from '../cells/cell-reader';
import type { TimedContext } from '../session';
import type { ChangeSet } from './change-set';
import { NO_CHANGES } from './change-set';
import { columnChanges } from './plan-columns';
import { planComments } from './plan-comments';
import { formatChanges, isHeaderFormat } from './plan-marks';
import { SheetGround } from './sheet-ground';
import { ReportPlan } from './plan-report';
import type { Survey } from './survey';
import { survey } from './survey';

/** Finds out in two `sync` what is to change so that nothing of ours is left. */
export async function planClear(
  context: TimedContext,
  knownSheets: Iterable<string>,
  payload: number,
): Promise<{ readonly changes: ChangeSet; readonly found: Survey; readonly report: ClearReport }> {
  const found = await survey(context, knownSheets, undefined, 'ours');
  const locked = new Set(found.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const sheetOf = ({ range, scope }: (typeof found.names)[number]): string | null => range?.sheet ?? scope;
  const reader = new CellReader(context, payload);
  const sheets = [...new Set(found.names.flatMap((name) => sheetOf(name) ?? []))].filter((name) => !locked.has(name));
  const grounds = sheets.map((sheet) => {
    const owned = found.names.filter((name) => sheetOf(name) === sheet);
    return { sheet, ground: new SheetGround(sheet, [], owned, NOT_USED, reader) };
  });
  const reports = new ReportPlan(found, reader);
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
  const lost = found.names.filter((name) => sheetOf(name) === null);
  const open = formats.filter(({ sheet }) => !locked.has(sheet));
  const skipped = [...locked].filter(
    (name) =>
      [...formats, ...comments].some(({ sheet }) => sheet === name) || found.names.some((own) => sheetOf(own) === name),
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
      columns: names.length,
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
