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
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: {
    position: 'relative',
    display: 'block',
    minWidth: 0,
    padding: '8px 2px 9px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':not(:last-child)': { borderRight: `1px solid ${tokens.colorNeutralStroke3}` },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  pressed: {
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: '16px',
      bottom: '-1px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  number: {
    display: 'block',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground4 },
  // In the narrowest pane the words need the room.
  sign: { display: 'inline-flex', '@media (max-width: 339px)': { display: 'none' } },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', maxWidth: '100%' },
});

const KINDS: readonly Kind[] = [...SEVERITIES, 'unchecked'];

/** How much there is of each kind; a click shows only that kind, another one all. */
export function Counts({ review, shown }: { readonly review: Review; readonly shown: Shown }) {
  const styles = useStyles();
  const colours = useKindColours();
  const { t } = useWords();
  const { dispatch } = usePaneActions();
  const counts = countsOf(review);
  return (
    <div className={styles.row} role="group" aria-label={t('counts.label')}>
      {KINDS.map((kind) => (
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
          <span className={mergeClasses(styles.number, colours[kind], counts[kind] === 0 && styles.none)}>
            {counts[kind]}
          </span>
          <span className={styles.label}>
            <span className={styles.sign}>
              <SeverityIcon kind={kind} size={12} />
            </span>
            {t(kind === 'unchecked' ? 'unchecked' : `severity.${kind}`)}
          </span>
        </button>
      ))}
    </div>
  );
}
