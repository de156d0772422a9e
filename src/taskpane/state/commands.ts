import type { Dispatch } from 'react';
import type { Finding } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import type { SafeFixes } from '../../review/safe-fixes';
import type { Settings, StoredWaiver } from '../../contracts/settings';
import type { Mark, PlannedColumn } from '../../hosts/workbook-host';
import { cellName, sameCell, type CellAddress } from '../../workbook/address';
import { localTime, REPORT_SHEET, reportSheet } from '../../report';
import type { InterfaceKey, Language } from '../../words';
import type { PanePorts } from '../ports';
import type { LiveRun } from './live-check';
import { Marking } from './marking';
import { marksOf, sameMarks } from './marks';
import {
  clearedNotice,
  keptNotices,
  leftNotices,
  skippedNotices,
  success,
  uncommentedNotices,
  unpagedNotices,
  writtenNotices,
} from './notices';
import { hasTraces, outcomeOf, paint } from './outcome';
import type { Activity, Notice, Outcome, Tab, Undertaking } from './pane-state';
import { problemOf } from './problems';
import { createQuietCheck } from './quiet-check';
import type { PaneAction } from './reducer';

/** Everything that the pane can be told to do. Each ends in a new state, a refusal included; none throws. */
export interface PaneCommands {
  /** Reads, reviews and marks; `tab` is shown meanwhile. Resolves to whether there is a result. */
  check(tab?: Tab): Promise<boolean>;
  /**
   * Reads, reviews and marks without a word beyond the result: nothing else is held up, and what the person begins
   * meanwhile goes first.
   */
  checkQuietly(): Promise<LiveRun>;
  writeColumns(columns: readonly PlannedColumn[]): Promise<void>;
  /** Carries out the fixes of some of `findings` as one operation, then checks again and goes on to `next`. */
  applyFixes(fixes: SafeFixes, findings: readonly Finding[], next?: Finding): Promise<void>;
  /** Sets a finding aside for a reason, or restores it (null). */
  waive(finding: Finding, reason: string | null, settings: Settings, onward?: Onward): Promise<void>;
  /** Keeps the settings in the workbook and checks again; `kept` is called between the two, and not after a refusal. */
  save(settings: Settings, told: InterfaceKey, kept?: () => void): Promise<void>;
  /** Writes what was found onto a sheet of its own, or anew onto the one that is there. */
  report(outcome: Outcome, workbook: string, language: Language): Promise<void>;
  /** Explains findings in comments from the next check on, in that language; null for no comments. */
  explain(language: Language | null): void;
  clear(): Promise<void>;
  /** Takes back the last write, then checks again. */
  undo(): Promise<void>;
  reveal(cell: CellAddress): Promise<void>;
}

/** What comes after something that was done with a finding. */
export interface Onward {
  /** Called as soon as it is kept in the workbook, and not after a refusal. */
  readonly kept?: () => void;
  /** The finding to be looked at then, if it is still there. */
  readonly next?: Finding | undefined;
}

/** The powers that commands need. */
export type CommandPorts = Pick<PanePorts, 'host' | 'review' | 'settings' | 'now'>;

