import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellEdit, CellInput } from '../../../workbook/edit';
import { addressText } from '../../../words';
import { inputText, keptAs } from '../../view/cell-input';
import { grouped } from '../../../words/grouped-figure';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    // Tables below one another have their columns at the same place.
    tableLayout: 'fixed',
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
  first: { width: '24%' },
  second: { width: '30%' },
  name: { fontFamily: tokens.fontFamilyMonospace, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  // Not struck through: the stroke would swallow a minus sign.
  before: { color: tokens.colorNeutralForeground3 },
  more: { minWidth: 'auto', paddingInline: 0 },
  after: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface EditTableProps {
  readonly edits: readonly CellEdit[];
  /** Cells of this sheet are named without it. */
  readonly sheet: string;
  /** What the table is about, for those who hear it. */
  readonly label?: string;
}

/** Cells that are listed at first, and further ones at each asking: thousands at once would hold the page up. */
const AT_FIRST = 100;
const AT_ONCE = 500;

/** What cells hold and what they are to hold, one a line. */
export function EditTable({ edits, sheet, label }: EditTableProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(AT_FIRST);
  const left = edits.length - shown;
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.first}`}>
              {t('fix.cell')}
            </th>
            <th scope="col" className={`${styles.head} ${styles.second}`}>
              {t('fix.before')}
            </th>
            <th scope="col" className={styles.head}>
              {t('fix.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, shown).map(({ cell, before, after, format }) => {
            const name = addressText(cell, sheet);
            return (
              <tr key={name} data-edit={name}>
                <th scope="row" className={`${styles.cell} ${styles.name}`}>
                  {name}
                </th>
                <td className={styles.cell}>
                  <Input input={before} kept={keptAs(before)} className={styles.before} />
                </td>
                <td className={styles.cell}>
                  <Input
                    input={after}
                    format={format}
                    kept={keptAs(before) === 'text' ? keptAs(after, 'number') : null}
                    className={styles.after}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.more}
          data-action="more-edits"
          data-left={left}
          onClick={() => {
            setShown(shown + AT_ONCE);
          }}
        >
          {t('fix-all.more', { count: grouped(String(left)) })}
        </Button>
      )}
    </>
  );
}

interface InputProps {
  readonly input: CellInput;
  /** The number format that is set with it. */
  readonly format?: string | undefined;
  /** How the cell holds it, where that is to be told. */
  readonly kept: 'text' | 'number' | null;
  readonly className: string;
}

function Input({ input, format, kept, className }: InputProps) {
  const { t } = useWords();
  const text = inputText(input, format);
  if (text === '') return <span>{t('evidence.blank')}</span>;
  return (
    <span className={className} data-kept={kept ?? undefined}>
      {kept === null ? text : t(`evidence.as-${kept}`, { text })}
    </span>
  );
}
