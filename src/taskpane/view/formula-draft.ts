import type { OwnFormula, OwnFormulaList, PlacedFormula } from '../../contracts/own-formula';
import { largest } from '../../workbook/lists';

/** A formula as it is being edited; `id` stays with it while others come and go. */
export interface FormulaDraft extends PlacedFormula {
  readonly id: number;
}

const BLANK: OwnFormula = { name: '', formula: '', level: null, tolerance: '', sentence: '' };

/** All formulas of the lists, in their order. */
export function draftsOf(lists: readonly OwnFormulaList[]): FormulaDraft[] {
  const placed = lists.flatMap(({ lines }, list) =>
    lines.map(({ row, name, formula, level, tolerance, sentence }) => ({
      list,
      row,
      formula: { name, formula, level, tolerance, sentence },
    })),
  );
  return placed.map((formula, id) => ({ ...formula, id }));
}

/** With a blank formula below all others; it goes into the first list. */
export function withAdded(drafts: readonly FormulaDraft[]): readonly FormulaDraft[] {
  return [...drafts, { id: nextId(drafts), list: 0, row: null, formula: BLANK }];
}

/** The id that a formula gets which is added now. */
export const nextId = (drafts: readonly FormulaDraft[]): number =>
  largest(
    drafts.map(({ id }) => id),
    -1,
  ) + 1;

/** With a part of one formula changed. */
export function withPart(
  drafts: readonly FormulaDraft[],
  id: number,
  part: Partial<OwnFormula>,
): readonly FormulaDraft[] {
  return drafts.map((draft) => (draft.id === id ? { ...draft, formula: { ...draft.formula, ...part } } : draft));
}

/** The formulas as they are written: without blanks around them. */
export function writtenOf(drafts: readonly FormulaDraft[]): PlacedFormula[] {
  return drafts.map(({ list, row, formula: { name, formula, level, tolerance, sentence } }) => ({
    list,
    row,
    formula: {
      level,
      name: name.trim(),
      formula: formula.trim(),
      tolerance: tolerance.trim(),
      sentence: sentence.trim(),
    },
  }));
}

/** Whether two drafts would be written alike. */
export const sameFormulas = (a: readonly FormulaDraft[], b: readonly FormulaDraft[]): boolean =>
  JSON.stringify(writtenOf(a)) === JSON.stringify(writtenOf(b));

/** A formula without its text would be passed over by every check. */
export const isBlank = ({ formula: { formula } }: PlacedFormula): boolean => formula.trim() === '';
