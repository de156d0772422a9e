import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClaimVerdict } from '../../../contracts/checked-claim';
import { VERDICTS, type VerdictCounts } from '../../view/report-rows';
import { useWords } from '../../words-context';
import { useVerdictColours } from './verdict-styles';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    flexShrink: 0,
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: {
    display: 'block',
    minWidth: 0,
    margin: '3px 1px',
    padding: '3px 1px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { border: '1px solid Highlight', outline: '1px solid Highlight' },
  },
  number: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground4 },
  // The number is its own legend: it stands on the line that figures of the text stand on.
  sign: { display: 'inline-block', minWidth: '20px', padding: '0 3px 1px' },
  agrees: { borderBottom: `2px solid ${tokens.colorBrandStroke1}` },
  differs: { borderBottom: `3px double ${tokens.colorStatusDangerForeground1}` },
  'contradicts-itself': { borderBottom: `2px dashed ${tokens.colorStatusWarningForeground1}` },
  'not-found': { borderBottom: `2px dotted ${tokens.colorNeutralForeground3}` },
});

export interface VerdictCountsProps {
  readonly counts: VerdictCounts;
  readonly shown: ClaimVerdict | null;
  readonly onShow: (shown: ClaimVerdict | null) => void;
}

/** How many figures came to which verdict; a click shows only those, another one all. */
export function VerdictCountsRow({ counts, shown, onShow }: VerdictCountsProps) {
  const styles = useStyles();
  const colours = useVerdictColours();
  const { t } = useWords();
  return (
    <div className={styles.row} role="group" aria-label={t('report-check.counts')}>
      {VERDICTS.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={mergeClasses(styles.count, shown === verdict && styles.pressed)}
          aria-pressed={shown === verdict}
          data-verdict-count={verdict}
          data-count={counts[verdict]}
          onClick={() => {
            onShow(shown === verdict ? null : verdict);
          }}
        >
          <span className={mergeClasses(styles.number, colours[verdict], counts[verdict] === 0 && styles.none)}>
            <span className={mergeClasses(styles.sign, styles[verdict])}>{counts[verdict]}</span>
          </span>
          {t(`report-check.${verdict}`)}
        </button>
      ))}
    </div>
  );
}
