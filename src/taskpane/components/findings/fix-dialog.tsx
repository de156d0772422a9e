import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Fix } from '../../../contracts/finding';
import { plainText, renderFix } from '../../../words';
import { useWords } from '../../words-context';
import { PaneDialog, useCancelLabel } from '../shared/dialogs';
import { EditTable } from './edit-table';

const useStyles = makeStyles({
  what: { margin: '0 0 4px' },
  note: { margin: '0 0 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface FixDialogProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly onClose: () => void;
  /** The way that the person has chosen, where there are two. */
  readonly onApply: (fix: Fix) => void;
}

/** What a fix would change, cell by cell, before anything is written. */
export function FixDialog({ finding, fix, onClose, onApply }: FixDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  const { byFormula } = fix;
  const [way, setWay] = useState<'formula' | 'value'>(byFormula ? 'formula' : 'value');
  const chosen = way === 'formula' && byFormula ? byFormula : fix;
  return (
    <PaneDialog
      name="fix"
      title={t('fix.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{
        label: t('fix.apply'),
        onClick: () => {
          onApply(chosen);
        },
      }}
    >
      <p className={styles.what}>{plainText(renderFix(finding, chosen, language))}</p>
      <p className={styles.note} data-safe={chosen.safe}>
        {t(chosen.safe ? 'fix.safe' : 'fix.consent')}
      </p>
      {byFormula && (
        <RadioGroup
          layout="horizontal"
          value={way}
          aria-label={t('fix.way')}
          data-setting="way"
          onChange={(_, { value }) => {
            setWay(value === 'formula' ? 'formula' : 'value');
          }}
        >
          <Radio value="formula" label={t('fix.by-formula')} />
          <Radio value="value" label={t('fix.by-value')} />
        </RadioGroup>
      )}
      <EditTable edits={chosen.edits} sheet={finding.cell.sheet} />
    </PaneDialog>
  );
}
