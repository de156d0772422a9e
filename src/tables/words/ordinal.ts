/**
 * Ordinals that number the rows of a Chinese table, outermost first: 一、 over （一） over 1. over (1) over 1.1.
 */
export type OrdinalRank = 0 | 1 | 2 | 3 | 4;

const CHINESE = '一二三四五六七八九十百';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
/** Letters that an ordinal can begin with. */
const STARTS: ReadonlySet<number> = new Set(
  Array.from(`${CHINESE}${CIRCLED}0123456789(（`, (letter) => letter.charCodeAt(0)),
);

/** Rank of the ordinal that a numbering cell holds; null where it holds none. */
export function ordinalOfCell(value: unknown): OrdinalRank | null {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? 2 : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/[、.．。]$/, '');
  if (text === '' || text.length > 8) return null;
  return bareRank(text);
}

/** Digits of a code of the classification of expenditure: 类 301, 款 30101, 项 2010101. */
const CODE_RANKS: Readonly<Record<number, OrdinalRank>> = { 3: 0, 5: 1, 7: 2 };

/** Rank of a code of the classification of expenditure; null where the cell holds none. */
export function rankOfCode(value: unknown): OrdinalRank | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const code = text.replace(/^[[［【](.*)[\]］】]$/, '$1');
  return /^\d{3,7}$/.test(code) ? (CODE_RANKS[code.length] ?? null) : null;
}

/**
 * A code of the classification before a name: [30201]办公费, 30201 办公费. The classes are 201 to 239 by function, 301 to
 * 313 and 399 by economy. What counts something, 302人, is none.
 */
const CODE_BEFORE =
  /^\s*[[［【]?((?:2[0-3]\d|30[1-9]|31[0-3]|399)(?:\d{2}){0,2})[\]］】]?\s*(?:[-—_]\s*)?(?=[^\d\s.、年月日号人名份个次台套元万千吨亩户所家天期米批件])/;

/** Rank of the code that a name begins with; null where it begins with none. */
export const rankOfCodeBefore = (name: string): OrdinalRank | null => rankOfCode(CODE_BEFORE.exec(name)?.[1]);

/** Rank of the ordinal that a name begins with, and the name without it. */
export function ordinalOfName(name: string): { readonly rank: OrdinalRank | null; readonly rest: string } {
  const trimmed = name.trim();
  if (!STARTS.has(trimmed.charCodeAt(0))) return { rank: null, rest: trimmed };
  const match =
    /^\s*(?:([一二三四五六七八九十百]{1,3})[、.．]|[(（]([一二三四五六七八九十]{1,3})[)）]、?|(\d{1,3})(?:[、．]|\.(?!\d))|[(（](\d{1,3})[)）]、?)\s*/.exec(
      name,
    );
  if (!match) {
    if (CIRCLED.includes(trimmed[0] ?? ' ')) return { rank: 3, rest: trimmed.slice(1).trim() };
    return { rank: null, rest: trimmed };
  }
  const rank = match[1] ? 0 : match[2] ? 1 : match[3] ? 2 : 3;
  return { rank, rest: name.slice(match[0].length).trim() };
}

function bareRank(text: string): OrdinalRank | null {
  if ([...text].every((letter) => CHINESE.includes(letter))) return 0;
  const inner = /^[(（](.+)[)）]$/.exec(text)?.[1];
  if (inner !== undefined) {
    if ([...inner].every((letter) => CHINESE.includes(letter))) return 1;
    return /^\d{1,4}$/.test(inner) ? 3 : null;
  }
  if (/^\d{1,6}$/.test(text)) return 2;
  if (/^\d{1,3}([.-]\d{1,3}){1,3}$/.test(text)) return 4;
  return text.length === 1 && CIRCLED.includes(text) ? 3 : null;
}

/** A mark before a line: its style, and how many numbers a dotted one has (1.2.3 has 3; 1 has 1). */
export interface OutlineMark {
  readonly style: string;
  readonly numbers: number;
}

const DOTTED = /^\d{1,3}(?:[.．-]\d{1,3}){1,4}$/;
/** The mark that a name may begin with, and what ends it. */
const MARK_BEFORE =
  /^(?:([一二三四五六七八九十百]{1,3})[、.．]|[(（]([一二三四五六七八九十]{1,3})[)）]|(\d{1,3}(?:[.．]\d{1,3}){1,4})(?=[^\d%])|(\d{1,3})[、.．)）]|[(（](\d{1,3})[)）]|([A-Za-z])[、.．)）])/;

/** The outline mark of a numbering cell: 一, （二）, 3, 1.1, ④, A. Null where the cell holds none. */
export function markOfCell(value: unknown): OutlineMark | null {
  if (typeof value === 'number') {
    if (!(value > 0) || value >= 1000) return null;
    const text = String(value);
    return Number.isInteger(value)
      ? { style: '1', numbers: 1 }
      : DOTTED.test(text)
        ? { style: '1.1', numbers: 2 }
        : null;
  }
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/[、.．。]$/, '');
  if (text === '' || text.length > 12) return null;
  if (DOTTED.test(text)) return { style: '1.1', numbers: text.split(/[.．-]/).length };
  if (/^\d{1,3}$/.test(text)) return { style: '1', numbers: 1 };
  if (/^[A-Za-z]$/.test(text)) return { style: 'A', numbers: 1 };
  const rank = /\d{4}/.test(text) ? null : bareRank(text);
  return rank === null ? null : { style: STYLE_OF_RANK[rank], numbers: 1 };
}
const STYLE_OF_RANK: Readonly<Record<OrdinalRank, string>> = { 0: '一', 1: '(一)', 2: '1', 3: '(1)', 4: '1.1' };

/** The outline mark that a name begins with; null where it begins with none. */
export function markOfName(name: string): OutlineMark | null {
  const text = name
    .trim()
    .replace(/^其中\s?[:：]?/, '')
    .trimStart();
  const match = MARK_BEFORE.exec(text);
  if (!match) return CIRCLED.includes(text[0] ?? ' ') ? { style: '①', numbers: 1 } : null;
  if (match[1]) return { style: '一', numbers: 1 };
  if (match[2]) return { style: '(一)', numbers: 1 };
  if (match[3]) return { style: '1.1', numbers: match[3].split(/[.．]/).length };
  if (match[4]) return { style: '1', numbers: 1 };
  return match[5] ? { style: '(1)', numbers: 1 } : { style: 'A', numbers: 1 };
}
