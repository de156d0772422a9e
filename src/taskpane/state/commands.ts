import type { Dispatch } from 'react';
import type { Finding } from '../../contracts/finding';
import type { SafeFixes } from '../../review/safe-fixes';
import type { NewSheet } from '../../contracts/new-sheet';
import type { FormulaChange } from '../../contracts/own-formula';
import type { Settings, StoredWaiver } from '../../contracts/settings';
import type { PlannedColumn } from '../../hosts/workbook-host';
import { findingKey } from '../../review/finding-keys';
import type { CellAddress, RangeAddress } from '../../workbook/address';
import type { WrittenReportFindings } from '../../report/report-facts';
import type { InterfaceKey, Language } from '../../words';
import { loadPart } from '../load-part';
import { Checking } from './checking';
import type { CommandPorts, Onward } from './command-ports';
import type { LiveRun } from './live-check';
import { marksOf } from './marks';
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
import type { Outcome, Tab } from './pane-state';
import { createQuietCheck } from './quiet-check';
import type { PaneAction } from './reducer';
import { Undertakings } from './undertakings';
import { waiverKey, waiversWith } from './waivers-with';

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
  report(outcome: Outcome, workbook: string, language: Language, written?: WrittenReportFindings): Promise<void>;
  /** Adds sheets to the workbook as one operation, then checks again and shows the first of them. */
  addSheets(sheets: readonly NewSheet[]): Promise<void>;
  /**
   * Writes the workbook's own audit formulas as one operation, then checks again; `kept` is called between the two, and not
   * after a refusal.
   */
  saveFormulas(change: FormulaChange, kept: () => void): Promise<void>;
  /** Explains findings in comments from the next check on, in that language; null for no comments. */
  explain(language: Language | null): void;
  clear(): Promise<void>;
  /** Takes back the last write, then checks again. */
  undo(): Promise<void>;
  /** Calls off what is under way; how it ended is told by whatever was begun. */
  cancel(): void;
  reveal(cell: CellAddress): Promise<void>;
  /** What is selected in the sheet; null where nothing is, or where the host refuses. */
  selection(): Promise<RangeAddress | null>;
}

