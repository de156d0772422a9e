import type { Area, CellAddress } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { RowIndex } from '../cells/row-index';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import { moveReferences } from '../undo/formula-references';
import type { CellChange, RowSign } from './change-set';
import { withoutSign } from './change-set';

/** Where edits are by now whose rows were sorted elsewhere. */
export interface Sorted {
  readonly cells: readonly CellChange[];
  /** Cells of which nobody can say where they have gone. */
  readonly left: readonly CellAddress[];
}

/** The cells that tell whether the rows of edits are still in their places: a sort moves contents, and no name with them. */
export const signCells = (changes: readonly CellChange[]): CellAddress[] =>
  changes.flatMap(({ sheet, row, sign }) => (sign?.labels ?? []).map(({ column }) => ({ sheet, row, column })));

/** Edits in whose place another row is, or their own with other texts. */
export const astray = (changes: readonly CellChange[], state: (cell: CellAddress) => CellState | undefined) =>
  changes.filter(({ sheet, row, sign }) =>
    sign?.labels.some(({ column, text }) => state({ sheet, row, column })?.value !== text),
  );

/**
 * Looks for the rows of edits that are `astray`, by their texts. Where one row less has them than did, the row is in its
 * place and has got other texts; where several have them nobody can say which it is.
 */
export async function findSorted(
  context: TimedContext,
  cells: readonly CellChange[],
  astray: readonly CellChange[],
  payload: number,
): Promise<Sorted> {
  const used = new Map(
    [...new Set(astray.map(({ sheet }) => sheet))].map((sheet) => [sheet, loadUsed(context, sheet)]),
  );
  await context.sync();
  const reader = new CellReader(context, payload);
  const columns = columnsOf(astray, (sheet) => used.get(sheet)?.(), reader);
  await reader.fetch();
  const places = new Map(astray.map((change) => [change, placeAmong(change, columns)]));
  const taken = new Set([...places.values()].flatMap((place) => (typeof place === 'object' ? rowKey(place) : [])));
  const left: CellAddress[] = [];
  const found = cells.flatMap((change) => {
    const place = places.get(change);
    if (typeof place === 'object') return [place];
    // Where the row of another edit stands by now, its own does not, whatever texts it may have got.
    if (place === undefined || (place === 'here' && !taken.has(rowKey(change)))) return [change];
    const { sheet, row, column } = change;
    left.push({ sheet, row, column });
    return [];
  });
  return { cells: found.map(withoutSign), left };
}

/** The change in the row where its own is by now. */
function placeAmong(
  change: CellChange,
  rowsWith: (sheet: string, sign: RowSign) => readonly number[],
): CellChange | 'here' | 'unknown' {
  const { sheet, sign } = change;
  const rows = sign ? rowsWith(sheet, sign) : [];
  if (!sign || rows.length === sign.alike - 1) return 'here';
  const [only] = rows;
  return (only !== undefined && rows.length === 1 && sign.alike === 1 && inRow(change, only)) || 'unknown';
}

const rowKey = ({ sheet, row }: CellAddress): string => `${String(row)} ${sheet}`;

const loadUsed = ({ workbook }: TimedContext, sheet: string) => loadUsedArea(workbook.worksheets.getItem(sheet), true);

/** Asks for the columns in which rows have their texts; tells, once they are read, which rows bear a sign. */
function columnsOf(changes: readonly CellChange[], usedOf: (sheet: string) => Area | undefined, reader: CellReader) {
  const sheets = new Map<string, Map<number, CellBlock>>();
  for (const { sheet, sign } of changes) {
    const area = usedOf(sheet);
    const blocks = sheets.get(sheet) ?? new Map<number, CellBlock>();
    if (area) sheets.set(sheet, blocks);
    for (const { column } of sign?.labels ?? [])
      if (area && !blocks.has(column)) blocks.set(column, reader.ask(sheet, { ...area, left: column, right: column }));
  }
  const indexes = new Map<string, RowIndex>();
  return (sheet: string, { labels }: RowSign): readonly number[] => {
    const area = usedOf(sheet);
    if (!area) return [];
    const blocks = sheets.get(sheet);
    const index =
      indexes.get(sheet) ?? new RowIndex(area, (row, column) => blocks?.get(column)?.state(row, column).value ?? null);
    indexes.set(sheet, index);
    return index.rowsWith(labels);
  };
}

/** The change in another row, to which references to its own have gone along; undefined where that cannot be said. */
function inRow(change: CellChange, to: number): CellChange | undefined {
  const [before, after] = [change.before, change.after].map((state) => sortedState(state, change.row, to));
  return before && after && { ...change, row: to, before, after };
}

function sortedState(state: CellState, from: number, to: number): CellState | undefined {
  if (state.formula === null) return state;
  const formula = moveReferences(state.formula, ({ sheet, area }) => {
    const isOwnRow = sheet === null && area.top === from && area.bottom === from;
    return { sheet, area: isOwnRow ? { ...area, top: to, bottom: to } : area };
  });
  return formula === undefined ? undefined : { ...state, formula };
}
