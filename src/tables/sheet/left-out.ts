import { COPY_MARK, EXAMPLE_WORDS, OLD_WORDS } from './left-out.data';
import type { SheetView } from './sheet-view';

/** Why a sheet takes no part in comparisons with others. */
export type LeftOutReason = 'hidden' | 'example' | 'old' | 'copy';

/** Share of the texts of a copied sheet that stand in the other one too. */
const SHARED_TEXTS = 0.8;

/**
 * Sheets that are nobody's figures of this year: hidden ones, examples and old versions by their names, copies that Excel
 * named after another sheet and that mostly say the same. `filled` are the sheets that hold tables; where all of them would
 * be left out, none is.
 */
export function leftOutSheets(filled: readonly SheetView[]): ReadonlyMap<SheetView, LeftOutReason> {
  const found = new Map<SheetView, LeftOutReason>();
  for (const view of filled) {
    const reason = reasonOf(view, filled);
    if (reason) found.set(view, reason);
  }
  return found.size === filled.length ? new Map() : found;
}

function reasonOf(view: SheetView, all: readonly SheetView[]): LeftOutReason | null {
  const has = (words: readonly string[]): boolean => words.some((word) => view.name.includes(word));
  if (has(EXAMPLE_WORDS)) return 'example';
  if (view.sheet.visibility !== 'visible') return 'hidden';
  if (has(OLD_WORDS)) return 'old';
  const original = COPY_MARK.exec(view.name)?.[1];
  const other = all.find(({ name }) => name === original);
  return other && saysTheSame(view, other) ? 'copy' : null;
}

function saysTheSame(copy: SheetView, original: SheetView): boolean {
  const texts = textsOf(copy);
  const known = textsOf(original);
  let shared = 0;
  for (const text of texts) if (known.has(text)) shared += 1;
  return texts.size > 0 && shared >= texts.size * SHARED_TEXTS;
}

function textsOf(view: SheetView): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of view.sheet.rows)
    for (const value of row?.values ?? [])
      if (typeof value === 'string' && value.trim() !== '') texts.add(value.trim());
  return texts;
}
