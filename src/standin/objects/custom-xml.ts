import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import type { CustomXmlPart, WorkbookModel } from '../model';
import { namespaceOf } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';

interface PartTarget {
  readonly book: WorkbookModel;
  readonly part: CustomXmlPart;
}

interface PartsTarget {
  readonly book: WorkbookModel;
  readonly namespace: string;
}

const partType = defineType<Excel.CustomXmlPart, PartTarget>('CustomXmlPart', {
  id: ({ part }) => part.id,
  scalars: { id: { get: ({ part }) => part.id }, namespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  methods: {
    delete: ({ book, part }) => {
      book.customXml = book.customXml.filter((other) => other !== part);
      book.partsChanged();
    },
    getXml: ({ part }) => part.xml,
    setXml: ({ book, part }, args) => {
      part.xml = wellFormed(args.text(0));
      book.partsChanged();
    },
  },
});

const wire = (book: WorkbookModel, part: CustomXmlPart): WireObject => partType.of({ book, part });
const inNamespace = ({ book, namespace }: PartsTarget): readonly CustomXmlPart[] =>
  book.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);

function byId(book: WorkbookModel, parts: readonly CustomXmlPart[], id: string): WireObject | null {
  const part = parts.find((candidate) => candidate.id === id);
  return part ? wire(book, part) : null;
}

function only(target: PartsTarget): WireObject | null {
  const [part, ...more] = inNamespace(target);
  return part && more.length === 0 ? wire(target.book, part) : null;
}

const scopedType = defineType<Excel.CustomXmlPartScopedCollection, PartsTarget>('CustomXmlPartScopedCollection', {
  items: (target) => inNamespace(target).map((part) => wire(target.book, part)),
  methods: {
    getCount: (target) => inNamespace(target).length,
    getItem: (target, args) => byId(target.book, inNamespace(target), args.text(0)) ?? missing(),
    getItemOrNullObject: (target, args) => byId(target.book, inNamespace(target), args.text(0)),
    getOnlyItem: (target) => only(target) ?? refuse(),
    getOnlyItemOrNullObject: only,
  },
});

export const customXmlPartCollectionType = defineType<Excel.CustomXmlPartCollection, WorkbookModel>(
  'CustomXmlPartCollection',
  {
    items: (book) => book.customXml.map((part) => wire(book, part)),
    methods: {
      add: (book, args) => {
        const part = { id: `{XML-${String(book.nextId())}}`, xml: wellFormed(args.text(0)) };
        book.customXml = [...book.customXml, part];
        book.partsChanged();
        return wire(book, part);
      },
      getByNamespace: (book, args) => scopedType.of({ book, namespace: args.text(0) }),
      getCount: (book) => book.customXml.length,
      getItem: (book, args) => byId(book, book.customXml, args.text(0)) ?? missing(),
      getItemOrNullObject: (book, args) => byId(book, book.customXml, args.text(0)),
    },
  },
);

/** A coarse look: one element that is opened and closed. */
function wellFormed(xml: string): string {
  const text = xml.trim();
  const body = text.startsWith('<?') ? text.slice(text.indexOf('?>') + 2).trimStart() : text;
  if (!body.startsWith('<') || !body.endsWith('>') || body.length < 2) throw invalidArgument();
  return xml;
}

function missing(): never {
  throw itemNotFound();
}

function refuse(): never {
  throw new ExcelError('InvalidOperation');
}
