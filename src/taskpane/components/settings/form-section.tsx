import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { isDefault, MOST_TOLERANCE, withDefaults } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import type { DraftProps } from './draft-props';
import { Section } from './section';

const useStyles = makeStyles({
  // Fluent's radios stand far apart; these are two lines of one choice.
  radio: { marginBlock: '-4px' },
});

const FORMULAS = ['linear', 'ratio'] as const;
const ROUNDINGS = ['half-up', 'truncate'] as const;
/** Value of the option that leaves the choice of the form to the headers. */
const AUTO = '';

/** Which form it is, and how completions are worked out and rounded. */
export function FormSection({ draft, faults, onChange }: DraftProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { profiles } = usePaneActions().reference;
  const fault = faults.get('tolerance');
  return (
    <Section
      name="form"
      isDefault={isDefault(draft, 'form')}
      onRestore={() => {
        onChange(withDefaults(draft, 'form'));
      }}
    >
      <Field label={t('settings.profile')} hint={t('settings.profile-hint')}>
        <Select
          value={profiles.some(({ id }) => id === draft.profile) ? (draft.profile ?? AUTO) : AUTO}
          data-setting="profile"
          onChange={(_, { value }) => {
            onChange({ ...draft, profile: value === AUTO ? null : value });
          }}
        >
          <option value={AUTO}>{t('settings.profile-auto')}</option>
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('settings.less-is-better')}>
        <RadioGroup
          value={draft.lessIsBetter}
          data-setting="lessIsBetter"
          onChange={(_, { value }) => {
            const chosen = FORMULAS.find((one) => one === value);
            if (chosen) onChange({ ...draft, lessIsBetter: chosen });
          }}
        >
          {FORMULAS.map((one) => (
            <Radio key={one} value={one} className={styles.radio} label={t(`settings.less-is-better.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('settings.rounding')}>
        <RadioGroup
          layout="horizontal"
          value={draft.rounding}
          data-setting="rounding"
          onChange={(_, { value }) => {
            const chosen = ROUNDINGS.find((one) => one === value);
            if (chosen) onChange({ ...draft, rounding: chosen });
          }}
        >
          {ROUNDINGS.map((one) => (
            <Radio key={one} value={one} className={styles.radio} label={t(`settings.rounding.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={t('settings.tolerance')}
        hint={t('settings.tolerance-hint')}
        {...(fault
          ? { validationMessage: t(`fault.${fault}`, { least: '0', most: String(MOST_TOLERANCE) }) }
          : { validationState: 'none' as const })}
      >
        <Input
          inputMode="decimal"
          maxLength={12}
          value={draft.tolerance}
          data-setting="tolerance"
          onChange={(_, { value }) => {
            onChange({ ...draft, tolerance: value });
          }}
        />
      </Field>
      <Checkbox
        className={styles.radio}
        checked={draft.paintHints}
        label={t('settings.paint-hints')}
        data-setting="paintHints"
        onChange={(_, { checked }) => {
          onChange({ ...draft, paintHints: checked === true });
        }}
      />
      <Checkbox
        className={styles.radio}
        checked={draft.comparesLeftOut}
        label={t('settings.compares-left-out')}
        data-setting="comparesLeftOut"
        onChange={(_, { checked }) => {
          onChange({ ...draft, comparesLeftOut: checked === true });
        }}
      />
    </Section>
  );
}
