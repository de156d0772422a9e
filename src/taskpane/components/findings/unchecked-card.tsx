import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { NotChecked } from '../../../contracts/finding';
import { addressText, renderMessage, ruleSubject } from '../../../words';
import { isUnread } from '../../view/unread';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { LinkStopsProvider } from '../shared/link-stops';
import { MessageText } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';
import { useCardStyles } from './card-styles';

export interface UncheckedCardProps {
  readonly entry: NotChecked;
  readonly isStop: boolean;
  readonly focus: boolean;
  readonly onFocused: () => void;
}

/** What could not be judged, with its reason. Its address names the sheet: these stand under no sheet's heading. */
export function UncheckedCard({ entry, isStop, focus, onFocused }: UncheckedCardProps) {
  const styles = useCardStyles();
  const { t, language } = useWords();
  const { reveal, specify, adjust, busy } = usePaneActions();
  const sentenceId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    button.current?.focus({ preventScroll: true });
    onFocused();
  }, [focus, onFocused]);
  const title = ruleSubject(entry.rule, language);
  const cell = addressText(entry.cell, '');
  const { table } = entry;
  const small = {
    size: 'small',
    className: styles.button,
    disabled: busy,
    ...(isStop ? {} : { tabIndex: -1 }),
  } as const;
  return (
    <LinkStopsProvider value={isStop}>
      <div className={styles.card} data-rule={entry.rule} data-unchecked={entry.reason}>
        <div className={styles.icon}>
          <SeverityIcon kind="unchecked" label={t('unchecked')} />
        </div>
        <div className={styles.body}>
          <div className={styles.head}>
            <h3 className={styles.heading}>
              <button
                ref={button}
                type="button"
                className={styles.title}
                tabIndex={isStop ? 0 : -1}
                aria-label={t('finding.name', { severity: t('unchecked'), title, cell })}
                aria-describedby={sentenceId}
                onClick={() => {
                  reveal(entry.cell);
                }}
              >
                {t('unchecked.rule', { title })}
              </button>
            </h3>
          </div>
          <p id={sentenceId} className={styles.sentence}>
            <MessageText segments={renderMessage(entry, language)} />
          </p>
          <p className={styles.note}>
            <CellLink cell={entry.cell} text={cell} look="inline" />
          </p>
          {isUnread(entry) && (
            <div className={styles.actions}>
              <Button
                {...small}
                data-action="specify"
                onClick={() => {
                  if (table === null) specify(entry.cell);
                  else adjust(table);
                }}
              >
                {t(table === null ? 'specify.open' : 'adjust.open')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </LinkStopsProvider>
  );
}
