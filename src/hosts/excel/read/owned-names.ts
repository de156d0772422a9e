import type { CellAddress, RangeAddress } from '../../../workbook/address';
import { REPORT_NAME } from '../../../contracts/report-sheet';
import { isWholeColumn, parseRange } from '../../../workbook/address';
import { parseSheetReference } from '../../../workbook/reference';
import { isColumnName, isColumnNote, isColumnTitle, OWNED_NAME_PREFIX } from '../../own-column';
import { isLookComment } from '../../own-look';
import { isFormatComment, isFormatName, isLookName, isWidthName } from '../../own-memory';
import { ANCHOR_NAME } from '../ours.data';
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

/**
 * A hidden name of ours that goes with the next operation: it watches cells for undo (see undo/anchors.ts), or came with
 * a copy that somebody made of our report sheet. The copy is theirs, its name is a trace of ours.
 */
export interface AnchorName {
  readonly name: string;
  readonly scope: string | null;
  /** With "=". */
  readonly formula: string;
}

/** A defined name that is none of ours. */
export interface OtherName {
  readonly name: string;
  readonly scope: string | null;
  /** With "=". */
  readonly formula: string;
}

/** Our names of one collection. */
export interface OurNames {
  readonly owned: readonly OwnedName[];
  /** Names that remember what our columns took the place of; see own-memory.ts. */
  readonly memories: readonly OwnedName[];
  /** Names that look like those of our columns and are the user's own, in lower case: Excel tells no cases apart. */
  readonly taken: readonly string[];
  readonly anchors: readonly AnchorName[];
  /** What the name of our report sheet stands for, with "="; null where there is none. */
  readonly report: string | null;
  readonly others: readonly OtherName[];
}

/** Queues the reading of our names of the whole workbook; those of single sheets come with the sheets. */
export function loadOurNames({ workbook }: TimedContext): () => OurNames {
  const { names } = workbook;
  names.load('items/name,items/formula,items/comment');
  return () => ourNames(names, null);
}

export function ourNames({ items }: Pick<Excel.NamedItemCollection, 'items'>, scope: string | null): OurNames {
  const memories = items.filter(isMemory);
  const alike = items.filter(({ name }) => name.toLowerCase().startsWith(OWNED_NAME_PREFIX));
  return {
    owned: alike
      .filter(isOurs)
      .map(({ name, formula, comment }) => ({ name, scope, range: rangeOf(formula), comment })),
    memories: memories.map(({ name, formula, comment }) => ({
      name,
      scope,
      range: isWidthName(name) ? columnOf(formula) : rangeOf(formula),
      comment: isWidthName(name) ? '' : comment,
    })),
    taken: alike.filter((item) => !isOurs(item)).map(({ name }) => name.toLowerCase()),
    anchors: items.filter((item) => isPassing(item, scope)).map((item) => withFormula(item, scope)),
    report: String(items.find(({ name }) => name === REPORT_NAME)?.formula ?? '') || null,
    others: items
      .filter(
        (item) => !isOurs(item) && !isPassing(item, scope) && !memories.includes(item) && item.name !== REPORT_NAME,
      )
      .map((item) => withFormula(item, scope)),
  };
}

/** See `AnchorName`. */
const isPassing = ({ name }: Excel.NamedItem, scope: string | null): boolean =>
  ANCHOR_NAME.test(name) || (scope !== null && name === REPORT_NAME);

const withFormula = ({ name, formula }: Excel.NamedItem, scope: string | null) => ({
  name,
  scope,
  formula: String(formula),
});

/**
 * A name of ours stands for one column of cells (or for cells that are gone) and has a note, or no comment at all: names
 * in written copies have none, and other programs drop them. Everything else under such a name is the user's.
 */
function isOurs({ name, formula, comment }: Excel.NamedItem): boolean {
  if (!isColumnName(name) || (comment !== '' && !isColumnNote(comment))) return false;
  const range = rangeOf(formula);
  return range ? range.area.left === range.area.right : String(formula).includes('#REF!');
}

/** Such a name stands for one whole column (a width) or for cells of one column (a format or look), or for what is gone. */
function isMemory({ name, formula, comment }: Excel.NamedItem): boolean {
  const isOfCells = (isFormatName(name) && isFormatComment(comment)) || (isLookName(name) && isLookComment(comment));
  if (!isOfCells && !isWidthName(name)) return false;
  const range = isOfCells ? rangeOf(formula) : columnOf(formula);
  return range ? range.area.left === range.area.right : String(formula).includes('#REF!');
}

/** The sheet that a name of ours is about; null where its cells are gone, and with them what it was about. */
export const sheetOf = ({ range, scope }: OwnedName): string | null => range?.sheet ?? scope;

/** What names alone cannot tell: a column without a note is ours where its head is. */
export function isOwnColumn({ range, comment }: OwnedName, head: (cell: CellAddress) => unknown): boolean {
  if (comment !== '' || !range) return true;
  return isColumnTitle(head({ sheet: range.sheet, row: range.area.top, column: range.area.left }));
}

function rangeOf(formula: unknown): RangeAddress | null {
  const range = typeof formula === 'string' ? parseRange(formula.replace(/^=/, ''), '') : undefined;
  return range && range.sheet !== '' ? range : null;
}

/** The whole column for which a name stands; null where it is no such thing. */
function columnOf(formula: unknown): RangeAddress | null {
  const range = parseSheetReference(String(formula).replace(/^=/, ''));
  return range && isWholeColumn(range.area) ? range : null;
}
