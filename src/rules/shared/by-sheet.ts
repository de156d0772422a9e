import type { Fact, SheetView, Table } from '../../tables';
import { groupedBy } from '../../workbook/lists';
import type { Book } from '../rule';

/** What recognition has found, by the sheet that it stands on: grouped once for all rules. */
interface Sheets {
  readonly tables: ReadonlyMap<SheetView, readonly Table[]>;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

const known = new WeakMap<Book, Sheets>();

/** The tables of a sheet, in their order. */
export const tablesOn = (book: Book, view: SheetView): readonly Table[] => sheetsOf(book).tables.get(view) ?? [];

/** The facts that a sheet states, in their order. */
export const factsOn = (book: Book, sheet: string): readonly Fact[] => sheetsOf(book).facts.get(sheet) ?? [];

function sheetsOf(book: Book): Sheets {
  let sheets = known.get(book);
  if (!sheets) {
    const { tables, facts } = book.recognition;
    sheets = { tables: groupedBy(tables, ({ view }) => view), facts: groupedBy(facts, ({ cell }) => cell.sheet) };
    known.set(book, sheets);
  }
  return sheets;
}
