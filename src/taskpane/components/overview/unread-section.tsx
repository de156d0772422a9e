import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../../contracts/review';
import { renderMessage } from '../../../words';
import { unreadPlaces } from '../../view/unread';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { MessageText } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  heading: {
    margin: '6px 0 -2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  button: { minWidth: 'auto' },
  alone: { minWidth: 'auto', alignSelf: 'flex-start' },
});

/** Sheets and blocks that were not read as tables, by name, each with the ways to look at it and to say what it is. */
export function UnreadSection({ review }: { readonly review: Review }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t, language } = useWords();
  const { reveal, specify, busy } = usePaneActions();
  const places = unreadPlaces(review);
  return (
    <>
      {places.length > 0 && (
        <h2 className={styles.heading}>{t('overview.unread', { count: String(places.length) })}</h2>
      )}
      {places.map((entry, index) => (
        <section key={index} className={panel.card} data-unread={entry.reason} data-sheet={entry.cell.sheet}>
          <h3 className={panel.title}>{entry.cell.sheet}</h3>
          <p className={panel.meta}>
            <MessageText segments={renderMessage(entry, language)} />
          </p>
          <div className={styles.actions}>
            <Button
              size="small"
              className={styles.button}
              data-action="show-unread"
              onClick={() => {
                reveal(entry.cell);
              }}
            >
              {t('action.show')}
            </Button>
            <Button
              size="small"
              className={styles.button}
              disabled={busy}
              data-action="specify"
              onClick={() => {
                specify(entry.cell);
              }}
            >
              {t('specify.open')}
            </Button>
          </div>
        </section>
      ))}
      {places.length === 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.alone}
          disabled={busy}
          data-action="specify"
          onClick={() => {
            specify(null);
          }}
        >
          {t('specify.open')}
        </Button>
      )}
    </>
  );
}
