import type { RangeAddress } from '../../../workbook/address';
import { parseRange } from '../../../workbook/address';
import { OWNED_NAME_PREFIX } from '../ours.data';
import type { TimedContext } from '../session';

/** A hidden name of ours. Copying a sheet gives the copy names of its own, so that one name may be there twice. */
export interface OwnedName {
  readonly name: string;
  /** The sheet that the name belongs to; null for the workbook, where we put ours. */
  readonly scope: string | null;
  /** Where it points; null where its cells are gone. */
  readonly range: RangeAddress | null;
  /** What is to be put back when the column goes; see write/column-note.ts. */
  readonly comment: string;
}

/** Queues the reading of our names of the whole workbook; those of single sheets come with the sheets. */
export function loadOwnedNames({ workbook }: TimedContext): () => OwnedName[] {
  const { names } = workbook;
  names.load('items/name,items/formula,items/comment');
  return () => ownedNames(names, null);
}

export function ownedNames({ items }: Excel.NamedItemCollection, scope: string | null): OwnedName[] {
  return items
    .filter(({ name }) => name.startsWith(OWNED_NAME_PREFIX))
    .map(({ name, formula, comment }) => ({ name, scope, range: rangeOf(formula), comment }));
}

function rangeOf(formula: unknown): RangeAddress | null {
  const range = typeof formula === 'string' ? parseRange(formula.replace(/^=/, ''), '') : undefined;
  return range && range.sheet !== '' ? range : null;
}
