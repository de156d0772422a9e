import { Button, makeStyles } from '@fluentui/react-components';
import { DEFAULT_SETTINGS, type Settings } from '../../../contracts/settings';
import { csv, waiverRecords } from '../../view/waiver-list';
import { useWords } from '../../words-context';
import { download } from '../shared/hand-out';

const useStyles = makeStyles({ button: { minWidth: 'auto' } });

/** Ways out of the pane for what the workbook did not keep: waivers as a list, all else as it is. */
export function LostExport({ lost }: { readonly lost: Settings }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { waivers, reportWaivers, ...settings } = { ...lost, seen: null };
  const { waivers: none, reportWaivers: noneInReports, ...defaults } = DEFAULT_SETTINGS;
  const isChanged = JSON.stringify(settings) !== JSON.stringify(defaults);
  return (
    <>
      {waivers.length + reportWaivers.length > none.length + noneInReports.length && (
        <Button
          size="small"
          className={styles.button}
          data-action="export-lost-waivers"
          onClick={() => {
            download(`${t('waivers.file')}.csv`, csv(waiverRecords(lost, language)), 'text/csv;charset=utf-8');
          }}
        >
          {t('lost.waivers')}
        </Button>
      )}
      {isChanged && (
        <Button
          size="small"
          className={styles.button}
          data-action="export-lost-settings"
          onClick={() => {
            download(`${t('lost.file')}.json`, `${JSON.stringify(settings, null, 2)}\n`, 'application/json');
          }}
        >
          {t('lost.settings')}
        </Button>
      )}
    </>
  );
}
