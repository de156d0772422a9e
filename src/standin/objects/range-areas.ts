import type { Area } from '../../workbook/address';
import { contains, overlaps } from '../../workbook/address';
import { ExcelError, invalidArgument } from '../excel-error';
import type { SheetModel, WorkbookModel } from '../model';
import type { WireObject } from '../rich-api';
import { defineType } from '../rich-api';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { rangeType } from './range';
import type { RangeTarget } from './range-target';
import { addressOf, cellCount, isEntireColumn, isEntireRow, MAX_ADDRESS_LENGTH, targetAt } from './range-target';
import { worksheetType } from './worksheet';

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** Excel fails to list more merged areas at once. */
const MAX_MERGED_AREAS = 512;

const ranges = ({ book, sheet, areas }: AreasTarget): RangeTarget[] => areas.map((area) => ({ book, sheet, area }));

const rangeCollectionType = defineType<Excel.RangeCollection, AreasTarget>('RangeCollection', {
  items: (target) => ranges(target).map((range) => rangeType.of(range)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, args) => rangeType.of(ranges(target)[args.integer(0)] ?? refuse()),
  },
});

export const rangeAreasType = defineType<Excel.RangeAreas, AreasTarget>('RangeAreas', {
  scalars: {
    address: { get: (target) => ranges(target).map(addressOf).join(',') },
    addressLocal: { get: (target) => ranges(target).map(addressOf).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  navigation: {
    areas: (target) => rangeCollectionType.of(target),
    conditionalFormats: (target) => conditionalFormatCollectionType.of(target),
    worksheet: ({ book, sheet }) => worksheetType.of({ book, sheet }),
  },
  methods: {
    clear: ({ sheet, areas }, args) => {
      const what = args.optionalText(0) ?? 'All';
      if (what !== 'All' && what !== 'Contents' && what !== 'Formats') throw invalidArgument();
      for (const area of areas)
        sheet.clear(area, ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[what]);
    },
  },
});

/** The areas of a comma-separated list of addresses of one sheet. */
export function areasAt(book: WorkbookModel, sheet: SheetModel, list: string): AreasTarget {
  if (list.length > MAX_ADDRESS_LENGTH) throw invalidArgument();
  const targets = list.split(',').map((address) => targetAt(book, sheet, address.trim()));
  if (targets.some((target) => target.sheet !== sheet)) throw invalidArgument();
  return { book, sheet, areas: targets.map(({ area }) => area) };
}

/** Only merges whose top-left cell lies in the range are found, and too many of them make the call fail. */
export function mergedAreas({ book, sheet, area }: RangeTarget): WireObject | null {
  const areas = sheet.merges.filter((merge) => overlaps(merge, area) && contains(area, merge.top, merge.left));
  if (areas.length > MAX_MERGED_AREAS) throw new ExcelError('GeneralException');
  return areas.length === 0 ? null : rangeAreasType.of({ book, sheet, areas });
}

function refuse(): never {
  throw invalidArgument();
}
