import { area, openWorkbook, workbookOf } from '../support/excel';
import type { OpenWorkbook } from '../support/excel';

const open = (): OpenWorkbook => openWorkbook(workbookOf({ 表: [[1, 2]], 另: [[3]] }));

/** Runs one action on the sheet 表 in a batch of its own. */
const act = ({ run }: OpenWorkbook, action: (sheet: Excel.Worksheet, book: Excel.Workbook) => void): Promise<void> =>
  run(async (context) => {
    action(context.workbook.worksheets.getItem('表'), context.workbook);
    await context.sync();
  });

async function expectRefusal(book: OpenWorkbook, code: string, action: Parameters<typeof act>[1]): Promise<void> {
  const before = book.model.describe();
  await expect(act(book, action)).rejects.toMatchObject({ code });
  expect(book.model.describe()).toEqual(before);
}

describe('a protected sheet', () => {
  it('takes what is typed into unlocked cells, and nothing else', async () => {
    const book = open();
    const sheet = book.model.sheet('表');
    sheet.unlocked = [area('B1:B9')];
    sheet.protect(true);
    await act(book, (excel) => {
      excel.getRange('B2').values = [[5]];
    });
    expect(sheet.cell(1, 1).value).toBe(5);
    await expectRefusal(book, 'AccessDenied', (excel) => {
      excel.getRange('A1').values = [[5]];
    });
    await expectRefusal(book, 'AccessDenied', (excel) => {
      excel.getRange('A1:B1').values = [[5, 5]];
    });
    await expectRefusal(book, 'AccessDenied', (excel) => {
      excel.getRange('B2').numberFormat = [['0.00']];
    });
    await expectRefusal(book, 'AccessDenied', (excel) => {
      excel.getRange('B2').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    });
  });

  it('tells which cells are locked, and takes no change of it', async () => {
    const book = open();
    const locked = await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('B1').format.protection.locked = false;
      const protections = ['A1', 'B1'].map((address) => sheet.getRange(address).format.protection.load('locked'));
      await context.sync();
      return protections.map((protection) => protection.locked);
    });
    expect(locked).toEqual([true, false]);
    book.model.sheet('表').protect(true);
    await expectRefusal(book, 'AccessDenied', (excel) => {
      excel.getRange('A1').format.protection.locked = false;
    });
  });
});

describe('a workbook whose structure is protected', () => {
  it.each<[string, Parameters<typeof act>[1]]>([
    ['added', (_, book) => book.worksheets.add('新')],
    [
      'removed',
      (sheet) => {
        sheet.delete();
      },
    ],
    [
      'renamed',
      (sheet) => {
        sheet.name = '新名';
      },
    ],
    [
      'moved',
      (sheet) => {
        sheet.position = 1;
      },
    ],
    [
      'hidden',
      (sheet) => {
        sheet.visibility = 'Hidden';
      },
    ],
  ])('lets no sheet be %s', async (_, action) => {
    const book = open();
    book.model.structureProtected = true;
    await expectRefusal(book, 'AccessDenied', action);
  });

  it('lets cells be written, and says so of itself', async () => {
    const book = open();
    await act(book, (_, workbook) => {
      workbook.protection.protect();
    });
    await act(book, (sheet) => {
      sheet.getRange('A1').values = [[9]];
    });
    expect(book.model.sheet('表').cell(0, 0).value).toBe(9);
    await expectRefusal(book, 'AccessDenied', (_, workbook) => {
      workbook.protection.protect();
    });
  });
});

describe('a workbook that may only be viewed', () => {
  it.each<[string, Parameters<typeof act>[1]]>([
    [
      'cells',
      (sheet) => {
        sheet.getRange('A1').values = [[9]];
      },
    ],
    ['names', (sheet, book) => book.names.add('x', sheet.getRange('A1'))],
    [
      'formats',
      (sheet) => {
        sheet.getRange('A1').conditionalFormats.clearAll();
      },
    ],
    ['parts', (_, book) => book.customXmlParts.add('<a xmlns="urn:a"/>')],
  ])('takes no %s', async (_, action) => {
    const book = open();
    book.model.readOnly = true;
    await expectRefusal(book, 'AccessDenied', action);
  });

  it('can be read and looked at', async () => {
    const book = open();
    book.model.readOnly = true;
    const seen = await book.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      const range = workbook.worksheets.getItem('另').getRange('A1').load('values');
      range.select();
      await context.sync();
      return [workbook.readOnly, range.values];
    });
    expect(seen).toEqual([true, [[3]]]);
  });
});

describe('other refusals', () => {
  it('a closed workbook answers nothing any more', async () => {
    const book = open();
    book.faults.closed = true;
    await expectRefusal(book, 'SessionNotFound', (sheet) => sheet.load('name'));
  });

  it.each(['hidden', 'veryHidden'] as const)('a %s sheet does not come to the front', async (visibility) => {
    const book = open();
    book.model.sheet('表').visibility = visibility;
    await expectRefusal(book, 'InvalidOperation', (sheet) => {
      sheet.activate();
    });
    await expectRefusal(book, 'InvalidOperation', (sheet) => {
      sheet.getRange('A1').select();
    });
  });
});

describe('tables', () => {
  const withTable = async (): Promise<OpenWorkbook> => {
    const book = open();
    await act(book, (sheet) => sheet.tables.add('A1:B3', true));
    return book;
  };
  const areas = ({ model }: OpenWorkbook) => model.describe().tables.map((table) => table.area);

  it.each([
    [1, 2, 'A1:C3'],
    [3, 0, 'A1:B4'],
    [3, 2, 'A1:B3'],
    [1, 3, 'A1:B3'],
  ])(
    'grow by what a person types right beside them (%d, %d), not by what an add-in writes',
    async (row, column, grown) => {
      const book = await withTable();
      await act(book, (sheet) => {
        sheet.getCell(row, column).values = [['x']];
      });
      expect(areas(book)).toEqual(['A1:B3']);
      book.model.edit(book.model.sheet('表'), row, column, 'y');
      expect(areas(book)).toEqual([grown]);
    },
  );

  it('move with their rows', async () => {
    const book = await withTable();
    book.model.shift(book.model.sheet('表'), { axis: 'row', at: 1, count: 2 });
    expect(areas(book)).toEqual(['A1:B5']);
  });
});
