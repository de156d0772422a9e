import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review, TableSummary } from '../../../contracts/review';
import { areaName } from '../../../workbook/address';
import { SEVERITIES } from '../../view/severities';
import { countsOfTable } from '../../view/tables';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { usePaneActions, useReveal } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';

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
  foot: { display: 'flex', alignItems: 'flex-end', gap: '8px' },
  place: { flexGrow: 1, minWidth: 0 },
  // Above the click that the whole card takes, as the button below.
  chip: {
    position: 'relative',
    zIndex: 1,
    minHeight: '24px',
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  adjust: {
    position: 'relative',
    zIndex: 1,
    flexShrink: 0,
    minWidth: 'auto',
    margin: '0 -8px -6px 0',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
});

/** A recognised table: its kind, place, unit and how it fared. A click goes there, a count to its findings, a button overrules it. */
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
  const { t, language } = useWords();
  const reveal = useReveal();
  const { open, busy, reference, dispatch } = usePaneActions();
  const counts = countsOfTable(review, index);
  const range = `${table.sheet}!${areaName(table.area)}`;
  const profile = reference.profiles.find(({ id }) => id === table.profile)?.title[language];
  const kinds = [...SEVERITIES, 'unchecked'] as const;
  const none = kinds.every((kind) => counts[kind] === 0);
  return (
    <section
      className={mergeClasses(panel.card, styles.button)}
      data-kind={table.kind}
      data-range={range}
      data-adjusted={table.choice !== null}
    >
      <div className={panel.head}>
        <h3 className={panel.title}>
          <button
            type="button"
            className={styles.title}
            data-action="go"
            onClick={() => {
              reveal({ sheet: table.sheet, row: table.area.top, column: table.area.left });
            }}
          >
            {t(`kind.${table.kind}`)}
          </button>
        </h3>
        <span className={panel.pills}>
          {table.choice && <span className={mergeClasses(panel.pill, panel.unchecked)}>{t('adjust.adjusted')}</span>}
          {none && (
            <span className={mergeClasses(panel.pill, table.kind === 'other' ? panel.unchecked : panel.good)}>
              {t(table.kind === 'other' ? 'overview.not-read' : 'overview.clean')}
            </span>
          )}
          {kinds
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <button
                key={kind}
                type="button"
                className={mergeClasses(panel.pill, panel[kind], styles.chip)}
                title={t('overview.show-findings', { sheet: table.sheet })}
                data-kind={kind}
                data-count={counts[kind]}
                onClick={() => {
                  dispatch({ type: 'sheet-shown', sheet: table.sheet, shown: kind });
                }}
              >
                <SeverityIcon
                  kind={kind}
                  size={12}
                  label={t(kind === 'unchecked' ? 'unchecked' : `severity.${kind}`)}
                />
                {counts[kind]}
              </button>
            ))}
        </span>
      </div>
      <div className={styles.foot}>
        <div className={styles.place}>
          <p className={panel.meta}>{[range, table.unit].filter((part) => part !== null).join(' · ')}</p>
          {profile !== undefined && (
            <p className={panel.meta} data-profile={table.profile}>
              {t('overview.profile', { profile })}
            </p>
          )}
        </div>
        <Button
          size="small"
          appearance="transparent"
          className={styles.adjust}
          disabledFocusable={busy}
          aria-label={t('adjust.open-table', { range })}
          data-action="adjust"
          onClick={() => {
            if (!busy) open({ kind: 'table', sheet: table.sheet, head: table.head });
          }}
        >
          {t('adjust.open')}
        </Button>
      </div>
    </section>
  );
}
