import { makeStyles, tokens } from '@fluentui/react-components';
import type { SafeFixes } from '../../../review/safe-fixes';
import { ruleTitle } from '../../../words';
import { fixGroups } from '../../view/fix-groups';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { EditTable } from './edit-table';

const useStyles = makeStyles({
  what: { margin: '0 0 4px' },
  note: { margin: '0 0 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  group: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface FixAllDialogProps {
  readonly fixes: SafeFixes;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

/** What all safe fixes together would change, cell by cell, by rule and sheet, before anything is written. */
export function FixAllDialog({ fixes, onClose, onApply }: FixAllDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  return (
    <PaneDialog
      name="fix-all"
      title={t('fix-all.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{ label: t('fix.apply'), onClick: onApply }}
    >
      <p className={styles.what}>
        {t('fix-all.what', { count: String(fixes.findings.length), cells: String(fixes.edits.length) })}
      </p>
      <p className={styles.note}>{t('fix-all.note')}</p>
      {fixGroups(fixes).map(({ rule, sheet, edits }) => {
        const label = t('fix-all.group', { rule: ruleTitle(rule, language), sheet });
        return (
          <section key={`${rule} ${sheet}`} data-fix-group={rule} data-sheet={sheet}>
            <h3 className={styles.group}>{label}</h3>
            <EditTable edits={edits} sheet={sheet} label={label} />
          </section>
        );
      })}
    </PaneDialog>
  );
}
