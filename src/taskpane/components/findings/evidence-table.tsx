import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../contracts/finding';
import { addressText } from '../../../words';
import { evidenceOf, type EvidenceRow } from '../../../words/evidence';
import { figureText, labelText, unitOf } from '../../../words/explanation';
import { useWords } from '../../words-context';
import { CellLink } from '../shared/cell-link';
import { useHidden } from '../shared/hidden';

const useStyles = makeStyles({
  box: {
    marginTop: '8px',
    padding: '6px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
  },
  label: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    padding: '0 8px 0 0',
    whiteSpace: 'nowrap',
    verticalAlign: 'baseline',
    // Terms are written to stand within a sentence.
    '::first-letter': { textTransform: 'uppercase' },
  },
  cell: { textAlign: 'end', padding: '0 8px 0 0', verticalAlign: 'baseline' },
  value: {
    textAlign: 'end',
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    verticalAlign: 'baseline',
  },
  divided: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '3px' } },
  spaced: { '& > *': { paddingBottom: '3px' } },
  bad: { color: tokens.colorStatusDangerForeground1 },
  muted: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  others: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 4px',
    marginTop: '2px',
    color: tokens.colorNeutralForeground3,
  },
});

/** Cells that take part are named up to so many. */
const MOST_OTHERS = 8;

/** A finding's figures: what takes part, what is stated, what it should be, and the cells they stand in. */
export function EvidenceTable({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t } = useWords();
  const { parts, verdict, others } = evidenceOf(finding);
  const { sheet } = finding.cell;
  if (parts.length + verdict.length + others.length === 0) return null;
  return (
    <div className={styles.box}>
      {parts.length + verdict.length > 0 && (
        <table className={styles.table}>
          <caption className={hidden.visually}>{t('evidence.label')}</caption>
          <tbody>
            {parts.map((row, index) => (
              <Row
                key={`part ${String(index)}`}
                row={row}
                sheet={sheet}
                unit={unitOf(finding)}
                className={index === parts.length - 1 && verdict.length > 0 ? styles.spaced : undefined}
              />
            ))}
            {verdict.map((row, index) => (
              <Row
                key={`verdict ${String(index)}`}
                row={row}
                sheet={sheet}
                unit={unitOf(finding)}
                className={index === 0 && parts.length > 0 ? styles.divided : undefined}
                bad={'figure' in row.label && row.label.figure !== 'expected' && row.kept === undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <div className={mergeClasses(styles.table, styles.others)}>
          <span>{t('finding.related')}</span>
          {others.slice(0, MOST_OTHERS).map((cell) => (
            <CellLink key={addressText(cell, '')} cell={cell} text={addressText(cell, sheet)} look="plain" />
          ))}
          {others.length > MOST_OTHERS && (
            <span>{t('finding.more', { count: String(others.length - MOST_OTHERS) })}</span>
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: EvidenceRow;
  readonly sheet: string;
  readonly unit: string;
  readonly className?: string | undefined;
  readonly bad?: boolean;
}

function Row({ row, sheet, unit, className, bad = false }: RowProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const label = labelText(row.label, language);
  const blank = row.value === '';
  return (
    <tr className={className}>
      <th scope="row" className={styles.label}>
        {label}
      </th>
      <td className={styles.cell}>
        {row.cell && <CellLink cell={row.cell} text={addressText(row.cell, sheet)} look="plain" />}
      </td>
      <td className={mergeClasses(styles.value, bad && !blank && styles.bad, blank && styles.muted)}>
        {blank ? t('evidence.blank') : figureText(row, unit, language)}
      </td>
    </tr>
  );
}
