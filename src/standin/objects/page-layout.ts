import { invalidArgument } from '../excel-error';
import type { SheetModel, WorkbookModel } from '../model';
import { defineType } from '../rich-api';
import { rangeType } from './range';

interface SheetTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
}

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
};

function footer(name: 'leftFooter' | 'centerFooter' | 'rightFooter') {
  return {
    get: ({ sheet }: SheetTarget): string => sheet.page[name] ?? '',
    set: ({ sheet }: SheetTarget, value: unknown): void => {
      sheet.setPage({ [name]: text(value) });
    },
  };
}

const headerFooterType = defineType<Excel.HeaderFooter, SheetTarget>('HeaderFooter', {
  scalars: {
    leftFooter: footer('leftFooter'),
    centerFooter: footer('centerFooter'),
    rightFooter: footer('rightFooter'),
  },
});

const headerFooterGroupType = defineType<Excel.HeaderFooterGroup, SheetTarget>('HeaderFooterGroup', {
  navigation: { defaultForAllPages: (target) => headerFooterType.of(target) },
});

function margin(name: 'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin') {
  return {
    get: ({ sheet }: SheetTarget): number => sheet.page.margins?.[name] ?? 0,
    set: ({ sheet }: SheetTarget, value: unknown): void => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument();
      sheet.setPage({ margins: { ...sheet.page.margins, [name]: value } });
    },
  };
}

export const pageLayoutType = defineType<Excel.PageLayout, SheetTarget>('PageLayout', {
  scalars: {
    orientation: {
      get: ({ sheet }) => sheet.page.orientation ?? 'Portrait',
      set: ({ sheet }, value) => {
        sheet.setPage({ orientation: text(value) });
      },
    },
    paperSize: {
      get: ({ sheet }) => sheet.page.paperSize ?? 'Letter',
      set: ({ sheet }, value) => {
        sheet.setPage({ paperSize: text(value) });
      },
    },
    zoom: {
      get: ({ sheet }) => sheet.page.zoom ?? { scale: 100 },
      set: ({ sheet }, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument();
        sheet.setPage({ zoom: { ...value } });
      },
    },
    leftMargin: margin('leftMargin'),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    bottomMargin: margin('bottomMargin'),
  },
  navigation: { headersFooters: (target) => headerFooterGroupType.of(target) },
  methods: {
    setPrintTitleRows: ({ sheet }, args) => {
      const range = args.target(0, rangeType);
      sheet.setPage({
        titleRows: range ? `$${String(range.area.top + 1)}:$${String(range.area.bottom + 1)}` : args.text(0),
      });
    },
  },
});

export const freezePanesType = defineType<Excel.WorksheetFreezePanes, SheetTarget>('WorksheetFreezePanes', {
  methods: {
    freezeRows: ({ sheet }, args) => {
      sheet.setPage({ frozenRows: args.integer(0) });
    },
    unfreeze: ({ sheet }) => {
      sheet.setPage({ frozenRows: undefined });
    },
  },
});
