import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { FullPage } from '../shared/full-page';
import { KEYS } from './keys.data';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', display: 'grid', gap: '8px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(96px, 2fr) 5fr', gap: '10px', alignItems: 'baseline' },
  keys: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  key: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  what: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** What can be done with the keyboard, in the pane and from the sheet. */
export function KeysPage({ onClose }: { readonly onClose: () => void }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  return (
    <FullPage name="keys" title={t('keys.title')} onClose={onClose}>
      {KEYS.map(({ place, keys }) => (
        <section key={place} className={panel.card}>
          <h3 className={panel.title}>{t(`keys.${place}`)}</h3>
          <dl className={styles.list}>
            {keys.map(({ press, does }) => (
              <div key={does} className={styles.row} data-key={does}>
                <dt className={styles.keys}>
                  {press.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd className={styles.what}>{t(`keys.does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </FullPage>
  );
}
