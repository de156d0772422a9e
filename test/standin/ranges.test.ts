import { area, openWorkbook, workbookOf } from '../support/excel';

const open = () =>
  openWorkbook(
    workbookOf({
      收支表: {
        rows: [
          ['项目', '预算', '支出'],
          ['宣传', { v: 120.5, nf: '#,##0.00' }, 100],
          ['培训', '80', { error: '#DIV/0!' }],
          ['合计', { v: 200.5, f: '=SUM(B2:B3)' }, 100],
        ],
        merges: ['A6:C6'],
      },
      空表: [],
    }),
  );

describe('reading ranges through the real client', () => {
  it('gives values, formulas, types, formats and place of the used range', async () => {
    const { run } = open();
    const range = await run(async (context) => {
      const used = context.workbook.worksheets.getItem('收支表').getUsedRange(true);
      used.load('values,formulas,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return used.toJSON();
    });
    expect(range.address).toBe('收支表!A1:C4');
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 4, 3]);
    expect(range.values?.[2]).toEqual(['培训', '80', '#DIV/0!']);
    expect(range.formulas?.[3]).toEqual(['合计', '=SUM(B2:B3)', 100]);
    expect(range.valueTypes?.[2]).toEqual(['String', 'String', 'Error']);
    expect(range.numberFormat?.[1]).toEqual(['General', '#,##0.00', 'General']);
  });

  it('answers null objects for an empty sheet and a missing one', async () => {
    const { run } = open();
    const [used, sheet] = await run(async (context) => {
      const empty = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject(true);
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      await context.sync();
      return [empty.isNullObject, missing.isNullObject];
    });
    expect([used, sheet]).toEqual([true, true]);
  });

  it('throws the client’s own errors: not loaded, and not found with its place', async () => {
    const { run } = open();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['收支表', '空表']);
      expect(() => worksheets.items[0]?.visibility).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('没有').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: expect.any(String) },
    });
  });

  it('keeps ranges over several batches and lets go of them afterwards', async () => {
    const { run, standIn } = open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('收支表');
      const range = sheet.getRange('A1').getBoundingRect(sheet.getRangeByIndexes(1, 1, 2, 2));
      range.load('address');
      await context.sync();
      expect(range.address).toBe('收支表!A1:C3');
      const below = range.getLastCell().getOffsetRange(1, -1);
      below.load('formulas');
      await context.sync();
      expect(below.formulas).toEqual([['=SUM(B2:B3)']]);
    });
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    expect(standIn.references).toBe(0);
  });

  it('lists merged areas whose top-left cell is asked for', async () => {
    const { run } = open();
    const areas = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('收支表');
      const found = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      found.areas.load('items/address');
      const none = sheet.getRange('B6:D9').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return found.areas.items.map(({ address }) => address);
    });
    expect(areas).toEqual(['收支表!A6:C6']);
  });

  it('tells hidden rows apart from shown ones', async () => {
    const { run, model } = open();
    model.sheet('收支表').hideRows(1, 2, true);
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('收支表').getRange('A1:A4');
      range.load('rowHidden');
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect(range.rowHidden).toBeNull();
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false]);
    });
  });
});

