import { useCallback } from 'react';
import type { Finding } from '../../../contracts/finding';
import type { PaneCommands } from '../../state/commands';
import type { Outcome, Problem } from '../../state/pane-state';
import type { ReportChoice } from '../../state/use-report';
import { successorOf } from '../../view/finding-rows';
import { usePaneActions, type PaneDialog } from '../shared/pane-context';
import { alikeIn, latestReasons } from '../../view/waiver-list';
import {
  FixAllDialog,
  FixDialog,
  FormulasPage,
  RuleDialog,
  SettingsPage,
  TablePage,
  WaiveDialog,
  WaiversPage,
} from './lazy-pages';

export interface PaneDialogsProps {
  readonly dialog: PaneDialog | null;
  readonly outcome: Outcome;
  /** The workbook has been changed since it was read. */
  readonly isStale: boolean;
  /** Indices of the findings in the order of the list. */
  readonly order: readonly number[];
  /** The chosen report beside a workbook as it was last checked; null where none is chosen. */
  readonly reviewReport: ReportChoice['review'];
  /** The last refusal, if it stands. */
  readonly problem: Problem | null;
  readonly commands: PaneCommands;
}

/** The dialog that is open, if one is. */
export function PaneDialogs({ dialog, outcome, isStale, order, reviewReport, problem, commands }: PaneDialogsProps) {
  const { dispatch, open } = usePaneActions();
  const close = (): void => {
    open(null);
  };
  const reportReview = useCallback(() => reviewReport(outcome), [reviewReport, outcome]);
  if (!dialog) return null;
  const { review, settings } = outcome;
  const refused = problem?.during === 'revealing' ? null : problem;
  const after = (finding: Finding): Finding | undefined =>
    successorOf(review.findings, order, review.findings.indexOf(finding));
  switch (dialog.kind) {
    case 'fix': {
      const { finding } = dialog;
      const { fix } = finding;
      if (!fix) return null;
      return (
        <FixDialog
          finding={finding}
          fix={fix}
          onClose={close}
          onApply={(chosen) => {
            close();
            const fixes = { findings: [{ ...finding, fix: chosen }], edits: chosen.edits };
            void commands.applyFixes(fixes, review.findings, after(finding));
          }}
        />
      );
    }
    case 'fix-all':
      return (
        <FixAllDialog
          fixes={dialog.fixes}
          onClose={close}
          onApply={() => {
            close();
            void commands.applyFixes(dialog.fixes, review.findings);
          }}
        />
      );
    case 'waive':
      return (
        <WaiveDialog
          findings={dialog.findings}
          alike={alikeIn(review.findings, dialog.findings)}
          reasons={latestReasons(settings)}
          problem={refused}
          onClose={close}
          onWaive={(findings, reason) => {
            const [only, ...more] = findings;
            const next = only && more.length === 0 ? after(only) : undefined;
            void commands.waive(findings, reason, settings, { kept: close, next });
          }}
        />
      );
    case 'rule':
      return (
        <RuleDialog
          rule={dialog.rule}
          review={review}
          onClose={close}
          onOnly={(rule) => {
            close();
            dispatch({ type: 'rule-chosen', rule });
          }}
        />
      );
    case 'formulas':
      return (
        <FormulasPage
          outcome={outcome}
          isStale={isStale}
          problem={refused}
          onClose={close}
          onSave={(change) => {
            void commands.saveFormulas(change, close);
          }}
        />
      );
    case 'settings':
      return <SettingsPage settings={settings} review={review} problem={refused} onClose={close} />;
    case 'waivers':
      return (
        <WaiversPage
          settings={settings}
          review={review}
          reportReview={reportReview}
          problem={refused}
          onClose={close}
          onReveal={({ cell, finding }) => {
            close();
            if (finding) dispatch({ type: 'selected', index: review.findings.indexOf(finding) });
            if (cell) void commands.reveal(cell);
          }}
        />
      );
    case 'table': {
      const table = review.tables.find(({ sheet, head }) => sheet === dialog.sheet && head === dialog.head);
      return table ? <TablePage table={table} settings={settings} problem={refused} onClose={close} /> : null;
    }
    case 'specify':
      return <TablePage table={dialog.table} settings={settings} problem={refused} isShown onClose={close} />;
    case 'keys':
    case 'report-check':
      return null;
  }
}
