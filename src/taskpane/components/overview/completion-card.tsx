import { mergeClasses } from '@fluentui/react-components';
import type { Overview, TableSummary } from '../../../contracts/review';
import { completionBars, type CompletionBar } from '../../view/bars';
import { barePercentText } from '../../view/figures';
import { useWords } from '../../words-context';
import { useBarStyles } from './bar-styles';
import { usePanelStyles } from '../shared/card-styles';
import { Foldable } from './foldable';
import { useHidden } from '../shared/hidden';
import { useReveal } from '../shared/pane-context';

/** Completion by indicator against the line of 100 %. */
export function CompletionCard({ overview, table }: { readonly overview: Overview; readonly table: TableSummary }) {
  const panel = usePanelStyles();
  const styles = useBarStyles();
  const { t } = useWords();
  const { bars, line } = completionBars(overview.items);
  return (
    <section className={panel.card} data-picture="completion" data-table={overview.table}>
      <h2 className={panel.title}>{t('overview.completion')}</h2>
      <p className={panel.meta}>{table.sheet}</p>
      <Foldable rows={bars}>
        {(rows) => (
          <ul className={styles.list}>
            {rows.map((bar, index) => (
              <Row key={index} bar={bar} line={line} />
            ))}
          </ul>
        )}
      </Foldable>
    </section>
  );
}

function Row({ bar, line }: { readonly bar: CompletionBar; readonly line: number }) {
  const styles = useBarStyles();
  const { t } = useWords();
  const hidden = useHidden();
  const reveal = useReveal();
  const { item, level, length } = bar;
  const completion = item.completion === null ? '' : barePercentText(item.completion);
  const name =
    level === 'qualitative'
      ? t('overview.bar-qualitative', { label: item.label })
      : t('overview.bar-completion', { label: item.label, completion });
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        title={name}
        data-level={level}
        onClick={() => {
          reveal(item.cell);
        }}
      >
        <span className={styles.name}>
          {item.label}
          <span className={hidden.visually}>{t('overview.said-completion')}</span>
        </span>
        <span className={mergeClasses(styles.track, styles.pair)}>
          {length === null ? (
            <span className={mergeClasses(styles.bar, styles.hollow)} style={{ width: percent(line) }}>
              {t('overview.qualitative')}
            </span>
          ) : (
            <span
              className={mergeClasses(
                styles.bar,
                styles.thick,
                level === 'met' ? styles.spent : styles.short,
                bar.cut && styles.cut,
              )}
              style={{ width: percent(length) }}
            />
          )}
          <span className={styles.line} style={{ left: percent(line) }} />
        </span>
        <span
          aria-hidden={level === 'qualitative'}
          className={mergeClasses(
            styles.figure,
            (level === 'short' || level === 'far-over') && styles.caution,
            level === 'qualitative' && styles.faint,
          )}
        >
          {completion}
        </span>
      </button>
    </li>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
