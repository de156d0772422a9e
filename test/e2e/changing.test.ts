import ExcelJS from 'exceljs';
import { thereAre } from './support/hands';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

const SHEET = '经费支出';
let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});
beforeEach(async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(SHEET).addRows([
    ['序号', '支出内容', '预算（万元）', '支出（万元）', '净结余（万元）'],
    [1, '会议费', '57.00', 57, 0],
    [2, '培训费', 30, 28, 3],
    [3, '差旅费', 12.5, 12, 0.5],
    ['', '合计', 99.5, 97, 2.5],
  ]);
  await workbench.openByDrop('经费.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
  await workbench.check();
});

async function content(): Promise<Record<string, unknown>> {
  const cells = (await workbench.model()).sheets.find(({ name }) => name === SHEET)?.cells ?? {};
  return Object.fromEntries(Object.entries(cells).map(([name, { value, formula }]) => [name, formula ?? value]));
}

async function menu(action: string): Promise<void> {
  await workbench.pane.locator('[data-action="menu"]').click();
  await workbench.pane.locator(`[data-action="${action}"]`).click();
}

test('all safe fixes are carried out at once, their findings go, and one undo takes all of it back', async () => {
  const { pane } = workbench;
  const before = await content();
  await pane.locator('[data-action="fix-all"]').click();
  await pane.locator('[data-dialog="fix-all"] [data-edit="C2"]').waitFor();
  await workbench.picture('pane-fix-all', 'pane');
  await pane.locator('[data-dialog="fix-all"] [data-action="confirm"]').click();
  await pane.locator('[data-notice="notice.fixed"]').waitFor();
  await workbench.settled();
  expect(await content()).toEqual({ ...before, C2: 57, E3: '=C3-D3' });
  await thereAre(0, pane.locator('article[data-rule]'));
  await pane.locator('[data-action="undo-notice"]').click();
  await pane.locator('[data-notice="notice.undone"]').waitFor();
  await workbench.settled();
  expect(await content()).toEqual(before);
  await thereAre(1, pane.locator('article[data-rule="balance-mismatch"]'));
});

test('the report is a sheet of its own that the pane shows, and goes with the rest of ours', async () => {
  const { pane } = workbench;
  await workbench.reset();
  await workbench.check();
  const before = (await workbench.model()).sheets.map(({ name }) => name);
  await menu('report');
  await pane.locator('[data-notice="notice.report"]').waitFor();
  await workbench.settled();
  const names = (await workbench.model()).sheets.map(({ name }) => name);
  expect(names.slice(0, -1)).toEqual(before);
  await pane.locator('[data-action="show-notice"]').click();
  await workbench.page.waitForFunction(
    (name) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === name,
    names.at(-1) ?? '',
  );
  await workbench.picture('report', 'page');
  await menu('clear');
  await pane.locator('[data-notice="notice.cleared-marks"]').waitFor();
  await workbench.settled();
  const { sheets } = await workbench.model();
  expect(sheets.map(({ name }) => name)).toEqual(before);
  expect(sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});

test('with the live check on, what is typed into the grid is judged without a click', async () => {
  const { pane } = workbench;
  await menu('live');
  await workbench.type('D4', '13');
  await pane.locator('article[data-rule="negative-balance"], article[data-rule="balance-mismatch"]').nth(1).waitFor();
  expect(await workbench.gridSelection()).toBe(`${SHEET}!D5`);
  await pane.locator('main[aria-busy="false"]').waitFor();
});
