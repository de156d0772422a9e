// `npm run pages`: pictures of every page of the pane in every theme, docs/images/pages/<page>-<look>.png, taken from the built
// workbench. `npm run pages -- dark-zh welcome` takes those looks and pages alone.
/* global window */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { build, orFail } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { smallPng } from './lib/small-png.mjs';
import { serve } from './serve.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OUT = path.join(root, 'docs/images/pages');
/** Pixels. */
const HEIGHT = 640;
const WIDTH = 400;
const NARROWEST = 320;

/** How the pane looks: language, the system's colours, width. */
const LOOKS = {
  'light-zh': { language: 'zh' },
  'light-en': { language: 'en' },
  'dark-zh': { language: 'zh', dark: true },
  'dark-en': { language: 'en', dark: true },
  'forced-light-zh': { language: 'zh', forced: true },
  'forced-dark-en': { language: 'en', forced: true, dark: true },
  'narrow-dark-zh': { language: 'zh', dark: true, width: NARROWEST },
  'narrow-light-en': { language: 'en', width: NARROWEST },
};

/** The workbench in one look. */
class Visit {
  constructor(page, name, wanted) {
    this.page = page;
    this.name = name;
    this.wanted = wanted;
    this.pane = page.frameLocator('#pane');
  }

  on(action) {
    return this.pane.locator(`[data-action="${action}"]`);
  }

  dialog(name) {
    return this.pane.locator(`[data-dialog="${name}"]`);
  }

  async picture(name) {
    if (this.wanted.length > 0 && !this.wanted.includes(name)) return;
    await this.pane.locator('main').waitFor();
    await this.page.mouse.move(0, 0);
    const bytes = await this.page.locator('#pane').screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(path.join(OUT, `${name}-${this.name}.png`), smallPng(bytes));
  }

  /** Presses what opens a page or dialog, takes its picture, and leaves it. */
  async leaf(name, opener, dialog, ready = async () => undefined) {
    await opener.click();
    await this.dialog(dialog).waitFor();
    await ready(this.dialog(dialog));
    await this.picture(name);
    await this.page.keyboard.press('Escape');
    await this.dialog(dialog).waitFor({ state: 'detached' });
  }

  async menu(action) {
    await this.on('menu').click();
    await this.on(action).click();
  }

  async settled() {
    await this.pane.locator('main[aria-busy="false"]').waitFor();
  }

  async ready() {
    await this.page.locator('#grid[aria-busy="false"]').waitFor();
    await this.on('check').waitFor();
  }

  async open(work) {
    const opened = this.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
    await work();
    await opened;
    await this.ready();
  }

  sample(file) {
    return this.open(() => this.page.evaluate((name) => window.jiheWorkbench.openSample(name), file));
  }

  /** Opens a workbook of one sheet with these rows. */
  async book(rows) {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Sheet1').addRows(rows);
    const bytes = [...new Uint8Array(await book.xlsx.writeBuffer())];
    await this.open(() =>
      this.page.evaluate((data) => window.jiheWorkbench.open('Sheet1.xlsx', Uint8Array.from(data)), bytes),
    );
  }

  async check() {
    await this.on('check').click();
    await this.pane.locator('main[data-phase="reviewed"][aria-busy="false"]').waitFor();
    await this.settled();
  }

  async checkList() {
    await this.check();
    await this.pane.locator('[data-row] article').first().waitFor();
  }

  card(rule) {
    return this.pane.locator(`article[data-rule="${rule}"]`).first();
  }

  async choose(rule) {
    const next = this.pane.locator('[data-step="1"]');
    for (;;) {
      await next.click();
      const chosen = this.pane.locator('article[data-chosen="true"]');
      await chosen.waitFor();
      if ((await chosen.getAttribute('data-rule')) === rule) return chosen;
    }
  }
}

