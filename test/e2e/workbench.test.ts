import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { setTheStage, type OpenAnother } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

/** axe as its script puts it into a page. */
interface Judge {
  run(where: object): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
}

let workbench: WorkbenchPage;
let openAnother: OpenAnother;

setTheStage((opened, another) => {
  workbench = opened;
  openAnother = another;
});
beforeEach(() => workbench.reset());

const fileName = (): Promise<string | null> => workbench.page.locator('#file-name').textContent();
const isUnsaved = (): Promise<boolean> => workbench.page.locator('#unsaved').isVisible();
const chooseSample = async (file: string): Promise<void> => {
  await workbench.page.click('#samples');
  await workbench.page.click(`[data-sample="${file}"]`);
};

test('unsaved work is asked about before another workbook takes its place', async () => {
  const { page } = workbench;
  const dialog = page.locator('#unsaved-question');
  await workbench.check();
  expect(await isUnsaved()).toBe(false);
  await workbench.type('C4', '8');
  expect(await isUnsaved()).toBe(true);
  await chooseSample('sound.xlsx');
  await dialog.waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('save');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await fileName()).toBe('guangdong-2024.xlsx');
  await chooseSample('sound.xlsx');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#unsaved-question [value="save"]')]);
  expect(download.suggestedFilename()).toContain('guangdong-2024');
  await page.locator('#file-name', { hasText: 'sound.xlsx' }).waitFor();
  expect(await isUnsaved()).toBe(false);
});

test('a waiver is work, too, and may be thrown away only when somebody says so', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  await pane.locator('[data-step="1"]').click();
  await pane.locator('article[data-chosen="true"] [data-action="waive"]').click();
  await pane.locator('[data-dialog="waive"] textarea').fill('已在说明中写明');
  await page.keyboard.press('Control+Enter');
  await pane.locator('[data-notice]').first().waitFor();
  await workbench.settled();
  expect(await isUnsaved()).toBe(true);
  await workbench.drop('sound.xlsx', readFileSync('samples/sound.xlsx'));
  await page.click('#unsaved-question [value="discard"]');
  await page.locator('#file-name', { hasText: 'sound.xlsx' }).waitFor();
});

test('the language changes without a reload, in page, grid and pane, and back', async () => {
  const { page, pane } = workbench;
  await workbench.check();
  const before = await workbench.counts();
  await page.click('#language');
  await pane.locator('[lang="en"]').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await workbench.counts()).toEqual(before);
  await page.click('#language');
  await pane.locator('[lang="zh-CN"]').first().waitFor();
  expect(await workbench.counts()).toEqual(before);
});

test('F6 and Shift+F6 lead through toolbar, grid, sheet tabs and pane, from wherever the focus is', async () => {
  const { page, pane } = workbench;
  const here = (): Promise<string> =>
    page.evaluate(() => {
      const active = document.activeElement;
      if (active?.closest('#toolbar')) return 'toolbar';
      if (active?.closest('[data-u-comp="slide-tab-bar"]')) return 'tabs';
      if (active?.closest('#grid')) return 'grid';
      return active?.id ?? '';
    });
  await page.locator('#open').focus();
  const zones = ['grid', 'tabs', 'pane', 'toolbar'];
  for (const zone of zones) {
    await page.keyboard.press('F6');
    expect(await here()).toBe(zone);
    if (zone === 'pane') {
      expect(await pane.locator('[data-action="check"]').evaluate((button) => button.matches(':focus'))).toBe(true);
    }
  }
  for (const zone of ['pane', 'tabs', 'grid', 'toolbar']) {
    await page.keyboard.press('Shift+F6');
    expect(await here()).toBe(zone);
  }
});

test('the arrow keys on the sheet tabs bring another sheet to the front', async () => {
  const { page } = workbench;
  const [first, second] = (await workbench.model()).sheets.map(({ name }) => name);
  await page.locator('#open').focus();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (name) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === name,
    second ?? '',
  );
  await page.waitForFunction(() => document.activeElement?.closest('[data-u-comp="slide-tab-bar"]') !== null);
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(
    (name) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === name,
    first ?? '',
  );
});

test('an empty file is told as what it is', async () => {
  await workbench.drop('leer.xlsx', Buffer.alloc(0));
  await workbench.page.locator('#notice', { hasText: '0' }).waitFor();
  expect(await fileName()).toBe('guangdong-2024.xlsx');
});

test('comments that are written are counted and have a corner with their text', async () => {
  const { page, pane } = workbench;
  await pane.locator('[data-action="menu"]').click();
  await pane.locator('[data-action="comments"]').click();
  await page.keyboard.press('Escape');
  await workbench.check();
  await pane.locator('[data-notice="notice.comments-written"]').waitFor();
  const comment = (await workbench.model()).comments[0];
  if (!comment) throw new Error('no comment was written');
  const title = await page.evaluate(
    ([sheet, cell]) => {
      const { grid, model } = window.jiheWorkbench;
      const range = grid.page(model.sheet(sheet)).getRange(cell);
      return grid.commentAt(model.sheet(sheet), range.getRow(), range.getColumn());
    },
    [comment.sheet, comment.cell] as const,
  );
  expect(title).toBe(comment.content);
});

test('the page around grid and pane gives axe nothing to say', async () => {
  const { page } = workbench;
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: Judge };
    const { violations } = await judge.run({ exclude: [['#grid'], ['#pane']] });
    return violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
});

test('labels and a line that says what is going on are in the page before any script has run', async () => {
  const page = readFileSync('dist/workbench/index.html', 'utf8');
  for (const words of ['打开', '样例', '另存为', '一键核对', '正在打开样例…']) expect(page).toContain(words);
  const dark = await openAnother({ dark: true, search: '?lang=en' });
  expect(await dark.page.locator('#open').textContent()).toBe('Open');
  await dark.close();
});
