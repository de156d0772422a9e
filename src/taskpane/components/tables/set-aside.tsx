import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import { hiddenChoices, placeOf, withoutChoice } from '../../view/table-choices';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  heading: {
    margin: '6px 0 -2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  place: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
});

/** Tables that a person chose away, and choices whose table is not there any more; each can be taken back. */
export function SetAside({ review, settings }: { readonly review: Review; readonly settings: Settings }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const { aside, lost } = hiddenChoices(review.tables, settings);
  return (
    <>
      {aside.length > 0 && <h2 className={styles.heading}>{t('adjust.set-aside')}</h2>}
      {aside.map((choice) => (
        <ChoiceRow key={placeOf(choice)} choice={choice} settings={settings} action="bring-back" />
      ))}
      {lost.length > 0 && (
        <div>
          <h2 className={styles.heading}>{t('adjust.lost')}</h2>
          <p className={panel.meta}>{t('adjust.lost-hint')}</p>
        </div>
      )}
      {lost.map((choice) => (
        <ChoiceRow key={placeOf(choice)} choice={choice} settings={settings} action="remove" />
      ))}
    </>
  );
}

interface ChoiceRowProps {
  readonly choice: Settings['tables'][number];
  readonly settings: Settings;
  readonly action: 'bring-back' | 'remove';
}

function ChoiceRow({ choice, settings, action }: ChoiceRowProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const { save, busy } = usePaneActions();
  const place = placeOf(choice);
  return (
    <section className={panel.card} data-choice={place}>
      <div className={styles.row}>
        <span className={styles.place}>{place}</span>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          aria-label={t(`adjust.${action}-table`, { range: place })}
          data-action={action}
          onClick={() => {
            if (!busy) void save(withoutChoice(settings, choice), 'adjust.was-reset');
          }}
        >
          {t(`adjust.${action}`)}
        </Button>
      </div>
    </section>
  );
}
