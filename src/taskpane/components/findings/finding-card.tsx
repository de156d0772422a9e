import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Finding } from '../../../contracts/finding';
import { addressText, renderMessage, ruleTitle, ruleWhy } from '../../../words';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { CopyFinding } from './copy-finding';
import { EvidenceTable } from './evidence-table';
import { MessageText } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';

export const useCardStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    gap: '9px',
    padding: '10px 12px 11px 9px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    lineHeight: tokens.lineHeightBase300,
  },
  chosen: {
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  resting: { ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  waived: { color: tokens.colorNeutralForeground3 },
  icon: { paddingTop: '2px', flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    // The whole card answers a click; links and buttons lie above.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    display: 'flex',
  },
  sentence: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  // Above the click that the whole card takes, so that its words can be marked and copied.
  selectable: { position: 'relative', zIndex: 1, userSelect: 'text' },
  note: {
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  why: {
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  actions: { position: 'relative', zIndex: 1, display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '8px' },
  push: { marginInlineStart: 'auto' },
  button: { minWidth: 'auto' },
  flush: { marginInlineStart: '-8px' },
});

export interface FindingCardProps {
  readonly finding: Finding;
  readonly index: number;
  readonly chosen: boolean;
  /** Takes the focus when it becomes the chosen one by a step on the keyboard. */
  readonly focus: boolean;
  readonly onFocused: () => void;
  readonly position: number;
  readonly size: number;
}

/** One finding: its sentence; once chosen also its figures, why it matters and what can be done. */
export function FindingCard({ finding, index, chosen, focus, onFocused, position, size }: FindingCardProps) {
  const styles = useCardStyles();
  const { t, language } = useWords();
  const { dispatch, reveal, open, restore, busy } = usePaneActions();
  const titleId = useId();
  const detailId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    button.current?.focus({ preventScroll: true });
    onFocused();
  }, [focus, onFocused]);

  const toggle = (): void => {
    dispatch({ type: 'selected', index: chosen ? null : index });
    if (!chosen) reveal(finding.cell);
  };
  const small = { size: 'small', className: styles.button } as const;
  return (
    <article
      className={mergeClasses(
        styles.card,
        chosen ? styles.chosen : styles.resting,
        finding.waived !== null && styles.waived,
      )}
      aria-labelledby={titleId}
      aria-posinset={position}
      aria-setsize={size}
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-chosen={chosen}
    >
      <div className={styles.icon}>
        <SeverityIcon
          kind={finding.waived ? 'unchecked' : finding.severity}
          label={t(`severity.${finding.severity}`)}
        />
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.heading}>
            <button
              ref={button}
              id={titleId}
              type="button"
              className={styles.title}
              aria-expanded={chosen}
              {...(chosen ? { 'aria-controls': detailId } : {})}
              onClick={toggle}
            >
              {ruleTitle(finding.rule, language)}
            </button>
          </h3>
          <CellLink cell={finding.cell} text={addressText(finding.cell, finding.cell.sheet)} look="chip" />
        </div>
        <p className={mergeClasses(styles.sentence, chosen && styles.selectable)}>
          <MessageText segments={renderMessage(finding, language)} />
        </p>
        {finding.waived && (
          <p className={mergeClasses(styles.note, chosen && styles.selectable)}>
            {t('finding.waived-reason', { date: finding.waived.date, reason: finding.waived.reason })}
          </p>
        )}
        {chosen && (
          <div id={detailId} className={styles.selectable}>
            <EvidenceTable finding={finding} />
            <p className={styles.why}>{ruleWhy(finding.rule, language)}</p>
            <div className={styles.actions}>
              {finding.fix && !finding.waived && (
                <Button
                  {...small}
                  disabled={busy}
                  data-action="fix"
                  onClick={() => {
                    open({ kind: 'fix', finding });
                  }}
                >
                  {t('finding.fix')}
                </Button>
              )}
              {finding.waived ? (
                <Button
                  {...small}
                  disabled={busy}
                  data-action="restore"
                  onClick={() => {
                    restore(finding);
                  }}
                >
                  {t('finding.unwaive')}
                </Button>
              ) : (
                <Button
                  {...small}
                  appearance="subtle"
                  className={mergeClasses(styles.button, !finding.fix && styles.flush)}
                  disabled={busy}
                  data-action="waive"
                  onClick={() => {
                    open({ kind: 'waive', finding });
                  }}
                >
                  {t('finding.waive')}
                </Button>
              )}
              <CopyFinding finding={finding} />
              <Button
                {...small}
                appearance="subtle"
                className={mergeClasses(styles.button, styles.push)}
                data-action="rule"
                onClick={() => {
                  open({ kind: 'rule', rule: finding.rule });
                }}
              >
                {t('finding.rule')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </article>
  );
}
