import { tokenize } from '@borgar/fx';
import type { Area } from '../../../workbook/address';
import { quoteSheet } from '../../../workbook/address';
import { absoluteName, parseReference } from '../../../workbook/reference';

/** Cells that a formula names. */
export interface FormulaReference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Excel takes no longer formulas. */
const MAX_FORMULA = 8192;

const RANGES: ReadonlySet<string> = new Set(['range', 'range_beam', 'range_ternary']);

/** A piece of a formula: a reference in this workbook, text that stays, or something that nobody can follow. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'opaque'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: FormulaReference };

/** The references to cells of this workbook; those over several sheets and names are left out. */
export function formulaReferences(formula: string): FormulaReference[] {
  return piecesOf(formula).flatMap((piece) => (piece.kind === 'reference' ? [piece.reference] : []));
}

/**
 * The formula with every reference replaced by what `move` says (null: the cells are gone). Undefined where `move` does
 * not know, or where the formula holds a reference that cannot be followed. Dollar signs stay.
 */
export function moveReferences(
  formula: string,
  move: (reference: FormulaReference) => FormulaReference | null | undefined,
): string | undefined {
  let moved = '';
  for (const piece of piecesOf(formula)) {
    if (piece.kind === 'opaque') return undefined;
    else if (piece.kind === 'text') moved += piece.text;
    else {
      const target = move(piece.reference);
      if (target === undefined) return undefined;
      moved += target === null ? '#REF!' : referenceText(piece.text, piece.reference, target);
    }
  }
  return moved;
}

function piecesOf(formula: string): Piece[] {
  if (formula.length > MAX_FORMULA) return [{ kind: 'opaque', text: formula }];
  return tokenize(formula).map(({ type, value }): Piece => {
    if (!RANGES.has(type)) return { kind: 'text', text: value };
    const bang = value.lastIndexOf('!');
    const prefix = value.slice(0, Math.max(0, bang));
    // What lies in another workbook does not move with this one.
    if (prefix.includes('[')) return { kind: 'text', text: value };
    const area = parseReference(value.slice(bang + 1));
    if (!area || prefix.includes(':')) return { kind: 'opaque', text: value };
    return { kind: 'reference', text: value, reference: { sheet: bang < 0 ? null : plainName(prefix), area } };
  });
}

const plainName = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;

/** The target, spelt as the reference was. */
function referenceText(text: string, from: FormulaReference, to: FormulaReference): string {
  const bang = text.lastIndexOf('!') + 1;
  const prefix = to.sheet === from.sheet || to.sheet === null ? text.slice(0, bang) : `${quoteSheet(to.sheet)}!`;
  const old = text.slice(bang);
  const isSame = absoluteName(from.area) === absoluteName(to.area);
  return prefix + (isSame ? old : withDollarsOf(old, absoluteName(to.area)));
}

/** Letters and digits of a reference, each with the dollar sign that it may have. */
const PARTS = /\$?[A-Za-z]+|\$?\d+/g;

/** `name` has all dollar signs; those that `old` lacks go. "$B$2:$C$9" for an old "B2" (an area that grew) takes those of B2. */
function withDollarsOf(old: string, name: string): string {
  const parts = old.match(PARTS) ?? [];
  let index = 0;
  return name.replace(PARTS, (part) => {
    const model = parts[index++ % Math.max(1, parts.length)] ?? '';
    return model.startsWith('$') ? part : part.slice(1);
  });
}
