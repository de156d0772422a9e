import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { InterfaceKey } from '../../../words';
import { useWords } from '../../words-context';
import { CheckIcon, LockIcon, MarkIcon, SheetMark } from '../shared/icons';
import { MessagePage } from '../shared/message-page';
import { Point, usePointStyles } from '../shared/points';
import { useHidden } from '../shared/hidden';

const useStyles = makeStyles({
  points: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  number: {
    flexShrink: 0,
    width: '22px',
    height: '22px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  term: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  sample: { marginTop: '20px', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface WelcomePageProps {
  /** Nobody has checked anything on this machine yet. */
  readonly isFirst: boolean;
  /** Opens a workbook to try; missing where there is none. */
  readonly onSample: (() => Promise<void>) | undefined;
}

/** Before the first check: the three steps where somebody is new here, else what a check does, and what it does not. */
export function WelcomePage({ isFirst, onSample }: WelcomePageProps) {
  const styles = useStyles();
  const { t } = useWords();
  if (isFirst) {
    return (
      <MessagePage name="first-steps" mark={<SheetMark />} title={t('first-steps.title')}>
        <Steps />
        {onSample && <TrySample onSample={onSample} />}
      </MessagePage>
    );
  }
  return (
    <MessagePage name="welcome" mark={<SheetMark />} title={t('welcome.title')}>
      <ul className={styles.points}>
        <Point icon={<CheckIcon />}>{t('welcome.check')}</Point>
        <Point icon={<MarkIcon />}>{t('welcome.mark')}</Point>
        <Point icon={<LockIcon />}>{t('welcome.private')}</Point>
      </ul>
    </MessagePage>
  );
}

const STEPS: readonly (readonly [name: InterfaceKey, does: InterfaceKey])[] = [
  ['first-steps.check', 'first-steps.check-does'],
  ['first-steps.look', 'first-steps.look-does'],
  ['first-steps.settle', 'first-steps.settle-does'],
];

function Steps() {
  const styles = useStyles();
  const { point } = usePointStyles();
  const { t } = useWords();
  return (
    <ol className={styles.points}>
      {STEPS.map(([name, does], index) => (
        <li key={name} className={point} data-step-shown={index + 1}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <span>
            <span className={styles.term}>{t(name)}</span>
            <br />
            {t(does)}
          </span>
        </li>
      ))}
      <Point icon={<LockIcon />}>{t('welcome.private')}</Point>
    </ol>
  );
}

function TrySample({ onSample }: { readonly onSample: () => Promise<void> }) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle');
  const open = async (): Promise<void> => {
    setState('opening');
    try {
      await onSample();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.sample}>
      <Button
        disabledFocusable={state === 'opening'}
        data-action="try-sample"
        onClick={() => {
          if (state !== 'opening') void open();
        }}
      >
        {t('first-steps.sample')}
      </Button>
      <span className={styles.note}>{t('first-steps.sample-note')}</span>
      <span className={state === 'failed' ? styles.note : hidden.visually} role="status" data-sample={state}>
        {state === 'failed' ? t('first-steps.sample-failed') : ''}
      </span>
    </div>
  );
}
