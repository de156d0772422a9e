import type { CellInput } from '../../../workbook/edit';
import { isCellError } from '../../../workbook/snapshot';
import type { CellValue } from '../../../workbook/snapshot';

/** What a cell holds, as Excel tells it: enough to compare it and to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** With "=", null for none. */
  readonly formula: string | null;
  /** Number format code, "General" for none. */
  readonly format: string;
}

/** One value of `range.values` with its entry of `valueTypes`. Errors come as texts, blanks as "". */
export function cellValue(value: unknown, type: string): CellValue {
  switch (type) {
    case 'Empty':
      return null;
    case 'Error':
      return { error: String(value) };
    default:
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  }
}

/**
 * One entry of `range.formulas` where it is a formula. A text that merely begins with "=" (entered with an apostrophe)
 * comes as the same text in values and formulas.
 */
export function cellFormula(formula: unknown, value: CellValue): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** A text that Excel cannot take for anything else: it begins with a letter, holds no digit, is no truth value. */
const PLAIN_TEXT = /^(?!(?:true|false)$)\p{L}[^\p{N}]*$/iu;

/** What to assign to `range.formulas` so that the cell holds exactly this text: an apostrophe goes before doubtful ones. */
export function textEntry(text: string): string {
  return text === '' || PLAIN_TEXT.test(text) ? text : `'${text}`;
}

/** What to assign to `range.formulas` for an input. */
export function entryOf(input: CellInput): string | number | boolean {
  if (input.kind === 'formula') return input.formula.startsWith('=') ? input.formula : `=${input.formula}`;
  return typeof input.value === 'string' ? textEntry(input.value) : (input.value ?? '');
}

/** What to assign to `range.formulas` to put a state back. */
export function entryOfState({ value, formula }: CellState): string | number | boolean {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? textEntry(value) : value;
}

/** The entry of `range.formulas` of a cell that holds a state. */
export function heldEntry({ value, formula }: Pick<CellState, 'value' | 'formula'>): string | number | boolean {
  if (formula !== null) return formula;
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

const ERROR_ENTRY = /^#(?:N\/A|[A-Z0-9/]+[!?])$/;

/** What a cell holds, by its entry of `range.formulas` alone. */
export function stateOfEntry(entry: unknown): Pick<CellState, 'value' | 'formula'> {
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry, formula: null };
  const text = String(entry);
  if (text === '') return { value: null, formula: null };
  if (text.startsWith('=')) return { value: null, formula: text };
  return { value: ERROR_ENTRY.test(text) ? { error: text } : text, formula: null };
}

/** Whether a cell holds what `input` says. A formula is compared by its text, not by its result. */
export function holds(state: CellState, input: CellInput): boolean {
  if (input.kind === 'formula') return sameFormula(state.formula, input.formula);
  if (state.formula !== null) return false;
  const { value } = state;
  return isCellError(value) ? false : value === input.value || (value === null && input.value === '');
}

export function sameContent(a: CellState, b: CellState): boolean {
  if (a.formula !== null || b.formula !== null) return sameFormula(a.formula, b.formula);
  const [x, y] = [a.value, b.value];
  return isCellError(x) && isCellError(y) ? x.error === y.error : x === y;
}

/** Digits beyond these Excel need not keep. */
const PRECISION = 1e-14;

/** What Excel may add to a formula, or leave out of it, without making another one of it. */
const NO_MATTER = /_xlfn\.|_xlws\.|[\s'@]/g;

/** Whether an entry of `range.formulas` is what came of assigning `entryOfState(state)`. */
export function isKept({ value, formula }: Pick<CellState, 'value' | 'formula'>, entry: unknown): boolean {
  if (formula !== null) {
    const plain = (text: string): string => text.replaceAll(NO_MATTER, '').toUpperCase();
    return typeof entry === 'string' && entry.startsWith('=') && plain(entry) === plain(formula);
  }
  if (value === null) return entry === '';
  if (typeof value === 'number')
    return typeof entry === 'number' && Math.abs(entry - value) <= PRECISION * Math.abs(value);
  if (typeof value === 'boolean') return entry === value;
  const text = isCellError(value) ? value.error : value;
  return typeof entry === 'string' && entry.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');
}

/** Excel rewrites case and spaces of what it is given. */
function sameFormula(a: string | null, b: string | null): boolean {
  const plain = (text: string | null): string => (text ?? '').replace(/^=|\s/g, '').toUpperCase();
  return a !== null && b !== null && plain(a) === plain(b);
}

export function isBlankState({ value, formula }: CellState): boolean {
  return value === null && formula === null;
}
