import { invalidArgument, itemNotFound } from '../excel-error';
import type { SheetModel, WorkbookModel } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { worksheetType } from './worksheet';

const wire = (book: WorkbookModel, sheet: SheetModel): WireObject => worksheetType.of({ book, sheet });

/** Sheets are found by name or by id. */
function find(book: WorkbookModel, key: string): WireObject | null {
  const sheet = book.sheets.find(({ id }) => id === key) ?? book.findSheet(key);
  return sheet ? wire(book, sheet) : null;
}

function shown(book: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'visible') : book.sheets;
}

export const worksheetCollectionType = defineType<Excel.WorksheetCollection, WorkbookModel>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => wire(book, sheet)),
  methods: {
    add: (book, args) => wire(book, book.addSheet(args.optionalText(0) ?? freeName(book))),
    getActiveWorksheet: (book) => wire(book, book.activeSheet),
    getCount: (book, args) => shown(book, args.flag(0)).length,
    getFirst: (book, args) => wire(book, shown(book, args.flag(0))[0] ?? refuse()),
    getItem: (book, args) => find(book, args.text(0)) ?? missing(),
    getItemOrNullObject: (book, args) => find(book, args.text(0)),
    getLast: (book, args) => wire(book, shown(book, args.flag(0)).at(-1) ?? refuse()),
  },
});

function freeName(book: WorkbookModel): string {
  let number = 1;
  while (book.findSheet(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}

function missing(): never {
  throw itemNotFound();
}

function refuse(): never {
  throw invalidArgument();
}
