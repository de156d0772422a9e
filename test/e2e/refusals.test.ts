import ExcelJS from 'exceljs';
import { setTheStage, type OpenAnother } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;
let openAnother: OpenAnother;

setTheStage((opened, another) => {
  workbench = opened;
  openAnother = another;
});
beforeEach(() => workbench.reset());

/** A workbook of one sheet with these rows. */
async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Sheet1').addRows(rows.map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function openAndCheck(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await workbench.openByDrop('other.xlsx', await workbookOf(rows));
  await workbench.pane.locator('[data-action="check"]').click();
  await workbench.settled();
}

test('an empty workbook and one without a known table each have a page of their own', async () => {
  await openAndCheck([]);
  await workbench.pane.locator('[data-page="empty"]').waitFor();
  await openAndCheck([
    ['日期', '天气'],
    ['周一', '晴'],
  ]);
  await workbench.pane.locator('[data-page="no-tables"]').waitFor();
  await workbench.pane.locator('[data-looked-for]').nth(3).waitFor();
});

test('a file that is no workbook is refused in one line, and the open workbook stays', async () => {
  const before = await workbench.model();
  await workbench.drop('notes.xlsx', Buffer.from('no workbook at all'));
  await workbench.page.locator('#notice:not([hidden])').waitFor();
  expect(await workbench.model()).toEqual(before);
  await workbench.page.click('#notice-close');
  await workbench.check();
});

test('a cell in edit mode, a protected sheet and a failing Excel are each told, and nothing is written', async () => {
  const before = await workbench.model();
  const standIn = await workbench.page.evaluateHandle(() => {
    const page = window.jiheWorkbench.pane.page;
    if (!page) throw new Error('the pane is not connected');
    return page.standIn;
  });
  await workbench.page.evaluate((excel) => {
    excel.faults.editing = true;
  }, standIn);
  await workbench.pane.locator('[data-action="check"]').click();
  await workbench.pane.locator('[data-problem="cell-edit-mode"]').waitFor();
  expect(await workbench.model()).toEqual(before);
  await workbench.page.evaluate((excel) => {
    excel.faults.clear();
  }, standIn);
  await workbench.check();
  const marked = await workbench.model();
  const sheet = '表1-3 经费支出';
  await workbench.page.evaluate((name) => {
    window.jiheWorkbench.model.sheet(name).protect(true);
  }, sheet);
  await workbench.pane.locator('[data-action="recalculate"]').click();
  await workbench.settled();
  await workbench.pane.locator('[data-action="write"]').click();
  await workbench.settled();
  await workbench.pane.locator('[data-notice="notice.skipped"], [data-problem="protected-sheet"]').first().waitFor();
  const cells = (await workbench.model()).sheets.find(({ name }) => name === sheet)?.cells;
  expect(cells).toEqual(marked.sheets.find(({ name }) => name === sheet)?.cells);
});

test('typing into a protected sheet is refused and the cell shows what it holds', async () => {
  const sheet = (await workbench.model()).sheets[0]?.name ?? '';
  await workbench.page.evaluate((name) => {
    window.jiheWorkbench.model.sheet(name).protect(true);
  }, sheet);
  const [[shown]] = (await workbench.gridTexts(sheet, 'C4')) as [[string]];
  await workbench.type('C4', '999');
  await workbench.page.locator('#notice:not([hidden])').waitFor();
  expect(await workbench.gridTexts(sheet, 'C4')).toEqual([[shown]]);
});

test('the page speaks English where it is asked to, pane included', async () => {
  const english = await openAnother({ search: '?lang=en' });
  expect(await english.page.locator('html').getAttribute('lang')).toBe('en');
  expect(await english.pane.locator('html').getAttribute('lang')).toBe('en');
  expect(english.complaints).toEqual([]);
  await english.close();
});

test('the pane is dark where the system is, as it is in a black Excel, and light else', async () => {
  const dark = await openAnother({ dark: true });
  for (const [{ pane }, theme] of [
    [dark, 'dark'],
    [workbench, 'light'],
  ] as const)
    expect(await pane.locator('[data-theme]').first().getAttribute('data-theme')).toBe(theme);
  expect(dark.complaints).toEqual([]);
  await dark.close();
});
