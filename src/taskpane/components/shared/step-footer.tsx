import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { stepFrom } from '../../view/finding-rows';
import { useWords } from '../../words-context';
import { DownIcon, UpIcon } from './icons';

export const useFooterStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    minHeight: '44px',
    padding: '0 8px 0 12px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  grow: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
});

export interface StepFooterProps {
  readonly order: readonly number[];
  readonly selected: number | null;
  /** The finding to go on with where none is selected. */
  readonly resume: number | null;
  readonly onStep: (index: number) => void;
}

/** Where one stands among the findings, and the way to the one before and after. */
export function StepFooter({ order, selected, resume, onStep }: StepFooterProps) {
  const styles = useFooterStyles();
  const { t } = useWords();
  const at = selected === null ? -1 : order.indexOf(selected);
  const count = String(order.length);
  const button = (step: 1 | -1) => {
    const next = stepFrom(order, selected, step, resume);
    return (
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={step === 1 ? <DownIcon /> : <UpIcon />}
        // Stays focusable at an end, so that the focus is not lost there.
        disabledFocusable={next === null}
        data-step={step}
        onClick={() => {
          if (next !== null) onStep(next);
        }}
      >
        {t(step === 1 ? 'findings.next' : 'findings.previous')}
      </Button>
    );
  };
  return (
    <div className={styles.footer} role="group" aria-label={t('findings.step-label')}>
      <span className={styles.grow} data-position={at + 1}>
        {order.length === 1
          ? t('findings.position-one')
          : at < 0
            ? t('findings.position-none', { count })
            : t('findings.position', { index: String(at + 1), count })}
      </span>
      {order.length > 1 && button(-1)}
      {button(1)}
    </div>
  );
}
