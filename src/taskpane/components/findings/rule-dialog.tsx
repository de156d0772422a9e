import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import { ruleTitle, ruleWhy } from '../../../words';
import { useWords } from '../../words-context';
import { PaneDialog } from '../shared/dialogs';
import { RulePage } from './rule-page';

const useStyles = makeStyles({
  why: { margin: '0 0 8px' },
  facts: {
    margin: '0 0 4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  id: { fontFamily: tokens.fontFamilyMonospace },
});

export interface RuleDialogProps {
  readonly rule: string;
  readonly review: Review;
  readonly onClose: () => void;
  /** Lists the findings of one rule only; missing where the findings are not in sight. */
  readonly onOnly?: (rule: string) => void;
}

/** What a rule is called, why it matters, how often it speaks in this workbook, and its page. */
export function RuleDialog({ rule: first, review, onClose, onOnly }: RuleDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  /** A link on the page leads to the page of another rule. */
  const [rule, setRule] = useState(first);
  const speaks = [...review.findings, ...review.notChecked].some((entry) => entry.rule === rule);
  const count = review.findings.filter((finding) => finding.rule === rule).length;
  return (
    <PaneDialog
      name="rule"
      title={ruleTitle(rule, language)}
      onClose={onClose}
      closeLabel={t('action.close')}
      {...(onOnly
        ? {
            primary: {
              label: t('rule.only'),
              disabled: !speaks,
              onClick: () => {
                onOnly(rule);
              },
            },
          }
        : {})}
    >
      <p className={styles.why}>{ruleWhy(rule, language)}</p>
      <p className={styles.facts}>
        {t('rule.id')} <span className={styles.id}>{rule}</span> · {t('rule.count', { count: String(count) })}
      </p>
      <RulePage rule={rule} onRule={setRule} />
    </PaneDialog>
  );
}
