import type { ComputedColumn } from '../../contracts/review';

/** Columns that were written, by their ids, with what was written. */
export type WrittenColumns = ReadonlyMap<string, string>;

/** What a column says, as a short text that is another one as soon as a cell, its place or its formula is another one. */
export function contentOf({ sheet, column, headerRow, cells }: ComputedColumn): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  };
  for (const { row, value, formula } of cells) add(`${String(row)}|${value}|${formula ?? ''};`);
  return `${sheet}!${String(headerRow)},${String(column)} ${String(cells.length)} ${hash.toString(36)}`;
}

export type ColumnState = 'new' | 'current' | 'outdated';

/** How a column stands: not written, written as it is now, or written as it was. */
export function columnState(column: ComputedColumn, written: WrittenColumns): ColumnState {
  const content = written.get(column.id);
  if (content === undefined) return 'new';
  return content === contentOf(column) ? 'current' : 'outdated';
}
