import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { TaughtForm, TaughtForms } from '../../../contracts/taught-form';
import { exportForms, FORM_LIMITS, importForms, withForms, withoutForm } from '../../../review';
import type { InterfaceKey } from '../../../words';
import type { FormsStore } from '../../ports';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { download } from '../shared/hand-out';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  meta: { color: tokens.colorNeutralForeground3 },
  button: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  told: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  file: { display: 'none' },
});

interface Told {
  readonly key: InterfaceKey;
  readonly count?: string;
}

/** What was taught about headers on this machine. It is kept at once, apart from the settings of the workbook. */
export function FormsSection() {
  const { forms } = usePaneActions();
  return forms && <FormsCard store={forms} />;
}

function FormsCard({ store }: { readonly store: FormsStore }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [known, setKnown] = useState(() => store.load());
  const [told, setTold] = useState<Told | null>(null);

  const keep = (forms: TaughtForms, done: Told | null): void => {
    if (store.save(forms)) setKnown(forms);
    setTold(store.load().length === forms.length ? done : { key: 'forms.not-kept' });
  };
  const take = async (chosen: File): Promise<void> => {
    const read =
      chosen.size > 4 * FORM_LIMITS.text ? { fault: 'too-large' as const } : importForms(await chosen.text());
    if ('fault' in read) setTold({ key: `forms.fault.${read.fault}` });
    else keep(withForms(known, read.forms), { key: 'forms.imported', count: String(read.forms.length) });
  };
  return (
    <section className={panel.card} aria-labelledby={id} data-section="forms">
      <h3 id={id} ref={heading} tabIndex={-1} className={panel.title}>
        {t('forms.title')}
      </h3>
      <p className={panel.meta}>{t(known.length === 0 ? 'forms.none' : 'forms.hint')}</p>
      <ul className={styles.list}>
        {known.map((form) => (
          <FormRow
            key={form.header}
            form={form}
            onRemove={() => {
              keep(withoutForm(known, form.header), null);
              heading.current?.focus();
            }}
          />
        ))}
      </ul>
      {told && (
        <p className={styles.told} role="status" data-told={told.key}>
          {t(told.key, told.count === undefined ? {} : { count: told.count })}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          className={styles.button}
          data-action="import-forms"
          onClick={() => {
            file.current?.click();
          }}
        >
          {t('forms.import')}
        </Button>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={t('forms.import')}
          tabIndex={-1}
          data-setting="forms-file"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void take(chosen);
            currentTarget.value = '';
          }}
        />
        {known.length > 0 && (
          <Button
            size="small"
            className={styles.button}
            data-action="export-forms"
            onClick={() => {
              download(`${t('forms.file')}.json`, exportForms(known), 'application/json');
            }}
          >
            {t('forms.export')}
          </Button>
        )}
      </div>
    </section>
  );
}

function FormRow({ form, onRemove }: { readonly form: TaughtForm; readonly onRemove: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { title, family, columns } = form;
  const count = Object.keys(columns).length;
  const said = [
    t(`adjust.family.${family ?? 'own'}`),
    ...(count > 0 ? [t('forms.columns', { count: String(count) })] : []),
  ];
  return (
    <li className={styles.row} data-form={title}>
      <span className={styles.text}>
        {title}
        <br />
        <span className={styles.meta}>{said.join(' · ')}</span>
      </span>
      <Button
        size="small"
        className={styles.button}
        aria-label={t('forms.remove-one', { title })}
        data-action="remove-form"
        onClick={onRemove}
      >
        {t('forms.remove')}
      </Button>
    </li>
  );
}
