import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportFinding, ReportReview } from '../../../contracts/report-review';
import { renderReportMessage, reportPlaceText, ruleTitle } from '../../../words';
import { claimAt, verdictCounts } from '../../view/report-rows';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { SheetMark } from '../shared/icons';
import { MessagePage } from '../shared/message-page';
import { MessageText } from '../shared/message-text';
import { SeverityIcon } from '../shared/severity-icon';
import { FindingActions } from './finding-actions';
import { useReportActions } from './report-context';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  card: { display: 'flex', gap: '9px' },
  icon: { paddingTop: '2px', flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: {
    flexShrink: 0,
    border: 'none',
    minHeight: '24px',
    padding: '0 7px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  sentence: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textSpacingTrim: 'trim-start',
  },
  struck: { textDecorationLine: 'line-through' },
  waived: { color: tokens.colorNeutralForeground3 },
  note: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The findings about the report's sentences in their order; what was set aside comes last. */
export function ReportFindings({ review }: { readonly review: ReportReview }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const { findings, claims } = review;
  const counts = verdictCounts(review);
  const ordered = [...findings.filter(({ waived }) => !waived), ...findings.filter(({ waived }) => waived)];
  if (findings.length === 0) {
    return claims.length === 0 ? (
      <MessagePage name="report-no-claims" title={t('report-check.no-claims')} />
    ) : (
      <MessagePage name="report-clean" mark={<SheetMark />} title={t('report-check.clean')}>
        <p>{t('report-check.clean-hint', { agrees: String(counts.agrees), missing: String(counts['not-found']) })}</p>
      </MessagePage>
    );
  }
  return (
    <div className={panel.scroll} tabIndex={-1}>
      <ul className={styles.list}>
        {ordered.map((finding, index) => (
          <li key={index}>
            <FindingCard finding={finding} review={review} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingCard({ finding, review }: { readonly finding: ReportFinding; readonly review: ReportReview }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t, language } = useWords();
  const { goTo } = useReportActions();
  const { rule, severity, waived, place, also } = finding;
  const where = reportPlaceText(finding, language);
  const claim = claimAt(review.claims, place);
  return (
    <article
      className={mergeClasses(panel.card, styles.card, waived !== null && styles.waived)}
      data-report-finding={rule}
      data-severity={severity}
      data-waived={waived !== null}
    >
      <div className={styles.icon}>
        <SeverityIcon
          kind={waived ? 'waived' : severity}
          label={t(waived ? 'finding.waived' : `severity.${severity}`)}
        />
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={mergeClasses(styles.title, waived !== null && styles.struck)}>{ruleTitle(rule, language)}</h3>
          <button
            type="button"
            className={styles.place}
            aria-label={t('report-check.go', { place: where })}
            data-action="go-to-text"
            onClick={() => {
              if (claim >= 0) goTo(claim);
            }}
          >
            {where}
          </button>
        </div>
        <p className={mergeClasses(styles.sentence, waived !== null && styles.waived)}>
          <MessageText segments={renderReportMessage(finding, language)} />
        </p>
        {also.length > 0 && <p className={styles.note}>{t('report-check.also', { count: String(also.length) })}</p>}
        <FindingActions finding={finding} />
      </div>
    </article>
  );
}
