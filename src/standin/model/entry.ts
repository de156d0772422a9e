import { isCellError } from '../../workbook/snapshot';
import type { CellValue } from '../../workbook/snapshot';
import { invalidArgument } from '../excel-error';
import type { Cell } from './cell';
import { formatsOf } from './cell';

/** Errors that Excel recognises when they are typed. */
const ERROR_LITERALS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];

/**
 * The cell after something is entered, as Excel takes it from a person or from `range.values`: a leading apostrophe
 * makes a text, a leading = + - @ a formula, a text that reads as a number, percentage, date, truth value or error
 * becomes one; in a cell formatted as text (@) everything stays text. Not modelled: fractions, times, currencies.
 */
export function enter(before: Cell, input: unknown): Cell {
  const formats = formatsOf(before);
  if (input === '') return { value: null, ...formats };
  if (typeof input === 'number' && Number.isFinite(input)) {
    return before.numberFormat === '@' ? { value: String(input), ...formats } : { value: input, ...formats };
  }
  if (typeof input === 'boolean') return { value: input, ...formats };
  if (typeof input !== 'string') throw invalidArgument();
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true, ...formats };
  if (before.numberFormat === '@') return { value: input, ...formats };
  const read = readText(input);
  if (read.format !== undefined && before.numberFormat === undefined) {
    return { value: read.value, ...formats, numberFormat: read.format };
  }
  if (read.formula !== undefined)
    return { value: before.formula === read.formula ? before.value : 0, ...formats, formula: read.formula };
  return { value: read.value, ...formats };
}

interface Reading {
  readonly value: CellValue;
  readonly formula?: string;
  /** Number format that comes with the value in a General cell. */
  readonly format?: string;
}

function readText(text: string): Reading {
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number) return number;
  if (/^[=+\-@]./s.test(text)) return { value: null, formula: formulaOf(text) };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (ERROR_LITERALS.includes(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  return readDate(trimmed) ?? { value: text };
}

function readNumber(text: string): Reading | undefined {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent = '', percent] = match;
  const value = Number(sign + digits.replaceAll(',', '') + exponent);
  if (!percent) return { value };
  const decimals = /\.(\d*)/.exec(digits)?.[1]?.length ?? 0;
  return { value: Number((value / 100).toPrecision(15)), format: decimals > 0 ? '0.00%' : '0%' };
}

/** "2024-3-5", "2024/3/5": the serial number of the day (1900 system). */
function readDate(text: string): Reading | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: Math.round(date.getTime() / 86_400_000) + 25_569, format: 'yyyy/m/d' };
}

/** A formula with its "="; InvalidArgument for one that Excel would refuse: open quotes or brackets, nothing to work on. */
function formulaOf(text: string): string {
  const body = text.startsWith('=') ? text.slice(1) : text;
  if (body.length > 8192 || !isClosed(body) || /[-+*/&^,(]\s*$/.test(body) || /^[)*/&,]/.test(body.trim())) {
    throw invalidArgument();
  }
  return `=${body}`;
}

function isClosed(body: string): boolean {
  const withoutTexts = body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const letter of withoutTexts) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (depth < 0 || letter === '"' || letter === "'") return false;
  }
  return depth === 0;
}

/** The value as `range.values` gives it: "" for blank, the name of an error. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** `range.valueTypes`. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
