import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  earlier: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '8px' },
  reason: {
    minWidth: 'auto',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
});

/** A reason has to be given, and fits a line or two. */
const MOST_CHARACTERS = 200;

export interface ReasonFieldProps {
  readonly reason: string;
  /** Reasons given before in this workbook, the latest first. */
  readonly reasons: readonly string[];
  readonly onReason: (reason: string) => void;
  /** Control and Enter. */
  readonly onSubmit: () => void;
}

/** Asks for the reason why something is set aside; reasons given before can be taken again. */
export function ReasonField({ reason, reasons, onReason, onSubmit }: ReasonFieldProps) {
  const styles = useStyles();
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <Field label={t('waive.reason')} hint={t('waive.hint')} required>
        <Textarea
          value={reason}
          maxLength={MOST_CHARACTERS}
          resize="vertical"
          aria-keyshortcuts="Control+Enter"
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            onReason(value);
          }}
        />
      </Field>
      {reasons.length > 0 && (
        <div className={styles.earlier} role="group" aria-label={t('waive.earlier')}>
          {reasons.map((earlier) => (
            <Button
              key={earlier}
              size="small"
              shape="circular"
              className={styles.reason}
              title={earlier}
              data-earlier-reason={earlier}
              onClick={() => {
                onReason(earlier);
              }}
            >
              {earlier}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
