import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import type { Shown } from '../../state/pane-state';
import { countsOf } from '../../view/finding-rows';
import { SEVERITIES } from '../../view/severities';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon, useKindColours, type Kind } from '../shared/severity-icon';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    padding: '0 4px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
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
    '@media (max-width: 339px)': { fontSize: '11px' },
    '@media (max-height: 600px)': { margin: '1px', padding: '1px', lineHeight: '14px' },
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
  },
  // A filled pill: the line under the tabs just below means something else.
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
    '@media (max-height: 600px)': { fontSize: tokens.fontSizeBase300, lineHeight: '18px' },
  },
  none: { color: tokens.colorNeutralForeground4 },
  // In the narrowest pane the words need the room.
  sign: { display: 'inline-flex', '@media (max-width: 339px)': { display: 'none' } },
  // A fifth count with long words: as wide as most people have the pane, they need the room, too.
  tight: {
    '& [data-sign]': { '@media (max-width: 429px)': { display: 'none' } },
    '@media (max-width: 339px)': { letterSpacing: '-0.03em' },
  },
  label: { display: 'inline-flex', whiteSpace: 'nowrap', alignItems: 'center', gap: '4px', maxWidth: '100%' },
});

const KINDS: readonly Kind[] = [...SEVERITIES, 'unchecked', 'waived'];

const LABELS = {
  error: 'severity.error',
  warning: 'severity.warning',
  info: 'severity.info',
  unchecked: 'unchecked',
  waived: 'finding.waived',
} as const;

/** How much there is of each kind; a click shows only that kind, another one all. */
export function Counts({ review, shown }: { readonly review: Review; readonly shown: Shown }) {
  const styles = useStyles();
  const colours = useKindColours();
  const { t, language } = useWords();
  const { dispatch } = usePaneActions();
  const counts = countsOf(review);
  const isTight = counts.waived > 0 && language === 'en';
  return (
    <div className={mergeClasses(styles.row, isTight && styles.tight)} role="group" aria-label={t('counts.label')}>
      {/* What was set aside is counted where there is some. */}
      {KINDS.filter((kind) => kind !== 'waived' || counts.waived > 0).map((kind) => (
        <button
          key={kind}
          type="button"
          className={mergeClasses(styles.count, shown === kind && styles.pressed)}
          aria-pressed={shown === kind}
          data-kind={kind}
          data-count={counts[kind]}
          onClick={() => {
            dispatch({ type: 'shown-toggled', shown: kind });
          }}
        >
          <span
            className={mergeClasses(
              styles.number,
              colours[kind],
              (counts[kind] === 0 || kind === 'waived') && styles.none,
            )}
          >
            {counts[kind]}
          </span>
          <span className={styles.label}>
            <span className={styles.sign} data-sign="">
              <SeverityIcon kind={kind} size={12} />
            </span>
            {t(LABELS[kind])}
          </span>
        </button>
      ))}
    </div>
  );
}
