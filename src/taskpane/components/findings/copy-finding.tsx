import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../contracts/finding';
import { explanationOf } from '../../view/explanation';
import { useWords } from '../../words-context';
import { copyText } from '../shared/hand-out';
import { useHidden } from '../shared/hidden';

const useStyles = makeStyles({
  button: { minWidth: 'auto' },
  told: {
    flexBasis: '100%',
    order: 1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { width: '100%', marginTop: '4px' },
});

/** Copies a finding as a text for a letter; where the pane may not copy, shows the text to be taken by hand. */
export function CopyFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t, language } = useWords();
  const [handed, setHanded] = useState<'copied' | 'not-copied' | null>(null);
  const text = (): string => explanationOf(finding, language);
  const copy = async (): Promise<void> => {
    setHanded((await copyText(text())) ? 'copied' : 'not-copied');
  };
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        data-action="copy-finding"
        onClick={() => {
          void copy();
        }}
      >
        {t(handed === 'copied' ? 'finding.copied' : 'finding.copy')}
      </Button>
      <div
        role="status"
        className={handed === 'not-copied' ? styles.told : hidden.visually}
        data-handed={handed ?? 'nothing'}
      >
        {handed && t(handed === 'copied' ? 'finding.copied' : 'waivers.not-copied')}
        {handed === 'not-copied' && (
          <Textarea readOnly rows={5} className={styles.text} aria-label={t('finding.copy-text')} value={text()} />
        )}
      </div>
    </>
  );
}
