/**
 * Places in a workbook. Rows and columns are zero-based everywhere in code and become A1 text only on a surface
 * that a person or another program reads.
 */

/** One cell. `row` and `column` are zero-based. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle within one sheet. All four sides are zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle together with its sheet. */
export interface RangeAddress {
  readonly sheet: string;
  readonly area: Area;
}

/** Rows and columns of a worksheet (ECMA-376 limits, the same in Excel since 2007). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  return column >= 0 && column < MAX_COLUMNS ? (names[column] ??= lettersOf(column)) : lettersOf(column);
}
/** Names by column, of those that were asked for: a long column of formulas names the same few again and again. */
const names: string[] = [];

function lettersOf(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters; undefined where the text is no column of a worksheet. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : undefined;
}

/** "C11" of a zero-based row and column. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "A3:E19", or "C3" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The sheet name as a formula spells it: quoted where Excel demands quotes. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "表1-3!C11": the form that reports and the JSON output use (sheet name unquoted). */
export function addressName(address: CellAddress): string {
  return `${address.sheet}!${cellName(address.row, address.column)}`;
}

/** Reads "A3:E19", "C3", "$C$3"; undefined where the text is no such range. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text.trim());
  if (!match) return undefined;
  const c1 = columnIndex(match[1] ?? '');
  const c2 = match[3] === undefined ? c1 : columnIndex(match[3]);
  const r1 = Number(match[2]) - 1;
  const r2 = match[4] === undefined ? r1 : Number(match[4]) - 1;
  if (c1 === undefined || c2 === undefined || Math.max(r1, r2) >= MAX_ROWS) return undefined;
  return { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
}

/** Reads "表1-3!C11", "'a b'!C11:D12"; a text without a sheet takes `sheet`. Undefined where it is neither. */
export function parseRange(text: string, sheet: string): RangeAddress | undefined {
  const bang = text.lastIndexOf('!');
  const area = parseArea(bang < 0 ? text : text.slice(bang + 1));
  if (!area) return undefined;
  if (bang < 0) return { sheet, area };
  const name = text.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A column from the first row of a sheet to its last. */
export const wholeColumn = (column: number): Area => ({ top: 0, left: column, bottom: MAX_ROWS - 1, right: column });

export const isWholeColumn = ({ top, left, bottom, right }: Area): boolean =>
  left === right && top === 0 && bottom === MAX_ROWS - 1;

export function singleCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
