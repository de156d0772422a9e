import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportReview } from '../../../contracts/report-review';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import type { Problem } from '../../state/pane-state';
import { csv, tabbed, waiverEntries, waiverTable, withoutWaivers, type WaiverEntry } from '../../view/waiver-list';
import { reportWaiverEntries, reportWaiverRows, withoutReportWaivers } from '../../view/report-waivers';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { FullPage } from '../shared/full-page';
import { copyText, download } from '../shared/hand-out';
import { RefusalBar } from '../shell/notices';
import { usePaneActions } from '../shared/pane-context';
import { ReportWaiversSection } from './report-waivers-section';
import { WaiverCard } from './waiver-card';
import { useWaiverStyles } from './waiver-styles';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

export interface WaiversPageProps {
  readonly review: Review;
  readonly settings: Settings;
  /** Of the report that is chosen; null where none is. */
  readonly reportReview: () => ReportReview | null;
  readonly problem: Problem | null;
  readonly onClose: () => void;
  /** Selects the cell; the page makes way for it. */
  readonly onReveal: (entry: WaiverEntry) => void;
}

/** Everything that was set aside, with reasons, and what needs no setting aside any more. */
export function WaiversPage({ review, settings, reportReview, problem, onClose, onReveal }: WaiversPageProps) {
  const panel = usePanelStyles();
  const styles = { ...useWaiverStyles(), ...useStyles() };
  const { t, language } = useWords();
  const { save, busy } = usePaneActions();
  const [handed, setHanded] = useState<'copied' | 'not-copied' | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const entries = waiverEntries(review, settings);
  const open = entries.filter(({ finding }) => finding !== null);
  const stale = entries.filter(({ finding }) => finding === null);
  const hasReports = settings.reportWaivers.length > 0;
  const ofReport = useMemo(() => (hasReports ? reportReview() : null), [hasReports, reportReview]);
  const reportEntries = reportWaiverEntries(ofReport, settings);
  const table = [...waiverTable(entries, language), ...reportWaiverRows(reportEntries, language)];
  const count = entries.length + reportEntries.length;

  // The button that was pressed goes with its entry: the focus goes to the head of the list.
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) top.current?.focus();
    before.current = count;
  }, [count]);

  const remove = (removed: readonly WaiverEntry[], told: 'notice.restored' | 'waivers.removed'): void => {
    if (!busy)
      void save(
        withoutWaivers(
          settings,
          removed.map(({ waiver }) => waiver),
        ),
        told,
      );
  };
  const copy = async (): Promise<void> => {
    setHanded((await copyText(tabbed(table))) ? 'copied' : 'not-copied');
  };
  const cards = (list: readonly WaiverEntry[], told: 'notice.restored' | 'waivers.removed') => (
    <ul className={styles.list}>
      {list.map((entry) => (
        <WaiverCard
          key={`${entry.waiver.rule} ${entry.waiver.sheet}!${entry.waiver.cell}`}
          entry={entry}
          busy={busy}
          onReveal={onReveal}
          onRemove={() => {
            remove([entry], told);
          }}
        />
      ))}
    </ul>
  );
  return (
    <FullPage
      name="waivers"
      title={t('waivers.title')}
      onClose={onClose}
      notices={problem && <RefusalBar problem={problem} />}
      foot={
        count > 0 && (
          <>
            <Button
              className={styles.button}
              data-action="download-waivers"
              onClick={() => {
                download(`${t('waivers.file')}.csv`, csv(table), 'text/csv;charset=utf-8');
              }}
            >
              {t('waivers.download')}
            </Button>
            <Button
              className={styles.button}
              data-action="copy-waivers"
              onClick={() => {
                void copy();
              }}
            >
              {t('waivers.copy')}
            </Button>
          </>
        )
      }
    >
      {handed && (
        <div role="status" data-handed={handed}>
          <MessageBar intent={handed === 'copied' ? 'success' : 'warning'} layout="multiline">
            <MessageBarBody>{t(`waivers.${handed}`)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {handed === 'not-copied' && (
        <Field label={t('waivers.table')}>
          <Textarea readOnly rows={6} value={tabbed(table)} />
        </Field>
      )}
      {count === 0 ? (
        <section className={panel.card} data-page="no-waivers">
          <h3 ref={top} tabIndex={-1} className={mergeClasses(panel.title, styles.quiet)}>
            {t('waivers.none')}
          </h3>
          <p className={panel.meta}>{t('waivers.none-hint')}</p>
        </section>
      ) : (
        <p className={styles.hint}>{t('waivers.hint')}</p>
      )}
      {count > 0 && (
        <div className={styles.head}>
          <h3 ref={top} tabIndex={-1} className={styles.heading}>
            {t('waivers.open')}
          </h3>
          <span className={styles.hint}>{t('findings.count', { count: String(open.length) })}</span>
        </div>
      )}
      {open.length > 0 && cards(open, 'notice.restored')}
      {stale.length > 0 && (
        <>
          <div className={styles.head}>
            <h3 className={styles.heading}>{t('waivers.stale')}</h3>
            <Button
              appearance="transparent"
              size="small"
              className={styles.small}
              disabledFocusable={busy}
              data-action="remove-stale"
              onClick={() => {
                remove(stale, 'waivers.removed');
              }}
            >
              {t('waivers.remove-stale')}
            </Button>
          </div>
          <p className={styles.hint}>{t('waivers.stale-hint')}</p>
          {cards(stale, 'waivers.removed')}
        </>
      )}
      {hasReports && (
        <ReportWaiversSection
          entries={reportEntries}
          busy={busy}
          onRemove={({ waiver, state }) => {
            if (!busy)
              void save(
                withoutReportWaivers(settings, [waiver]),
                state === 'stale' ? 'waivers.removed' : 'notice.restored',
              );
          }}
        />
      )}
    </FullPage>
  );
}
