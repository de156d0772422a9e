import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { safeFixes } from '../../../review/safe-fixes';
import { renderMessage, ruleTitle } from '../../../words';
import { areaName } from '../../../workbook/address';
import type { Bundle } from '../../view/finding-bundles';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { BoltIcon, BoxIcon, ChevronIcon } from '../shared/icons';
import { LinkStopsProvider } from '../shared/link-stops';
import { PlainMessage } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';
import { useCardStyles } from './card-styles';

export interface BundleCardProps {
  readonly bundle: Bundle;
  readonly open: boolean;
  /** Which of them are picked; null where nobody picks. */
  readonly picked: ReadonlySet<number> | null;
  readonly isStop: boolean;
  readonly focus: boolean;
  readonly onFocused: () => void;
}

/** Neighbours with the same problem as one card, which unfolds into its members and deals with all of them at once. */
export function BundleCard({ bundle, open, picked, isStop, focus, onFocused }: BundleCardProps) {
  const styles = useCardStyles();
  const { t, language } = useWords();
  const { dispatch, open: openDialog, busy } = usePaneActions();
  const { id, area, sheet, entries } = bundle;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    button.current?.focus({ preventScroll: true });
    onFocused();
  }, [focus, onFocused]);
  const first = entries[0]?.finding;
  if (!first) return null;
  const range = areaName(area);
  const count = String(entries.length);
  const findings = entries.map(({ finding }) => finding);
  const fixes = safeFixes(findings);
  const title = ruleTitle(first.rule, language);
  const isPicked = picked !== null && entries.every(({ index }) => picked.has(index));
  const small = { size: 'small', className: styles.button, ...(isStop || open ? {} : { tabIndex: -1 }) } as const;
  return (
    <section
      className={mergeClasses(styles.card, styles.resting)}
      aria-label={t('bundle.count', { range, count })}
      data-bundle={first.rule}
      data-range={range}
      data-open={open}
    >
      <div className={styles.icon}>
        {picked ? <BoxIcon ticked={isPicked} /> : <SeverityIcon kind={first.severity} />}
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.heading}>
            <button
              ref={button}
              type="button"
              className={styles.title}
              tabIndex={isStop ? 0 : -1}
              aria-label={t('bundle.name', { severity: t(`severity.${first.severity}`), title, range, count })}
              {...(picked ? { role: 'checkbox', 'aria-checked': isPicked } : { 'aria-expanded': open })}
              onClick={() => {
                if (picked) dispatch({ type: 'picked', indices: entries.map(({ index }) => index), on: !isPicked });
                else dispatch({ type: 'bundle-toggled', id, open: !open });
              }}
            >
              <ChevronIcon size={12} open={open} className={styles.chevron} />
              {title}
            </button>
          </h3>
          <LinkStopsProvider value={false}>
            <CellLink cell={{ sheet, row: area.top, column: area.left }} text={range} look="chip" />
          </LinkStopsProvider>
        </div>
        <p className={styles.sentence}>
          {t('bundle.count', { range, count })}
          {language === 'zh' ? '。' : '. '}
          {!open && <PlainMessage segments={renderMessage(first, language)} />}
        </p>
        {!picked && (
          <div className={styles.actions}>
            {fixes.findings.length > 1 && (
              <Button
                {...small}
                icon={<BoltIcon size={14} />}
                disabled={busy}
                data-action="fix-bundle"
                onClick={() => {
                  openDialog({ kind: 'fix-all', fixes });
                }}
              >
                {t('bundle.fix')}
              </Button>
            )}
            <Button
              {...small}
              disabled={busy}
              data-action="waive-bundle"
              onClick={() => {
                openDialog({ kind: 'waive', findings });
              }}
            >
              {t('bundle.waive')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