describe('writing ranges through the real client', () => {
  it('enters values as Excel does', async () => {
    const { run, model } = open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('空表');
      sheet.getRange('A1:C2').values = [
        ['12', "'0012", '=1+1'],
        ['12.5%', '2024-3-5', 'true'],
      ];
      await context.sync();
    });
    const sheet = model.sheet('空表');
    expect(sheet.cell(0, 0)).toEqual({ value: 12 });
    expect(sheet.cell(0, 1)).toEqual({ value: '0012', quoted: true });
    expect(sheet.cell(0, 2)).toMatchObject({ formula: '=1+1' });
    expect(sheet.cell(1, 0)).toEqual({ value: 0.125, numberFormat: '0.00%' });
    expect(sheet.cell(1, 1)).toEqual({ value: 45356, numberFormat: 'yyyy/m/d' });
    expect(sheet.cell(1, 2)).toEqual({ value: true });
  });

  it.each([
    ['-A1', '=-A1'],
    ['+A1', '=+A1'],
    ['@A1', '=@A1'],
  ])('takes %s for a formula', async (text, formula) => {
    const { run, model } = open();
    await run(async (context) => {
      context.workbook.worksheets.getItem('空表').getRange('A1').values = [[text]];
      await context.sync();
    });
    expect(model.sheet('空表').cell(0, 0)).toMatchObject({ formula });
  });

  it('leaves a cell alone for null, blanks it for an empty text, and keeps texts in text cells', async () => {
    const { run, model } = open();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('收支表').getRange('A2:C2');
      range.numberFormat = [['@', null, null]] as unknown as string[][];
      range.values = [['=1', null, '']];
      await context.sync();
    });
    const sheet = model.sheet('收支表');
    expect(sheet.cell(1, 0)).toEqual({ value: '=1', numberFormat: '@' });
    expect(sheet.cell(1, 1)).toEqual({ value: 120.5, numberFormat: '#,##0.00' });
    expect(sheet.cell(1, 2)).toEqual({ value: null });
  });

  it.each(['=SUM(', '=1+', '="a'])('refuses the broken formula %s', async (formula) => {
    const { run } = open();
    const writing = run(async (context) => {
      context.workbook.worksheets.getItem('空表').getRange('A1').formulas = [[formula]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('refuses an array of another size and a whole column', async () => {
    const { run } = open();
    const write = (address: string, values: number[][]) =>
      run(async (context) => {
        context.workbook.worksheets.getItem('空表').getRange(address).values = values;
        await context.sync();
      });
    await expect(write('A1:B2', [[1], [2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write('A:A', [[1, 2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('takes the chunks into which the client splits 20,000 cells', async () => {
    const { run, model } = open();
    const values = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await run(async (context) => {
      context.workbook.worksheets.getItem('空表').getRangeByIndexes(0, 0, 2000, 10).values = values;
      await context.sync();
    });
    expect(model.sheet('空表').cell(1999, 9).value).toBe(19_999);
    expect(model.sheet('空表').grid.usedArea(false)).toEqual(area('A1:J2000'));
  });

  it('keeps what a failing batch did before the failure', async () => {
    const { run, model } = open();
    const failing = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('空表');
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(Object.keys(model.describe().sheets[1]?.cells ?? {})).toEqual(['A1']);
  });

  it('formats cells, and reads null where they differ', async () => {
    const { run, model } = open();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('空表').getRange('A1:B1');
      range.format.fill.color = 'yellow';
      range.getCell(0, 0).format.font.bold = true;
      range.format.columnWidth = 90;
      range.load('format/fill/color,format/font/bold,format/columnWidth');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFF00');
      expect(range.format.font.bold).toBeNull();
      expect(range.format.columnWidth).toBe(90);
    });
    expect(model.sheet('空表').cell(0, 1)).toEqual({ value: null, style: { fillColor: '#FFFF00' } });
  });

  it('fails loudly for what is not modelled', async () => {
    const { run } = open();
    const asking = run(async (context) => {
      context.workbook.worksheets.getItem('空表').charts.load('items');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('how a sheet is shown and printed', () => {
  it('is kept: lines, page, rows in view and on every page', async () => {
    const book = openWorkbook(workbookOf({ 表: [[1, 2]] }));
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(2);
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$2:$2');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
      const line = sheet.getRange('A1:B2').format.borders.getItem(Excel.BorderIndex.insideHorizontal);
      line.style = Excel.BorderLineStyle.continuous;
      line.color = '#112233';
      await context.sync();
    });
    const [sheet] = book.model.describe().sheets;
    expect(sheet?.page).toEqual({
      showGridlines: false,
      frozenRows: 2,
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      titleRows: '$2:$2',
      centerFooter: '&P',
    });
    const lines = { style: 'thin', color: '#112233' };
    expect([sheet?.cells.A1?.style, sheet?.cells.B2?.style]).toEqual([{ borderBottom: lines }, { borderTop: lines }]);
  });
});
