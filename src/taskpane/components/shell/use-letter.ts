import type { PanePorts } from '../../ports';
import { problemOf } from '../../state/problems';
import type { Pane } from '../../state/use-pane';
import { useWords } from '../../words-context';
import { download } from '../shared/hand-out';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Offers the letter to the unit (复核意见函) on what was found as a .docx file, in the words of `jihe letter`; the unit is
 * called as the workbook is. Undefined before the first check, and where the pane writes no letters.
 */
export function useLetter(
  { letter }: Pick<PanePorts, 'letter'>,
  { state: { outcome }, dispatch }: Pane,
  workbookName: string | undefined,
): (() => void) | undefined {
  const { t, language } = useWords();
  if (!outcome || !letter) return undefined;
  return () => {
    const unit = (workbookName ?? '').replace(/\.[^.]*$/, '') || t('letter.unit');
    const workbook = workbookName ?? unit;
    const name = `${t('letter.file', { unit })}.docx`;
    letter(outcome.review, { unit, workbook, language }).then(
      (bytes) => {
        download(name, bytes, DOCX);
        dispatch({ type: 'noticed', notice: { intent: 'success', key: 'letter.exported', values: { name } } });
      },
      (error: unknown) => {
        const problem = problemOf(error, 'writing');
        dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'export.failed', values: {}, problem } });
      },
    );
  };
}