export function createCommands(ports: CommandPorts, dispatch: Dispatch<PaneAction>): PaneCommands {
  const { host, settings: store, now } = ports;
  /** The marks that the workbook shows, as far as we know. */
  let shown: readonly Mark[] | null = null;
  const marking = new Marking(host);
  /** Undertakings of the person so far: a quiet check gives way to a new one. */
  let undertakings = 0;

  /** The result of the work; null where it was refused, which is then told. */
  const attempt = async <T>(during: Undertaking, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error, during), canUndo: host.canUndo() });
      return null;
    }
  };
  /** Tells what was done, then reads and reviews anew and goes on to `next`. */
  const checkAgain = async (
    notices: readonly Notice[],
    marking: 'mark' | 'leave-marks',
    next?: Finding,
  ): Promise<void> => {
    const outcome = await attempt('reading', async () => {
      begin('reading');
      for (const notice of notices) dispatch({ type: 'noticed', notice });
      const outcome = await readAndReview(next);
      // Marks that stay as they are may be any.
      if (marking === 'leave-marks') finish(true);
      else finish(hasTraces(outcome), ...(await mark(outcome.review.findings)));
      return outcome;
    });
    if (outcome && next) await goOn(next, outcome.review);
  };
  /** Shows the cell of the finding that the person goes on to, where the review still has it. */
  const goOn = async ({ rule, cell }: Finding, { findings }: Review): Promise<void> => {
    if (findings.some((finding) => finding.rule === rule && sameCell(finding.cell, cell)))
      await attempt('revealing', () => host.reveal(cell));
  };
  const begin = (activity: Activity, tab?: Tab): void => {
    undertakings += 1;
    dispatch({ type: 'started', activity, ...(tab ? { tab } : {}) });
  };
  const finish = (traces: boolean | undefined, ...notices: readonly Notice[]): void => {
    dispatch({ type: 'finished', canUndo: host.canUndo(), notices, ...(traces === undefined ? {} : { traces }) });
  };

  /**
   * Marks what the review found, as a part of the operation that it follows: undo takes back both. That it could not be
   * marked is told beside the findings.
   */
  const mark = async (findings: readonly Finding[]): Promise<readonly Notice[]> => {
    const marks = marksOf(findings);
    if (shown && sameMarks(shown, marks) && !marking.touchesComments) return [];
    try {
      const { skipped, notices } = await marking.mark(findings);
      shown = skipped.length > 0 ? null : marks;
      return [...skippedNotices('notice.unmarked', skipped), ...notices];
    } catch (error) {
      shown = null;
      return [{ intent: 'warning', key: 'notice.not-marked', values: {}, problem: problemOf(error, 'writing') }];
    }
  };

  const readAndReview = async (next?: Finding): Promise<Outcome> => {
    const from = now();
    const snapshot = await host.read((done, total) => {
      dispatch({ type: 'progressed', done, total });
    });
    dispatch({ type: 'started', activity: 'reviewing' });
    await paint();
    const outcome = outcomeOf(ports, snapshot, from);
    dispatch({ type: 'reviewed', outcome, ...(next && { next }) });
    return outcome;
  };

  const keep = async (settings: Settings, told: InterfaceKey, { kept, next }: Onward = {}): Promise<void> => {
    const notice = await attempt('writing', async () => {
      begin('writing');
      await host.store(store.store(settings));
      return success(told, {});
    });
    if (!notice) return;
    kept?.();
    await checkAgain([notice], 'mark', next);
  };

  return {
    async check(tab) {
      const outcome = await attempt('reading', async () => {
        begin('reading', tab);
        shown = null;
        const made = await readAndReview();
        finish(hasTraces(made), ...(await mark(made.review.findings)));
        return made;
      });
      return outcome !== null;
    },

    async writeColumns(columns) {
      await attempt('writing', async () => {
        begin('writing');
        const report = await host.write({ marks: null, columns, edits: [] });
        finish(report.columns > 0 ? true : undefined, ...writtenNotices(report));
      });
    },

    async applyFixes(fixes, findings, next) {
      const fixed = new Set(fixes.findings.map(({ fix }) => fix));
      const marks = marksOf(findings.filter(({ fix }) => fix === null || !fixed.has(fix)));
      const notice = await attempt('writing', async () => {
        begin('writing');
        const report = await host.write({ marks, columns: null, edits: fixes.edits });
        shown = report.skipped.length > 0 ? null : marks;
        return { ...success('notice.fixed', { count: String(report.edits) }), undoable: true };
      });
      if (!notice) return;
      await checkAgain([notice], 'mark', next);
    },

    async waive(finding, reason, settings, onward) {
      const waivers = waiversWith(settings.waivers, finding, reason, now());
      await keep({ ...settings, waivers }, reason === null ? 'notice.restored' : 'notice.waived', onward);
    },

    save: (settings, told, kept) => keep(settings, told, kept && { kept }),

    checkQuietly: createQuietCheck(ports, dispatch, {
      count: () => undertakings,
      marked: (marks) => {
        shown = marks;
      },
      marking,
    }),

    async report({ review, settings, at }, workbook, language) {
      await attempt('writing', async () => {
        begin('writing');
        const report = reportSheet(review, { workbook, time: localTime(at), language, settings });
        const written = await host.write({ marks: null, columns: null, edits: [], report });
        const { reportSheet: sheet, keptReport, unpagedReport } = written;
        const told = success('notice.report', { sheet: sheet ?? REPORT_SHEET });
        const place = sheet === undefined ? {} : { place: { sheet, row: 0, column: 0 } };
        finish(
          true,
          { ...told, ...place, undoable: true },
          ...keptNotices(keptReport),
          ...unpagedNotices(unpagedReport),
        );
      });
    },

    explain(language) {
      marking.explain(language);
    },

    async clear() {
      await attempt('clearing', async () => {
        begin('clearing');
        const { marks, columns, comments, skipped, keptReport } = await host.clear();
        shown = null;
        finish(
          skipped.length > 0,
          clearedNotice(marks, columns),
          ...uncommentedNotices(comments),
          ...skippedNotices('notice.skipped', skipped),
          ...keptNotices(keptReport),
        );
      });
    },

    async undo() {
      const notices = await attempt('undoing', async () => {
        begin('undoing');
        const { cells, left } = await host.undo();
        shown = null;
        const taken = cells > 0 ? success('notice.undone', { count: String(cells) }) : success('notice.taken-back', {});
        return [taken, ...leftNotices(left)];
      });
      // The marks were taken back too where the write had made them: they stay as they are.
      if (notices) await checkAgain(notices, 'leave-marks');
    },

    async reveal(cell) {
      await attempt('revealing', () => host.reveal(cell));
    },
  };
}

/** The waivers with one finding set aside today (local date), or without it where `reason` is null. */
export function waiversWith(
  waivers: readonly StoredWaiver[],
  { rule, cell }: Finding,
  reason: string | null,
  today: Date,
): readonly StoredWaiver[] {
  const name = cellName(cell.row, cell.column);
  const others = waivers.filter(
    (waiver) => !(waiver.rule === rule && waiver.sheet === cell.sheet && waiver.cell === name),
  );
  if (reason === null) return others;
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return [...others, { rule, sheet: cell.sheet, cell: name, reason, date }];
}
