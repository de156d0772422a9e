import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../words-context';
import { copyText } from './hand-out';
import { useHidden } from './hidden';

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

export interface CopyTextProps {
  readonly label: string;
  readonly action: string;
  readonly appearance?: 'subtle' | 'secondary';
  readonly text: () => string;
}

/** Copies a text; where the pane may not copy, shows it to be taken by hand. */
export function CopyText({ label, action, appearance = 'subtle', text }: CopyTextProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t } = useWords();
  const [handed, setHanded] = useState<'copied' | 'not-copied' | null>(null);
  const copy = async (): Promise<void> => {
    setHanded((await copyText(text())) ? 'copied' : 'not-copied');
  };
  return (
    <>
      <Button
        size="small"
        appearance={appearance}
        className={styles.button}
        data-action={action}
        onClick={() => {
          void copy();
        }}
      >
        {handed === 'copied' ? t('finding.copied') : label}
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
