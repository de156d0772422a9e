import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlannedColumn } from '../../../hosts/workbook-host';
import type { Review } from '../../../contracts/review';
import { grouped } from '../../view/figures';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { ColumnCard } from './column-card';
import { MessagePage } from '../shared/message-page';
import { usePaneActions } from '../shared/pane-context';
import { useFooterStyles } from '../shared/step-footer';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  footer: { minHeight: '52px', paddingRight: '12px' },
  write: { minWidth: '72px' },
});

export interface RecalculateViewProps {
  readonly review: Review;
  readonly unwanted: ReadonlySet<string>;
  readonly onWrite: (columns: readonly PlannedColumn[]) => void;
}

/** Every column that can be computed, to be looked at before it is written. */
export function RecalculateView({ review, unwanted, onWrite }: RecalculateViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const footer = useFooterStyles();
  const { t } = useWords();
  const { busy } = usePaneActions();
  if (review.computed.length === 0) {
    return (
      <MessagePage name="nothing-to-recalculate" title={t('recalculate.none')}>
        <p>{t('recalculate.none-hint')}</p>
      </MessagePage>
    );
  }
  const wanted = review.computed.filter(({ id }) => !unwanted.has(id));
  const cells = wanted.reduce((sum, column) => sum + column.cells.length, 0);
  const write = (): void => {
    onWrite(wanted.map((column) => ({ column, title: t('column.title', { measure: t(column.measure) }) })));
  };
  return (
    <>
      <div className={panel.scroll}>
        <p className={styles.hint}>{t('recalculate.hint')}</p>
        {review.computed.map((column) => (
          <ColumnCard key={column.id} column={column} wanted={!unwanted.has(column.id)} />
        ))}
      </div>
      <div className={`${footer.footer} ${styles.footer}`}>
        <span className={footer.grow} data-columns={wanted.length} data-cells={cells}>
          {t('recalculate.plan', { columns: String(wanted.length), cells: grouped(String(cells)) })}
        </span>
        <Button
          appearance="primary"
          className={styles.write}
          disabled={busy || wanted.length === 0}
          data-action="write"
          onClick={write}
        >
          {t('recalculate.write')}
        </Button>
      </div>
    </>
  );
}
