import type { Severity } from '../contracts/finding';
import type { CellValue } from '../workbook/snapshot';
import words from './list-words.json';

/** A formula as somebody wrote it down. */
export interface FormulaLine {
  /** Zero-based row of the list, and column of the formula's own text. */
  readonly row: number;
  readonly column: number;
  /** '' where it has none. */
  readonly name: string;
  readonly formula: string;
  /** Null where the line names none that we know. */
  readonly level: Severity | null;
  /** As written; '' where there is none. */
  readonly tolerance: string;
  readonly sentence: string;
}

type Part = keyof typeof words.columns;

const LEVELS: Readonly<Record<string, string | undefined>> = words.levels;
const MOST_LINES = 5000;

/** Whether a sheet is a list of formulas, by its name; a file given for a workbook gets one with its name behind. */
export const isFormulaSheet = (name: string): boolean =>
  words.sheet.some((own) => name === own || name.startsWith(`${own}(`));

/**
 * The formulas of a list: its first row with a heading 公式 names the columns; without one they are name, formula,
 * level, sentence. Rows without a formula are passed over.
 */
export function formulaLines(rows: readonly (readonly (CellValue | undefined)[] | undefined)[]): FormulaLine[] {
  const texts = rows.map((row) => (row ?? []).map(textOf));
  const head = texts.findIndex((row) => row.some((text) => partOf(text) === 'formula'));
  const columns = head < 0 ? PLAIN : columnsOf(texts[head] ?? []);
  const lines: FormulaLine[] = [];
  for (let row = head + 1; row < texts.length && lines.length < MOST_LINES; row++) {
    const part = (name: Part): string => texts[row]?.[columns[name] ?? -1]?.trim() ?? '';
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
  return lines;
}

const PLAIN: Readonly<Partial<Record<Part, number>>> = { name: 0, formula: 1, level: 2, sentence: 3 };

function columnsOf(header: readonly string[]): Partial<Record<Part, number>> {
  const columns: Partial<Record<Part, number>> = {};
  header.forEach((text, column) => {
    const part = partOf(text);
    if (part) columns[part] ??= column;
  });
  return columns;
}

function partOf(text: string): Part | undefined {
  const plain = text.trim().toLowerCase();
  return (Object.keys(words.columns) as Part[]).find((part) => words.columns[part].includes(plain));
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
