import { makeStyles, mergeClasses, Select, Switch, tokens } from '@fluentui/react-components';
import type { Catalogue } from '../../../review/catalogue';
import type { Severity } from '../../../contracts/finding';
import type { Settings } from '../../../contracts/settings';
import { ruleTitle } from '../../../words';
import { SEVERITIES } from '../../view/severities';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '36px',
    padding: '2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  switch: { marginInlineStart: '-8px' },
  title: {
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    // Told from plain words: a press shows what the rule is about.
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: { color: tokens.colorNeutralForeground3 },
  severity: { width: '118px', minWidth: 0, '& select': { paddingInlineEnd: '20px' } },
  changed: { '& select': { fontWeight: tokens.fontWeightSemibold } },
});

/** Value of the option that leaves the severity to the rule. */
const OWN = '';

export interface RuleRowProps {
  readonly rule: Catalogue['rules'][number];
  readonly setting: Settings['rules'][string] | undefined;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onSeverity: (severity: Severity | null) => void;
  readonly onAbout: (rule: string) => void;
}

/** A rule of the list: switch, title (which opens its page), severity. */
export function RuleRow({ rule, setting, onSwitch, onSeverity, onAbout }: RuleRowProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const title = ruleTitle(rule.id, language);
  const isOff = setting?.off ?? false;
  const severity = setting?.severity ?? OWN;
  return (
    <li className={styles.row} data-rule-setting={rule.id} data-off={isOff} data-severity={severity}>
      <Switch
        className={styles.switch}
        checked={!isOff}
        aria-label={t('settings.rule-on', { title })}
        onChange={(_, { checked }) => {
          onSwitch(checked);
        }}
      />
      <button
        type="button"
        className={mergeClasses(styles.title, isOff && styles.off)}
        aria-label={t('settings.rule-about', { title })}
        data-action="about-rule"
        onClick={() => {
          onAbout(rule.id);
        }}
      >
        {title}
      </button>
      <Select
        size="small"
        className={mergeClasses(styles.severity, severity !== OWN && styles.changed)}
        disabled={isOff}
        value={severity}
        aria-label={t('settings.rule-severity', { title })}
        onChange={(_, { value }) => {
          onSeverity(SEVERITIES.find((one) => one === value) ?? null);
        }}
      >
        <option value={OWN}>{t('settings.severity-own', { severity: t(`settings.severity.${rule.severity}`) })}</option>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {t(`settings.severity.${one}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}
