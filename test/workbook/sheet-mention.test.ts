import { namesSheet } from '../../src/workbook/sheet-mention';

it.each([
  ['=复核报告!A1', '复核报告'],
  ["='复核报告'!A1", '复核报告'],
  ['SUM(1,复核报告!A1:B2)', '复核报告'],
  ["='it''s (2)'!A1", "it's (2)"],
  ['=Sheet1:Sheet3!A1', 'sheet1'],
  ['=Sheet1:Sheet3!A1', 'Sheet3'],
  ["=INDIRECT(\"'it's'!A1\")", "it's"],
  ['=HYPERLINK("#复核报告!A1")', '复核报告'],
  ['=年报!A1+报!A1', '报'],
])('%s names %s', (formula, sheet) => {
  expect(namesSheet(formula, sheet)).toBe(true);
});

it.each([
  ['=A1+B2', '复核报告'],
  ['="见复核报告"', '复核报告'],
  ['=年度复核报告!A1', '复核报告'],
  ["='复核报告 (2)'!A1", '复核报告'],
  ['=[2.xlsx]复核报告!A1', '复核报告'],
  ['=复核报告', '复核报告'],
  ['=A1', ''],
])('%s does not name %s', (formula, sheet) => {
  expect(namesSheet(formula, sheet)).toBe(false);
});

it('takes no time over a long formula', () => {
  const from = performance.now();
  expect(namesSheet(`=${'复核报告+'.repeat(100_000)}1`, '复核报告')).toBe(false);
  expect(performance.now() - from).toBeLessThan(500);
});
