import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckedClaim } from '../../../contracts/checked-claim';
import type { ReportReview } from '../../../contracts/report-review';
import { renderReportMessage, ruleWhy } from '../../../words';
import { addressName } from '../../../workbook/address';
import { cellsOfClaim, findingOfClaim, relatedClaims } from '../../view/report-rows';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { MessageText } from '../shared/message-text';
import { FindingActions } from './finding-actions';
import { useReportActions } from './report-context';
import { useVerdictStyles } from './verdict-styles';

const useStyles = makeStyles({
  detail: {
    margin: '6px 0 4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 8px' },
  pill: {
    flexShrink: 0,
    padding: '0 7px',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '18px',
  },
  subject: { minWidth: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  sentence: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', margin: '6px 0 0' },
  label: { color: tokens.colorNeutralForeground3 },
  other: {
    border: 'none',
    padding: '0 4px',
    minHeight: '24px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  why: { margin: '6px 0 0', color: tokens.colorNeutralForeground3 },
});

/** What came of a figure: its verdict, the cells that it was held against, the figures it hangs together with. */
export function ClaimDetail({ claim, review }: { readonly claim: CheckedClaim; readonly review: ReportReview }) {
  const styles = useStyles();
  const verdicts = useVerdictStyles();
  const { t, language } = useWords();
  const { goTo } = useReportActions();
  const { claims, findings } = review;
  const { verdict, subject, note } = claim;
  const finding = findingOfClaim(findings, claim);
  const cells = cellsOfClaim(claim);
  const others = relatedClaims(claims, claim);
  return (
    <div className={styles.detail} role="group" aria-label={subject} data-claim-detail={verdict}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.pill, verdicts[verdict])}>{t(`report-check.${verdict}`)}</span>
        <span className={styles.subject}>{subject}</span>
      </div>
      {finding && (
        <p className={mergeClasses(styles.sentence, finding.waived !== null && styles.struck)} data-rule={finding.rule}>
          <MessageText segments={renderReportMessage(finding, language)} />
        </p>
      )}
      {cells.length > 0 && !finding && (
        <p className={styles.line}>
          <span className={styles.label}>{t('report-check.sheet-says')}</span>
          {cells.map((cell) => (
            <CellLink key={addressName(cell)} cell={cell} text={addressName(cell)} look="chip" />
          ))}
        </p>
      )}
      {others.length > 0 && (
        <p className={styles.line}>
          <span className={styles.label}>{t('report-check.with')}</span>
          {others.map((index) => (
            <button
              key={index}
              type="button"
              className={styles.other}
              data-related-claim={index}
              onClick={() => {
                goTo(index);
              }}
            >
              {claims[index]?.text}
            </button>
          ))}
        </p>
      )}
      {verdict === 'not-found' && (
        <p className={styles.why}>
          {t(note === 'two-candidates' ? 'report-check.two-candidates' : 'report-check.no-cell')}
        </p>
      )}
      {finding && (
        <>
          <p className={styles.why}>{ruleWhy(finding.rule, language)}</p>
          <FindingActions finding={finding} />
        </>
      )}
    </div>
  );
}
