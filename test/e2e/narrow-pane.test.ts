import { reportOrder } from '../../src/report';
import { sampleReview } from './support/expected';
import { setTheStage, type OpenAnother } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

/** 指标完成（%） of the sample's last table: F. */
const STATED_COLUMN = 5;

let workbench: WorkbenchPage;
let openAnother: OpenAnother;

setTheStage((opened, another) => {
  workbench = opened;
  openAnother = another;
});
beforeEach(async () => {
  await workbench.reset();
  await workbench.narrow();
});

test('nothing has to be scrolled sideways in the narrowest pane, dialogs and pages included', async () => {
  const { pane, page } = workbench;
  await workbench.check();
  await pane.locator('[data-step="1"]').click();
  for (const action of ['waive', 'rule']) {
    await pane.locator(`article[data-chosen="true"] [data-action="${action}"]`).click();
    await pane.locator(`[data-dialog="${action}"]`).waitFor();
    expect(await workbench.sideways()).toEqual([]);
    await page.keyboard.press('Escape');
    await pane.locator(`[data-dialog="${action}"]`).waitFor({ state: 'detached' });
  }
  const content = { overview: '[data-headline]', recalculate: 'tr[data-row-number]', findings: 'article' };
  for (const [tab, first] of Object.entries(content)) {
    await pane.locator(`#jihe-tab-${tab}`).click();
    await pane.locator(`#jihe-panel-${tab} ${first}`).first().waitFor();
    expect(await workbench.sideways()).toEqual([]);
    expect(await workbench.lowTargets()).toEqual([]);
  }
});

test('names of rows that are to be recalculated have the room that figures leave', async () => {
  await workbench.check();
  await workbench.pane.locator('[data-action="recalculate"]').click();
  const row = workbench.pane.locator('tr[data-row-number]').first();
  await row.waitFor();
  const [name, stated] = await row
    .locator('td')
    .evaluateAll((cells) => cells.slice(1, 3).map((cell) => cell.getBoundingClientRect().width));
  expect(name).toBeGreaterThan((stated ?? 0) * 1.5);
});

test('the page itself never scrolls, however far down a hidden word stands', async () => {
  const { pane, page } = workbench;
  const last = sampleReview().computed.at(-1);
  const cell = last?.cells.at(-1);
  if (!last || !cell) throw new Error('nothing is computed');
  // Its stated completion differs from the computed one: rows that differ say so to those who listen.
  await page.evaluate(
    ([name, row, column]) => {
      const { model } = window.jiheWorkbench;
      model.edit(model.sheet(name), row, column, '55%');
    },
    [last.sheet, cell.row, STATED_COLUMN] as const,
  );
  await workbench.check();
  await pane.locator('[data-action="recalculate"]').click();
  await pane.locator('[data-differing]').first().waitFor();
  const beyond = await pane.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
  expect(beyond).toBe(0);
});

test('the heading of the next sheet pushes the one before away, and is never covered by it', async () => {
  await workbench.check();
  const list = workbench.pane.locator('[data-row]').first().locator('xpath=../..');
  const second = workbench.pane.locator('[data-group]').nth(1);
  await list.evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await second.waitFor();
  // The heading stands half a line below the top.
  await second.evaluate((heading) => {
    const scroller = heading.closest('[tabindex="-1"]');
    if (scroller) scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 10;
  });
  // The list answers a scroll in the frame that follows, and measures rows that come into view in the next.
  const covered = (): Promise<boolean> =>
    second.evaluate(async (heading) => {
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      await frame();
      const { left, top } = heading.getBoundingClientRect();
      return !heading.contains(document.elementFromPoint(left + 20, top + 4));
    });
  await expect(covered()).resolves.toBe(false);
});

test('on a low screen the list has two thirds of the pane', async () => {
  const { page, pane } = workbench;
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  // what a browser leaves of 1366 × 768
  await page.setViewportSize({ width: 1366, height: 554 });
  await workbench.check();
  const [top, height] = await pane
    .locator('[data-row]')
    .first()
    .evaluate((row) => [row.getBoundingClientRect().top, window.innerHeight] as const);
  await page.setViewportSize(before);
  expect(top / height).toBeLessThan(1 / 3);
});

test('a step to another sheet by the keyboard leaves the focus in the pane', async () => {
  const { pane, page } = workbench;
  await workbench.check();
  await pane.locator('article h3 button').first().focus();
  const { findings } = sampleReview();
  const away = findings[reportOrder(findings)[0] ?? -1]?.cell.sheet ?? '';
  expect(await workbench.gridSelection()).not.toContain(away);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (sheet) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === sheet,
    away,
  );
  await page.keyboard.press('ArrowDown');
  await pane.locator('[data-position="2"]').waitFor();
});

test('in the dark the scroll bars are dark, too', async () => {
  const dark = await openAnother({ dark: true });
  const scheme = await dark.pane.locator('main').evaluate((main) => getComputedStyle(main).colorScheme);
  await dark.close();
  expect(scheme).toBe('dark');
});
