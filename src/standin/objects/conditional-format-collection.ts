import { overlaps } from '../../workbook/address';
import { invalidArgument, itemNotFound } from '../excel-error';
import type { ConditionalFormat } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { conditionalFormatType, MODELLED_KINDS } from './conditional-format';
import type { AreasTarget } from './range-areas';

/** The formats that touch any of the areas, highest priority first. */
const formatsOf = ({ sheet, areas }: AreasTarget): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => format.areas.some((a) => areas.some((b) => overlaps(a, b))));

const wire = ({ book, sheet }: AreasTarget, format: ConditionalFormat): WireObject =>
  conditionalFormatType.of({ book, sheet, format });

function byId(target: AreasTarget, id: string): WireObject | null {
  const format = formatsOf(target).find((candidate) => candidate.id === id);
  return format ? wire(target, format) : null;
}

export const conditionalFormatCollectionType = defineType<Excel.ConditionalFormatCollection, AreasTarget>(
  'ConditionalFormatCollection',
  {
    items: (target) => formatsOf(target).map((format) => wire(target, format)),
    methods: {
      add: (target, args) => {
        const type = args.text(0);
        if (!MODELLED_KINDS.has(type)) throw invalidArgument();
        return wire(target, target.sheet.addConditionalFormat({ areas: target.areas, type }));
      },
      clearAll: (target) => {
        const formats = new Set(formatsOf(target));
        target.sheet.removeConditionalFormats((format) => formats.has(format));
      },
      getCount: (target) => formatsOf(target).length,
      getItem: (target, args) => byId(target, args.text(0)) ?? missing(),
      getItemAt: (target, args) => wire(target, formatsOf(target)[args.integer(0)] ?? refuse()),
      getItemOrNullObject: (target, args) => byId(target, args.text(0)),
    },
  },
);

function missing(): never {
  throw itemNotFound();
}

function refuse(): never {
  throw invalidArgument();
}
