import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { expenditure } from '../support/forms';
import { smallBook, type SmallSheet } from '../support/small-book';

const sheet = (spent: number, visibility: SmallSheet['visibility'] = 'visible'): SmallSheet => ({
  rows: [
    [...expenditure('万元')],
    [1, '办公费', 20, spent, 20 - spent],
    [2, '差旅费', 30, 25, 5],
    [3, '印刷费', 10, 8, 2],
    ['', '合计', 60, spent + 33, 27 - spent],
  ],
  visibility,
});

function told(sheets: Readonly<Record<string, SmallSheet>>, comparesLeftOut = false) {
  const { findings, notChecked } = review(smallBook(sheets), { ...DEFAULT_SETTINGS, comparesLeftOut });
  return {
    differs: findings.filter(({ rule }) => rule === 'amount-differs').length > 0,
    leftOut: notChecked.filter(({ reason }) => reason === 'sheet-left-out').map(({ cell }) => addressName(cell)),
  };
}

test.each<[string, SmallSheet]>([
  ['底稿', sheet(15, 'hidden')],
  ['经费支出(旧)', sheet(15)],
  ['填报示例', sheet(15)],
  ['经费支出 (2)', sheet(15)],
])('%s is read, told and compared with nothing', (name, other) => {
  const sheets = { 经费支出: sheet(18), [name]: other };
  expect(told(sheets)).toEqual({ differs: false, leftOut: [`${name}!A1`] });
  expect(told(sheets, true)).toEqual({ differs: true, leftOut: [] });
});

test('sheets of this year are compared', () => {
  expect(told({ 经费支出: sheet(18), 支出明细: sheet(15) })).toEqual({ differs: true, leftOut: [] });
});

test('where every sheet has such a name, none is left out', () => {
  expect(told({ 绩效模板: sheet(18) })).toEqual({ differs: false, leftOut: [] });
});

test('faults of a sheet left out are its own and told', () => {
  const wrong: SmallSheet = { ...sheet(15), rows: [...sheet(15).rows.slice(0, 4), ['', '合计', 60, 50, 10]] };
  const { findings } = review(smallBook({ 经费支出: sheet(18), '经费支出(旧)': wrong }), DEFAULT_SETTINGS);
  expect(findings.some(({ rule, cell }) => rule === 'total-mismatch' && cell.sheet === '经费支出(旧)')).toBe(true);
});

test('faults of an example are nobody’s, unless it is brought in', () => {
  const wrong: SmallSheet = { ...sheet(15), rows: [...sheet(15).rows.slice(0, 4), ['', '合计', 60, 50, 10]] };
  const sheets = { 经费支出: sheet(18), 填报示例: { ...wrong, visibility: 'hidden' } } as const;
  const faults = (comparesLeftOut: boolean) =>
    review(smallBook(sheets), { ...DEFAULT_SETTINGS, comparesLeftOut }).findings.filter(
      ({ rule, cell }) => rule === 'total-mismatch' && cell.sheet === '填报示例',
    ).length;
  expect([faults(false), faults(true)]).toEqual([0, 1]);
});
