import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Section as SectionName } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '8px' },
  restore: {
    minWidth: 'auto',
    margin: '-2px -8px -2px auto',
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
});

export interface SectionProps {
  readonly name: SectionName;
  readonly meta?: string;
  /** The section already says what it says when nobody has set anything. */
  readonly isDefault: boolean;
  readonly onRestore: () => void;
  readonly children: ReactNode;
}

/** A card of the settings with the way back to its defaults. */
export function Section({ name, meta, isDefault, onRestore, children }: SectionProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const id = useId();
  const title = t(`settings.${name}`);
  return (
    <section className={panel.card} aria-labelledby={id} data-section={name}>
      <div className={panel.head}>
        <h3 id={id} className={panel.title}>
          {title}
        </h3>
        {!isDefault && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.restore}
            aria-label={t('settings.restore-section', { section: title })}
            data-action="restore-defaults"
            onClick={onRestore}
          >
            {t('settings.restore')}
          </Button>
        )}
      </div>
      {meta !== undefined && <p className={panel.meta}>{meta}</p>}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
