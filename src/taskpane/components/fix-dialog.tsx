import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, Fix } from '../../review/review-types';
import type { CellInput } from '../../workbook/edit';
import { addressText, plainText, renderFix } from '../../words';
import { inputText } from '../view/cell-input';
import { useWords } from '../words-context';
import { PaneDialog, useCancelLabel } from './dialogs';

const useStyles = makeStyles({
  what: { margin: '0 0 4px' },
  note: { margin: '0 0 12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
  name: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'nowrap' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface FixDialogProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

/** What a fix would change, cell by cell, before anything is written. */
export function FixDialog({ finding, fix, onClose, onApply }: FixDialogProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const close = useCancelLabel();
  return (
    <PaneDialog
      name="fix"
      title={t('fix.title')}
      onClose={onClose}
      closeLabel={close}
      primary={{ label: t('fix.apply'), onClick: onApply }}
    >
      <p className={styles.what}>{plainText(renderFix(finding, fix, language))}</p>
      <p className={styles.note} data-safe={fix.safe}>
        {t(fix.safe ? 'fix.safe' : 'fix.consent')}
      </p>
      <table className={styles.table}>
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
          {fix.edits.map(({ cell, before, after }) => {
            const name = addressText(cell, finding.cell.sheet);
            return (
              <tr key={name} data-edit={name}>
                <th scope="row" className={`${styles.cell} ${styles.name}`}>
                  {name}
                </th>
                <td className={styles.cell}>
                  <Input input={before} className={styles.before} />
                </td>
                <td className={styles.cell}>
                  <Input input={after} className={styles.after} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaneDialog>
  );
}

function Input({ input, className }: { readonly input: CellInput; readonly className: string }) {
  const { t } = useWords();
  const text = inputText(input);
  return text === '' ? <span>{t('evidence.blank')}</span> : <span className={className}>{text}</span>;
}
