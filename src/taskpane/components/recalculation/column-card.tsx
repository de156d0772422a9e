import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { ComputedColumn } from '../../../contracts/review';
import { grouped } from '../../../words/grouped-figure';
import { columnRange, firstRows, previewRows, sampleFormula, type PreviewRow } from '../../view/preview';
import type { ColumnState } from '../../view/written';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { useHidden } from '../shared/hidden';
import { usePaneActions, useReveal } from '../shared/pane-context';

const useStyles = makeStyles({
  box: { margin: '-6px -4px -6px -8px', minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  table: {
    width: '100%',
    marginTop: '8px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Figures take what they need, the name all that is left.
  name: { width: '100%', maxWidth: 0 },
  head: {
    padding: '4px 6px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  start: { textAlign: 'start' },
  cell: {
    padding: '4px 6px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  goto: {
    // As high and wide as a finger needs; the row stays as low as its figures.
    minWidth: '24px',
    minHeight: '24px',
    margin: '-4px 0 -4px -6px',
    padding: '0 6px',
    textAlign: 'start',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fresh: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  differs: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  off: { opacity: 0.6 },
  written: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' },
  note: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** Rows of a column shown before it is unfolded. */
const FIRST_ROWS = 5;

/** One column to be written: where, by which formula, and what it says beside what the sheet says. */
export interface ColumnCardProps {
  readonly column: ComputedColumn;
  readonly wanted: boolean;
  readonly state: ColumnState;
  readonly onRemove: () => void;
}

export function ColumnCard({ column, wanted, state, onRemove }: ColumnCardProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const { dispatch, busy, reveal } = usePaneActions();
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const rows = useMemo(() => previewRows(column), [column]);
  const differing = rows.filter(({ differs }) => differs).length;
  const shown = isOpen ? rows : firstRows(rows, FIRST_ROWS);
  const formula = sampleFormula(column);
  return (
    <section className={panel.card} aria-labelledby={titleId} data-column={column.id} data-wanted={wanted}>
      <div className={panel.head}>
        <Checkbox
          id={titleId}
          className={styles.box}
          checked={wanted}
          disabled={busy}
          label={<span className={styles.strong}>{t('column.title', { measure: t(column.measure) })}</span>}
          onChange={() => {
            dispatch({ type: 'column-toggled', id: column.id });
          }}
        />
        <span className={panel.pills}>
          {differing > 0 && (
            <span className={mergeClasses(panel.pill, panel.warning)} data-differing={differing}>
              {t('recalculate.differ', { count: String(differing) })}
            </span>
          )}
          <span className={mergeClasses(panel.pill, panel.good)}>
            {t('recalculate.rows', { count: grouped(String(rows.length)) })}
          </span>
        </span>
      </div>
      <p className={panel.meta}>
        {`${column.sheet}!${columnRange(column)} · `}
        {formula === null ? t('recalculate.values') : <span className={styles.formula}>{formula}</span>}
      </p>
      {state !== 'new' && (
        <p className={mergeClasses(panel.meta, styles.written)} data-written={state}>
          {t(state === 'current' ? 'recalculate.written' : 'recalculate.outdated', { range: columnRange(column) })}
          <Button
            appearance="transparent"
            size="small"
            className={panel.more}
            data-action="show-column"
            onClick={() => {
              reveal({ sheet: column.sheet, row: column.headerRow, column: column.column });
            }}
          >
            {t('action.show')}
          </Button>
          <Button
            appearance="transparent"
            size="small"
            className={panel.more}
            disabled={busy}
            data-action="remove-column"
            onClick={onRemove}
          >
            {t('recalculate.remove')}
          </Button>
        </p>
      )}
      <PreviewTable column={column} rows={shown} wanted={wanted} />
      {rows.length > FIRST_ROWS && (
        <Button
          appearance="transparent"
          size="small"
          className={panel.more}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? t('recalculate.fewer-rows') : t('recalculate.all-rows', { count: grouped(String(rows.length)) })}
        </Button>
      )}
    </section>
  );
}

interface PreviewTableProps {
  readonly column: ComputedColumn;
  readonly rows: readonly PreviewRow[];
  readonly wanted: boolean;
}

function PreviewTable({ column, rows, wanted }: PreviewTableProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t } = useWords();
  const reveal = useReveal();
  const from = column.sources[0] ?? column.column;
  return (
    <table className={mergeClasses(styles.table, !wanted && styles.off)}>
      <caption className={hidden.visually}>
        {t('recalculate.caption', { sheet: column.sheet, measure: t(column.measure) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.start)}>
            {t('recalculate.row')}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.start, styles.name)}>
            {t('recalculate.name')}
          </th>
          <th scope="col" className={styles.head}>
            {t('recalculate.stated')}
          </th>
          <th scope="col" className={styles.head}>
            {t('recalculate.recomputed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row} data-row-number={row.row} data-differs={row.differs}>
            <td className={mergeClasses(styles.cell, styles.start)}>
              <button
                type="button"
                className={styles.goto}
                aria-label={t('recalculate.go', { row: String(row.row), label: row.label })}
                onClick={() => {
                  reveal({ sheet: column.sheet, row: row.row - 1, column: from });
                }}
              >
                {row.row}
              </button>
            </td>
            <td className={mergeClasses(styles.cell, styles.start, styles.name)} title={row.label}>
              {row.label}
            </td>
            <td className={styles.cell}>{row.stated ?? '—'}</td>
            <td className={mergeClasses(styles.cell, row.differs ? styles.differs : styles.fresh)}>
              {row.differs && <span aria-hidden="true">≠ </span>}
              {row.recomputed}
              {row.capped && <span className={styles.note}>{t('recalculate.capped')}</span>}
              {row.differs && <span className={hidden.visually}>{t('recalculate.differs')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
