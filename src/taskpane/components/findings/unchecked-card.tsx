import type { NotChecked } from '../../../contracts/finding';
import { addressText, renderMessage, ruleTitle } from '../../../words';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { useCardStyles } from './finding-card';
import { MessageText } from '../shared/message-text';
import { SeverityIcon } from '../shared/severity-icon';

/** What could not be judged, with its reason. Its address names the sheet: these stand under no sheet's heading. */
export function UncheckedCard({ entry }: { readonly entry: NotChecked }) {
  const styles = useCardStyles();
  const { t, language } = useWords();
  return (
    <div className={styles.card} data-rule={entry.rule} data-unchecked={entry.reason}>
      <div className={styles.icon}>
        <SeverityIcon kind="unchecked" label={t('unchecked')} />
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.heading}>{t('unchecked.rule', { title: ruleTitle(entry.rule, language) })}</h3>
        </div>
        <p className={styles.sentence}>
          <MessageText segments={renderMessage(entry, language)} />
        </p>
        <p className={styles.note}>
          <CellLink cell={entry.cell} text={addressText(entry.cell, '')} look="inline" />
        </p>
      </div>
    </div>
  );
}
