import { Decimal } from 'decimal.js';
import type { CellInput } from '../../workbook/edit';
import { statedFigure } from '../../words/stated-figure';
import { typeset } from '../../words';

/** Formats that need no spreadsheet to be followed: "0", "0.00", "0.0%". */
const PLAIN_FORMAT = /^0(?:\.(0+))?(%?)$/;

/** What an edit enters, as a person reads it; '' for a blank. `format` is the number format that is set with it. */
export function inputText(input: CellInput, format?: string): string {
  if (input.kind === 'formula') return input.formula;
  const { value } = input;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? typeset(numberText(value, format)) : value;
}

/** How a cell holds a figure that can be told apart no other way: a figure as text, or as a number; null for all else. */
export function keptAs(input: CellInput, only?: 'number'): 'text' | 'number' | null {
  if (input.kind !== 'value') return null;
  if (typeof input.value === 'number') return only ?? null;
  return typeof input.value === 'string' && statedFigure(input.value) !== null ? 'text' : null;
}

/** A number under a format, where that shows all of it; else as it is. */
function numberText(value: number, format = ''): string {
  const [whole, decimals = '', percent] = PLAIN_FORMAT.exec(format) ?? [];
  if (whole === undefined) return String(value);
  const shown = percent ? new Decimal(value).times(100) : new Decimal(value);
  if (!shown.toDecimalPlaces(decimals.length).eq(shown)) return String(value);
  return `${shown.toFixed(decimals.length)}${percent ?? ''}`;
}
