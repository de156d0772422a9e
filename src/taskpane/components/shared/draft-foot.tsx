import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../../words-context';
import { usePaneActions } from './pane-context';

const useStyles = makeStyles({
  state: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  faulty: { color: tokens.colorStatusDangerForeground1 },
});

export interface DraftFootProps {
  /** Entries that are blank or malformed: nothing is saved while there are any. */
  readonly faults: number;
  readonly isChanged: boolean;
  /** What the button says, and its name for tests and shortcuts. */
  readonly label: string;
  readonly action: string;
  readonly onSave: () => void;
}

/** The foot of a draft page: whether there is anything to save, and the button that saves it. */
export function DraftFoot({ faults, isChanged, label, action, onSave }: DraftFootProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { busy } = usePaneActions();
  const canSave = isChanged && faults === 0 && !busy;
  return (
    <>
      <span className={mergeClasses(styles.state, faults > 0 && styles.faulty)} role="status" data-faults={faults}>
        {faults > 0
          ? t('settings.faults', { count: String(faults) })
          : t(isChanged ? 'settings.changed' : 'settings.unchanged')}
      </span>
      <Button
        appearance="primary"
        disabledFocusable={!canSave}
        data-action={action}
        onClick={() => {
          if (canSave) onSave();
        }}
      >
        {label}
      </Button>
    </>
  );
}
