import { itemNotFound } from '../excel-error';
import type { DefinedName, SheetModel, WorkbookModel } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { rangeType } from './range';

interface NameTarget {
  readonly book: WorkbookModel;
  readonly entry: DefinedName;
}

interface NamesTarget {
  readonly book: WorkbookModel;
  /** Null for the names of the whole workbook. */
  readonly scope: SheetModel | null;
}

const rangeOf = ({ book, entry }: NameTarget): WireObject | null =>
  entry.range ? rangeType.of({ book, ...entry.range }) : null;

function typeOf({ formula, range }: DefinedName): string {
  if (range) return 'Range';
  return formula.includes('#REF!') ? 'Error' : 'String';
}

const namedItemType = defineType<Excel.NamedItem, NameTarget>('NamedItem', {
  id: ({ entry }) => entry.name,
  scalars: {
    comment: {
      get: ({ entry }) => entry.comment,
      set: ({ book, entry }, value) => {
        entry.comment = String(value);
        book.partsChanged();
      },
    },
    formula: { get: ({ entry }) => entry.formula },
    name: { get: ({ entry }) => entry.name },
    scope: { get: ({ entry }) => (entry.scope ? 'Worksheet' : 'Workbook') },
    type: { get: ({ entry }) => typeOf(entry) },
    value: { get: ({ entry }) => entry.formula.slice(1) },
    visible: {
      get: ({ entry }) => entry.visible,
      set: ({ book, entry }, value) => {
        entry.visible = value === true;
        book.partsChanged();
      },
    },
  },
  methods: {
    delete: ({ book, entry }) => {
      book.names = book.names.filter((other) => other !== entry);
      book.partsChanged();
    },
    getRange: (target) => rangeOf(target) ?? missing(),
    getRangeOrNullObject: rangeOf,
  },
});

function find({ book, scope }: NamesTarget, name: string): WireObject | null {
  const entry = book.findName(name, scope);
  return entry ? namedItemType.of({ book, entry }) : null;
}

export const namedItemCollectionType = defineType<Excel.NamedItemCollection, NamesTarget>('NamedItemCollection', {
  items: ({ book, scope }) =>
    book.names.filter((entry) => entry.scope === scope).map((entry) => namedItemType.of({ book, entry })),
  methods: {
    add: ({ book, scope }, args) => {
      const entry = book.addName(args.text(0), args.target(1, rangeType) ?? args.text(1), scope);
      entry.comment = args.optionalText(2) ?? '';
      return namedItemType.of({ book, entry });
    },
    getCount: ({ book, scope }) => book.names.filter((entry) => entry.scope === scope).length,
    getItem: (target, args) => find(target, args.text(0)) ?? missing(),
    getItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
});

function missing(): never {
  throw itemNotFound();
}
