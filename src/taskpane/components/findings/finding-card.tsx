import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Finding } from '../../../contracts/finding';
import { addressText, renderMessage, ruleTitle, ruleWhy } from '../../../words';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { useCardStyles } from './card-styles';
import { CopyFinding } from './copy-finding';
import { EvidenceTable } from './evidence-table';
import { MessageText } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { BoltIcon, BoxIcon } from '../shared/icons';
import { LinkStopsProvider } from '../shared/link-stops';
import { SeverityIcon } from '../shared/severity-icon';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly index: number;
  readonly chosen: boolean;
  /** Takes the focus when it becomes the chosen one by a step on the keyboard. */
  readonly focus: boolean;
  readonly onFocused: () => void;
  readonly position: number;
  readonly size: number;
  /** Its number in the report; null for one that was set aside. */
  readonly number: number | null;
  /** It was not there at the last check. */
  readonly isFresh: boolean;
  /** A cell that it speaks of has changed since the check. */
  readonly isStale: boolean;
  /** It is picked to be dealt with together with others; null where nobody picks. */
  readonly picked: boolean | null;
  /** It stands in an unfolded bundle. */
  readonly nested: boolean;
  /** The heading above does not name its sheet. */
  readonly showsSheet: boolean;
  /** The Tab key stops at it. */
  readonly isStop: boolean;
}

/** One finding: its sentence; once chosen also its figures, why it matters and what can be done. */
export function FindingCard({
  finding,
  index,
  chosen,
  focus,
  onFocused,
  position,
  size,
  number,
  isFresh,
  isStale,
  picked,
  nested,
  showsSheet,
  isStop,
}: FindingCardProps) {
  const styles = useCardStyles();
  const { t, language } = useWords();
  const { dispatch, reveal, open, restore, adjust, busy } = usePaneActions();
  const titleId = useId();
  const detailId = useId();
  const sentenceId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    button.current?.focus({ preventScroll: true });
    onFocused();
  }, [focus, onFocused]);

  const toggle = (): void => {
    if (picked !== null) {
      dispatch({ type: 'picked', indices: [index], on: !picked });
      return;
    }
    dispatch({ type: 'selected', index: chosen ? null : index });
    if (!chosen) reveal(finding.cell);
  };
  const title = ruleTitle(finding.rule, language);
  const severity = t(`severity.${finding.severity}`);
  const cell = addressText(finding.cell, finding.cell.sheet);
  const { table } = finding;
  const small = { size: 'small', className: styles.button } as const;
  return (
    <LinkStopsProvider value={chosen}>
      <article
        className={mergeClasses(
          styles.card,
          chosen ? styles.chosen : styles.resting,
          finding.waived !== null && styles.waived,
          nested && styles.nested,
          isStale && styles.stale,
        )}
        aria-labelledby={titleId}
        aria-posinset={position}
        aria-setsize={size}
        data-rule={finding.rule}
        data-severity={finding.severity}
        data-chosen={chosen}
        data-fresh={isFresh}
        data-stale={isStale}
      >
        <div className={styles.icon}>
          {picked === null ? (
            <SeverityIcon kind={finding.waived ? 'waived' : finding.severity} label={severity} />
          ) : (
            <BoxIcon ticked={picked} />
          )}
        </div>
        <div className={styles.body}>
          <div className={styles.head}>
            <h3 className={styles.heading}>
              <button
                ref={button}
                id={titleId}
                type="button"
                className={mergeClasses(styles.title, finding.waived !== null && styles.struck)}
                tabIndex={isStop || chosen ? 0 : -1}
                aria-label={t('finding.name', { severity, title, cell })}
                aria-describedby={sentenceId}
                {...(picked === null ? { 'aria-expanded': chosen } : { role: 'checkbox', 'aria-checked': picked })}
                {...(chosen ? { 'aria-controls': detailId } : {})}
                onClick={toggle}
              >
                {title}
              </button>
            </h3>
            {isFresh && <span className={styles.fresh}>{t('change.fresh')}</span>}
            {number !== null && (
              <span
                className={styles.number}
                title={t('findings.number', { number: String(number) })}
                data-number={number}
              >
                {number}
              </span>
            )}
            <CellLink cell={finding.cell} text={cell} look="chip" />
          </div>
          {showsSheet && <div className={styles.place}>{finding.cell.sheet}</div>}
          <p id={sentenceId} className={mergeClasses(styles.sentence, chosen && styles.selectable)}>
            <MessageText segments={renderMessage(finding, language)} />
          </p>
          {isStale && <p className={styles.note}>{t('finding.changed')}</p>}
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
                    icon={<BoltIcon size={14} />}
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
                    disabled={busy}
                    data-action="waive"
                    onClick={() => {
                      open({ kind: 'waive', findings: [finding] });
                    }}
                  >
                    {t('finding.waive')}
                  </Button>
                )}
                <CopyFinding finding={finding} />
                <span className={styles.about}>
                  {table !== null && (
                    <Button
                      {...small}
                      appearance="subtle"
                      disabled={busy}
                      data-action="adjust-table"
                      onClick={() => {
                        adjust(table);
                      }}
                    >
                      {t('finding.adjust')}
                    </Button>
                  )}
                  <Button
                    {...small}
                    className={styles.button}
                    data-action="rule"
                    onClick={() => {
                      open({ kind: 'rule', rule: finding.rule });
                    }}
                  >
                    {t('finding.rule')}
                  </Button>
                </span>
              </div>
            </div>
          )}
        </div>
      </article>
    </LinkStopsProvider>
  );
}
