import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableSummary } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import { areaName, parseArea } from '../../../workbook/address';
import { columnRoleText } from '../../../words';
import type { Problem } from '../../state/pane-state';
import {
  AS_RECOGNISED,
  missingRoles,
  rangeFault,
  sameTableDraft,
  shownDraft,
  tableDraftOf,
  withTable,
} from '../../view/table-draft';
import { choiceIn, isTaughtIn, taughtAs } from '../../view/teaching';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { DraftPage } from '../shared/draft-page';
import { usePaneActions } from '../shared/pane-context';
import { KindReason } from './kind-reason';
import { TableColumns } from './table-columns';

const useStyles = makeStyles({
  hint: {
    margin: '0 2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '8px' },
  radio: { marginBlock: '-4px' },
  range: { fontFamily: tokens.fontFamilyMonospace },
  reset: { marginInlineEnd: 'auto', minWidth: 'auto' },
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
});

const FAMILIES = ['funding', 'indicators', 'items'] as const;
/** Value of the choice that leaves the kind as recognised. */
const OWN = 'own' as const;
const NONE = 'none' as const;

export interface TablePageProps {
  readonly table: TableSummary;
  readonly settings: Settings;
  readonly problem: Problem | null;
  /** The table is none that was recognised: the person has shown its range. */
  readonly isShown?: boolean;
  readonly onClose: () => void;
}

/** Overrules what was recognised of a table: what it is, where it ends, what its columns hold. */
export function TablePage({ table, settings, problem, isShown = false, onClose }: TablePageProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t, language } = useWords();
  const { dispatch, save, busy, selection, forms } = usePaneActions();
  const { header } = table;
  const [isTaught] = useState(() => isTaughtIn(forms, header));
  const [teaches, setTeaches] = useState(isTaught);
  const [draft, setDraft] = useState(() => (isShown ? shownDraft(table) : tableDraftOf(table)));
  const saysNothing = sameTableDraft(draft, AS_RECOGNISED);
  const teachesAnew = teaches !== isTaught && !(teaches && saysNothing);
  const isChanged = isShown || teachesAnew || !sameTableDraft(draft, tableDraftOf(table));
  const isAside = draft.family === 'none';
  const fault = isAside ? null : rangeFault(draft.range, table);
  /** What is taught follows what the workbook has taken, and goes before the check. */
  const keep = async (kept: typeof draft, form: 'teach' | 'forget' | 'leave'): Promise<void> => {
    if (busy) return;
    const chosen = withTable(settings, table, kept);
    let isKept = true;
    await save(chosen, sameTableDraft(kept, AS_RECOGNISED) ? 'adjust.was-reset' : 'adjust.saved', () => {
      if (forms && header && form !== 'leave')
        isKept = taughtAs(forms, header, form === 'teach' ? choiceIn(chosen, table) : null);
      onClose();
    });
    if (!isKept) dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'forms.not-kept', values: {} } });
  };
  // Labels with values are no grid: all that can be said of them is that they are no table.
  const families = isShown ? FAMILIES : table.columns.length > 0 ? [OWN, ...FAMILIES, NONE] : [OWN, NONE];
  const lacks = isShown && !isAside ? missingRoles(draft) : [];
  const isReady = isChanged && fault === null && lacks.length === 0;
  const takeSelection = async (): Promise<void> => {
    const range = await selection();
    if (range)
      setDraft((now) => ({
        ...now,
        range: `${range.sheet === table.sheet ? '' : `${range.sheet}!`}${areaName(range.area)}`,
      }));
  };
  return (
    <DraftPage
      name="table"
      title={t(isShown ? 'specify.title' : 'adjust.title')}
      isChanged={isChanged}
      problem={problem}
      onClose={onClose}
      foot={
        <>
          {(table.choice ?? table.taught) && (
            <Button
              className={styles.reset}
              disabledFocusable={busy}
              data-action="reset-table"
              onClick={() => {
                // What was taught for all tables of the header goes only where this table was read by it.
                void keep(AS_RECOGNISED, table.taught ? 'forget' : 'leave');
              }}
            >
              {t('adjust.reset')}
            </Button>
          )}
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={!isReady || busy}
            data-action="save-table"
            onClick={() => {
              if (isReady) void keep(draft, teaches ? 'teach' : isTaught ? 'forget' : 'leave');
            }}
          >
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t(isShown ? 'specify.hint' : 'adjust.hint')}</p>
      <section className={panel.card}>
        <h3 className={panel.title}>{isShown ? t('specify.table') : t(`kind.${table.kind}`)}</h3>
        <p className={panel.meta}>
          {[`${table.sheet}!${areaName(table.area)}`, table.unit].filter((part) => part !== null).join(' · ')}
        </p>
        {!isShown && <KindReason table={table} />}
        <div className={styles.fields}>
          <Field label={t('adjust.family')} {...(isAside ? { hint: t('adjust.none-hint') } : {})}>
            <RadioGroup
              value={draft.family ?? OWN}
              data-setting="family"
              onChange={(_, { value }) => {
                const chosen = families.find((one) => one === value);
                if (chosen) setDraft({ ...draft, family: chosen === OWN ? null : chosen });
              }}
            >
              {families.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  className={styles.radio}
                  label={
                    one === OWN && !table.choice
                      ? t('adjust.family.own-kind', { kind: t(`kind.${table.kind}`) })
                      : t(`adjust.family.${one}`)
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          {table.columns.length > 0 && !isAside && (
            <Field
              label={t('adjust.range')}
              hint={t('adjust.range-hint')}
              {...(fault
                ? {
                    validationMessage: t(`fault.${fault}`, {
                      sheet: table.sheet,
                      head: table.head,
                      row: String((fault === 'beyond-sheet' ? table.lastRow : (parseArea(table.head)?.top ?? 0)) + 1),
                    }),
                  }
                : { validationState: 'none' as const })}
            >
              <Input
                className={styles.range}
                value={draft.range}
                placeholder={areaName(table.area)}
                maxLength={80}
                spellCheck={false}
                autoComplete="off"
                data-setting="range"
                contentAfter={
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.button}
                    data-action="use-selection"
                    onClick={() => {
                      void takeSelection();
                    }}
                  >
                    {t('adjust.use-selection')}
                  </Button>
                }
                onChange={(_, { value }) => {
                  setDraft({ ...draft, range: value });
                }}
              />
            </Field>
          )}
        </div>
      </section>
      {lacks.length > 0 && (
        <p className={styles.hint} role="status" data-lacks={lacks.join(' ')}>
          {t('specify.lacks', { roles: lacks.map((role) => columnRoleText(role, language)).join(t('list.comma')) })}
        </p>
      )}
      {!isAside && <TableColumns table={table} draft={draft} onChange={setDraft} />}
      {forms && header && (
        <section className={panel.card}>
          <Field hint={t('adjust.teach-hint')}>
            <Checkbox
              checked={teaches}
              disabled={saysNothing && !isTaught}
              label={t('adjust.teach')}
              data-setting="teach"
              onChange={(_, { checked }) => {
                setTeaches(checked === true);
              }}
            />
          </Field>
        </section>
      )}
    </DraftPage>
  );
}
