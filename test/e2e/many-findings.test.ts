import ExcelJS from 'exceljs';
import { setTheStage } from './support/stage';
import { TIMEOUT, type WorkbenchPage } from './support/workbench-page';

const SHEET = '经费支出';
/** Lines of the table, of which one in four has a wrong balance. */
const LINES = 20_400;
const WRONG = LINES / 4;
/** What a person may be asked to wait, in milliseconds. */
const LONGEST = 30_000;

let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});

async function manyWrong(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.addRow(['序号', '支出内容', '预算数（元）', '支出数（元）', '净结余（元）']);
  for (let line = 1; line <= LINES; line++) {
    sheet.addRow([line, `事项${String(line)}`, 1000 + line, 900 + line, line % 4 === 0 ? 99 : 100]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the cells of the balances hold: a figure or a formula each. */
async function balances(): Promise<unknown> {
  const cells = (await workbench.model()).sheets.find(({ name }) => name === SHEET)?.cells ?? {};
  return Array.from({ length: LINES }, (_, line) => {
    const cell = cells[`E${String(line + 2)}`];
    return cell?.formula ?? cell?.value;
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  await workbench.settled();
  return performance.now() - start;
}

async function fixAll(): Promise<void> {
  const { pane } = workbench;
  await pane.locator('[data-action="fix-all"]').click();
  await pane.locator('[data-dialog="fix-all"] [data-action="confirm"]').click();
}

/** The button that calls the work off is pressed as soon as it is there; resolves to "done/total" cells of the moment. */
function callOff(): Promise<string> {
  return workbench.pane.locator('main').evaluate(
    (main) =>
      new Promise((resolve) => {
        const look = (): void => {
          const button = main.querySelector<HTMLElement>('[data-action="cancel-work"]');
          if (!button) return;
          watch.disconnect();
          resolve(main.querySelector('[data-progress]')?.getAttribute('data-progress') ?? '');
          button.click();
        };
        const watch = new MutationObserver(look);
        watch.observe(main, { childList: true, subtree: true });
      }),
  );
}

test(
  'thousands of fixes are written within seconds, can be called off meanwhile, and are undone as one',
  async () => {
    const { pane } = workbench;
    await workbench.openByDrop('many.xlsx', await manyWrong());
    await workbench.check();
    expect((await workbench.counts()).error).toBe(WRONG);
    const before = await balances();

    const calledOff = callOff();
    await fixAll();
    expect(Number((await calledOff).split('/')[1])).toBeGreaterThanOrEqual(WRONG);
    await pane.locator('[data-problem="cancelled"]').waitFor();
    await workbench.settled();
    expect(await balances()).toEqual(before);

    const fixing = await timed(async () => {
      await fixAll();
      await pane.locator('[data-notice^="notice.fixed"]').waitFor();
    });
    expect((await workbench.counts()).error).toBe(0);
    expect(await balances()).not.toEqual(before);
    const undoing = await timed(async () => {
      await pane.locator('[data-action="undo-notice"]').click();
      await pane.locator('[data-notice="notice.undone"]').waitFor();
    });
    expect((await workbench.counts()).error).toBe(WRONG);
    expect(await balances()).toEqual(before);
    expect(Math.max(fixing, undoing)).toBeLessThan(LONGEST);
  },
  4 * TIMEOUT,
);
