import { makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../review/review-types';
import { ruleTitle, ruleWhy } from '../../words';
import { useWords } from '../words-context';
import { PaneDialog } from './dialogs';

const useStyles = makeStyles({
  why: { margin: '0 0 12px' },
  facts: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  id: { fontFamily: tokens.fontFamilyMonospace },
});

export interface RuleDialogProps {
  readonly rule: string;
  readonly review: Review;
  readonly onClose: () => void;
  readonly onOnly: () => void;
}

/** What a rule is called, why it matters, and how often it speaks in this workbook. */
export function RuleDialog({ rule, review, onClose, onOnly }: RuleDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const count = review.findings.filter((finding) => finding.rule === rule).length;
  return (
    <PaneDialog
      name="rule"
      title={ruleTitle(rule, language)}
      onClose={onClose}
      closeLabel={t('action.close')}
      primary={{ label: t('rule.only'), onClick: onOnly }}
    >
      <p className={styles.why}>{ruleWhy(rule, language)}</p>
      <p className={styles.facts}>
        {t('rule.id')} <span className={styles.id}>{rule}</span> · {t('rule.count', { count: String(count) })}
      </p>
    </PaneDialog>
  );
}
