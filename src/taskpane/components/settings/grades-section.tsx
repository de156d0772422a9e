import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { isDefault, withDefaults, withGradeAdded, type DraftFault, type GradeDraft } from '../../view/settings-draft';
import { useWords } from '../../words-context';
import { useHidden } from '../shared/hidden';
import { AddIcon, CloseIcon } from '../shared/icons';
import type { DraftProps } from './draft-props';
import { Section } from './section';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 32px',
    columnGap: '8px',
    alignItems: 'start',
  },
  heads: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { minWidth: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  add: { alignSelf: 'start', margin: '-4px 0 -4px -8px' },
});

/** Longer names than these are no grades. */
const MOST_CHARACTERS = 10;
const MOST_GRADES = 10;

/** The grades and the total scores from which they hold. */
export function GradesSection({ draft, faults, onChange }: DraftProps) {
  const styles = useStyles();
  const { t } = useWords();
  const change = (id: number, part: Partial<GradeDraft>): void => {
    onChange({ ...draft, grades: draft.grades.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return (
    <Section
      name="grades"
      meta={t('settings.grades-hint')}
      isDefault={isDefault(draft, 'grades')}
      onRestore={() => {
        onChange(withDefaults(draft, 'grades'));
      }}
    >
      <ol className={styles.list}>
        <li className={styles.row} aria-hidden="true">
          <span className={styles.heads}>{t('settings.grade-name-head')}</span>
          <span className={styles.heads}>{t('settings.grade-from-head')}</span>
        </li>
        {draft.grades.map((grade, index) => (
          <li key={grade.id} className={styles.row} data-grade={index}>
            <Figure
              label={t('settings.grade-name', { index: String(index + 1) })}
              setting="grade"
              value={grade.grade}
              fault={faults.get(`grade.${String(grade.id)}.grade`)}
              onChange={(value) => {
                change(grade.id, { grade: value });
              }}
            />
            <Figure
              label={t('settings.grade-from', { index: String(index + 1) })}
              setting="from"
              value={grade.from}
              fault={faults.get(`grade.${String(grade.id)}.from`)}
              onChange={(value) => {
                change(grade.id, { from: value });
              }}
            />
            <Button
              appearance="subtle"
              icon={<CloseIcon size={12} />}
              disabled={draft.grades.length < 2}
              aria-label={t('settings.grade-remove', { index: String(index + 1) })}
              data-action="remove-grade"
              onClick={() => {
                onChange({ ...draft, grades: draft.grades.filter(({ id }) => id !== grade.id) });
              }}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        className={styles.add}
        icon={<AddIcon size={12} />}
        disabled={draft.grades.length >= MOST_GRADES}
        data-action="add-grade"
        onClick={() => {
          onChange(withGradeAdded(draft));
        }}
      >
        {t('settings.grade-add')}
      </Button>
    </Section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly setting: 'grade' | 'from';
  readonly value: string;
  readonly fault: DraftFault | undefined;
  readonly onChange: (value: string) => void;
}

/** One cell of the list: its label is heard, and seen at the head of the column. */
function Figure({ label, setting, value, fault, onChange }: FigureProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { t } = useWords();
  return (
    <Field
      label={{ className: hidden.visually, children: label }}
      {...(fault
        ? { validationMessage: t(`fault.${fault}`, { least: '0', most: '100' }) }
        : { validationState: 'none' as const })}
    >
      <Input
        className={styles.input}
        value={value}
        maxLength={MOST_CHARACTERS}
        data-setting={setting}
        {...(setting === 'from' ? { inputMode: 'decimal' as const } : {})}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
