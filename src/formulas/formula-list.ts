import type { Severity } from '../contracts/finding';
import type { FormulaLine } from '../contracts/own-formula';
import type { CellValue } from '../workbook/snapshot';
import words from './list-words.json';

export type FormulaPart = keyof typeof words.columns;
type Columns = Readonly<Partial<Record<FormulaPart, number>>>;

/** A list as it stands on a sheet. */
export interface FormulaList {
  /** Zero-based row of the headings; null where there are none. */
  readonly head: number | null;
  /** Zero-based columns of its parts. */
  readonly columns: Columns;
  readonly lines: readonly FormulaLine[];
}

/** Words for a list that is made anew, or gets a heading or a level. */
export interface ListWords {
  readonly sheet: string;
  readonly headings: Readonly<Record<FormulaPart, string>>;
  readonly levels: Readonly<Record<Severity, string>>;
}

export const FORMULA_PARTS = Object.keys(words.columns) as FormulaPart[];
const LEVELS: Readonly<Record<string, string | undefined>> = words.levels;
const MOST_LINES = 5000;

/** Whether a sheet is a list of formulas, by its name; a file given for a workbook gets one with its name behind. */
export const isFormulaSheet = (name: string): boolean =>
  words.sheet.some((own) => name === own || name.startsWith(`${own}(`));

/** The Chinese words for a list come first among those that are read, the English ones last. */
export function listWords(language: 'zh' | 'en'): ListWords {
  const pick = (own: readonly string[]): string => own.at(language === 'zh' ? 0 : -1) ?? '';
  const { name, formula, level, tolerance, sentence } = words.columns;
  const levelWord = (severity: Severity): string =>
    pick(Object.keys(words.levels).filter((text) => LEVELS[text] === severity));
  return {
    sheet: pick(words.sheet),
    headings: {
      name: pick(name),
      formula: pick(formula),
      level: pick(level),
      tolerance: pick(tolerance),
      sentence: pick(sentence),
    },
    levels: { error: levelWord('error'), warning: levelWord('warning'), info: levelWord('info') },
  };
}

/** The formulas of a list; see `formulaList`. */
export function formulaLines(rows: Rows): readonly FormulaLine[] {
  return formulaList(rows).lines;
}

type Rows = readonly (readonly (CellValue | undefined)[] | undefined)[];

/**
 * A list of formulas: its first row with a heading 公式 names the columns; without one they are name, formula, level,
 * sentence. Rows without a formula are passed over.
 */
export function formulaList(rows: Rows): FormulaList {
  const texts = rows.map((row) => (row ?? []).map(textOf));
  const head = texts.findIndex((row) => row.some((text) => partOf(text) === 'formula'));
  const columns: Columns = head < 0 ? PLAIN : columnsOf(texts[head] ?? []);
  const lines: FormulaLine[] = [];
  for (let row = head + 1; row < texts.length && lines.length < MOST_LINES; row++) {
    const part = (name: FormulaPart): string => texts[row]?.[columns[name] ?? -1]?.trim() ?? '';
    const column = columns.formula ?? 1;
    if (part('formula') === '') continue;
    const level = LEVELS[part('level').toLowerCase()];
    lines.push({
      row,
      column,
      name: part('name'),
      formula: part('formula'),
      level: level === 'error' || level === 'warning' || level === 'info' ? level : null,
      tolerance: part('tolerance'),
      sentence: part('sentence'),
    });
  }
  return { head: head < 0 ? null : head, columns, lines };
}

const PLAIN: Columns = { name: 0, formula: 1, level: 2, sentence: 3 };

function columnsOf(header: readonly string[]): Columns {
  const columns: Partial<Record<FormulaPart, number>> = {};
  header.forEach((text, column) => {
    const part = partOf(text);
    if (part) columns[part] ??= column;
  });
  return columns;
}

function partOf(text: string): FormulaPart | undefined {
  const plain = text.trim().toLowerCase();
  return FORMULA_PARTS.find((part) => words.columns[part].includes(plain));
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  return String(value);
}

/**
 * The rows of a list in a text file: cells between tabs, or between commas with quotes as RFC 4180 has them. A mark of
 * byte order at the beginning is no text.
 */
export function rowsOfText(text: string): string[][] {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  return plain.split(/\r\n|\n|\r/).map((line) => (line.includes('\t') ? line.split('\t') : cellsBetweenCommas(line)));
}

function cellsBetweenCommas(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (quoted && sign === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
