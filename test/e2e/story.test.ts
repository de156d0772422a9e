import { readFileSync } from 'node:fs';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { addressName, areaName, cellName } from '../../src/workbook/address';
import { countsOf, reviewOf, SAMPLE, sampleReview } from './support/expected';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

const expected = sampleReview();
const firstOf = (rule: string) => {
  const finding = expected.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`the sample has no ${rule}`);
  return finding;
};
let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});
beforeEach(() => workbench.reset());

test('the sample is there when the page opens, and nothing is marked', async () => {
  const [first, ...others] = (await workbench.model()).sheets;
  const workbook = readWorkbook(readFileSync(SAMPLE), nodeCodec);
  expect([first, ...others].map((sheet) => sheet?.name)).toEqual(workbook.sheets.map(({ name }) => name));
  const shown = await workbench.gridTexts(first?.name ?? '', 'A1:C20');
  expect(shown[19]?.[2]).toBe('290.00');
  expect([first, ...others].flatMap((sheet) => sheet?.conditionalFormats)).toEqual([]);
});

test('a check finds what the core finds, and marks each cell once', async () => {
  await workbench.check();
  expect(await workbench.counts()).toEqual(countsOf(expected));
  const marked = (await workbench.model()).sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.flatMap(({ areas }) => areas.map((area) => `${name}!${area}`)),
  );
  const { sheet, row, column } = firstOf('negative-balance').cell;
  expect(marked.length).toBeGreaterThan(0);
  expect(new Set(marked).size).toBe(marked.length);
  expect(await workbench.gridBackground(sheet, cellName(row, column))).not.toBe(
    await workbench.gridBackground(sheet, 'A1'),
  );
});

test('a click on a finding brings its cell to the front; a click on a cell chooses its finding', async () => {
  await workbench.check();
  const { cell } = firstOf('adjustment-not-posted');
  await workbench.pane.locator('[data-rule="adjustment-not-posted"]').first().click();
  await workbench.page.waitForFunction(
    (sheet) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === sheet,
    cell.sheet,
  );
  expect(await workbench.gridSelection()).toBe(addressName(cell));
  const other = firstOf('negative-balance').cell;
  await workbench.clickCell(cellName(other.row, other.column));
  await workbench.pane.locator('[data-rule="negative-balance"][data-chosen="true"]').first().waitFor();
  expect(await workbench.gridSelection()).toBe(addressName(other));
  await workbench.picture('workbench', 'page');
  await workbench.picture('pane-findings', 'pane');
});

test('the overview lists every table that was recognised, with its range', async () => {
  await workbench.check();
  await workbench.pane.locator('#jihe-tab-overview').click();
  const shown = workbench.pane.locator('[data-kind][data-range]');
  await shown.first().waitFor();
  const ranges = await shown.evaluateAll((cards) =>
    cards.map((card) => [card.getAttribute('data-kind'), card.getAttribute('data-range')]),
  );
  expect(ranges).toHaveLength(expected.tables.length);
  await workbench.picture('pane-overview', 'pane');
});

test('computed columns are written as the core computed them, and clearing leaves no trace', async () => {
  const before = await workbench.model();
  await workbench.check();
  await workbench.pane.locator('[data-action="recalculate"]').click();
  await workbench.settled();
  await workbench.picture('pane-recalculate', 'pane');
  await workbench.pane.locator('[data-action="write"]').click();
  await workbench.pane.locator('[data-notice="notice.written"]').waitFor();
  for (const column of expected.computed.filter(({ measure }) => measure === 'balance')) {
    const rows = column.cells.map(({ row }) => row);
    const top = Math.min(...rows);
    const area = { top, bottom: Math.max(...rows), left: column.column, right: column.column };
    const shown = await workbench.gridTexts(column.sheet, areaName(area));
    const values = column.cells.map(({ row }) => Number(shown[row - top]?.[0]));
    expect(values).toEqual(column.cells.map(({ value }) => Number(value)));
  }
  await workbench.page.click('[data-ribbon="clearMarks"]');
  await workbench.pane.locator('[data-notice="notice.cleared"]').waitFor();
  expect({ ...(await workbench.model()), selection: before.selection }).toEqual(before);
});

test('an edit in the grid changes what the next check finds, and a written formula follows it', async () => {
  await workbench.check();
  const { cell } = firstOf('adjustment-not-posted');
  const before = await workbench.counts();
  await workbench.pane.locator('[data-rule="adjustment-not-posted"]').first().click();
  await workbench.page.waitForFunction(
    (sheet) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === sheet,
    cell.sheet,
  );
  await workbench.pane.locator('[data-action="recalculate"]').click();
  await workbench.settled();
  await workbench.pane.locator('[data-action="write"]').click();
  await workbench.pane.locator('[data-notice="notice.written"]').waitFor();
  const balance = expected.computed.find(({ sheet, measure }) => sheet === cell.sheet && measure === 'balance');
  const ours = cellName(10, balance?.column ?? -1);
  expect(await workbench.gridTexts(cell.sheet, ours)).toEqual([['-0.50']]);
  await workbench.type('C11', '0.5');
  expect((await workbench.model()).sheets.find(({ name }) => name === cell.sheet)?.cells['C11']?.value).toBe(0.5);
  expect(await workbench.gridTexts(cell.sheet, ours)).toEqual([['0.00']]);
  await workbench.check();
  const after = await workbench.counts();
  expect(after).not.toEqual(before);
  expect(after.error).toBeGreaterThan(before.error);
});

test('what is saved reads back as what is shown', async () => {
  await workbench.check();
  await workbench.pane.locator('[data-action="recalculate"]').click();
  await workbench.settled();
  await workbench.pane.locator('[data-action="write"]').click();
  await workbench.pane.locator('[data-notice="notice.written"]').waitFor();
  const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.click('#save')]);
  expect(download.suggestedFilename()).toMatch(/^guangdong-2024.*\.xlsx$/);
  const bytes = readFileSync(await download.path());
  const saved = readWorkbook(bytes, nodeCodec);
  const ours = saved.names.filter(({ name, hidden }) => hidden && name.startsWith('_jihe_col_'));
  expect(ours).toHaveLength(expected.computed.length);
  const model = await workbench.model();
  for (const { name, conditionalFormats } of model.sheets) {
    const sheet = saved.sheets.find((candidate) => candidate.name === name);
    expect(sheet?.conditionalFormats.flatMap(({ rules }) => rules)).toHaveLength(conditionalFormats.length);
  }
  // our own columns are blank to a review: the copy says what the original says
  expect(reviewOf(bytes).findings).toEqual(expected.findings);
  await workbench.openByDrop('again.xlsx', bytes);
  await workbench.check();
  expect(await workbench.counts()).toEqual(countsOf(expected));
});
