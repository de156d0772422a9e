import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OwnFormula } from '../../../contracts/own-formula';
import { SEVERITIES } from '../../view/severities';
import { useWords } from '../../words-context';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', marginTop: '8px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  formula: { '& textarea': { fontFamily: tokens.fontFamilyMonospace } },
  input: { minWidth: 0, width: '100%' },
});

/** Value of the option for a formula that names no level. */
const NONE = '';
/** Characters that a cell holds. */
const LONGEST = 32_767;

export interface FormulaFieldsProps {
  readonly formula: OwnFormula;
  readonly isBlank: boolean;
  /** The list has a place for a tolerance. */
  readonly takesTolerance: boolean;
  readonly onChange: (part: Partial<OwnFormula>) => void;
}

/** The parts of a formula, to be changed. */
export function FormulaFields({ formula, isBlank, takesTolerance, onChange }: FormulaFieldsProps) {
  const styles = useStyles();
  const { t } = useWords();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    text.current?.focus();
  }, []);
  return (
    <div className={styles.fields}>
      <Field
        label={t('formulas.formula')}
        {...(isBlank ? { validationMessage: t('formulas.blank') } : { validationState: 'none' as const })}
      >
        <Textarea
          className={styles.formula}
          resize="vertical"
          value={formula.formula}
          maxLength={LONGEST}
          textarea={{ ref: text, spellCheck: false }}
          data-part="formula"
          onChange={(_, { value }) => {
            onChange({ formula: value });
          }}
        />
      </Field>
      <Field label={t('formulas.name')}>
        <Input
          className={styles.input}
          value={formula.name}
          maxLength={LONGEST}
          data-part="name"
          onChange={(_, { value }) => {
            onChange({ name: value });
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('formulas.level')}>
          <Select
            value={formula.level ?? NONE}
            data-part="level"
            onChange={(_, { value }) => {
              onChange({ level: SEVERITIES.find((one) => one === value) ?? null });
            }}
          >
            <option value={NONE}>{t('settings.severity-own', { severity: t('settings.severity.error') })}</option>
            {SEVERITIES.map((one) => (
              <option key={one} value={one}>
                {t(`settings.severity.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        {takesTolerance && (
          <Field label={t('formulas.tolerance')}>
            <Input
              className={styles.input}
              inputMode="decimal"
              value={formula.tolerance}
              maxLength={LONGEST}
              data-part="tolerance"
              onChange={(_, { value }) => {
                onChange({ tolerance: value });
              }}
            />
          </Field>
        )}
      </div>
      <Field label={t('formulas.sentence')}>
        <Input
          className={styles.input}
          value={formula.sentence}
          maxLength={LONGEST}
          data-part="sentence"
          onChange={(_, { value }) => {
            onChange({ sentence: value });
          }}
        />
      </Field>
    </div>
  );
}
