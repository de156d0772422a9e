import { freeReportName } from '../../../report';
import type { ReportSheet } from '../../../report';
import type { CellAddress } from '../../../workbook/address';
import type { CellReader } from '../cells/cell-reader';
import type { ReportGround } from '../read/report-ground';
import { reportRange } from '../read/report-ground';
import type { TimedContext } from '../session';
import { groundAt, placed, reportFormula } from './plan-report';
import type { PlacedReport, ReportChange } from './report-change';
import { UNFINISHED_SHEET } from './report-change';
import type { Survey } from './survey';
import { largest } from '../../../workbook/lists';

/** Finds out what is to change so that the report sheet is as it was before a change that may have been carried out in part. */
export class ReportRestore {
  private readonly ground: ReportGround | undefined;

  constructor(
    private readonly change: ReportChange | undefined,
    private readonly found: Survey,
    reader: CellReader,
  ) {
    if (!change) return;
    const range = reportRange(found.report);
    const name = range?.sheet ?? change.before?.sheet;
    const rows = [change.before?.report, change.after?.report].map((report) => report?.rows.length ?? 0);
    const bottom = largest(rows, range ? range.area.bottom + 1 : 0) - 1;
    if (name !== UNFINISHED_SHEET) this.ground = groundAt(found, name, bottom);
    this.ground?.ask(reader);
  }

  load(context: TimedContext): void {
    this.ground?.load(context);
  }

  /** After the `sync`. A sheet into which somebody has written since stays, and is named by its first cell. */
  changes(): { readonly changes: readonly ReportChange[]; readonly left: readonly CellAddress[] } {
    const { change, found } = this;
    if (!change) return { changes: [], left: [] };
    const isUnfinished = found.sheets.some(({ name }) => name === UNFINISHED_SHEET);
    const { before, after, left } = this.sheets(change);
    const nameAfter =
      before && !after && left.length > 0 ? null : after ? this.nameOf(after, change) : change.nameBefore;
    const back: ReportChange = {
      before,
      after,
      nameBefore: found.report,
      nameAfter: left.length > 0 ? null : nameAfter,
      ...(isUnfinished && { unfinished: true as const }),
    };
    const isNothing = !isUnfinished && !before && !after && back.nameBefore === back.nameAfter;
    return { changes: isNothing ? [] : [back], left };
  }

  private nameOf(after: PlacedReport, { before, nameBefore }: ReportChange): string | null {
    return before?.sheet === after.sheet ? nameBefore : reportFormula(after);
  }

  private sheets({ before, after }: ReportChange): Pick<ReportChange, 'before' | 'after'> & {
    readonly left: readonly CellAddress[];
  } {
    const { ground, found } = this;
    const now = ground ? reportOf(ground, before, after) : null;
    if (ground && !now) return { before: null, after: null, left: [{ sheet: ground.info.name, row: 0, column: 0 }] };
    if (!before) return { before: ground && now ? placed(ground, now) : null, after: null, left: [] };
    if (ground && now) {
      const here = placed(ground, now);
      return { before: here, after: { ...here, report: before.report }, left: [] };
    }
    const taken = found.sheets.map(({ name }) => name).filter((name) => name !== UNFINISHED_SHEET);
    const sheet = taken.includes(before.sheet) ? freeReportName(taken) : before.sheet;
    return { before: null, after: { ...before, sheet }, left: [] };
  }
}

/** What a sheet holds of the two reports, in whole or in part; null where it holds something else. */
function reportOf(ground: ReportGround, before: PlacedReport | null, after: PlacedReport | null): ReportSheet | null {
  const reports = [before, after].flatMap((entry) => entry?.report ?? []);
  const [first] = reports;
  return first && ground.isMadeOf(...reports) ? (after?.report ?? first) : null;
}
