import { isDigit } from './characters';
import { MAX_DIGITS } from './decimals';
import type { WordTree } from './word-tree';

/** A number as its digits stand in a text, plain: "1234.50", without sign and grouping. */
export interface Numeral {
  readonly digits: string;
  readonly decimals: number;
}

/** Grouping or points that do not add up, or too many digits. */
export type NumeralReading = Numeral | 'malformed';

const COMMA = 0x2c;
const POINT = 0x2e;
const SPACE = 0x20;

/**
 * A position in a folded text, and the small steps that a parser takes from it. Every step either moves `pos` behind
 * what it read or leaves it alone; none reads a character more often than once a call.
 */
export class Scanner {
  constructor(
    readonly text: string,
    public pos = 0,
  ) {}

  get done(): boolean {
    return this.pos >= this.text.length;
  }

  /** Character at `pos`, '' at the end. */
  get char(): string {
    return this.text.charAt(this.pos);
  }

  /** Character code at `pos` + `offset`; NaN outside the text. */
  code(offset = 0): number {
    return this.text.charCodeAt(this.pos + offset);
  }

  skipSpaces(): void {
    while (this.code() === SPACE) this.pos += 1;
  }

  take(literal: string): boolean {
    if (!this.text.startsWith(literal, this.pos)) return false;
    this.pos += literal.length;
    return true;
  }

  /** The longest word of a dictionary at `pos`. */
  word<T>(tree: WordTree<T>): T | undefined {
    const found = tree.match(this.text, this.pos);
    if (found) this.pos = found.end;
    return found?.value;
  }

  /** Runs a step that may fail half-way; a failed one (undefined) leaves the position where it was. */
  attempt<T>(step: () => T | undefined): T | undefined {
    const start = this.pos;
    const result = step();
    if (result === undefined) this.pos = start;
    return result;
  }

  /** An integer of at most `longest` digits that no further digit follows. */
  integer(longest: number): number | undefined {
    let end = this.pos;
    let value = 0;
    while (isDigit(this.text.charCodeAt(end))) {
      if (end - this.pos === longest) return undefined;
      value = value * 10 + this.text.charCodeAt(end) - 0x30;
      end += 1;
    }
    if (end === this.pos) return undefined;
    this.pos = end;
    return value;
  }

  /**
   * A run of digits with its commas and points; undefined where none starts here. A comma or point belongs to the run
   * only where a digit follows it. Groups are three digits behind a first one of one to three. With `spaced` single
   * blanks may part them too ("1 234.50"); a blank before anything but three digits ends the run.
   */
  numeral(spaced = false): NumeralReading | undefined {
    const start = this.pos;
    if (!isDigit(this.code()) && !(this.code() === POINT && isDigit(this.code(1)))) return undefined;
    let points = 0;
    let pointAt = -1;
    let commas = 0;
    let spaces = 0;
    let regular = true;
    let groupStart = start;
    let end = start;
    for (; end < this.text.length; end += 1) {
      const code = this.text.charCodeAt(end);
      if (isDigit(code)) continue;
      if (spaced && code === SPACE && points + commas === 0 && this.partsGroups(groupStart, end, spaces > 0)) {
        spaces += 1;
        groupStart = end + 1;
        continue;
      }
      if ((code !== COMMA && code !== POINT) || !isDigit(this.text.charCodeAt(end + 1))) break;
      const size = end - groupStart;
      if (points > 0) regular = false;
      if (commas > 0 ? size !== 3 : code === COMMA && (size < 1 || size > 3)) regular = false;
      if (code === COMMA) commas += 1;
      else {
        points += 1;
        pointAt = end;
      }
      groupStart = end + 1;
    }
    this.pos = end;
    if (commas > 0 && points === 0 && end - groupStart !== 3) regular = false;
    if (commas > 0 && this.text.charCodeAt(start) === 0x30) regular = false;
    if (!regular || end - start - commas - points - spaces > MAX_DIGITS) return 'malformed';
    const run = this.text.slice(start, end);
    return {
      digits: commas + spaces > 0 ? run.replace(/[, ]/g, '') : run,
      decimals: pointAt < 0 ? 0 : end - pointAt - 1,
    };
  }

  /** Whether a blank at `at` stands between a group of digits from `start` on and exactly three more. */
  private partsGroups(start: number, at: number, behindGroup: boolean): boolean {
    const size = at - start;
    if (behindGroup ? size !== 3 : size < 1 || size > 3 || this.text.charCodeAt(start) === 0x30) return false;
    for (let next = at + 1; next <= at + 3; next += 1) if (!isDigit(this.text.charCodeAt(next))) return false;
    return !isDigit(this.text.charCodeAt(at + 4));
  }
}
