import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import type { Problem } from '../../state/pane-state';
import { draftOf, faultsOf, sameDraft, settingsOf } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { DraftFoot } from '../shared/draft-foot';
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
  const { save } = usePaneActions();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [about, setAbout] = useState<string | null>(null);
  const faults = faultsOf(draft);
  const isChanged = !sameDraft(draft, draftOf(settings));
  const section = { draft, faults, onChange: setDraft };
  return (
    <DraftPage
      name="settings"
      title={t('settings.title')}
      isChanged={isChanged}
      problem={problem}
      onClose={onClose}
      foot={
        <DraftFoot
          faults={faults.size}
          isChanged={isChanged}
          label={t('settings.save')}
          action="save-settings"
          onSave={() => {
            void save(settingsOf(draft, settings), 'settings.saved', onClose);
          }}
        />
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
