import type { CellContent } from './changes';

/** Digits that a cell's number holds exactly. */
const MOST_DIGITS = 15;

/**
 * What goes into the cell of a list. An exact decimal text becomes a number that shows the same digits where the column
 * holds `figures`; one with more digits than a number holds stays text.
 */
export function figureContent(
  entry: string | number,
  figures: boolean,
): { readonly content: CellContent; readonly format?: string } {
  if (typeof entry === 'number') return { content: { kind: 'number', value: entry } };
  const plain = entry.replace(/^−/, '-');
  const match = figures ? /^-?(\d+)(?:\.(\d+))?$/.exec(plain) : null;
  if (!match || entry.replace(/\D/g, '').length > MOST_DIGITS) return { content: { kind: 'text', value: entry } };
  const decimals = match[2] ?? '';
  const format = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  return { content: { kind: 'number', value: Number(plain) }, format };
}
