import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { countsOf, reviewOf } from './expected';
import type { Hand } from './hands';
import type { WorkbenchPage } from './workbench-page';

const MISTAKES = 'samples/mistakes.xlsx';
const SHEET = '经费支出';
/** How many findings are set aside at once. */
const WAIVED = 3;

/**
 * The story of somebody new: first steps → sample with mistakes → check → fix one → fix all → waive three at once → change
 * a cell → recheck → report → list → save → reopen. Each step is waited for; where one leads nowhere, it fails.
 */
export async function playNewcomer(workbench: WorkbenchPage, hand: Hand): Promise<void> {
  const { page, pane } = workbench;
  const on = (action: string): Locator => pane.locator(`[data-action="${action}"]`);
  const expected = reviewOf(readFileSync(MISTAKES));

  await pane.locator('[data-page="first-steps"]').waitFor();
  await workbench.withNewPane(() => hand.press(on('try-sample')));
  await checkBy(workbench, hand);
  expect(await workbench.counts()).toEqual(countsOf(expected));

  await stepTo(workbench, hand, 'balance-mismatch', `${SHEET}!E4`);
  await hand.press(chosen(workbench).locator('[data-action="fix"]'));
  await hand.press(pane.locator('[data-dialog="fix"] [data-action="confirm"]'));
  await pane.locator('[data-notice^="notice.fixed"]').waitFor();
  await workbench.settled();
  expect((await cell(workbench, 'E4'))?.formula).toBe('=C4-D4');

  await hand.press(on('fix-all'));
  await hand.press(pane.locator('[data-dialog="fix-all"] [data-action="confirm"]'));
  await on('fix-all').waitFor({ state: 'detached' });
  await workbench.settled();
  expect((await cell(workbench, 'F9'))?.formula).toContain('D9/C9');

  const before = await workbench.counts();
  await hand.press(on('pick'));
  await hand.tick(WAIVED);
  await pane.locator(`[data-picked="${String(WAIVED)}"]`).waitFor();
  await hand.press(on('pick-waive'));
  await hand.write(pane.locator('[data-dialog="waive"] textarea'), '已与财务科核实');
  await hand.press(pane.locator('[data-dialog="waive"] [data-action="confirm"]'));
  await pane.locator('[data-notice="notice.waived-many"]').waitFor();
  await workbench.settled();
  await pane.locator(`[data-kind="waived"][data-count="${String(WAIVED)}"]`).waitFor();
  const after = await workbench.counts();
  expect(total(before) - total(after)).toBe(WAIVED);

  // What the words become is a figure, which is wrong in its turn.
  await stepTo(workbench, hand, 'amount-not-number', `${SHEET}!E8`);
  await hand.type('5');
  await pane.locator('[data-stale=""]').waitFor();
  await hand.press(on('check-again'));
  await pane.locator('[data-stale=""]').waitFor({ state: 'detached' });
  await pane.locator('[data-bar="change"] [data-gone-count]').waitFor();
  await workbench.settled();
  const told = pane.locator('[data-bar="change"] [data-fresh-count]');
  expect(Number(await told.getAttribute('data-fresh-count'))).toBeGreaterThan(0);
  expect(Number(await told.getAttribute('data-gone-count'))).toBeGreaterThan(0);
  await hand.press(on('show-fresh'));
  await pane.locator('article[data-chosen="true"][data-fresh="true"]').waitFor();

  await hand.choose(on('menu'), on('report'));
  await pane.locator('[data-notice="notice.report"]').waitFor();
  await workbench.settled();
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    hand.choose(on('menu'), on('export'), on('export-xlsx')),
  ]);
  expect(
    readFileSync(await list.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const left = await workbench.counts();
  const [saved] = await Promise.all([page.waitForEvent('download'), hand.press(page.locator('#save'))]);
  await page.locator('#unsaved').waitFor({ state: 'hidden' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hand.press(page.locator('#open'))]);
  await workbench.withNewPane(async () => {
    await chooser.setFiles({ name: '再次打开.xlsx', mimeType: '', buffer: readFileSync(await saved.path()) });
  });
  await page.locator('#file-name', { hasText: '再次打开.xlsx' }).waitFor();
  // The steps have been taken: they are shown once.
  await pane.locator('[data-page="welcome"]').waitFor();
  await checkBy(workbench, hand);
  expect(await workbench.counts()).toEqual(left);
}

const chosen = ({ pane }: WorkbenchPage): Locator => pane.locator('article[data-chosen="true"]');

async function checkBy(workbench: WorkbenchPage, hand: Hand): Promise<void> {
  await hand.press(workbench.pane.locator('[data-action="check"]'));
  await workbench.pane.locator('main[data-phase="reviewed"][aria-busy="false"]').waitFor();
  await workbench.pane.locator('[data-row] article').first().waitFor();
}

/** Steps on until the chosen finding is of this rule, and its cell is the one that the grid has selected. */
async function stepTo(workbench: WorkbenchPage, hand: Hand, rule: string, address: string): Promise<void> {
  const { pane, page } = workbench;
  const footer = pane.locator('[data-position]');
  for (;;) {
    const position = (await footer.getAttribute('data-position')) ?? '';
    await hand.next();
    await pane.locator(`[data-position]:not([data-position="${position}"])`).waitFor();
    await chosen(workbench).waitFor();
    if ((await chosen(workbench).getAttribute('data-rule')) === rule) break;
  }
  await page.waitForFunction((wanted) => {
    const sheet = window.jiheWorkbench.grid.workbook.getActiveSheet();
    return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ''}` === wanted;
  }, address);
  await workbench.settled();
}

async function cell(workbench: WorkbenchPage, name: string) {
  const { sheets } = await workbench.model();
  return sheets.find((sheet) => sheet.name === SHEET)?.cells[name];
}

const total = ({ error, warning, info }: Awaited<ReturnType<WorkbenchPage['counts']>>): number =>
  error + warning + info;
