import type { Table } from '../../tables';
import type { Book } from '../rule';
import { factsOn } from './by-sheet';

/** Rows of one form, both included. */
export interface FormRows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of the form that `table` belongs to: a sheet may hold several, each beginning with its own 项目名称. */
export function formRows(book: Book, { view, area }: Table): FormRows {
  let top = 0;
  let bottom = view.rowCount - 1;
  for (const { fact, cell } of factsOn(book, view.name)) {
    if (fact !== 'project') continue;
    if (cell.row <= area.top) top = Math.max(top, cell.row);
    else if (cell.row > area.bottom) bottom = Math.min(bottom, cell.row - 1);
  }
  return { top, bottom };
}

/** Whether two tables stand in one form of one sheet. */
export function inOneForm(book: Book, table: Table, other: Table): boolean {
  const { top, bottom } = formRows(book, table);
  return other.view === table.view && other.area.top >= top && other.area.top <= bottom;
}
