// `node scripts/bench/many-findings.mjs`: 5,100 wrong balances among 20,400 lines in the workbench: the frames of the list while it
// is scrolled, and how long the fix of all of them, its undo and its cancelling take. Build first.
/* global atob, MutationObserver, requestAnimationFrame, window */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { serve } from '../serve.mjs';

const LINES = Number(process.env.BENCH_LINES ?? 20_400);
/** One line of so many is wrong. */
const EVERY = 4;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const say = (text) => process.stdout.write(`${text}\n`);

async function workbook() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('经费支出');
  sheet.addRow(['序号', '支出内容', '预算数（元）', '支出数（元）', '净结余（元）']);
  for (let line = 1; line <= LINES; line++) {
    const [budget, spent] = [1000 + line, 900 + line];
    sheet.addRow([line, `事项${line}`, budget, spent, line % EVERY === 0 ? 99 : budget - spent]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const address = await serve(0, path.join(root, 'dist'));
const executablePath = findBrowser();
if (!executablePath) throw new Error('No browser found.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(600_000);
await page.goto(`${address}workbench/`);
await page.locator('#grid[aria-busy="false"]').waitFor();
const pane = page.frameLocator('#pane');
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
/** Seconds of processor time that the page has taken. */
const worked = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
};
const settled = () => pane.locator('main[aria-busy="false"]').waitFor();
const timed = async (name, work) => {
  const [start, before] = [performance.now(), await worked()];
  const result = await work();
  const [took, cpu] = [(performance.now() - start) / 1000, (await worked()) - before];
  say(`${name.padEnd(22)} ${took.toFixed(1)} s, ${cpu.toFixed(1)} s of the processor${result ? `: ${result}` : ''}`);
};
const errors = () => pane.locator('[data-kind="error"][data-count]').getAttribute('data-count');

await timed('open', async () => {
  const bytes = (await workbook()).toString('base64');
  const opened = page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
  await page.evaluate(
    (data) =>
      window.jiheWorkbench.open(
        'many.xlsx',
        Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)),
      ),
    bytes,
  );
  await opened;
  await pane.locator('[data-action="check"]').waitFor();
});
await timed('check', async () => {
  await pane.locator('[data-action="check"]').click();
  await pane.locator('main[data-phase="reviewed"][aria-busy="false"]').waitFor();
  await pane.locator('[data-row] article').first().waitFor();
  return `${await errors()} errors`;
});
/** Milliseconds of processor time of the longest task of the page's main thread while `work` runs. */
async function longestTask(work) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threadOf = ({ pid, tid }) => `${pid}/${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => /RunTask/.test(event.name) && main.has(threadOf(event)));
  return { result, longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)) };
}
await timed('scroll', async () => {
  const scroll = () =>
    pane
      .locator('[data-row]')
      .first()
      .evaluate(async (row) => {
        const list = row.parentElement.parentElement;
        const took = [];
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        let last = await frame();
        for (let at = 0; at < 300; at++) {
          // a wheel's notch, then whole pages
          list.scrollTop += at < 200 ? 100 : 20_000;
          const now = await frame();
          took.push(now - last);
          last = now;
        }
        return took;
      });
  const { result: frames, longest } = await longestTask(scroll);
  const sorted = [...frames].sort((a, b) => a - b);
  const over = frames.filter((ms) => ms > 50).length;
  const task = `longest task ${longest.toFixed(0)} ms of the processor`;
  return `${task}; frames up to ${sorted.at(-1).toFixed(0)} ms, median ${sorted[150].toFixed(0)} ms, ${over} of 300 over 50 ms`;
});
await timed('preview', async () => {
  await pane.locator('[data-action="fix-all"]').click();
  await pane.locator('[data-dialog="fix-all"] [data-edit]').first().waitFor();
});
/** Presses the button that calls the work off as soon as it is there, as nobody can who aims with a mouse. */
const callOff = () =>
  pane.locator('main').evaluate((main) => {
    const look = () => {
      const button = main.querySelector('[data-action="cancel-work"]');
      if (!button) return;
      watch.disconnect();
      button.click();
    };
    const watch = new MutationObserver(look);
    watch.observe(main, { childList: true, subtree: true });
  });
await timed('fix all, called off', async () => {
  await callOff();
  await pane.locator('[data-dialog="fix-all"] [data-action="confirm"]').click();
  await pane.locator('[data-problem="cancelled"]').waitFor();
  await settled();
  return `${await errors()} errors`;
});
await timed('fix all', async () => {
  await pane.locator('[data-action="fix-all"]').click();
  await pane.locator('[data-dialog="fix-all"] [data-action="confirm"]').click();
  await pane.locator('[data-notice^="notice.fixed"]').waitFor();
  await settled();
  return `${await errors()} errors`;
});
await timed('undo', async () => {
  await pane.locator('[data-action="undo-notice"]').click();
  await pane.locator('[data-notice="notice.undone"]').waitFor();
  await settled();
  return `${await errors()} errors`;
});
await browser.close();
process.exit();
