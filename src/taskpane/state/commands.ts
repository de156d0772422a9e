import type { Dispatch } from 'react';
import type { Finding } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import type { SafeFixes } from '../../review/safe-fixes';
import { DEFAULT_SETTINGS, type Settings, type StoredWaiver } from '../../contracts/settings';
import { HostError, type Mark, type PlannedColumn } from '../../hosts/workbook-host';
import { findingKey, type FindingKey } from '../../review/finding-keys';
import { cellName, sameCell, type CellAddress, type RangeAddress } from '../../workbook/address';
import { localTime, REPORT_SHEET, reportSheet } from '../../report';
import type { InterfaceKey, Language } from '../../words';
import type { PanePorts } from '../ports';
import type { LiveRun } from './live-check';
import { Marking } from './marking';
import { marksOf, sameMarks } from './marks';
import {
  clearedNotice,
  fixedNotice,
  waivedNotice,
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
  /**
   * Carries out the fixes of some of `findings` as one operation, then checks again. The person stays at the first cell
   * that was written; `resume` is what comes next when asked for.
   */
  applyFixes(fixes: SafeFixes, findings: readonly Finding[], resume?: Finding): Promise<void>;
  /** Sets findings aside for one reason, or restores them (null). */
  waive(findings: readonly Finding[], reason: string | null, settings: Settings, onward?: Onward): Promise<void>;
  /** Takes waivers back that were given just now. */
  unwaive(waivers: readonly StoredWaiver[], settings: Settings): Promise<void>;
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
  /** What is selected in the sheet; null where nothing is, or where the host refuses. */
  selection(): Promise<RangeAddress | null>;
}

/** What comes after a check that follows something else. */
interface Then {
  /** The finding to be looked at. */
  readonly next?: Finding;
  /** The finding that comes next when asked for; null for none. The list stays where it is. */
  readonly resume?: Finding | null;
  /** The cell to stay at. */
  readonly stay?: CellAddress;
  /** What there is to tell once the check is done. */
  readonly told?: (outcome: Outcome) => readonly Notice[];
  /** What there is to tell where the check was refused. */
  readonly untold?: readonly Notice[];
}

/** What comes after something that was done with a finding. */
export interface Onward {
  /** Called as soon as it is kept in the workbook, and not after a refusal. */
  readonly kept?: () => void;
  /** The finding to be looked at then, if it is still there. */
  readonly next?: Finding | undefined;
}

/** The powers that commands need. */
export type CommandPorts = Pick<PanePorts, 'host' | 'review' | 'settings' | 'now' | 'remembers'>;

