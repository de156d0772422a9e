/**
 * Number format codes in Excel's English form, taken apart (ECMA-376 part 1, 18.8.30 and 18.8.31). Beside "\" the sign
 * "!" makes the next character a literal, as Chinese Excel writes it.
 */

/** What one section of a format consists of, from left to right. */
export interface Token {
  /**
   * digit: 0 # ?; point, comma, percent, exponent, slash: as they are; literal: text that is shown; date: a run of one
   * of the letters y m d h s a e b g; elapsed: [h] [m] [s]; general: General; text: @.
   */
  readonly kind:
    | 'digit'
    | 'point'
    | 'comma'
    | 'percent'
    | 'exponent'
    | 'slash'
    | 'literal'
    | 'date'
    | 'elapsed'
    | 'general'
    | 'text';
  /** The code as written in lower case; of a literal the text that is shown. */
  readonly text: string;
}

export interface Condition {
  readonly operator: '<' | '<=' | '=' | '<>' | '>=' | '>';
  readonly bound: number;
}

export interface Section {
  readonly condition: Condition | null;
  readonly tokens: readonly Token[];
}

/** A code has at most four sections that count. */
const MOST_SECTIONS = 4;
/** Excel takes no longer codes. */
const LONGEST_CODE = 255;

const GENERAL_WORDS: readonly string[] = ['general', 'g/通用格式', 'standard'];
const HALF_DAYS: readonly string[] = ['am/pm', 'a/p', '上午/下午'];
const DATE_LETTERS = 'ymdhsaebg';
const SINGLE_KINDS: Readonly<Record<string, Token['kind']>> = {
  '0': 'digit',
  '#': 'digit',
  '?': 'digit',
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'slash',
  '@': 'text',
};

/** The sections of a code, at least one. Never throws; what is no code is a literal. */
export function sectionsOf(format: string): readonly Section[] {
  const sections: { condition: Condition | null; tokens: Token[] }[] = [{ condition: null, tokens: [] }];
  const code = format.slice(0, LONGEST_CODE);
  const lower = code.toLowerCase();
  let at = 0;
  while (at < code.length) {
    const section = sections[sections.length - 1];
    if (!section) break;
    const { tokens } = section;
    const char = code.charAt(at);
    const add = (kind: Token['kind'], text: string, length: number): void => {
      tokens.push({ kind, text });
      at += length;
    };
    const word = GENERAL_WORDS.find((name) => lower.startsWith(name, at));
    const half = HALF_DAYS.find((name) => lower.startsWith(name, at));
    const single = SINGLE_KINDS[char];
    if (char === ';') {
      if (sections.length === MOST_SECTIONS) break;
      sections.push({ condition: null, tokens: [] });
      at += 1;
    } else if (char === '"') {
      const end = closing(code, '"', at);
      add('literal', code.slice(at + 1, end), end + 1 - at);
    } else if (char === '[') {
      const end = closing(code, ']', at);
      const inside = code.slice(at + 1, end);
      const condition = conditionOf(inside);
      if (condition) section.condition = condition;
      else if (isElapsed(inside)) tokens.push({ kind: 'elapsed', text: inside.toLowerCase() });
      else if (inside.startsWith('$')) tokens.push({ kind: 'literal', text: inside.slice(1).split('-')[0] ?? '' });
      at = end + 1;
    } else if (char === '\\' || char === '!') add('literal', code.charAt(at + 1), 2);
    // "_x" leaves the room of an x, "*x" fills the cell with it
    else if (char === '_' || char === '*') at += 2;
    else if (word !== undefined) add('general', 'general', word.length);
    else if (half !== undefined) add('date', 'a/p', half.length);
    else if (single) add(single, char, 1);
    else if (lower.startsWith('e+', at) || lower.startsWith('e-', at)) add('exponent', char, 2);
    else if (DATE_LETTERS.includes(lower.charAt(at))) {
      let end = at + 1;
      while (lower.charAt(end) === lower.charAt(at)) end += 1;
      add('date', lower.slice(at, end), end - at);
    } else add('literal', char, 1);
  }
  return sections;
}

function closing(format: string, mark: string, from: number): number {
  const end = format.indexOf(mark, from + 1);
  return end < 0 ? format.length : end;
}

function isElapsed(inside: string): boolean {
  return inside !== '' && [...inside.toLowerCase()].every((char) => char === 'h' || char === 'm' || char === 's');
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

function conditionOf(inside: string): Condition | null {
  const match = CONDITION.exec(inside.trim());
  return match ? { operator: match[1] as Condition['operator'], bound: Number(match[2]) } : null;
}

/** Whether a number meets a condition. */
export function meets(value: number, { operator, bound }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '=':
      return value === bound;
    case '<>':
      return value !== bound;
    case '>=':
      return value >= bound;
    case '>':
      return value > bound;
  }
}

const ABOVE: Condition = { operator: '>', bound: 0 };
const FROM_ZERO: Condition = { operator: '>=', bound: 0 };
const BELOW: Condition = { operator: '<', bound: 0 };

/**
 * The sections that numbers use: one for all of them, two for those from 0 on and the others, three for positive and
 * negative ones and 0, unless they say their own conditions. The fourth, and a last one with @, are for texts.
 */
export function numericSections(sections: readonly Section[]): readonly Section[] {
  const last = sections[sections.length - 1];
  const forTexts = sections.length > 1 && last?.tokens.some(({ kind }) => kind === 'text');
  return sections.slice(0, Math.min(3, forTexts ? sections.length - 1 : sections.length));
}

/** Index of the section among `numericSections` that shows a number. */
export function sectionFor(sections: readonly Section[], value: number): number {
  const [first, second] = sections;
  if (sections.length < 2 || !first || !second) return 0;
  if (meets(value, first.condition ?? (sections.length === 2 ? FROM_ZERO : ABOVE))) return 0;
  if (sections.length === 2) return 1;
  return meets(value, second.condition ?? BELOW) ? 1 : 2;
}
