import { mergeClasses } from '@fluentui/react-components';
import type { Overview, TableSummary } from '../../../contracts/review';
import { budgetBars, type BudgetBar } from '../../view/bars';
import { grouped } from '../../../words/grouped-figure';
import { typeset } from '../../../words';
import { useWords } from '../../words-context';
import { useBarStyles } from './bar-styles';
import { usePanelStyles } from '../shared/card-styles';
import { Foldable } from './foldable';
import { useHidden } from '../shared/hidden';
import { useReveal } from '../shared/pane-context';

const shown = (text: string | null): string => (text === null ? '' : typeset(grouped(text)));

/** Budget above spending, on one scale; what is over its budget stands out. */
export function BudgetCard({ overview, table }: { readonly overview: Overview; readonly table: TableSummary }) {
  const panel = usePanelStyles();
  const styles = useBarStyles();
  const { t } = useWords();
  const bars = budgetBars(overview.items);
  const isOver = bars.some(({ over }) => over !== null);
  return (
    <section className={panel.card} data-picture="budget-spent" data-table={overview.table}>
      <h2 className={panel.title}>{t('overview.budget-spent')}</h2>
      <p className={panel.meta}>{[table.sheet, table.unit].filter((part) => part !== null).join(' · ')}</p>
      <p className={styles.legend} aria-hidden="true">
        <Key className={styles.budget}>{t('overview.legend-budget')}</Key>
        <Key className={styles.spent}>{t('overview.legend-spent')}</Key>
        {isOver && <Key className={styles.over}>{t('overview.legend-over')}</Key>}
      </p>
      <Foldable rows={bars}>
        {(rows) => (
          <ul className={styles.list}>
            {rows.map((bar, index) => (
              <Row key={index} bar={bar} />
            ))}
          </ul>
        )}
      </Foldable>
    </section>
  );
}

function Key({ className, children }: { readonly className: string; readonly children: string }) {
  const styles = useBarStyles();
  return (
    <span className={styles.key}>
      <span className={mergeClasses(styles.bar, styles.swatch, className)} />
      {children}
    </span>
  );
}

function Row({ bar }: { readonly bar: BudgetBar }) {
  const styles = useBarStyles();
  const { t } = useWords();
  const hidden = useHidden();
  const reveal = useReveal();
  const { item, over } = bar;
  const values = {
    label: item.label,
    budget: shown(item.budget) || t('evidence.blank'),
    spent: shown(item.spent) || t('evidence.blank'),
  };
  const name =
    over === null ? t('overview.bar-budget-spent', values) : t('overview.bar-over', { ...values, amount: shown(over) });
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        title={name}
        data-over={over ?? ''}
        onClick={() => {
          reveal(item.cell);
        }}
      >
        <span className={styles.name}>
          {item.label}
          <span className={hidden.visually}>{t('overview.said-budget', { budget: values.budget })}</span>
        </span>
        <span className={styles.pair}>
          <span className={mergeClasses(styles.bar, styles.thin, styles.budget)} style={{ width: width(bar.budget) }} />
          <span
            className={mergeClasses(styles.bar, styles.thin, over === null ? styles.spent : styles.over)}
            style={{ width: width(bar.spent) }}
          />
        </span>
        <span className={mergeClasses(styles.figure, over !== null && styles.bad)}>
          {over === null ? shown(item.spent) : `${shown(item.spent)} ${t('overview.over', { amount: shown(over) })}`}
        </span>
      </button>
    </li>
  );
}

const width = (part: number): string => `${(part * 100).toFixed(2)}%`;
