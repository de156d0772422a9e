import { loadPart } from '../../load-part';
import type { PanePorts } from '../../ports';
import type { Pane } from '../../state/use-pane';
import type { Notice } from '../../state/pane-state';
import { problemOf } from '../../state/problems';
import type { FindingList } from '../../view/finding-list';
import { useWords } from '../../words-context';
import { copyText, download } from '../shared/hand-out';

/** Ways of the list out of the pane. */
export type ExportWay = 'xlsx' | 'csv' | 'copy';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands the list of findings out as it is filtered and ordered, in the words of the report: as a workbook of its own, as
 * CSV, or copied as texts by tabs. Undefined before the first check and where the list is empty.
 */
export function useExport(
  { writeList }: Pick<PanePorts, 'writeList'>,
  { state: { outcome }, dispatch }: Pane,
  { groups, count }: FindingList,
): ((way: ExportWay) => void) | undefined {
  const { t, language } = useWords();
  if (!outcome || count === 0) return undefined;
  const { review } = outcome;

  const handOut = async (way: ExportWay): Promise<Notice | null> => {
    const { entriesOf, listRows, csv, tabbed, texts } = await loadPart(
      () => import(/* webpackChunkName: "list" */ '../../view/finding-export'),
    );
    const rows = listRows(review, entriesOf(groups), language);
    const name = t('export.file');
    if (way === 'copy') {
      const isCopied = await copyText(tabbed(texts(rows)));
      return isCopied
        ? { intent: 'success', key: 'export.copied', values: { count: String(count) } }
        : { intent: 'warning', key: 'export.not-copied', values: {} };
    }
    if (way === 'xlsx' && writeList) download(`${name}.xlsx`, await writeList(name, rows), XLSX);
    else download(`${name}.csv`, csv(texts(rows)), 'text/csv;charset=utf-8');
    return null;
  };
  return (way) => {
    handOut(way).then(
      (notice) => {
        if (notice) dispatch({ type: 'noticed', notice });
      },
      (error: unknown) => {
        const problem = problemOf(error, 'writing');
        dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'export.failed', values: {}, problem } });
      },
    );
  };
}
