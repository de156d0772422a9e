import type { CellValue } from '../../workbook/snapshot';
import { Decimal } from '../decimals';
import { kindOf, suffixOf } from '../number-format';
import { parseQuantity } from '../parser';
import { numericSections, sectionFor, sectionsOf, type Section, type Token } from './sections';
import { datePartsOf, dateText, timeText, type DateParts } from './shown-date';

/** A cell as its reader sees it: a value, and the plain format under which it is read on. */
export interface Shown {
  readonly value: CellValue;
  readonly format: string;
  /** The shown number is the stored one times 10 to this power. */
  readonly power: number;
}

/** How one section of a format shows numbers. */
type Look =
  | { readonly kind: 'stored'; readonly format: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'scaled'; readonly power: number; readonly format: string }
  | { readonly kind: 'text'; readonly layout: Layout }
  | { readonly kind: 'date'; readonly parts: DateParts }
  | { readonly kind: 'time'; readonly elapsed: boolean };

/** The parts of a section of digits that somebody sees. */
interface Layout {
  readonly prefix: string;
  readonly suffix: string;
  /** From the first to the last digit. */
  readonly body: readonly Token[];
  /** Shown = stored × 10^power; a visible % counts its two digits. */
  readonly power: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** General stands for the digits. */
  readonly general: boolean;
}

/** What a format does to what is stored under it, where it shows anything but the stored value itself. */
export interface Lens {
  number(value: number, date1904: boolean): Shown;
  /** Null for a text that is not shown. */
  text(value: string): string | null;
  /** Whether texts are shown otherwise than they are stored. */
  readonly changesTexts: boolean;
  /** Every number under it is a date. */
  readonly isDate: boolean;
}

const known = new Map<string, Lens | null>();
/** A workbook has a few dozen formats; a hostile one may have very many. */
const KEPT_FORMATS = 4096;

/** The lens of a number format code, made once a code; null where what is stored is what is seen. */
export function lensOf(format: string): Lens | null {
  const found = known.get(format);
  if (found !== undefined) return found;
  const lens = makeLens(format);
  if (known.size < KEPT_FORMATS) known.set(format, lens);
  return lens;
}

function makeLens(format: string): Lens | null {
  const sections = sectionsOf(format);
  const numeric = numericSections(sections);
  const looks = numeric.map((section, index) => lookOf(section, index, numeric, format));
  const forTexts = textSection(sections, numeric.length);
  if (looks.every(({ kind }) => kind === 'stored') && forTexts === null) return null;
  return {
    number: (value, date1904) => show(looks[sectionFor(numeric, value)], value, date1904, format),
    text: (value) => (forTexts === null ? value : shownText(forTexts, value)),
    changesTexts: forTexts !== null,
    isDate: forTexts === null && looks.every(({ kind }) => kind === 'date'),
  };
}

/** The section for texts where it shows something else than the text alone. */
function textSection(sections: readonly Section[], numeric: number): Section | null {
  const section = sections.length > 1 ? sections[numeric] : sections[0];
  if (!section) return null;
  const isForTexts = sections.length === 4 || section.tokens.some(({ kind }) => kind === 'text');
  const isBare = section.tokens.every(({ kind }) => kind === 'text') && section.tokens.length > 0;
  return isForTexts && !isBare ? section : null;
}

function shownText({ tokens }: Section, value: string): string | null {
  const shown = tokens.map(({ kind, text }) => (kind === 'text' ? value : kind === 'literal' ? text : '')).join('');
  return shown.trim() === '' ? null : shown;
}

function lookOf(section: Section, index: number, all: readonly Section[], format: string): Look {
  const { tokens } = section;
  const first = all[0];
  const stored = { kind: 'stored', format } as const;
  const kind = kindOf(section);
  if (tokens.length === 0 && all.length > 1) return { kind: 'nothing' };
  // "-" for 0 is how accountants write a nought
  if (index === 2 && !all.some(({ condition }) => condition) && kind !== 'date') return stored;
  if (kind === 'date') return { kind: 'date', parts: datePartsOf(tokens) };
  if (kind === 'time') return { kind: 'time', elapsed: tokens.some((token) => token.kind === 'elapsed') };
  const layout = layoutOf(tokens);
  const isWords = tokens.length > 0 && tokens.every((token) => token.kind === 'literal');
  if (isWords && all.length > 1) return { kind: 'words', text: layout.prefix.trim() };
  const weekday = datePartsOf(tokens);
  if (kind === 'other' && weekday.weekday) return { kind: 'date', parts: weekday };
  if (kind !== 'number' && kind !== 'general')
    return index === 0 ? stored : { kind: 'scaled', power: 0, format: 'General' };
  if (isRead(layout)) return { kind: 'text', layout };
  const scaled = scaledLook(layout);
  if (index === 0 && scaled.power === 0 && !isPercentWord(layout)) return stored;
  const same = first && scaled.power === 0 && plainFormat(layoutOf(first.tokens)) === scaled.format;
  return same && all[0] && kindOf(all[0]) === kind ? stored : scaled;
}

const PERCENT_SIGNS = '%％';
const isPercentWord = ({ suffix }: Layout): boolean => suffix !== '' && PERCENT_SIGNS.includes(suffix.charAt(0));

/** A format whose literals make a quantity of another kind of its digits: "≤"0"场", 0"以上", 0000-00-00, 0"/"0. */
function isRead(layout: Layout): boolean {
  if (layout.body.some(({ kind, text }) => kind === 'literal' && !SEPARATORS.includes(text))) return true;
  const quantity = parseQuantity(`${layout.prefix}1${layout.percent ? '%' : ''}${layout.suffix}`);
  if (quantity.kind === 'number') return quantity.comparator !== null;
  return quantity.kind === 'range' || quantity.kind === 'date';
}

