import type { Area } from '../../workbook/address';
import { XlsxError } from '../package/xlsx-error';
import { eachOfOneBranch, readParagraph, type ReadingContext } from './paragraph-text';

export interface Grid {
  readonly cells: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

/** A cell of one row of the file, before merges over rows are put together. */
interface StoredCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** `restart` begins a merge over rows, `continue` goes on with the one above. */
  readonly merge: 'none' | 'restart' | 'continue';
}

/** Reads the table just opened (17.4.38) and moves behind it. */
export function readGrid(context: ReadingContext): Grid {
  const rows: StoredCell[][] = [];
  const { scanner } = context;
  const visit = (): void => {
    const { name } = scanner;
    if (name === 'tr') {
      const row = readRow(context);
      if (row) rows.push(row);
    } else if (name === 'AlternateContent') eachOfOneBranch(scanner, visit);
    else if (isWrapper(name)) scanner.eachChild(visit);
  };
  scanner.eachChild(visit);
  return gridOf(rows);
}

/** Elements around rows, cells, paragraphs or tables that say nothing themselves. */
export function isWrapper(name: string): boolean {
  return WRAPPERS.has(name);
}
const WRAPPERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** The cells of a row; null where the row was deleted while changes were tracked. */
function readRow(context: ReadingContext): StoredCell[] | null {
  const { scanner, limits } = context;
  const cells: StoredCell[] = [];
  let column = 0;
  let deleted = false;
  const move = (by: number): number => {
    column += by;
    if (!(column <= limits.columns)) throw new XlsxError('limit', { reason: 'columns', limit: limits.columns });
    context.spent.cells += by;
    if (context.spent.cells > limits.cells) throw new XlsxError('limit', { reason: 'cells', limit: limits.cells });
    return column;
  };
  const visit = (): void => {
    const { name } = scanner;
    if (name === 'trPr') {
      scanner.eachChild(() => {
        if (scanner.name === 'gridBefore') move(countOf(scanner.attributes().get('val')));
        else if (scanner.name === 'del') deleted = true;
      });
    } else if (name === 'tc') {
      const left = column;
      const cell = readCell(context);
      // what an older Word merged with the cell before it
      const before = cell.continuesRow ? cells.pop() : undefined;
      const right = move(cell.span) - 1;
      cells.push(before ? { ...before, right } : { text: cell.text, left, right, merge: cell.merge });
    } else if (name === 'AlternateContent') eachOfOneBranch(scanner, visit);
    else if (isWrapper(name)) scanner.eachChild(visit);
  };
  scanner.eachChild(visit);
  return deleted ? null : cells;
}

/** A count of grid columns; whatever is no positive whole number counts as one. */
function countOf(value: string | undefined): number {
  const count = Number(value ?? '1');
  return Number.isInteger(count) && count >= 0 ? count : 1;
}

interface ReadCell {
  readonly text: string;
  readonly span: number;
  readonly merge: StoredCell['merge'];
  readonly continuesRow: boolean;
}

function readCell(context: ReadingContext): ReadCell {
  const { scanner } = context;
  let span = 1;
  let merge: StoredCell['merge'] = 'none';
  let continuesRow = false;
  const lines: string[] = [];
  const visit = (): void => {
    const { name } = scanner;
    if (name === 'tcPr') {
      scanner.eachChild(() => {
        const value = scanner.attributes().get('val');
        if (scanner.name === 'gridSpan') span = Math.max(1, countOf(value));
        else if (scanner.name === 'vMerge') merge = value === 'restart' ? 'restart' : 'continue';
        else if (scanner.name === 'hMerge') continuesRow = value !== 'restart';
      });
    } else if (name === 'p') lines.push(readParagraph(context).text);
    else if (name === 'tbl') lines.push(textOf(readGrid(context)));
    else if (name === 'AlternateContent') eachOfOneBranch(scanner, visit);
    else if (isWrapper(name)) scanner.eachChild(visit);
  };
  scanner.eachChild(visit);
  return { text: lines.join('\n'), span, merge, continuesRow };
}

/** A table inside a cell is text of that cell: its cells line by line. */
function textOf({ cells }: Grid): string {
  return cells.map((row) => row.join('\t')).join('\n');
}

function gridOf(rows: readonly (readonly StoredCell[])[]): Grid {
  const cells: string[][] = [];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  /** Merges over rows that the row above reached, by their left column. */
  let open = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  rows.forEach((row, index) => {
    const texts: string[] = Array.from({ length: (row.at(-1)?.right ?? -1) + 1 }, () => '');
    const next: typeof open = new Map();
    for (const cell of row) {
      const above = cell.merge === 'continue' ? open.get(cell.left) : undefined;
      if (above && above.right === cell.right) {
        above.bottom = index;
        next.set(cell.left, above);
        continue;
      }
      texts[cell.left] = cell.text;
      const area = { top: index, left: cell.left, bottom: index, right: cell.right };
      merges.push(area);
      if (cell.merge !== 'none') next.set(cell.left, area);
    }
    cells.push(texts);
    open = next;
  });
  return { cells, merges: merges.filter((area) => area.bottom > area.top || area.right > area.left) };
}
