import { singleCell } from '../../workbook/address';
import { ExcelError } from '../excel-error';
import type { WorkbookModel } from '../model';
import { defineType } from '../rich-api';
import { commentCollectionType } from './comments';
import { customXmlPartCollectionType } from './custom-xml';
import { namedItemCollectionType } from './named-items';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { settingCollectionType } from './settings';
import { tableCollectionType } from './tables';
import { worksheetCollectionType } from './worksheet-collection';

/** A workbook that was made and not opened yet. */
interface NewWorkbook {
  readonly book: WorkbookModel;
  readonly base64: string;
}

/** As the client has it, and its published types do not. */
interface WorkbookCreated extends OfficeExtension.ClientObject {
  open(): void;
}

const workbookCreatedType = defineType<WorkbookCreated, NewWorkbook>('WorkbookCreated', {
  methods: {
    open: ({ book, base64 }) => {
      book.onNewWorkbook?.(base64);
    },
  },
});

interface Application extends Excel.Application {
  createWorkbook(base64?: string): WorkbookCreated;
}

const applicationType = defineType<Application, WorkbookModel>('Application', {
  scalars: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, value) => {
        book.calculationMode = value === 'Manual' ? 'Manual' : 'Automatic';
      },
    },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: (book) => {
      book.settle();
    },
    suspendApiCalculationUntilNextSync: (book) => {
      book.suspendCalculation();
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
    createWorkbook: (book, args) => workbookCreatedType.of({ book, base64: args.text(0) }),
  },
});

const workbookProtectionType = defineType<Excel.WorkbookProtection, WorkbookModel>('WorkbookProtection', {
  scalars: { protected: { get: ({ structureProtected }) => structureProtected } },
  methods: {
    protect: (book) => {
      book.refuseStructure();
      book.structureProtected = true;
    },
    unprotect: (book) => {
      if (!book.structureProtected) throw new ExcelError('InvalidOperation');
      book.structureProtected = false;
    },
  },
});

export const workbookType = defineType<Excel.Workbook, WorkbookModel>('Workbook', {
  scalars: {
    name: { get: ({ fileName }) => fileName },
    readOnly: { get: ({ readOnly }) => readOnly },
  },
  navigation: {
    application: (book) => applicationType.of(book),
    comments: (book) => commentCollectionType.of({ book }),
    customXmlParts: (book) => customXmlPartCollectionType.of(book),
    protection: (book) => workbookProtectionType.of(book),
    names: (book) => namedItemCollectionType.of({ book, scope: null }),
    settings: (book) => settingCollectionType.of(book),
    tables: (book) => tableCollectionType.of({ book }),
    worksheets: (book) => worksheetCollectionType.of(book),
  },
  methods: {
    getActiveCell: (book) => {
      const { sheet, area } = book.selection;
      return rangeType.of({ book, sheet, area: singleCell(area.top, area.left) });
    },
    getSelectedRange: (book) => rangeType.of({ book, ...book.selection }),
    getSelectedRanges: (book) => {
      const { sheet, area } = book.selection;
      return rangeAreasType.of({ book, sheet, areas: [area] });
    },
  },
});