export function createCommands(ports: CommandPorts, dispatch: Dispatch<PaneAction>): PaneCommands {
  const { host, now } = ports;
  const doing = new Undertakings(host, dispatch);
  const checking = new Checking(ports, dispatch, doing);

  return {
    check: (tab) => checking.check(tab),

    async writeColumns(columns) {
      await doing.attempt('writing', async () => {
        doing.begin('writing');
        const report = await host.write({ marks: null, columns, edits: [] }, doing.progress, doing.signal);
        dispatch({ type: 'columns-written', columns: columns.map(({ column }) => column) });
        doing.finish(report.columns > 0 ? true : undefined, ...writtenNotices(report, columns[0]?.column));
      });
    },

    async applyFixes(fixes, findings, resume) {
      const fixed = new Set(fixes.findings.map(({ fix }) => fix));
      const isFixed = ({ fix }: Finding): boolean =>
        fix !== null && (fixed.has(fix) || (fix.byFormula !== undefined && fixed.has(fix.byFormula)));
      const marks = marksOf(findings.filter((finding) => !isFixed(finding)));
      const report = await doing.attempt('writing', async () => {
        doing.begin('writing');
        const report = await host.write({ marks, columns: null, edits: fixes.edits }, doing.progress, doing.signal);
        checking.marked(report.skipped.length > 0 ? null : marks);
        return report;
      });
      if (!report) return;
      const before = findings.map(findingKey);
      await checking.checkAgain([], 'mark', {
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
      await checking.keep({ ...settings, waivers }, told, onward);
    },

    async unwaive(waivers, settings) {
      const given = new Set(waivers.map(waiverKey));
      const left = settings.waivers.filter((waiver) => !given.has(waiverKey(waiver)));
      await checking.keep({ ...settings, waivers: left }, success('notice.restored', {}));
    },

    save: (settings, told, kept) => checking.keep(settings, success(told, {}), kept && { kept }),

    checkQuietly: createQuietCheck(ports, dispatch, {
      count: () => doing.count,
      marked: (marks) => {
        checking.marked(marks);
      },
      marking: checking.marking,
      seen: () => checking.seen,
    }),

    async report({ review, settings, at }, workbook, language, written) {
      await doing.attempt('writing', async () => {
        doing.begin('writing');
        const { localTime, REPORT_SHEET, reportSheet } = await loadPart(
          () => import(/* webpackChunkName: "report" */ '../../report'),
        );
        const report = reportSheet(review, {
          workbook,
          time: localTime(at),
          language,
          settings,
          ...(written && { written }),
        });
        const done = await host.write({ marks: null, columns: null, edits: [], report }, doing.progress, doing.signal);
        const { reportSheet: sheet, keptReport, unpagedReport } = done;
        const told = success('notice.report', { sheet: sheet ?? REPORT_SHEET });
        const place = sheet === undefined ? {} : { place: { sheet, row: 0, column: 0 } };
        doing.finish(
          true,
          { ...told, ...place, undoable: true },
          ...keptNotices(keptReport),
          ...unpagedNotices(unpagedReport),
        );
      });
    },

    async addSheets(sheets) {
      const names = await doing.attempt('writing', async () => {
        doing.begin('writing');
        const plan = { marks: null, columns: null, edits: [], sheets };
        const { sheets: added = [] } = await host.write(plan, doing.progress, doing.signal);
        return added;
      });
      const [first] = names ?? [];
      if (!names || first === undefined) return;
      const place = { sheet: first, row: 0, column: 0 };
      const told = success('report-check.imported', { count: String(names.length), sheets: names.join('、') });
      await checking.checkAgain([{ ...told, place, undoable: true }], 'mark', { stay: place });
    },

    async saveFormulas({ edits, sheets }, kept) {
      const isWritten = await doing.attempt('writing', async () => {
        doing.begin('writing');
        const plan = { marks: null, columns: null, edits, ...(sheets.length > 0 && { sheets }) };
        await host.write(plan, doing.progress, doing.signal);
        return true;
      });
      if (!isWritten) return;
      kept();
      await checking.checkAgain([{ ...success('formulas.saved', {}), undoable: true }], 'mark');
    },

    explain(language) {
      checking.marking.explain(language);
    },

    async clear() {
      await doing.attempt('clearing', async () => {
        doing.begin('clearing');
        const { marks, columns, comments, skipped, keptReport } = await host.clear(doing.progress, doing.signal);
        checking.marked(null);
        dispatch({ type: 'columns-written', columns: [] });
        await checking.forget();
        doing.finish(
          skipped.length > 0,
          clearedNotice(marks, columns),
          ...uncommentedNotices(comments),
          ...skippedNotices('notice.skipped', skipped),
          ...keptNotices(keptReport),
        );
      });
    },

    async undo() {
      const notices = await doing.attempt('undoing', async () => {
        doing.begin('undoing');
        const { cells, left } = await host.undo(doing.progress, doing.signal);
        checking.marked(null);
        // Whatever was taken back, what is said of columns has to be true.
        dispatch({ type: 'columns-written', columns: [] });
        const taken = cells > 0 ? success('notice.undone', { count: String(cells) }) : success('notice.taken-back', {});
        return [taken, ...leftNotices(left)];
      });
      // The marks were taken back too where the write had made them: they stay as they are.
      if (notices) await checking.checkAgain(notices, 'leave-marks');
    },

    cancel() {
      doing.cancel();
    },

    selection: () => doing.attempt('revealing', () => host.selection()),

    async reveal(cell) {
      await doing.attempt('revealing', () => host.reveal(cell));
    },
  };
}
