import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellEdit, CellInput } from '../../../workbook/edit';
import { addressText } from '../../../words';
import { inputText } from '../../view/cell-input';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    textAlign: 'start',
    padding: '4px 8px 4px 0',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '6px 8px 6px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { fontFamily: tokens.fontFamilyMonospace, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  // Not struck through: the stroke would swallow a minus sign.
  before: { color: tokens.colorNeutralForeground3 },
  after: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface EditTableProps {
  readonly edits: readonly CellEdit[];
  /** Cells of this sheet are named without it. */
  readonly sheet: string;
  /** What the table is about, for those who hear it. */
  readonly label?: string;
}

/** What cells hold and what they are to hold, one a line. */
export function EditTable({ edits, sheet, label }: EditTableProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('fix.cell')}
          </th>
          <th scope="col" className={styles.head}>
            {t('fix.before')}
          </th>
          <th scope="col" className={styles.head}>
            {t('fix.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {edits.map(({ cell, before, after, format }) => {
          const name = addressText(cell, sheet);
          return (
            <tr key={name} data-edit={name}>
              <th scope="row" className={`${styles.cell} ${styles.name}`}>
                {name}
              </th>
              <td className={styles.cell}>
                <Input input={before} className={styles.before} />
              </td>
              <td className={styles.cell}>
                <Input input={after} format={format} className={styles.after} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface InputProps {
  readonly input: CellInput;
  /** The number format that is set with it. */
  readonly format?: string | undefined;
  readonly className: string;
}

function Input({ input, format, className }: InputProps) {
  const { t } = useWords();
  const text = inputText(input, format);
  return text === '' ? <span>{t('evidence.blank')}</span> : <span className={className}>{text}</span>;
}
