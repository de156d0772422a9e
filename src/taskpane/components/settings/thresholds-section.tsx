import { Field, Input, makeStyles } from '@fluentui/react-components';
import { isDefault, withDefaults } from '../../view/settings-draft';
import { THRESHOLDS } from '../../view/thresholds.data';
import { useWords } from '../../words-context';
import type { DraftProps } from './draft-props';
import { Section } from './section';

const useStyles = makeStyles({
  // The words and the figure in one line, what is wrong below both.
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 92px',
    alignItems: 'center',
    columnGap: '12px',
    '& > :nth-child(n + 3)': { gridColumn: '1 / -1' },
  },
  label: { paddingBlock: 0 },
  figure: { minWidth: 0, width: '100%', '& input': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } },
});

/** From where on a reason has to be given, in percent. */
export function ThresholdsSection({ draft, faults, onChange }: DraftProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Section
      name="thresholds"
      isDefault={isDefault(draft, 'thresholds')}
      onRestore={() => {
        onChange(withDefaults(draft, 'thresholds'));
      }}
    >
      {THRESHOLDS.map(({ id, least, most }) => {
        const fault = faults.get(`threshold.${id}`);
        return (
          <Field
            key={id}
            className={styles.field}
            label={{ className: styles.label, children: t(`settings.threshold.${id}`) }}
            {...(fault
              ? { validationMessage: t(`fault.${fault}`, { least: `${least}%`, most: `${most}%` }) }
              : { validationState: 'none' as const })}
          >
            <Input
              className={styles.figure}
              inputMode="decimal"
              maxLength={12}
              value={draft.thresholds[id]}
              contentAfter="%"
              data-setting={id}
              onChange={(_, { value }) => {
                onChange({ ...draft, thresholds: { ...draft.thresholds, [id]: value } });
              }}
            />
          </Field>
        );
      })}
    </Section>
  );
}
