import { area, openWorkbook, workbookOf } from '../support/excel';

const open = () => openWorkbook(workbookOf({ 表: [[1], [2], [3]], 另: [[4]] }));

describe('conditional formats', () => {
  it('are added on several areas, found by what they touch, and deleted', async () => {
    const { run, model } = open();
    const before = model.describe();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const format = sheet.getRanges('A1,A3:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=A1>0';
      format.custom.format.fill.color = '#ffc7ce';
      format.custom.format.font.bold = true;
      await context.sync();
      const [touched, apart] = ['B4', 'C9'].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect([touched?.value, apart?.value]).toEqual([1, 0]);
    });
    expect(model.describe().sheets[0]?.conditionalFormats).toEqual([
      {
        type: 'Custom',
        areas: ['A1', 'A3:B4'],
        formula: '=A1>0',
        style: { fillColor: '#FFC7CE', bold: true },
        stopIfTrue: false,
      },
    ]);
    await run(async (context) => {
      const formats = context.workbook.worksheets.getItem('表').getRange().conditionalFormats;
      formats.load('items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(formats.items.map((item) => item.customOrNullObject.rule.formula)).toEqual(['=A1>0']);
      formats.items[0]?.delete();
      await context.sync();
    });
    expect(model.describe()).toEqual(before);
  });

  it('of other kinds read as null objects of the custom kind', async () => {
    const { run, model } = open();
    model.sheet('表').addConditionalFormat({ type: 'DataBar', areas: [area('A1:A3')] });
    await run(async (context) => {
      const formats = context.workbook.worksheets.getItem('表').getRange().conditionalFormats;
      formats.load('items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(['DataBar']);
      expect(formats.items[0]?.customOrNullObject.isNullObject).toBe(true);
    });
  });

  it('refuses an address list longer than 8,192 characters', async () => {
    const { run } = open();
    const list = Array.from({ length: 1500 }, (_, index) => `AA${String(1000 + index)}`).join(',');
    expect(list.length).toBeGreaterThan(8192);
    const adding = run(async (context) => {
      context.workbook.worksheets.getItem('表').getRanges(list).conditionalFormats.add('Custom');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('defined names', () => {
  it('move with their cells, may be hidden, and are deleted', async () => {
    const { run, model } = open();
    const before = model.describe();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const name = context.workbook.names.add('_own', sheet.getRange('A2:A3'), 'note');
      name.visible = false;
      await context.sync();
    });
    model.shift(model.sheet('表'), { axis: 'row', at: 1, count: 2 });
    await run(async (context) => {
      const { names } = context.workbook;
      names.load('items/name,items/formula,items/visible,items/comment,items/type');
      await context.sync();
      expect(names.items.map((item) => [item.name, item.formula, item.visible, item.comment, item.type])).toEqual([
        ['_own', '=表!$A$4:$A$5', false, 'note', 'Range'],
      ]);
      names.items[0]?.delete();
      await context.sync();
    });
    model.shift(model.sheet('表'), { axis: 'row', at: 1, count: -2 });
    expect(model.describe()).toEqual(before);
  });

  it('stand for nothing once their cells are gone', () => {
    const { model } = open();
    const name = model.addName('own', '=表!$A$2:$A$3');
    model.shift(model.sheet('表'), { axis: 'row', at: 1, count: -2 });
    expect(name.range).toBeUndefined();
    expect(name.formula).toBe('=表!#REF!');
  });
});

describe('other parts', () => {
  it('keeps custom XML parts by namespace', async () => {
    const { run } = open();
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<?xml version="1.0"?><a:b xmlns:a="urn:x" c="1">1</a:b>');
      const part = customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject();
      const other = customXmlParts.getByNamespace('urn:y').getOnlyItemOrNullObject();
      part.load('id');
      await context.sync();
      expect([part.isNullObject, other.isNullObject]).toEqual([false, true]);
      part.setXml('<b xmlns="urn:x">2</b>');
      const xml = part.getXml();
      await context.sync();
      expect(valueOf(xml)).toBe('<b xmlns="urn:x">2</b>');
      part.delete();
      const count = customXmlParts.getCount();
      await context.sync();
      expect(valueOf(count)).toBe(0);
    });
  });

  it('has settings, comments and tables', async () => {
    const { run, model } = open();
    await run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('k', { a: [1] });
      workbook.comments.add('表!A2', '请核对');
      workbook.worksheets.getItem('表').tables.add('A1:A3', true).name = '清单';
      await context.sync();
    });
    const { settings, comments, tables } = model.describe();
    expect(settings).toEqual({ k: { a: [1] } });
    expect(comments).toEqual([{ sheet: '表', cell: 'A2', content: '请核对' }]);
    expect(tables).toEqual([{ name: '清单', sheet: '表', area: 'A1:A3' }]);
  });

  it('moves comments with their cells, has answers, and puts none on a note', async () => {
    const { run, model } = open();
    const sheet = model.sheet('表');
    await run(async (context) => {
      const { comments } = context.workbook.worksheets.getItem('表');
      comments.add('A2', '请核对').replies.add('已核');
      comments.add('A3', '随行删去');
      await context.sync();
    });
    model.shift(sheet, { axis: 'row', at: 2, count: -1 });
    model.shift(sheet, { axis: 'column', at: 0, count: 1 });
    model.addComment(sheet, 0, 0, '旧批注', true);
    const { items, address } = await run(async (context) => {
      const { comments } = context.workbook;
      comments.load('items/content,items/replies/content');
      const place = comments.getItemByCell('表!B2').getLocation().load('address');
      await context.sync();
      return { items: comments.items, address: place.address };
    });
    expect(items.map(({ content, replies }) => [content, replies.items.map((reply) => reply.content)])).toEqual([
      ['请核对', ['已核']],
    ]);
    expect(address).toBe('表!B2');
    const adding = run(async (context) => {
      context.workbook.comments.add('表!A1', '又');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    expect(model.describe().comments).toEqual([
      { sheet: '表', cell: 'A1', content: '旧批注', isNote: true },
      { sheet: '表', cell: 'B2', content: '请核对', replies: ['已核'] },
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[9]])],
    ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['0.00']])],
    ['column widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 90)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['comments', (sheet) => sheet.comments.add('A1', '请核对')],
  ])('refuses %s on a protected sheet', async (_, change) => {
    const { run, model } = open();
    model.sheet('表').protect(true);
    const before = model.describe();
    const changing = run(async (context) => {
      change(context.workbook.worksheets.getItem('表'));
      await context.sync();
    });
    await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(model.describe()).toEqual(before);
  });
});

describe('events', () => {
  it('tell of selections and changes while somebody listens', async () => {
    const { run, model } = open();
    const seen: unknown[] = [];
    const sheetId = model.sheet('另').id;
    const registration = await run(async (context) => {
      const { worksheets } = context.workbook;
      const selection = worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
        seen.push(['selected', address, worksheetId]);
      });
      worksheets.onChanged.add(async ({ address, triggerSource }) => {
        seen.push(['changed', address, triggerSource]);
      });
      await context.sync();
      worksheets.getItem('另').getRange('B2').values = [[7]];
      worksheets.getItem('另').getRange('C3:D4').select();
      await context.sync();
      return selection;
    });
    model.edit(model.sheet('另'), 4, 4, '8');
    await settled();
    expect(seen).toEqual([
      ['changed', 'B2', 'ThisLocalAddin'],
      ['selected', 'C3:D4', sheetId],
      ['changed', 'E5', 'Unknown'],
    ]);
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    seen.length = 0;
    model.select(model.sheet('表'), area('A1'));
    await settled();
    expect(seen).toEqual([]);
  });
});

/** Events come in a task of their own, and the client hands them on in promises. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
}

const valueOf = <T>({ value }: OfficeExtension.ClientResult<T>): T => value;
