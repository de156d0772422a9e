import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { countRuleSettings, rulesByGroup } from '../../view/rule-settings';
import { isDefault, withDefaults, withRule } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import type { DraftProps } from './draft-props';
import { RuleRow } from './rule-row';
import { Section } from './section';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  group: {
    margin: '0 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Every rule: in use or not, how grave, and what it is about. */
export function RulesSection({ draft, onChange, onAbout }: DraftProps & { readonly onAbout: (rule: string) => void }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { rules } = usePaneActions().reference;
  const [searched, setSearched] = useState('');
  const { off, regraded } = countRuleSettings(rules, draft.rules);
  const groups = rulesByGroup(rules, searched, language);
  const meta = [
    t('settings.rules-count', { count: String(rules.length) }),
    ...(off > 0 ? [t('settings.rules-off', { count: String(off) })] : []),
    ...(regraded > 0 ? [t('settings.rules-regraded', { count: String(regraded) })] : []),
  ].join(' · ');
  return (
    <Section
      name="rules"
      meta={meta}
      isDefault={isDefault(draft, 'rules')}
      onRestore={() => {
        onChange(withDefaults(draft, 'rules'));
      }}
    >
      <SearchBox
        className={styles.search}
        value={searched}
        placeholder={t('settings.rules-search')}
        aria-label={t('settings.rules-search')}
        data-setting="rules-search"
        onChange={(_, { value }) => {
          setSearched(value);
        }}
      />
      {groups.length === 0 && (
        <p className={styles.none} role="status">
          {t('settings.rules-none')}
        </p>
      )}
      {groups.map(({ group, rules: found }) => (
        <div key={group} data-rule-group={group}>
          <h4 className={styles.group}>{t(`rules.${group}`)}</h4>
          <ul className={styles.list}>
            {found.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                setting={draft.rules[rule.id]}
                onSwitch={(isOn) => {
                  onChange(withRule(draft, rule.id, { off: !isOn }));
                }}
                onSeverity={(severity) => {
                  onChange(withRule(draft, rule.id, { severity }));
                }}
                onAbout={onAbout}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
