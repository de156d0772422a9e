import type { ReportSheet } from '../../../report';
import { freeReportName, reportLook } from '../../../report';
import { areaName } from '../../../workbook/address';
import type { SkippedSheet } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import type { CellReader } from '../cells/cell-reader';
import { References } from '../read/references';
import { ReportGround, reportRange } from '../read/report-ground';
import type { TimedContext } from '../session';
import type { PlacedReport, ReportChange } from './report-change';
import { UNFINISHED_SHEET } from './report-change';
import type { Survey } from './survey';

export interface PlannedReport {
  readonly changes: readonly ReportChange[];
  /** The sheet that the report will be on; null where there will be none. */
  readonly sheet: string | null;
  /** A sheet of ours into which somebody has written or to which somebody refers: it stays, and is ours no more. */
  readonly kept: string | null;
}

/**
 * Plans what becomes of the report sheet. Ours is known by its hidden name, and it is ours only as long as it holds
 * nothing but what we wrote and nothing refers to it: whoever writes into it, or calculates with it, makes it a sheet of
 * their own.
 */
export class ReportPlan {
  private readonly ground: ReportGround | undefined;

  constructor(
    private readonly found: Survey,
    reader: CellReader,
  ) {
    this.ground = groundAt(found, reportRange(found.report)?.sheet, reportRange(found.report)?.area.bottom ?? -1);
    this.ground?.ask(reader);
  }

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    this.ground?.load(context);
  }

  /** After the `sync`: so that exactly `wanted` is there, null for none. HostError `workbook-protected`. */
  changes(wanted: ReportSheet | null): PlannedReport {
    if (wanted === null) {
      const { changes, kept, skipped } = this.removal();
      const [refused] = skipped;
      if (refused) throw new HostError(refused.reason, { sheet: refused.sheet });
      return { changes, sheet: null, kept };
    }
    const { found } = this;
    const own = this.own();
    if (!own && found.structureProtected) throw new HostError('workbook-protected');
    const after = own ? { ...own, report: wanted } : fresh(found, wanted);
    const change = {
      before: own,
      after,
      nameBefore: found.report,
      nameAfter: reportFormula(after),
      ...this.leftover(),
    };
    const isSame = JSON.stringify(own) === JSON.stringify(after) && !change.unfinished;
    return { changes: isSame ? [] : [change], sheet: after.sheet, kept: this.kept(own) };
  }

  /** After the `sync`: so that none of ours is there. One that a protected workbook holds fast is `skipped`. */
  removal(): Omit<PlannedReport, 'sheet'> & { readonly skipped: readonly SkippedSheet[] } {
    const { found } = this;
    const own = this.own();
    const kept = this.kept(own);
    const leftover = this.leftover();
    const held = own?.sheet ?? (leftover.unfinished && UNFINISHED_SHEET);
    if (held !== undefined && found.structureProtected) {
      return { changes: [], kept, skipped: [{ sheet: held, reason: 'workbook-protected' }] };
    }
    if (found.report === null && !leftover.unfinished) return { changes: [], kept, skipped: [] };
    const change = { before: own, after: null, nameBefore: found.report, nameAfter: null, ...leftover };
    return { changes: [change], kept, skipped: [] };
  }

  /** Our report, as long as nobody has made it theirs. */
  private own(): PlacedReport | null {
    const report = this.ground?.report() ?? null;
    return this.ground && report ? placed(this.ground, report) : null;
  }

  /** A sheet that was begun when Excel fell silent, and that nobody has taken back since. */
  private leftover(): Pick<ReportChange, 'unfinished'> {
    return this.found.sheets.some(({ name }) => name === UNFINISHED_SHEET) ? { unfinished: true } : {};
  }

  private kept(own: PlacedReport | null): string | null {
    return own ? null : (this.ground?.info.name ?? null);
  }
}

/** The sheet of that name, to be looked at down to the zero-based row `bottom`. */
export function groundAt(found: Survey, sheet: string | undefined, bottom: number): ReportGround | undefined {
  const position = found.sheets.findIndex(({ name }) => name === sheet);
  const info = found.sheets[position];
  return info && new ReportGround(info, position, bottom + 1, new References(found, info.name));
}

export function placed({ info, position }: ReportGround, report: ReportSheet): PlacedReport {
  return { sheet: info.name, position, visibility: info.visibility, report };
}

function fresh({ sheets }: Survey, report: ReportSheet): PlacedReport {
  const sheet = freeReportName(sheets.map(({ name }) => name));
  return { sheet, position: sheets.length, visibility: 'visible', report };
}

/** What the name of a report stands for. */
export function reportFormula({ sheet, report }: PlacedReport): string {
  const { widths } = reportLook(report);
  const area = { top: 0, left: 0, bottom: report.rows.length - 1, right: widths.length - 1 };
  const absolute = areaName(area).replaceAll(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
  return `='${sheet.replaceAll("'", "''")}'!${absolute}`;
}
