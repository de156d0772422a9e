import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PlannedColumn } from '../../../hosts/workbook-host';
import { useMemo } from 'react';
import type { ComputedColumn, Review } from '../../../contracts/review';
import { grouped } from '../../../words/grouped-figure';
import { columnState, type WrittenColumns } from '../../view/written';
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
  readonly written: WrittenColumns;
  readonly onWrite: (columns: readonly PlannedColumn[]) => void;
}

/** Every column that can be computed, to be looked at before it is written. */
export function RecalculateView({ review, unwanted, written, onWrite }: RecalculateViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const footer = useFooterStyles();
  const { t } = useWords();
  const { busy } = usePaneActions();
  const states = useMemo(
    () => new Map(review.computed.map((column) => [column.id, columnState(column, written)])),
    [review, written],
  );
  if (review.computed.length === 0) {
    return (
      <MessagePage name="nothing-to-recalculate" title={t('recalculate.none')}>
        <p>{t('recalculate.none-hint')}</p>
      </MessagePage>
    );
  }
  const wanted = review.computed.filter(({ id }) => !unwanted.has(id));
  const cells = wanted.reduce((sum, column) => sum + column.cells.length, 0);
  const write = (columns: readonly ComputedColumn[]): void => {
    onWrite(columns.map((column) => ({ column, title: t('column.title', { measure: t(column.measure) }) })));
  };
  // Nothing to do: what is wanted is there as it is now, and nothing else of ours is.
  const isCurrent =
    wanted.length === written.size && wanted.length > 0 && wanted.every(({ id }) => states.get(id) === 'current');
  const isUpdate = wanted.some(({ id }) => states.get(id) !== 'new');
  const label = isCurrent ? 'recalculate.current' : isUpdate ? 'recalculate.update' : 'recalculate.write';
  return (
    <>
      <div className={panel.scroll}>
        <p className={styles.hint}>{t('recalculate.hint')}</p>
        {review.computed.map((column) => (
          <ColumnCard
            key={column.id}
            column={column}
            wanted={!unwanted.has(column.id)}
            state={states.get(column.id) ?? 'new'}
            onRemove={() => {
              write(review.computed.filter(({ id }) => id !== column.id && written.has(id)));
            }}
          />
        ))}
      </div>
      <div className={`${footer.footer} ${styles.footer}`}>
        <span className={footer.grow} data-columns={wanted.length} data-cells={cells}>
          {isCurrent
            ? t('recalculate.done', { columns: String(wanted.length), cells: grouped(String(cells)) })
            : t('recalculate.plan', { columns: String(wanted.length), cells: grouped(String(cells)) })}
        </span>
        <Button
          appearance="primary"
          className={styles.write}
          disabled={busy || wanted.length === 0 || isCurrent}
          data-action="write"
          data-state={label}
          onClick={() => {
            write(wanted);
          }}
        >
          {t(label)}
        </Button>
      </div>
    </>
  );
}
