import { WorkbookModel, type Calculator } from '../../src/standin';
import { CautiousCalculator } from '../../src/workbench/cautious-calculator';
import { CommentCorners } from '../../src/workbench/grid/comment-corners';
import { isRefused } from '../../src/workbench/grid/commands.data';
import { gridStyle } from '../../src/workbench/grid/grid-style';
import { Marks } from '../../src/workbench/grid/marks';
import { workbookData } from '../../src/workbench/grid/workbook-data';

const MARK = '=LEN("jihe:error")>0';
const place = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('the grid gets values, formulas, shared styles, merges, sizes and frozen panes', () => {
  const style = { fontName: '宋体', bold: true, fillColor: '#EEEEEE', horizontalAlignment: 'Center', wrapText: true };
  const model = new WorkbookModel({
    sheets: [
      {
        name: 'S',
        cells: [
          { row: 0, column: 0, value: 'a', style },
          { row: 0, column: 1, value: 0.5, numberFormat: '0.00%' },
          { row: 1, column: 0, value: true, style: { ...style } },
          { row: 1, column: 1, value: { error: '#DIV/0!' }, formula: '=1/0' },
        ],
        merges: [{ top: 3, left: 0, bottom: 3, right: 2 }],
        hiddenRows: [5],
        rowHeights: [[2, 30]],
      },
      { name: 'H', visibility: 'hidden', cells: [] },
    ],
  });
  const sheets = new Map([['S', { frozenRows: 1, frozenColumns: 0, rowHeight: 15, columnWidth: 48 }]]);
  const data = workbookData(model, { fontName: '宋体', fontSize: 10, sheets });
  const [sheet, hidden] = Object.values(data.sheets ?? {});
  const cells = sheet?.cellData;
  expect(cells?.[0]?.[0]).toMatchObject({ v: 'a', t: 1 });
  expect(cells?.[0]?.[1]).toMatchObject({ v: 0.5, t: 2 });
  expect(cells?.[1]?.[0]).toMatchObject({ v: true, t: 3 });
  expect(cells?.[1]?.[1]).toMatchObject({ v: '#DIV/0!', f: '=1/0' });
  expect(cells?.[0]?.[0]?.s).toBe(cells?.[1]?.[0]?.s);
  expect(data.styles?.[String(cells?.[0]?.[0]?.s)]).toMatchObject({
    ff: '宋体',
    bl: 1,
    bg: { rgb: '#EEEEEE' },
    ht: 2,
    tb: 3,
  });
  expect(sheet?.mergeData).toEqual([{ startRow: 3, startColumn: 0, endRow: 3, endColumn: 2 }]);
  expect(sheet?.rowData).toMatchObject({ 2: { h: 40 }, 5: { hd: 1 } });
  expect(sheet?.freeze).toMatchObject({ ySplit: 1, startRow: 1 });
  expect([sheet?.hidden, hidden?.hidden]).toEqual([0, 1]);
  expect(sheet?.rowCount).toBeGreaterThan(30);
});

test('only formats that are always true and carry a name are painted; the first has the last word', () => {
  const model = new WorkbookModel({ sheets: [{ name: 'S', cells: [] }] });
  const sheet = model.sheet('S');
  const marks = new Marks();
  const custom = (formula: string, fillColor: string, column: number) => ({
    areas: [place(0, column)],
    type: 'Custom',
    formula,
    style: { fillColor },
  });
  sheet.addConditionalFormat(custom(MARK, '#111111', 0), 'last');
  sheet.addConditionalFormat(custom('=LEN("jihe:info")>0', '#222222', 0), 'last');
  sheet.addConditionalFormat(custom('=A1>0', '#333333', 1), 'last');
  marks.refresh(sheet);
  expect(marks.at(sheet.id, 0, 0)).toEqual({ bg: { rgb: '#111111' } });
  expect(marks.at(sheet.id, 0, 1)).toBeUndefined();
  expect(marks.at('other', 0, 0)).toBeUndefined();
  sheet.removeConditionalFormats(() => true);
  marks.refresh(sheet);
  expect(marks.at(sheet.id, 0, 0)).toBeUndefined();
});

test.each([
  ['sheet.command.insert-row-before', true],
  ['sheet.command.remove-sheet-confirm', true],
  ['sheet.command.set-range-bold', true],
  ['sheet.command.move-range', true],
  ['sheet.command.move-selection', false],
  ['sheet.command.set-range-values', false],
  ['sheet.command.set-scroll-relative', false],
  ['sheet.command.set-worksheet-activate', false],
  ['sheet.command.clear-selection-content', false],
  ['sheet.command.paste', false],
  ['sheet.mutation.insert-row', false],
])('%s: refused %s', (command, refused) => {
  expect(isRefused(command)).toBe(refused);
});

test('a calculator that breaks is told once and left alone from then on', () => {
  const calls: string[] = [];
  const broken: unknown[] = [];
  const calculator: Calculator = {
    reset: () => void calls.push('reset'),
    calculate: () => {
      calls.push('calculate');
      if (calls.length > 2) throw new RangeError('wall');
    },
  };
  const cautious = new CautiousCalculator(calculator, (error) => broken.push(error));
  cautious.reset();
  cautious.calculate();
  expect(broken).toEqual([]);
  cautious.calculate();
  cautious.calculate();
  cautious.reset();
  expect([calls, broken.length]).toEqual([['reset', 'calculate', 'calculate'], 1]);
  cautious.restart();
  cautious.reset();
  expect(calls.at(-1)).toBe('reset');
});

test('dates that follow the system have their Chinese form', () => {
  expect(gridStyle({ numberFormat: 'm/d/yyyy' }).n?.pattern).toBe('yyyy/m/d');
  expect(gridStyle({ numberFormat: '0.00%' }).n?.pattern).toBe('0.00%');
});

test('a cell with a comment has its text, by sheet and place', () => {
  const model = new WorkbookModel({ sheets: [{ name: 'S', cells: [] }] });
  const sheet = model.sheet('S');
  const corners = new CommentCorners();
  expect(corners.refresh(model)).toBe(false);
  const comment = model.addComment(sheet, 2, 1, '少 1.00 万元', true);
  expect(corners.refresh(model)).toBe(true);
  expect(corners.textAt(sheet.id, 2, 1)).toBe('少 1.00 万元');
  expect(corners.textAt(sheet.id, 1, 2)).toBeUndefined();
  model.removeComment(comment);
  expect(corners.refresh(model)).toBe(true);
  expect(corners.textAt(sheet.id, 2, 1)).toBeUndefined();
});
