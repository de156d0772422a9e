import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import type { Problem } from '../../state/pane-state';
import { draftOf, faultsOf, sameDraft, settingsOf } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { DraftPage } from '../shared/draft-page';
import { usePaneActions } from '../shared/pane-context';
import { RuleDialog } from '../findings/rule-dialog';
import { FormSection } from './form-section';
import { FormsSection } from './forms-section';
import { GradesSection } from './grades-section';
import { RulesSection } from './rules-section';
import { ThresholdsSection } from './thresholds-section';

const useStyles = makeStyles({
  hint: {
    margin: '0 2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  faulty: { color: tokens.colorStatusDangerForeground1 },
});

export interface SettingsPageProps {
  readonly settings: Settings;
  readonly review: Review;
  /** The refusal of the last save, if it was one. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
}

/** All settings of the workbook in one page. Nothing is stored before it is saved, and nothing malformed ever. */
export function SettingsPage({ settings, review, problem, onClose }: SettingsPageProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { save, busy } = usePaneActions();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [about, setAbout] = useState<string | null>(null);
  const faults = faultsOf(draft);
  const isChanged = !sameDraft(draft, draftOf(settings));
  const section = { draft, faults, onChange: setDraft };
  const state = (): string => {
    if (faults.size > 0) return t('settings.faults', { count: String(faults.size) });
    return t(isChanged ? 'settings.changed' : 'settings.unchanged');
  };
  return (
    <DraftPage
      name="settings"
      title={t('settings.title')}
      isChanged={isChanged}
      problem={problem}
      onClose={onClose}
      foot={
        <>
          <span
            className={mergeClasses(styles.state, faults.size > 0 && styles.faulty)}
            role="status"
            data-faults={faults.size}
          >
            {state()}
          </span>
          <Button
            appearance="primary"
            disabledFocusable={!isChanged || faults.size > 0 || busy}
            data-action="save-settings"
            onClick={() => {
              if (isChanged && faults.size === 0 && !busy)
                void save(settingsOf(draft, settings), 'settings.saved', onClose);
            }}
          >
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('settings.travel')}</p>
      <FormSection {...section} />
      <ThresholdsSection {...section} />
      <GradesSection {...section} />
      <RulesSection {...section} onAbout={setAbout} />
      <FormsSection />
      {about !== null && (
        <RuleDialog
          rule={about}
          review={review}
          onClose={() => {
            setAbout(null);
          }}
        />
      )}
    </DraftPage>
  );
}
