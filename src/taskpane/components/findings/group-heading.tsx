import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ruleTitle } from '../../../words';
import type { GroupTitle } from '../../view/finding-list';
import type { ListRow } from '../../view/finding-rows';
import { useWords, type PaneWords } from '../../words-context';
import { ChevronIcon } from '../shared/icons';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';

const useStyles = makeStyles({
  group: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '7px',
    width: '100%',
    minHeight: '32px',
    padding: '4px 12px 4px 8px',
    boxSizing: 'border-box',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  hint: {
    margin: 0,
    padding: '0 12px 8px 31px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Pixels of a heading. */
export const GROUP_HEIGHT = 33;

export interface GroupHeadingProps {
  readonly row: Extract<ListRow, { readonly kind: 'group' }>;
  /** The copy that stays at the top while its findings pass; else the heading in its place. */
  readonly isPinned?: boolean;
  readonly isStop?: boolean;
  readonly focus?: boolean;
  readonly onFocused?: () => void;
}

/** What a group is about and how much there is; folds it and unfolds it. */
export function GroupHeading({ row, isPinned = false, isStop = false, focus = false, onFocused }: GroupHeadingProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { dispatch } = usePaneActions();
  const { title, count } = row.group;
  const name = titleText(title, words);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    button.current?.focus({ preventScroll: true });
    onFocused?.();
  }, [focus, onFocused]);
  const Heading = isPinned ? 'div' : 'h2';
  return (
    <div className={styles.group} {...(isPinned ? {} : { 'data-group': row.id })}>
      <Heading className={styles.heading}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          tabIndex={isStop && !isPinned ? 0 : -1}
          aria-expanded={!row.folded}
          title={name}
          onClick={() => {
            dispatch({ type: 'group-toggled', id: row.id, folded: !row.folded });
          }}
        >
          <ChevronIcon size={12} open={!row.folded} className={styles.chevron} />
          {'severity' in title && <SeverityIcon kind={title.severity} size={14} />}
          {'section' in title && <SeverityIcon kind={title.section} size={14} />}
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{t('findings.count', { count: String(count) })}</span>
        </button>
      </Heading>
      {!isPinned && !row.folded && 'section' in title && title.section === 'unchecked' && (
        <p className={mergeClasses(styles.hint)}>{t('unchecked.hint')}</p>
      )}
    </div>
  );
}

function titleText(title: GroupTitle, { t, language }: PaneWords): string {
  if ('severity' in title) {
    return t('group.title', { severity: t(`severity.${title.severity}`), sheet: title.sheet });
  }
  if ('sheet' in title) return title.sheet;
  if ('rule' in title) return ruleTitle(title.rule, language);
  return t(title.section === 'unchecked' ? 'unchecked.title' : 'finding.waived');
}
