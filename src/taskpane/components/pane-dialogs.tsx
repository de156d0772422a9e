import type { PaneCommands } from '../state/commands';
import type { Outcome } from '../state/pane-state';
import { FixDialog } from './fix-dialog';
import { usePaneActions, type PaneDialog } from './pane-context';
import { RuleDialog } from './rule-dialog';
import { WaiveDialog } from './waive-dialog';

export interface PaneDialogsProps {
  readonly dialog: PaneDialog | null;
  readonly outcome: Outcome;
  readonly commands: PaneCommands;
}

/** The dialog that is open, if one is. */
export function PaneDialogs({ dialog, outcome, commands }: PaneDialogsProps) {
  const { dispatch, open } = usePaneActions();
  const close = (): void => {
    open(null);
  };
  if (!dialog) return null;
  const { review, settings } = outcome;
  switch (dialog.kind) {
    case 'fix': {
      const { finding } = dialog;
      if (!finding.fix) return null;
      return (
        <FixDialog
          finding={finding}
          fix={finding.fix}
          onClose={close}
          onApply={() => {
            close();
            void commands.applyFix(finding, review.findings);
          }}
        />
      );
    }
    case 'waive':
      return (
        <WaiveDialog
          finding={dialog.finding}
          onClose={close}
          onWaive={(reason) => {
            close();
            void commands.waive(dialog.finding, reason, settings);
          }}
        />
      );
    case 'rule':
      return (
        <RuleDialog
          rule={dialog.rule}
          review={review}
          onClose={close}
          onOnly={() => {
            close();
            dispatch({ type: 'rule-chosen', rule: dialog.rule });
          }}
        />
      );
  }
}
