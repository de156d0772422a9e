import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review, TableSummary } from '../../review/review-types';
import { areaName } from '../../workbook/address';
import { SEVERITIES } from '../view/severities';
import { countsOfTable } from '../view/tables';
import { useWords } from '../words-context';
import { usePanelStyles } from './card-styles';
import { useReveal } from './pane-context';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  button: {
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  title: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusLarge },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A recognised table: its kind, place, unit and how it fared. A click goes there. */
export function TableCard({
  review,
  table,
  index,
}: {
  readonly review: Review;
  readonly table: TableSummary;
  readonly index: number;
}) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const reveal = useReveal();
  const counts = countsOfTable(review, index);
  const range = `${table.sheet}!${areaName(table.area)}`;
  const kinds = [...SEVERITIES, 'unchecked'] as const;
  const none = kinds.every((kind) => counts[kind] === 0);
  return (
    <section className={mergeClasses(panel.card, styles.button)} data-kind={table.kind} data-range={range}>
      <div className={panel.head}>
        <h3 className={panel.title}>
          <button
            type="button"
            className={styles.title}
            onClick={() => {
              reveal({ sheet: table.sheet, row: table.area.top, column: table.area.left });
            }}
          >
            {t(`kind.${table.kind}`)}
          </button>
        </h3>
        <span className={panel.pills}>
          {none && (
            <span className={mergeClasses(panel.pill, table.kind === 'other' ? panel.unchecked : panel.good)}>
              {t(table.kind === 'other' ? 'overview.not-read' : 'overview.clean')}
            </span>
          )}
          {kinds
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <span
                key={kind}
                className={mergeClasses(panel.pill, panel[kind])}
                data-kind={kind}
                data-count={counts[kind]}
              >
                <SeverityIcon
                  kind={kind}
                  size={12}
                  label={t(kind === 'unchecked' ? 'unchecked' : `severity.${kind}`)}
                />
                {counts[kind]}
              </span>
            ))}
        </span>
      </div>
      <p className={panel.meta}>{[range, table.unit].filter((part) => part !== null).join(' · ')}</p>
    </section>
  );
}
