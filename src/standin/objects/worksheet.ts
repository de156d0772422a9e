import { ExcelError } from '../excel-error';
import type { SheetModel, Visibility, WorkbookModel } from '../model';
import type { WireObject, WireType } from '../rich-api';
import { defineType } from '../rich-api';
import { commentCollectionType } from './comments';
import { namedItemCollectionType } from './named-items';
import { freezePanesType, pageLayoutType } from './page-layout';
import { rangeType } from './range';
import { areasAt, rangeAreasType } from './range-areas';
import { subArea, targetAt, WHOLE_SHEET } from './range-target';
import { tableCollectionType } from './tables';

export interface SheetTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
}

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

function visibilityOf(value: unknown): Visibility {
  const found = (Object.keys(VISIBILITY) as Visibility[]).find((key) => VISIBILITY[key] === value);
  if (!found) throw new ExcelError('InvalidArgument');
  return found;
}

const protectionType = defineType<Excel.WorksheetProtection, SheetTarget>('WorksheetProtection', {
  scalars: { protected: { get: ({ sheet }) => sheet.protected } },
  methods: {
    protect: ({ sheet }) => {
      setProtected(sheet, true);
    },
    unprotect: ({ sheet }) => {
      setProtected(sheet, false);
    },
  },
});

/** Excel refuses to protect what is protected and to unprotect what is not. */
function setProtected(sheet: SheetModel, locked: boolean): void {
  if (sheet.protected === locked) throw new ExcelError('InvalidOperation');
  sheet.protect(locked);
}

function usedRange({ book, sheet }: SheetTarget, valuesOnly: boolean): WireObject | null {
  const area = sheet.grid.usedArea(!valuesOnly);
  return area ? rangeType.of({ book, sheet, area }) : null;
}

/** Excel brings no hidden sheet to the front. */
export function refuseHidden(sheet: SheetModel): void {
  if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation');
}

export const worksheetType: WireType<SheetTarget> = defineType<Excel.Worksheet, SheetTarget>('Worksheet', {
  id: ({ sheet }) => sheet.id,
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => {
        const taken = typeof value === 'string' ? book.findSheet(value) : sheet;
        if (typeof value !== 'string' || value === '' || (taken && taken !== sheet))
          throw new ExcelError('InvalidArgument');
        book.refuseStructure();
        sheet.rename(value);
      },
    },
    position: {
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => {
        book.moveSheet(sheet, Number(value));
      },
    },
    showGridlines: {
      get: ({ sheet }) => sheet.page.showGridlines ?? true,
      set: ({ sheet }, value) => {
        sheet.setPage({ showGridlines: value === false ? false : undefined });
      },
    },
    visibility: {
      get: ({ sheet }) => VISIBILITY[sheet.visibility],
      set: ({ book, sheet }, value) => {
        book.refuseStructure();
        sheet.visibility = visibilityOf(value);
      },
    },
  },
  navigation: {
    comments: (target) => commentCollectionType.of(target),
    freezePanes: (target) => freezePanesType.of(target),
    names: ({ book, sheet }) => namedItemCollectionType.of({ book, scope: sheet }),
    pageLayout: (target) => pageLayoutType.of(target),
    protection: (target) => protectionType.of(target),
    tables: (target) => tableCollectionType.of(target),
  },
  methods: {
    activate: ({ book, sheet }) => {
      refuseHidden(sheet);
      book.activate(sheet);
    },
    calculate: ({ book }) => {
      book.settle();
    },
    delete: ({ book, sheet }) => {
      book.removeSheet(sheet);
    },
    getCell: ({ book, sheet }, args) =>
      rangeType.of({ book, sheet, area: subArea(WHOLE_SHEET, args.integer(0), args.integer(1), 1, 1) }),
    getRange: ({ book, sheet }, args) => {
      const address = args.optionalText(0);
      return rangeType.of(address === undefined ? { book, sheet, area: WHOLE_SHEET } : targetAt(book, sheet, address));
    },
    getRangeByIndexes: ({ book, sheet }, args) => {
      const area = subArea(WHOLE_SHEET, args.integer(0), args.integer(1), args.integer(2), args.integer(3));
      return rangeType.of({ book, sheet, area });
    },
    getRanges: ({ book, sheet }, args) => {
      const list = args.optionalText(0);
      return rangeAreasType.of(list === undefined ? { book, sheet, areas: [WHOLE_SHEET] } : areasAt(book, sheet, list));
    },
    getUsedRange: (target, args) => {
      const found = usedRange(target, args.flag(0));
      if (!found) throw new ExcelError('ItemNotFound', undefined, 404);
      return found;
    },
    getUsedRangeOrNullObject: (target, args) => usedRange(target, args.flag(0)),
  },
  internal: {
    _GetSheetById: ({ book }, args) => {
      const sheet = book.sheets.find(({ id }) => id === args.text(0));
      return sheet ? worksheetType.of({ book, sheet }) : null;
    },
  },
});