/** Literals between digits that only group them, or mark the decimals. */
const SEPARATORS: readonly string[] = ['.', '．', ',', '，', ' ', "'", '\u00a0'];
const POINTS: readonly string[] = ['.', '．'];

const OPENING: ReadonlySet<string> = new Set('(（');
const CLOSING: ReadonlySet<string> = new Set(')）');

function layoutOf(all: readonly Token[]): Layout {
  const isDigit = ({ kind }: Token): boolean => kind === 'digit' || kind === 'general';
  // what stands behind a line break is not seen in a cell of one line
  const broken = all.findIndex(({ kind, text }) => kind === 'literal' && /[\r\n]/.test(text));
  const tokens = broken < 0 ? all : all.slice(0, broken);
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const body = first < 0 ? [] : tokens.slice(first, last + 1);
  const count = (kind: Token['kind'], list: readonly Token[]): number =>
    list.filter((token) => token.kind === kind).length;
  const point = body.findIndex(({ kind }) => kind === 'point');
  const written = point < 0 ? body.findIndex(({ kind, text }) => kind === 'literal' && POINTS.includes(text)) : -1;
  const percents = count('percent', all);
  const percent = percents > 0 && count('percent', tokens) > 0;
  const behind = point >= 0 ? point : written;
  const decimals = behind < 0 ? 0 : count('digit', body.slice(behind));
  const power = 2 * percents - 3 * scalingCommas(all) - (written < 0 ? 0 : decimals);
  const literals = (list: readonly Token[]): string =>
    list.map(({ kind, text }) => (kind === 'literal' ? text : '')).join('');
  const prefix = literals(first < 0 ? tokens : tokens.slice(0, first)).trim();
  const suffix = first < 0 ? '' : suffixOf(tokens);
  // the brackets of a negative number
  const opened = OPENING.has(prefix.charAt(0)) && CLOSING.has(suffix.charAt(suffix.length - 1));
  return {
    prefix: opened ? prefix.slice(1) : prefix,
    suffix: opened ? suffix.slice(0, -1) : suffix,
    body,
    power: percent ? power - 2 : power,
    decimals,
    percent,
    general: body.some(({ kind }) => kind === 'general'),
  };
}

/** Commas behind the last digit before the point, or behind the last of all: each hides three digits. */
function scalingCommas(tokens: readonly Token[]): number {
  let commas = 0;
  let run = 0;
  let digits = false;
  for (const { kind } of tokens) {
    if (kind === 'digit') {
      digits = true;
      run = 0;
    } else if (kind === 'comma' && digits) run += 1;
    else {
      commas += run;
      run = 0;
    }
  }
  return commas + run;
}

const zeros = (count: number): string => (count > 0 ? `.${'0'.repeat(count)}` : '');

/** The plain code of what a layout shows. */
function plainFormat({ decimals, percent, suffix, general }: Layout): string {
  const tail = suffix === '' ? '' : `"${suffix.replaceAll('"', '')}"`;
  if (general) return `General${tail}`;
  return `0${zeros(decimals)}${percent ? '%' : ''}${tail}`;
}

function scaledLook(layout: Layout): Extract<Look, { kind: 'scaled' }> {
  if (!isPercentWord(layout) || layout.percent)
    return { kind: 'scaled', power: layout.power, format: plainFormat(layout) };
  return { kind: 'scaled', power: layout.power - 2, format: `0${zeros(layout.decimals)}%` };
}

function show(look: Look | undefined, value: number, date1904: boolean, format: string): Shown {
  switch (look?.kind) {
    case 'nothing':
      return { value: null, format, power: 0 };
    case 'words':
      return { value: look.text, format: 'General', power: 0 };
    case 'scaled':
      return { value: shifted(value, look.power), format: look.format, power: look.power };
    case 'text':
      return { value: rendered(look.layout, value), format: 'General', power: 0 };
    case 'date': {
      const text = dateText(value, look.parts, date1904);
      return text === undefined ? { value, format: 'General', power: 0 } : { value: text, format: 'General', power: 0 };
    }
    case 'time':
      return { value: timeText(value, look.elapsed), format: 'General', power: 0 };
    default:
      return { value, format, power: 0 };
  }
}

/** A number with its decimal point moved, as the nearest double. */
function shifted(value: number, power: number): number {
  if (power === 0) return value;
  const text = String(value);
  return text.includes('e') || text.includes('n') ? value * 10 ** power : Number(`${text}e${String(power)}`);
}

/** The number with all that stands around and between its digits. */
function rendered(layout: Layout, value: number): string {
  const { prefix, suffix, body, percent, decimals, general } = layout;
  const power = layout.power + (percent ? 2 : 0);
  const size = new Decimal(shifted(Math.abs(value), power));
  const sign = value < 0 ? '-' : '';
  const plain = general ? size.toFixed() : size.toFixed(decimals, Decimal.ROUND_HALF_UP);
  const isParted = body.some(({ kind, text }) => kind === 'literal' && !SEPARATORS.includes(text));
  const digits = isParted ? parted(body, size.toFixed(0, Decimal.ROUND_HALF_UP)) : plain;
  return `${sign}${prefix}${digits}${percent ? '%' : ''}${suffix}`;
}

/** Digits from the right into their places; the first place takes what is left over. */
function parted(body: readonly Token[], digits: string): string {
  const places = body.filter(({ kind }) => kind === 'digit').length;
  const padded = digits.padStart(places, '0');
  let at = 0;
  let taken = false;
  return body
    .map(({ kind, text }) => {
      if (kind !== 'digit') return kind === 'literal' ? text : '';
      const length = taken ? 1 : padded.length - places + 1;
      taken = true;
      at += length;
      return padded.slice(at - length, at);
    })
    .join('');
}
