import { Decimal } from '../quantity';
import type { RangeAddress } from '../workbook/address';
import { memory } from '../workbook/memory';
import type { CellValue } from '../workbook/snapshot';
import type { NamedPlace } from './formula-text';
import type { ComparisonSign, Tree } from './parse-formula';
import { Tally } from './tally';
import { bounded, isError, NUM, numberOf, onNumbers, truthOf, VALUE, valueOf, ZERO, type Value } from './values';

/** What a formula sees of a workbook, which stays as it is. */
export interface Sight {
  /** Values of a range, row by row, no further than the sheet is filled. */
  range(range: RangeAddress): Iterable<CellValue>;
  /** The value of a place; an error where there is none, or more than one. */
  place(place: NamedPlace): CellValue;
}

/** What became of a formula: whether it holds, or what it came to otherwise. */
export type Outcome =
  | { readonly kind: 'holds' | 'fails'; readonly left: Value; readonly right: Value }
  /** An error of Excel's, or a place that is not there: `#…`. */
  | { readonly kind: 'error'; readonly error: string }
  /** It comes to a figure or a text, which is neither true nor false. */
  | { readonly kind: 'no-answer' };

const DIV = { error: '#DIV/0!' } as const;
/** Beyond this a power has more digits than any sheet. */
const LARGEST_POWER = 64;
const LONGEST_TEXT = 32_767;

/**
 * Whether a formula holds. Two sides that are equal, or in order, within `tolerance` count as such. Figures are exact
 * decimals; all else is as Excel does it: blanks are 0 or "", texts in figures are read where they are plain numbers,
 * sums pass over texts, texts are compared without case.
 */
export function evaluate(tree: Tree, sight: Sight, tolerance: Decimal): Outcome {
  const calculator = new Calculator(sight, tolerance);
  if (tree.kind === 'comparison') {
    const [left, right] = [calculator.value(tree.left), calculator.value(tree.right)];
    const holds = calculator.compare(tree.sign, left, right);
    if (typeof holds !== 'boolean') return { kind: 'error', error: holds.error };
    return { kind: holds ? 'holds' : 'fails', left, right };
  }
  const value = calculator.value(tree);
  if (isError(value)) return { kind: 'error', error: value.error };
  return typeof value === 'boolean'
    ? { kind: value ? 'holds' : 'fails', left: value, right: true }
    : { kind: 'no-answer' };
}

class Calculator {
  constructor(
    private readonly sight: Sight,
    private readonly tolerance: Decimal,
  ) {}

  value(tree: Tree): Value {
    switch (tree.kind) {
      case 'number':
        return bounded(new Decimal(tree.text));
      case 'text':
        return tree.text;
      case 'boolean':
        return tree.value;
      case 'place':
        return valueOf(this.sight.place(tree.place));
      case 'range': {
        const { area } = tree.range;
        if (area.top !== area.bottom || area.left !== area.right) return VALUE;
        for (const value of this.sight.range(tree.range)) return valueOf(value);
        return null;
      }
      case 'unary':
        return onNumbers([this.value(tree.of)], ([number = ZERO]) =>
          tree.sign === '-' ? number.neg() : tree.sign === '%' ? number.div(100) : number,
        );
      case 'binary':
        return this.binary(tree.sign, this.value(tree.left), this.value(tree.right));
      case 'comparison':
        return this.compare(tree.sign, this.value(tree.left), this.value(tree.right));
      case 'call':
        return this.call(tree.name, tree.of);
    }
  }

  compare(sign: ComparisonSign, left: Value, right: Value): boolean | { readonly error: string } {
    if (isError(left)) return left;
    if (isError(right)) return right;
    const order = orderOf(left, right, this.tolerance);
    switch (sign) {
      case '=':
        return order === 0;
      case '<>':
        return order !== 0;
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      case '>=':
        return order >= 0;
    }
  }

  private binary(sign: '+' | '-' | '*' | '/' | '^' | '&', left: Value, right: Value): Value {
    if (sign === '&') {
      if (isError(left)) return left;
      if (isError(right)) return right;
      const text = textOf(left) + textOf(right);
      return text.length > LONGEST_TEXT ? VALUE : text;
    }
    return onNumbers([left, right], ([a = ZERO, b = ZERO]) => {
      switch (sign) {
        case '+':
          return a.plus(b);
        case '-':
          return a.minus(b);
        case '*':
          return a.times(b);
        case '/':
          return b.isZero() ? DIV : a.div(b);
        case '^':
          if (a.isZero() && !b.gt(0)) return b.isZero() ? NUM : DIV;
          if (b.abs().gt(LARGEST_POWER) || (a.lt(0) && !b.isInteger())) return NUM;
          return a.pow(b);
      }
    });
  }