/** All pages, in the order in which a person comes by them. */
async function walk(visit) {
  const { page, pane } = visit;
  await visit.picture('first-steps');
  await visit.sample('mistakes.xlsx');
  await visit.checkList();
  await visit.picture('findings');
  const chosen = await visit.choose('balance-mismatch');
  await visit.settled();
  await visit.picture('finding');
  const inCard = (action) => chosen.locator(`[data-action="${action}"]`);
  await visit.leaf('rule', inCard('rule'), 'rule', (dialog) => dialog.locator('[data-rule-page]').waitFor());
  await visit.leaf('waive', inCard('waive'), 'waive');
  await visit.leaf('table', inCard('adjust-table'), 'table');
  const total = await visit.choose('total-mismatch');
  await visit.leaf('fix', total.locator('[data-action="fix"]'), 'fix');
  await visit.leaf('fix-all', visit.on('fix-all'), 'fix-all');
  await visit.on('grouping').click();
  await visit.picture('grouping');
  await pane.locator('[data-group-by="rule"]').click();
  await visit.picture('by-rule');
  await visit.on('pick').click();
  await pane.locator('article [role="checkbox"]').nth(0).click();
  await pane.locator('article [role="checkbox"]').nth(1).click();
  await visit.picture('picking');
  await visit.on('pick-waive').click();
  await visit.dialog('waive').locator('textarea').fill('Ok');
  await visit.dialog('waive').locator('[data-action="confirm"]').click();
  await visit.settled();
  await pane.locator('[data-kind="waived"]').click();
  await pane.locator('[data-bar="filter"]').waitFor();
  await visit.picture('waived');
  await visit.on('show-all').click();
  await visit.on('search').click();
  await visit.picture('search');
  await visit.on('search').click();
  await page.evaluate(() => {
    const { model } = window.jiheWorkbench;
    model.edit(model.sheet('经费支出'), 7, 4, '5');
  });
  await pane.locator('[data-stale=""]').waitFor();
  await visit.picture('stale');
  await visit.check();
  await pane.locator('[data-bar="change"]').waitFor();
  await visit.picture('changed');
  await visit.on('menu').click();
  await visit.on('settings').waitFor();
  await visit.picture('menu');
  await page.keyboard.press('Escape');
  await pane.locator('#jihe-tab-overview').click();
  await pane.locator('[data-kind][data-range]').first().waitFor();
  await visit.picture('overview');
  await visit.on('recalculate').click();
  await visit.on('write').waitFor();
  await visit.picture('recalculation');
  await visit.on('write').click();
  await pane.locator('[data-notice="notice.written"]').waitFor();
  await visit.settled();
  await visit.picture('written');
  for (const name of ['settings', 'waivers', 'formulas', 'keys']) {
    await visit.menu(name);
    await visit.dialog(name).waitFor();
    await visit.picture(name);
    if (name === 'settings') {
      await visit.dialog(name).locator('[data-rule-setting]').first().scrollIntoViewIfNeeded();
      await visit.picture('settings-rules');
    }
    await page.keyboard.press('Escape');
    await visit.dialog(name).waitFor({ state: 'detached' });
  }
  await visit.sample('sound.xlsx');
  await visit.check();
  await pane.locator('[data-page="clean"]').waitFor();
  await visit.picture('clean');
  await visit.sample('guangdong-2024.xlsx');
  await visit.picture('welcome');
  await visit.checkList();
  await visit.picture('findings-real');
  await pane.locator('#jihe-tab-overview').click();
  await pane.locator('[data-kind][data-range]').first().waitFor();
  await visit.picture('overview-real');
  await visit.menu('compare');
  await visit.on('choose-report').first().waitFor();
  await visit.picture('report-start');
  await pane.locator('input[data-input="report"]').setInputFiles(path.join(root, 'samples/guangdong-2024.docx'));
  await pane.locator('[data-claim]').first().waitFor();
  await visit.picture('report');
  await page.keyboard.press('Escape');
  await visit.dialog('report-check').waitFor({ state: 'detached' });
  await visit.book([
    ['日期', '天气'],
    ['周一', '晴'],
  ]);
  await visit.check();
  await visit.picture('no-tables');
  await visit.book([]);
  await visit.check();
  await visit.picture('empty');
  await visit.sample('sound.xlsx');
  await page.evaluate(() => {
    window.jiheWorkbench.pane.page.standIn.faults.editing = true;
  });
  await visit.on('check').click();
  await pane.locator('[data-problem]').waitFor();
  await visit.picture('problem');
}

async function visit(browser, address, name, { language, dark = false, forced = false, width = WIDTH }, wanted) {
  const context = await browser.newContext({
    viewport: { width: width + 600, height: HEIGHT + 44 },
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${address}workbench/?lang=${language}`);
  await page.addStyleTag({ content: `:root { --pane-width: ${String(width)}px !important; }` });
  const here = new Visit(page, name, wanted);
  await here.ready();
  await walk(here);
  await context.close();
}

await orFail(async () => {
  const named = process.argv.slice(2);
  const looks = Object.entries(LOOKS).filter(([name]) => !named.some((one) => one in LOOKS) || named.includes(name));
  const pages = named.filter((one) => !(one in LOOKS));
  await build(['addin', 'workbench'], { ifStale: true });
  mkdirSync(OUT, { recursive: true });
  const address = await serve(0);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const [name, look] of looks) {
    process.stderr.write(`${name} …\n`);
    await visit(browser, address, name, look, pages);
  }
  await browser.close();
});
process.exit();
