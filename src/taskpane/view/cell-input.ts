import type { CellInput } from '../../workbook/edit';
import { typeset } from './figures';

/** What an edit enters, as a person reads it; '' for a blank. */
export function inputText(input: CellInput): string {
  if (input.kind === 'formula') return input.formula;
  const { value } = input;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? typeset(String(value)) : value;
}
