import { tokenize } from '@borgar/fx';
import type { SheetView } from '../../tables';
import { parseArea, type Area } from '../../workbook/address';
import { parseReference } from '../../workbook/reference';
import { rowsMeeting } from './sum-criteria';

/** The cells that a formula adds and subtracts; all of them on its own sheet. */
export interface AddedCells {
  readonly areas: readonly Area[];
  readonly subtracted: readonly Area[];
  /** Every area is an argument of a function that adds: texts in it are skipped. */
  readonly bySum: boolean;
  /** SUBTOTAL and AGGREGATE leave out rows that are filtered, or hidden in any way. */
  readonly visibleOnly: boolean;
}

/** Why the cells that a formula adds are not known. */
export type Unread = 'formula-external' | 'formula-other-sheet' | 'formula-indirect' | 'formula-unreadable';

/** Excel takes no longer formulas. */
const LONGEST = 8192;
/** Formulas that hold none of these words add nothing, and nothing has to be known of them. */
const ADDS = /\b(?:SUM[A-Z]*|SUBTOTAL|AGGREGATE|OFFSET|INDIRECT)\s*\(|\+|\[/i;
const INDIRECT = /\b(?:OFFSET|INDIRECT|INDEX|CHOOSE|XLOOKUP|[VH]?LOOKUP|FILTER)\s*\(/i;
/** The numbers by which SUBTOTAL and AGGREGATE are told to add. */
const ADDING: ReadonlySet<string> = new Set(['9', '109']);

interface Sum {
  readonly added: readonly Area[];
  readonly subtracted: readonly Area[];
  readonly bySum: boolean;
  readonly visibleOnly: boolean;
}

/**
 * Reads sums in the ways that people write them: SUM, + and −, SUBTOTAL and AGGREGATE that add, SUMIF and SUMIFS whose
 * criteria are plain, SUMPRODUCT of one range, rounded or with IFERROR around them. Null for every other formula. `view`
 * is the sheet, where criteria and nested subtotals are looked up; without it they are not read.
 */
export function addedCells(stored: string | null, view?: SheetView): AddedCells | null {
  if (stored === null || stored.length > LONGEST || INDIRECT.test(stored)) return null;
  const reader = new SumReader(stored, view);
  const sum = reader.whole();
  if (!sum || sum.added.length + sum.subtracted.length === 0) return null;
  const { added, subtracted, bySum, visibleOnly } = sum;
  return { areas: added, subtracted, bySum, visibleOnly };
}

/** What to say of a formula that `addedCells` does not read; null where it adds nothing of its own. */
export function unreadBecause(formula: string): Unread | null {
  if (!ADDS.test(formula)) return null;
  if (formula.includes('[')) return 'formula-external';
  if (INDIRECT.test(formula)) return 'formula-indirect';
  if (formula.includes('!')) return /\bSUM[A-Z]*\s*\(/i.test(formula) ? 'formula-other-sheet' : null;
  return /\b(?:SUM[A-Z]*|SUBTOTAL|AGGREGATE)\s*\(/i.test(formula) ? 'formula-unreadable' : null;
}

class SumReader {
  private readonly tokens: readonly { readonly type: string; readonly value: string }[];
  private at = 0;

  constructor(
    formula: string,
    private readonly view: SheetView | undefined,
  ) {
    this.tokens = tokenize(formula).filter(({ type }) => type !== 'whitespace' && type !== 'fx_prefix');
  }

  whole(): Sum | null {
    const sum = this.terms();
    return this.at === this.tokens.length ? sum : null;
  }

  private get next(): string {
    return this.tokens[this.at]?.value ?? '';
  }

  private take(value: string): boolean {
    if (this.next !== value) return false;
    this.at += 1;
    return true;
  }

  /** [+|−] term {(+|−) term} */
  private terms(): Sum | null {
    let sum: Sum | null = null;
    for (;;) {
      const minus = this.take('-');
      if (!minus && !this.take('+') && sum) return sum;
      const term = this.term();
      if (!term) return null;
      sum = joined(sum, minus ? { ...term, added: term.subtracted, subtracted: term.added } : term);
    }
  }

  private term(): Sum | null {
    const token = this.tokens[this.at];
    if (!token) return null;
    if (this.take('(')) {
      const inner = this.terms();
      return inner && this.take(')') ? inner : null;
    }
    this.at += 1;
    if (token.type === 'range' || token.type === 'range_beam') {
      const area = token.type === 'range' ? parseArea(token.value) : parseReference(token.value);
      return area ? { added: [area], subtracted: [], bySum: false, visibleOnly: false } : null;
    }
    return token.type === 'func' && this.take('(') ? this.call(token.value.toUpperCase()) : null;
  }

  private call(name: string): Sum | null {
    switch (name) {
      case 'SUM':
        return this.sumOfArguments();
      case 'ROUND':
      case 'ROUNDUP':
      case 'ROUNDDOWN':
      case 'IFERROR': {
        const inner = this.terms();
        return inner && this.skipArguments() ? inner : null;
      }
      case 'SUMPRODUCT': {
        const inner = this.term();
        if (this.take('*')) this.take('1');
        return inner?.added.length === 1 && this.take(')') ? { ...inner, bySum: true } : null;
      }
      case 'SUBTOTAL':
        return ADDING.has(this.next) && this.skipOne() && this.take(',') ? this.visible() : null;
      case 'AGGREGATE':
        return this.next === '9' && this.skipOne() && this.take(',') && this.skipOne() && this.take(',')
          ? this.visible()
          : null;
      case 'SUMIF':
      case 'SUMIFS':
        return this.conditional(name === 'SUMIF');
      default:
        return null;
    }
  }

  private skipOne(): boolean {
    this.at += 1;
    return true;
  }

  /** Behind the first argument, up to the bracket that ends the call. */
  private skipArguments(): boolean {
    let depth = 0;
    for (; this.at < this.tokens.length; this.at += 1) {
      const { value, type } = this.tokens[this.at] ?? { value: '', type: '' };
      if (type === 'string') continue;
      if (value === '(') depth += 1;
      if (value === ')' && depth-- === 0) return this.take(')');
    }
    return false;
  }

  private sumOfArguments(): Sum | null {
    let sum: Sum | null = null;
    do {
      const part = this.terms();
      if (!part) return null;
      sum = joined(sum, part);
    } while (this.take(','));
    return this.take(')') ? { ...sum, bySum: true } : null;
  }

  /** The arguments of SUBTOTAL, which passes over cells that hold a SUBTOTAL themselves. */
  private visible(): Sum | null {
    const sum = this.sumOfArguments();
    if (!sum || sum.subtracted.length > 0) return null;
    return { ...sum, added: sum.added.flatMap((area) => this.withoutSubtotals(area)), visibleOnly: true };
  }

  private withoutSubtotals(area: Area): Area[] {
    const { view } = this;
    if (!view || area.left !== area.right) return [area];
    const parts: Area[] = [];
    let top = area.top;
    for (let row = area.top; row <= Math.min(area.bottom, view.rowCount - 1); row += 1) {
      if (!/^=\s*(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(view.formula(row, area.left) ?? '')) continue;
      if (row > top) parts.push({ ...area, top, bottom: row - 1 });
      top = row + 1;
    }
    return top <= area.bottom ? [...parts, { ...area, top }] : parts;
  }

  /** SUMIF(range, criterion, [sum range]) and SUMIFS(sum range, range, criterion, …). */
  private conditional(single: boolean): Sum | null {
    const list: { readonly area: Area | undefined; readonly value: string; readonly type: string }[] = [];
    do {
      const token = this.tokens[this.at];
      if (!token) return null;
      this.at += 1;
      list.push({ ...token, area: token.type === 'range' ? parseArea(token.value) : undefined });
    } while (this.take(','));
    if (!this.take(')') || !this.view) return null;
    const [first, second, third] = list;
    const summed = single ? (third?.area ?? first?.area) : first?.area;
    const pairs = single ? (first && second ? [[first, second] as const] : []) : pairsOf(list.slice(1));
    if (!summed || pairs.length === 0 || summed.left !== summed.right) return null;
    const { view } = this;
    const lists = pairs.map(([range, criterion]) => (range.area ? rowsMeeting(view, range.area, criterion) : null));
    if (lists.some((met) => met === null)) return null;
    const [head, ...others] = lists.map((met) => new Set(met));
    const rows = [...(head ?? [])]
      .filter((offset) => others.every((met) => met.has(offset)))
      .map((offset) => summed.top + offset);
    return { added: runsOf(rows, summed), subtracted: [], bySum: true, visibleOnly: false };
  }
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (let index = 0; index + 1 < list.length; index += 2) {
    const [a, b] = [list[index], list[index + 1]];
    if (a !== undefined && b !== undefined) pairs.push([a, b]);
  }
  return pairs;
}

function runsOf(rows: readonly number[], column: Area): Area[] {
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column.left, right: column.right });
  }
  return runs;
}

const joined = (a: Sum | null, b: Sum): Sum =>
  a
    ? {
        added: [...a.added, ...b.added],
        subtracted: [...a.subtracted, ...b.subtracted],
        bySum: a.bySum && b.bySum,
        visibleOnly: a.visibleOnly || b.visibleOnly,
      }
    : b;
