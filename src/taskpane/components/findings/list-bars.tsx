import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Review } from '../../../contracts/review';
import { ruleTitle } from '../../../words';
import type { Filters, OutcomeChange } from '../../state/pane-state';
import { grouped } from '../../../words/grouped-figure';
import { useWords } from '../../words-context';
import { CloseIcon } from '../shared/icons';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '8px',
    minHeight: '32px',
    padding: '2px 8px 2px 12px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  words: { flexGrow: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  button: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
});

function Bar({ name, isBrand = false, children }: { name: string; isBrand?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, isBrand && styles.brand)} role="status" data-bar={name}>
      {children}
    </div>
  );
}

export interface FilterStatusProps {
  readonly filters: Filters;
  /** How many the filters let through, and of how many. */
  readonly count: number;
  readonly total: number;
}

/** What the list is narrowed to, and the way out of it; nothing where it is whole. */
export function FilterStatus({ filters, count, total }: FilterStatusProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { dispatch } = usePaneActions();
  const { shown, rule, text } = filters;
  if (shown === 'all' && rule === null && text.trim() === '') return null;
  const kinds = {
    error: t('severity.error'),
    warning: t('severity.warning'),
    info: t('severity.info'),
    unchecked: t('unchecked'),
    waived: t('finding.waived'),
    all: '',
  };
  const parts = [
    ...(shown === 'all' ? [] : [t('filter.only', { kind: kinds[shown] })]),
    ...(rule === null ? [] : [ruleTitle(rule, language)]),
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
  ];
  return (
    <Bar name="filter">
      <span className={styles.words}>
        {t('filter.bar', {
          what: parts.join(' · '),
          count: grouped(String(count)),
          total: grouped(String(total)),
        })}
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<CloseIcon size={12} />}
        iconPosition="after"
        data-action="show-all"
        onClick={() => {
          dispatch({ type: 'filters-reset' });
        }}
      >
        {t('filter.show-all')}
      </Button>
    </Bar>
  );
}

/** The cell that was selected in the sheet has a finding that the filters hide. */
export function HiddenFinding({ review, hidden }: { readonly review: Review; readonly hidden: number | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { dispatch } = usePaneActions();
  const finding = hidden === null ? undefined : review.findings[hidden];
  if (!finding) return null;
  return (
    <Bar name="hidden" isBrand>
      <span className={styles.words}>{t('filter.hidden', { kind: t(`severity.${finding.severity}`) })}</span>
      <Button
        size="small"
        className={styles.button}
        data-action="show-hidden"
        onClick={() => {
          dispatch({ type: 'filters-reset' });
        }}
      >
        {t('filter.show-hidden')}
      </Button>
    </Bar>
  );
}

export interface ChangeBarProps {
  readonly change: OutcomeChange | null;
  /** Index of the first new finding in the list; null where the list has none. */
  readonly first: number | null;
  readonly onShow: (index: number) => void;
}

/** What has come and gone since the last check; nothing where nothing has. */
export function ChangeBar({ change, first, onShow }: ChangeBarProps) {
  const styles = useStyles();
  const { t } = useWords();
  if (!change || change.fresh.size + change.gone === 0) return null;
  return (
    <Bar name="change" isBrand>
      <span className={styles.words} data-fresh-count={change.fresh.size} data-gone-count={change.gone}>
        {t('change.told', { fresh: String(change.fresh.size), gone: String(change.gone) })}
      </span>
      {first !== null && (
        <Button
          size="small"
          className={styles.button}
          data-action="show-fresh"
          onClick={() => {
            onShow(first);
          }}
        >
          {t('change.show')}
        </Button>
      )}
    </Bar>
  );
}
