import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormulaOutcome, OwnFormula } from '../../../contracts/own-formula';
import type { CellAddress } from '../../../workbook/address';
import { partOfFigure, renderText, typeset } from '../../../words';
import { grouped } from '../../../words/grouped-figure';
import { isBlank, type FormulaDraft } from '../../view/formula-draft';
import { useWords, type PaneWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { FormulaFields } from './formula-fields';

const useStyles = makeStyles({
  formula: {
    margin: '4px 0 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  outcome: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

const PILLS = { holds: 'good', fails: 'error', 'not-checked': 'unchecked' } as const;

export interface FormulaCardProps {
  readonly draft: FormulaDraft;
  /** Where it stands, or is to stand. */
  readonly place: CellAddress;
  /** Null where there is nothing to try. */
  readonly outcome: FormulaOutcome | null;
  readonly isOpen: boolean;
  readonly takesTolerance: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (part: Partial<OwnFormula>) => void;
  readonly onRemove: () => void;
}

/** A formula, what it comes to on the workbook as it was read, and its parts where it is being changed. */
export function FormulaCard({
  draft,
  place,
  outcome,
  isOpen,
  takesTolerance,
  onOpen,
  onChange,
  onRemove,
}: FormulaCardProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { formula, row } = draft;
  const line = String(place.row + 1);
  const name = formula.name.trim() || t('formulas.unnamed', { line });
  return (
    <li className={panel.card} data-formula={place.row} data-outcome={outcome?.kind ?? 'none'}>
      <div className={panel.head}>
        <h3 className={panel.title}>{name}</h3>
        {outcome && (
          <span className={mergeClasses(panel.pill, panel.push, panel[PILLS[outcome.kind]])}>
            {t(`formulas.state.${outcome.kind}`)}
          </span>
        )}
      </div>
      <p className={panel.meta}>
        {t(row === null ? 'formulas.place-new' : 'formulas.place', { sheet: place.sheet, line })}
      </p>
      {isOpen ? (
        <FormulaFields formula={formula} isBlank={isBlank(draft)} takesTolerance={takesTolerance} onChange={onChange} />
      ) : (
        <p className={styles.formula}>{formula.formula}</p>
      )}
      {outcome && (
        <p className={styles.outcome} role="status" data-part="outcome">
          {outcomeText(outcome, words)}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          className={styles.button}
          aria-expanded={isOpen}
          aria-label={isOpen ? t('formulas.fold') : t('formulas.edit-one', { name })}
          data-action="edit-formula"
          onClick={() => {
            onOpen(!isOpen);
          }}
        >
          {t(isOpen ? 'formulas.fold' : 'formulas.edit')}
        </Button>
        <Button
          size="small"
          className={styles.button}
          aria-label={t('formulas.remove-one', { name })}
          data-action="remove-formula"
          onClick={onRemove}
        >
          {t('formulas.remove')}
        </Button>
      </div>
    </li>
  );
}

/** Both sides with what lies between them, or why there is no result. */
function outcomeText(outcome: FormulaOutcome, { t, language }: PaneWords): string {
  if (outcome.kind === 'not-checked') return renderText(outcome.entry, language);
  const side = (text: string): string => (text === '' ? t('evidence.blank') : typeset(grouped(text)));
  const { kind, difference } = outcome;
  const sides = { left: side(outcome.left), right: side(outcome.right) };
  return kind === 'fails' && difference !== null
    ? t('formulas.sides-apart', {
        ...sides,
        way: partOfFigure(difference, 'more', language) ?? '',
        size: grouped(partOfFigure(difference, 'size', language) ?? ''),
      })
    : t('formulas.sides', sides);
}