export function createCommands(ports: CommandPorts, dispatch: Dispatch<PaneAction>): PaneCommands {
  const { host, settings: store, now } = ports;
  /** The marks that the workbook shows, as far as we know. */
  let shown: readonly Mark[] | null = null;
  const marking = new Marking(host);
  /** Findings of the last check that the person asked for. */
  let seen: readonly FindingKey[] | null = null;
  /** The settings that the workbook keeps, as far as we know. */
  let kept: Settings | null = null;
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
    then: Then = {},
  ): Promise<void> => {
    const outcome = await attempt('reading', async () => {
      begin('reading');
      for (const notice of notices) dispatch({ type: 'noticed', notice });
      const outcome = await readAndReview(then);
      for (const notice of then.told?.(outcome) ?? []) dispatch({ type: 'noticed', notice });
      // Marks that stay as they are may be any.
      if (marking === 'leave-marks') finish(true);
      else finish(hasTraces(outcome), ...(await mark(outcome.review.findings)));
      await remember(outcome);
      return outcome;
    });
    const { stay } = then;
    if (!outcome) for (const notice of then.untold ?? []) dispatch({ type: 'noticed', notice });
    else if (then.next) await goOn(then.next, outcome.review);
    else if (stay) await attempt('revealing', () => host.reveal(stay));
  };
  /**
   * Keeps the keys of the findings in the workbook, so that the next check can tell what is new, whoever makes it. Where
   * the workbook takes none, this pane knows them by itself: nothing the person asked for is missing, so nothing is told.
   */
  const remember = async ({ review: { findings }, settings }: Outcome): Promise<void> => {
    seen = findings.map(findingKey);
    kept = settings;
    if (!ports.remembers || seen.length > MOST_REMEMBERED || sameKeys(seen, settings.seen)) return;
    const remembering = { ...settings, seen };
    try {
      await host.store(store.store(remembering));
      kept = remembering;
      dispatch({ type: 'remembered', settings: remembering });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
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

  const readAndReview = async ({ next, resume, asked }: Then & { readonly asked?: boolean } = {}): Promise<Outcome> => {
    const from = now();
    const snapshot = await host.read((done, total) => {
      dispatch({ type: 'progressed', done, total });
    });
    dispatch({ type: 'started', activity: 'reviewing' });
    await paint();
    const outcome = outcomeOf(ports, snapshot, from, seen);
    dispatch({
      type: 'reviewed',
      outcome,
      ...(next && { next }),
      ...(resume !== undefined && { resume }),
      ...(asked && { asked }),
    });
    return outcome;
  };

  const keep = async (settings: Settings, told: Notice, { kept: done, next }: Onward = {}): Promise<void> => {
    const notice = await attempt('writing', async () => {
      begin('writing');
      await host.store(store.store(settings));
      kept = settings;
      return told;
    });
    if (!notice) return;
    done?.();
    await checkAgain([notice], 'mark', next && { next });
  };

  /** Takes the memory of findings out of the workbook, and with it our part of it where nothing else is kept there. */
  const forget = async (): Promise<void> => {
    if (!kept?.seen) return;
    const without = { ...kept, seen: null };
    const isBare = JSON.stringify(without) === JSON.stringify(DEFAULT_SETTINGS);
    await host.store(isBare ? null : store.store(without));
    kept = without;
    dispatch({ type: 'remembered', settings: without });
  };

  return {
    async check(tab) {
      const outcome = await attempt('reading', async () => {
        begin('reading', tab);
        shown = null;
        const made = await readAndReview({ asked: true });
        finish(hasTraces(made), ...(await mark(made.review.findings)));
        await remember(made);
        return made;
      });
      return outcome !== null;
    },

    async writeColumns(columns) {
      await attempt('writing', async () => {
        begin('writing');
        const report = await host.write({ marks: null, columns, edits: [] });
        dispatch({ type: 'columns-written', columns: columns.map(({ column }) => column) });
        finish(report.columns > 0 ? true : undefined, ...writtenNotices(report, columns[0]?.column));
      });
    },

    async applyFixes(fixes, findings, resume) {
      const fixed = new Set(fixes.findings.map(({ fix }) => fix));
      const marks = marksOf(findings.filter(({ fix }) => fix === null || !fixed.has(fix)));
      const report = await attempt('writing', async () => {
        begin('writing');
        const report = await host.write({ marks, columns: null, edits: fixes.edits });
        shown = report.skipped.length > 0 ? null : marks;
        return report;
      });
      if (!report) return;
      const before = findings.map(findingKey);
      await checkAgain([], 'mark', {
        resume: resume ?? null,
        told: ({ review }) => [fixedNotice(report.edits, review.findings, before)],
        untold: [{ ...success('notice.fixed-unchecked', { count: String(report.edits) }), undoable: true }],
        ...(fixes.findings.length === 1 && fixes.edits[0] && { stay: fixes.edits[0].cell }),
      });
    },

    async waive(findings, reason, settings, onward) {
      const waivers = waiversWith(settings.waivers, findings, reason, now());
      const added = waivers.filter((waiver) => !settings.waivers.includes(waiver));
      const told = reason === null ? success('notice.restored', {}) : waivedNotice(added);
      await keep({ ...settings, waivers }, told, onward);
    },

    async unwaive(waivers, settings) {
      const given = new Set(waivers.map(waiverKey));
      const left = settings.waivers.filter((waiver) => !given.has(waiverKey(waiver)));
      await keep({ ...settings, waivers: left }, success('notice.restored', {}));
    },

    save: (settings, told, kept) => keep(settings, success(told, {}), kept && { kept }),

    checkQuietly: createQuietCheck(ports, dispatch, {
      count: () => undertakings,
      marked: (marks) => {
        shown = marks;
      },
      marking,
      seen: () => seen,
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
        dispatch({ type: 'columns-written', columns: [] });
        await forget();
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
        // Whatever was taken back, what is said of columns has to be true.
        dispatch({ type: 'columns-written', columns: [] });
        const taken = cells > 0 ? success('notice.undone', { count: String(cells) }) : success('notice.taken-back', {});
        return [taken, ...leftNotices(left)];
      });
      // The marks were taken back too where the write had made them: they stay as they are.
      if (notices) await checkAgain(notices, 'leave-marks');
    },

    selection: () => attempt('revealing', () => host.selection()),

    async reveal(cell) {
      await attempt('revealing', () => host.reveal(cell));
    },
  };
}

const waiverKey = ({ rule, sheet, cell }: Pick<StoredWaiver, 'rule' | 'sheet' | 'cell'>): string =>
  `${rule}|${cell}|${sheet}`;

/** The waivers with findings set aside today (local date), or without them where `reason` is null. */
export function waiversWith(
  waivers: readonly StoredWaiver[],
  findings: readonly Finding[],
  reason: string | null,
  today: Date,
): readonly StoredWaiver[] {
  const made = findings.map(({ rule, cell }) => ({ rule, sheet: cell.sheet, cell: cellName(cell.row, cell.column) }));
  const concerned = new Set(made.map(waiverKey));
  const others = waivers.filter((waiver) => !concerned.has(waiverKey(waiver)));
  if (reason === null) return others;
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return [...others, ...made.map((place) => ({ ...place, reason, date }))];
}

/** Beyond so many findings the workbook is not told of them. */
const MOST_REMEMBERED = 5000;

const sameKeys = (a: readonly FindingKey[], b: readonly FindingKey[] | null): boolean =>
  b !== null && a.length === b.length && a.every((key, index) => key === b[index]);
