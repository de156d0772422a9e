import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { TableSummary } from '../../../contracts/review';
import { columnRoleText } from '../../../words';
import { columnReasonsText } from '../../../words/column-reason-text';
import { NO_ROLE, withRole, type TableDraft } from '../../view/table-draft';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  list: { margin: '6px 0 0', padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) minmax(0, 144px)',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '40px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  why: {
    gridColumn: '2 / -1',
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
  },
  letters: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  none: { color: tokens.colorNeutralForeground3 },
  role: { minWidth: 0 },
  changed: { '& select': { fontWeight: tokens.fontWeightSemibold } },
});

/** Value of the option that leaves the role as recognised. */
const OWN = '';

export interface TableColumnsProps {
  readonly table: TableSummary;
  readonly draft: TableDraft;
  readonly onChange: (draft: TableDraft) => void;
}

/** The columns of a table and what each of them holds. */
export function TableColumns({ table, draft, onChange }: TableColumnsProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t, language } = useWords();
  const { columnRoles } = usePaneActions().reference;
  return (
    <section className={panel.card} aria-label={t('adjust.columns')}>
      <h3 className={panel.title}>{t('adjust.columns')}</h3>
      {table.columns.length === 0 && <p className={panel.meta}>{t('adjust.no-columns')}</p>}
      <ul className={styles.list}>
        {table.columns.map(({ column, text, role, why, against }) => {
          const chosen = draft.columns[column] ?? OWN;
          return (
            <li key={column} className={styles.row} data-column-letter={column} data-role={chosen}>
              <span className={styles.letters} aria-hidden="true">
                {column}
              </span>
              <span className={mergeClasses(styles.text, text === '' && styles.none)} title={text}>
                {text === '' ? t('adjust.no-header') : text}
              </span>
              <Select
                size="small"
                className={mergeClasses(styles.role, chosen !== OWN && styles.changed)}
                value={chosen}
                aria-label={t('adjust.column-role', { column, text })}
                onChange={(_, { value }) => {
                  onChange(withRole(draft, column, value === OWN ? null : value));
                }}
              >
                <option value={OWN}>
                  {role === null
                    ? t('adjust.role-unknown')
                    : t('adjust.role-own', { role: columnRoleText(role, language) })}
                </option>
                <option value={NO_ROLE}>{t('adjust.role-none')}</option>
                {columnRoles.map((one) => (
                  <option key={one} value={one}>
                    {columnRoleText(one, language)}
                  </option>
                ))}
              </Select>
              {why && chosen === OWN && (
                <p className={styles.why} data-why={why.map(({ key }) => key).join(' ')}>
                  {columnReasonsText(why, language)}
                </p>
              )}
              {against && (
                <p className={styles.why} data-against={against.role}>
                  {t('adjust.against', {
                    role: columnRoleText(against.role, language),
                    why: columnReasonsText(against.why, language),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
