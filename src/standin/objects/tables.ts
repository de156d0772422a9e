import { overlaps } from '../../workbook/address';
import { invalidArgument, itemNotFound } from '../excel-error';
import type { ListObject, SheetModel, WorkbookModel } from '../model';
import type { WireObject, WireType } from '../rich-api';
import { defineType } from '../rich-api';
import { rangeType } from './range';
import { rowCount, subArea, columnCount, targetAt } from './range-target';
import { worksheetType } from './worksheet';

interface TableTarget {
  readonly book: WorkbookModel;
  readonly table: ListObject;
}

interface TablesTarget {
  readonly book: WorkbookModel;
  /** Missing for the tables of the whole workbook. */
  readonly sheet?: SheetModel;
}

const tableType: WireType<TableTarget> = defineType<Excel.Table, TableTarget>('Table', {
  id: ({ table }) => table.id,
  scalars: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ book, table }, value) => {
        table.name = String(value);
        book.partsChanged();
      },
    },
  },
  navigation: { worksheet: ({ book, table }) => worksheetType.of({ book, sheet: table.sheet }) },
  methods: {
    delete: ({ book, table }) => {
      book.tables = book.tables.filter((other) => other !== table);
      book.partsChanged();
    },
    getDataBodyRange: ({ book, table: { sheet, area } }) =>
      rangeType.of({ book, sheet, area: subArea(area, 1, 0, rowCount(area) - 1, columnCount(area)) }),
    getRange: ({ book, table: { sheet, area } }) => rangeType.of({ book, sheet, area }),
  },
});

const tablesOf = ({ book, sheet }: TablesTarget): readonly ListObject[] =>
  book.tables.filter((table) => sheet === undefined || table.sheet === sheet);

function find(target: TablesTarget, key: string): WireObject | null {
  const table = tablesOf(target).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return table ? tableType.of({ book: target.book, table }) : null;
}

export const tableCollectionType: WireType<TablesTarget> = defineType<Excel.TableCollection, TablesTarget>(
  'TableCollection',
  {
    items: (target) => tablesOf(target).map((table) => tableType.of({ book: target.book, table })),
    methods: {
      add: ({ book, sheet: own }, args) => {
        const { sheet, area } = args.target(0, rangeType) ?? targetAt(book, own ?? book.activeSheet, args.text(0));
        if (book.tables.some((table) => table.sheet === sheet && overlaps(table.area, area))) throw invalidArgument();
        const id = String(book.nextId());
        const table = { id, name: `Table${id}`, sheet, area };
        book.tables = [...book.tables, table];
        book.partsChanged();
        return tableType.of({ book, table });
      },
      getCount: (target) => tablesOf(target).length,
      getItem: (target, args) => find(target, args.text(0)) ?? missing(),
      getItemOrNullObject: (target, args) => find(target, args.text(0)),
    },
  },
);

function missing(): never {
  throw itemNotFound();
}
