import type { Finding } from '../../../contracts/finding';
import { explanationOf } from '../../../words/explanation';
import { useWords } from '../../words-context';
import { CopyText } from '../shared/copy-text';

/** Copies a finding as a text for a letter. */
export function CopyFinding({ finding }: { readonly finding: Finding }) {
  const { t, language } = useWords();
  const text = (): string => explanationOf(finding, language);
  return <CopyText label={t('finding.copy')} action="copy-finding" appearance="secondary" text={text} />;
}
