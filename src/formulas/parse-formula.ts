import { parse, tokenize } from '@borgar/fx';
import { parseRange, type RangeAddress } from '../workbook/address';
import { FUNCTIONS } from './functions';
import { plainFormula, type NamedPlace } from './formula-text';

export type ComparisonSign = '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula that can be calculated. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'range'; readonly range: RangeAddress }
  | { readonly kind: 'place'; readonly place: NamedPlace }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly of: Tree }
  | {
      readonly kind: 'binary';
      readonly sign: '+' | '-' | '*' | '/' | '^' | '&';
      readonly left: Tree;
      readonly right: Tree;
    }
  | { readonly kind: 'comparison'; readonly sign: ComparisonSign; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly (Tree | null)[] };

/**
 * Why a text is no formula: `syntax`; `unknown-name` a name, or a sheet, that there is none of; `unknown-function`;
 * `too-deep` more brackets within brackets than anybody writes.
 */
export type IllFormed = 'syntax' | 'unknown-name' | 'unknown-function' | 'too-deep';

export type Parsed = { readonly tree: Tree } | { readonly illFormed: IllFormed; readonly text: string };

const DEEPEST = 64;
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '&']);

/** A node of the library's tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly kind?: string;
  readonly operator?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly (Node | null | undefined)[];
}

/** Thrown within this file alone. */
class Refusal extends Error {
  constructor(
    readonly reason: IllFormed,
    readonly text: string,
  ) {
    super(reason);
  }
}

/**
 * Parses a formula that a person typed on a sheet. References without a sheet mean `sheet`; `sheets` are the names that
 * there are. Never throws; takes time in proportion to the text, of which it reads no more than Excel would.
 */
export function parseFormula(typed: string, sheet: string, sheets: readonly string[]): Parsed {
  const plain = plainFormula(typed, sheets);
  if (plain === null) return { illFormed: 'syntax', text: '' };
  if (isTooDeep(plain.text)) return { illFormed: 'too-deep', text: '' };
  const known = new Map(sheets.map((name) => [name.toLowerCase(), name]));
  try {
    const node: unknown = parse(tokenize(plain.text, { mergeRefs: true }));
    return { tree: treeOf(node as Node, { sheet, known, places: plain.places }, 0) };
  } catch (error) {
    if (error instanceof Refusal) return { illFormed: error.reason, text: error.text };
    // whatever the library makes of a text that is no formula
    if (error instanceof Error) return { illFormed: 'syntax', text: '' };
    throw error;
  }
}

/** The library goes down bracket by bracket, sign by sign: a text that goes too deep is not given to it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let signs = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    signs = '+-%'.includes(sign) ? signs + 1 : sign === ' ' ? signs : 0;
    if (depth > DEEPEST || signs > DEEPEST) return true;
  }
  return false;
}

interface Scope {
  readonly sheet: string;
  readonly known: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, NamedPlace>;
}

/** Sums of many terms lean to the left: they go deeper than brackets do. */
const DEEPEST_TREE = 1000;

function treeOf(node: Node, scope: Scope, depth: number): Tree {
  if (depth > DEEPEST_TREE) throw new Refusal('too-deep', '');
  const below = (child: Node | null | undefined): Tree => {
    if (!child) throw new Refusal('syntax', '');
    return treeOf(child, scope, depth + 1);
  };
  const of = node.arguments ?? [];
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return { kind: 'number', text: node.raw ?? String(node.value) };
      if (typeof node.value === 'boolean') return { kind: 'boolean', value: node.value };
      return { kind: 'text', text: typeof node.value === 'string' ? node.value : '' };
    case 'ReferenceIdentifier':
      return referenceOf(node, scope);
    case 'UnaryExpression':
      if (node.operator === '-' || node.operator === '+' || node.operator === '%')
        return { kind: 'unary', sign: node.operator, of: below(of[0]) };
      throw new Refusal('syntax', node.operator ?? '');
    case 'BinaryExpression': {
      const sign = node.operator ?? '';
      if (COMPARISONS.has(sign))
        return { kind: 'comparison', sign: sign as ComparisonSign, left: below(of[0]), right: below(of[1]) };
      if (ARITHMETIC.has(sign)) return { kind: 'binary', sign: sign as '+', left: below(of[0]), right: below(of[1]) };
      throw new Refusal('syntax', sign);
    }
    case 'CallExpression': {
      const name = (node.callee?.name ?? '').toUpperCase();
      const count = FUNCTIONS[name];
      if (count === undefined) throw new Refusal('unknown-function', name);
      if (of.length < count.least || of.length > count.most) throw new Refusal('syntax', name);
      return { kind: 'call', name, of: of.map((child) => (child ? below(child) : null)) };
    }
    default:
      throw new Refusal('syntax', '');
  }
}

function referenceOf({ kind, value }: Node, { sheet, known, places }: Scope): Tree {
  const text = typeof value === 'string' ? value : '';
  const place = places.get(text);
  if (place) return { kind: 'place', place };
  const range = kind === 'range' ? parseRange(text.replaceAll('$', ''), sheet) : undefined;
  const name = range && known.get(range.sheet.toLowerCase());
  if (!range || name === undefined) throw new Refusal('unknown-name', text);
  return { kind: 'range', range: { ...range, sheet: name } };
}
