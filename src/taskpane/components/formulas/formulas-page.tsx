import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { FormulaChange, FormulaOutcome, OwnFormula } from '../../../contracts/own-formula';
import type { Settings } from '../../../contracts/settings';
import { formulaChange, formulaPlaces, formulaTrial, ownFormulaLists } from '../../../review/own-formulas';
import type { CellAddress } from '../../../workbook/address';
import type { Snapshot } from '../../../workbook/snapshot';
import type { FormsStore } from '../../ports';
import type { Outcome, Problem } from '../../state/pane-state';
import {
  draftsOf,
  isBlank,
  nextId,
  sameFormulas,
  withAdded,
  withPart,
  writtenOf,
  type FormulaDraft,
} from '../../view/formula-draft';
import { useWords } from '../../words-context';
import { DraftFoot } from '../shared/draft-foot';
import { DraftPage } from '../shared/draft-page';
import { AddIcon } from '../shared/icons';
import { usePaneActions } from '../shared/pane-context';
import { FormulaCard } from './formula-card';

const useStyles = makeStyles({
  hint: {
    margin: '0 2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { outlineStyle: 'none' },
  add: { alignSelf: 'start' },
});

/** More are not listed: nobody goes through them in a pane. */
const MOST_LISTED = 300;

export interface FormulasPageProps {
  readonly outcome: Outcome;
  /** The workbook has been changed since it was read. */
  readonly isStale: boolean;
  /** The refusal of the last save, if it was one. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onSave: (change: FormulaChange) => void;
}

/** The workbook's own audit formulas: listed, changed and tried here, and written only when they are saved. */
export function FormulasPage({ outcome, isStale, problem, onClose, onSave }: FormulasPageProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { forms } = usePaneActions();
  // As it was when the page was opened: rows and cells of the draft are its rows and cells.
  const [{ snapshot, settings }] = useState(outcome);
  const lists = useMemo(() => ownFormulaLists(snapshot), [snapshot]);
  const before = useMemo(() => draftsOf(lists), [lists]);
  const [drafts, setDrafts] = useState<readonly FormulaDraft[]>(before);
  const [opened, setOpened] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const tried = useTrial(snapshot, settings, forms);
  const written = writtenOf(drafts);
  const places = formulaPlaces(snapshot, written, language);
  const isChanged = !sameFormulas(drafts, before);
  return (
    <DraftPage
      name="formulas"
      title={t('formulas.title')}
      isChanged={isChanged}
      problem={problem}
      onClose={onClose}
      foot={
        <DraftFoot
          faults={drafts.filter(isBlank).length}
          isChanged={isChanged}
          label={t('formulas.save')}
          action="save-formulas"
          onSave={() => {
            onSave(formulaChange(snapshot, written, language));
          }}
        />
      }
    >
      <p className={styles.hint}>{t('formulas.hint')}</p>
      <p className={styles.hint}>{t('formulas.examples')}</p>
      {isStale && (
        <p className={styles.hint} data-stale="">
          {t('formulas.stale')}
        </p>
      )}
      {drafts.length === 0 && <p data-page="no-formulas">{t('formulas.none')}</p>}
      <ul ref={list} tabIndex={-1} className={`${styles.list} ${styles.quiet}`} aria-label={t('formulas.title')}>
        {drafts.slice(0, MOST_LISTED).map((draft, index) => {
          const place = places[index];
          const formula = written[index]?.formula;
          if (!place || !formula) return null;
          return (
            <FormulaCard
              key={draft.id}
              draft={draft}
              place={place}
              outcome={isBlank(draft) ? null : tried(formula, place)}
              isOpen={opened === draft.id}
              takesTolerance={lists[draft.list]?.takesTolerances ?? true}
              onOpen={(open) => {
                setOpened(open ? draft.id : null);
              }}
              onChange={(part) => {
                setDrafts(withPart(drafts, draft.id, part));
              }}
              onRemove={() => {
                setDrafts(drafts.filter(({ id }) => id !== draft.id));
                list.current?.focus();
              }}
            />
          );
        })}
      </ul>
      {drafts.length > MOST_LISTED && (
        <p className={styles.hint}>{t('formulas.more', { count: String(drafts.length - MOST_LISTED) })}</p>
      )}
      <Button
        className={styles.add}
        icon={<AddIcon size={12} />}
        disabledFocusable={drafts.length >= MOST_LISTED}
        data-action="add-formula"
        onClick={() => {
          if (drafts.length >= MOST_LISTED) return;
          setOpened(nextId(drafts));
          setDrafts(withAdded(drafts));
        }}
      >
        {t('formulas.add')}
      </Button>
    </DraftPage>
  );
}

/** Tries formulas on the workbook as it was read; one that has not been changed is not worked out again. */
function useTrial(
  snapshot: Snapshot,
  settings: Settings,
  forms: FormsStore | null,
): (formula: OwnFormula, place: CellAddress) => FormulaOutcome {
  const [trial] = useState(() => formulaTrial(snapshot, settings, forms?.load() ?? []));
  const [known] = useState(() => new Map<string, FormulaOutcome>());
  return (formula, place) => {
    const key = JSON.stringify([formula, place]);
    const outcome = known.get(key) ?? trial(formula, place);
    known.set(key, outcome);
    return outcome;
  };
}