  private call(name: string, of: readonly (Tree | null)[]): Value {
    const own = (index: number): Value => {
      const tree = of[index];
      return tree ? this.value(tree) : null;
    };
    switch (name) {
      case 'IF': {
        const condition = truthOf(own(0));
        if (typeof condition !== 'boolean') return condition;
        if (condition) return own(1) ?? ZERO;
        return of.length > 2 ? (own(2) ?? ZERO) : false;
      }
      case 'ABS':
        return onNumbers([own(0)], ([number = ZERO]) => number.abs());
      case 'ROUND':
        return onNumbers([own(0), own(1)], ([number = ZERO, digits = ZERO]) => roundTo(number, digits.trunc()));
      case 'NOT': {
        const truth = truthOf(own(0));
        return typeof truth === 'boolean' ? !truth : truth;
      }
      case 'AND':
      case 'OR':
        return this.truths(of, name === 'AND');
      default: {
        const [only] = of;
        if (of.length > 1 || only?.kind !== 'range') return this.aggregate(name, of);
        return remembered(this.sight, JSON.stringify([name, only.range]), () => this.aggregate(name, of));
      }
    }
  }

  private truths(of: readonly (Tree | null)[], all: boolean): Value {
    let [result, any] = [all, false];
    for (const stored of this.spread(of, true)) {
      const value = typeof stored === 'number' ? valueOf(stored) : stored;
      if (isError(value)) return value;
      if (value === null || typeof value === 'string') continue;
      const truth = truthOf(value);
      if (typeof truth !== 'boolean') return truth;
      any = true;
      result = all ? result && truth : result || truth;
    }
    return any ? result : VALUE;
  }

  private aggregate(name: string, of: readonly (Tree | null)[]): Value {
    const tally = new Tally();
    for (const value of this.spread(of, false)) {
      if (typeof value === 'number' && tally.addNumber(value)) continue;
      const exact = typeof value === 'number' ? valueOf(value) : value;
      if (exact instanceof Decimal) tally.addDecimal(exact);
      else if (isError(exact) && name !== 'COUNT') return exact;
    }
    switch (name) {
      case 'SUM':
        return bounded(tally.total());
      case 'COUNT':
        return new Decimal(tally.count);
      case 'MAX':
        return tally.most() ?? ZERO;
      case 'MIN':
        return tally.least() ?? ZERO;
      default:
        return tally.count === 0 ? DIV : bounded(tally.total().div(tally.count));
    }
  }

  /** The values of all arguments. Of ranges as they are; of what is calculated, plain texts and truths are figures. */
  private *spread(of: readonly (Tree | null)[], truths: boolean): Iterable<Value | number> {
    for (const tree of of) {
      if (tree?.kind === 'range') {
        yield* this.sight.range(tree.range);
      } else if (tree?.kind === 'place') yield this.value(tree);
      else {
        const value = tree ? this.value(tree) : ZERO;
        yield truths || isError(value) ? value : numberOf(value);
      }
    }
  }
}

const remembered = memory<Sight, string, Value>();

function roundTo(number: Decimal, digits: Decimal): Value {
  if (digits.abs().gt(LARGEST_POWER)) return digits.gt(0) ? number : ZERO;
  const scale = new Decimal(10).pow(digits.toNumber());
  return number.times(scale).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).div(scale);
}

function textOf(value: Exclude<Value, { readonly error: string }> | Value): string {
  if (value === null) return '';
  if (value instanceof Decimal) return value.toString();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.error;
}

/** Excel's order: figures, then texts, then truths; a blank is what the other side is. */
function orderOf(left: Value, right: Value, tolerance: Decimal): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (a instanceof Decimal && b instanceof Decimal) {
    const difference = a.minus(b);
    return difference.abs().lte(tolerance) ? 0 : difference.gt(0) ? 1 : -1;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  return Number(a === true) - Number(b === true);
}

function blankLike(other: Value): Value {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : ZERO;
}

const rankOf = (value: Value): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);
