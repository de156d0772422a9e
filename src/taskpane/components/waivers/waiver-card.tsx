import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { renderMessage, ruleTitle } from '../../../words';
import type { WaiverEntry } from '../../view/waiver-list';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { PlainMessage } from '../shared/message-text';
import { useWaiverStyles } from './waiver-styles';

const useStyles = makeStyles({
  place: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

export interface WaiverCardProps {
  readonly entry: WaiverEntry;
  readonly busy: boolean;
  readonly onReveal: (entry: WaiverEntry) => void;
  readonly onRemove: () => void;
}

/** A waiver: rule, place, finding, reason and date; restores the finding, or removes a waiver that has none. */
export function WaiverCard({ entry, busy, onReveal, onRemove }: WaiverCardProps) {
  const panel = usePanelStyles();
  const styles = useWaiverStyles();
  const { place: link } = useStyles();
  const { t, language } = useWords();
  const { waiver, finding, cell, isRuleOff } = entry;
  const title = ruleTitle(waiver.rule, language);
  const place = `${waiver.sheet}!${waiver.cell}`;
  return (
    <li className={panel.card} data-waiver={waiver.rule} data-cell={place} data-stale={finding === null}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h4 className={panel.title}>{title}</h4>
          <p className={panel.meta}>
            {cell ? (
              <button
                type="button"
                className={link}
                data-action="go"
                onClick={() => {
                  onReveal(entry);
                }}
              >
                {place}
              </button>
            ) : (
              place
            )}
            {finding === null && isRuleOff && ` · ${t('waivers.rule-off')}`}
          </p>
        </div>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          aria-label={t(finding ? 'waivers.restore-one' : 'waivers.remove-one', { title, cell: place })}
          data-action="remove-waiver"
          onClick={onRemove}
        >
          {t(finding ? 'finding.unwaive' : 'waivers.remove')}
        </Button>
      </div>
      {finding && (
        <p className={styles.what}>
          <PlainMessage segments={renderMessage(finding, language)} />
        </p>
      )}
      <p className={panel.meta}>{t('waivers.reason', { date: waiver.date, reason: waiver.reason })}</p>
    </li>
  );
}
