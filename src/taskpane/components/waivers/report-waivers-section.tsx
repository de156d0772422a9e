import { Button } from '@fluentui/react-components';
import { ruleTitle } from '../../../words';
import { reportWaiverPlace, reportWaiverText, type ReportWaiverEntry } from '../../view/report-waivers';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { useWaiverStyles } from './waiver-styles';

export interface ReportWaiversSectionProps {
  readonly entries: readonly ReportWaiverEntry[];
  readonly busy: boolean;
  readonly onRemove: (entry: ReportWaiverEntry) => void;
}

/** What was set aside in reports: it is known by its words, and by its place where the report is chosen. */
export function ReportWaiversSection({ entries, busy, onRemove }: ReportWaiversSectionProps) {
  const styles = useWaiverStyles();
  const { t } = useWords();
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('report-check.waivers')}</h3>
        <span className={styles.hint}>{t('findings.count', { count: String(entries.length) })}</span>
      </div>
      <p className={styles.hint}>{t('report-check.waivers-hint')}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <ReportWaiverCard
            key={`${entry.waiver.rule} ${entry.waiver.key} ${entry.waiver.text}`}
            entry={entry}
            busy={busy}
            onRemove={() => {
              onRemove(entry);
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface ReportWaiverCardProps {
  readonly entry: ReportWaiverEntry;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

function ReportWaiverCard({ entry, busy, onRemove }: ReportWaiverCardProps) {
  const panel = usePanelStyles();
  const styles = useWaiverStyles();
  const { t, language } = useWords();
  const { waiver, state } = entry;
  const title = ruleTitle(waiver.rule, language);
  const place = reportWaiverPlace(entry, language);
  const isStale = state === 'stale';
  const named = { title, cell: place === '' ? waiver.text : place };
  return (
    <li className={panel.card} data-report-waiver={waiver.rule} data-state={state}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h4 className={panel.title}>{title}</h4>
          <p className={panel.meta}>{place === '' ? t(`waivers.report-${state}`) : place}</p>
        </div>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          aria-label={t(isStale ? 'waivers.remove-one' : 'waivers.restore-one', named)}
          data-action="remove-report-waiver"
          onClick={onRemove}
        >
          {t(isStale ? 'waivers.remove' : 'finding.unwaive')}
        </Button>
      </div>
      <p className={styles.what}>{reportWaiverText(entry, language)}</p>
      <p className={panel.meta}>{t('waivers.reason', { date: waiver.date, reason: waiver.reason })}</p>
    </li>
  );
}
