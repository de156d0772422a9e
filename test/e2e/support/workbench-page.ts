import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type FrameLocator, type JSHandle, type Page } from 'playwright-core';
import type { Severity } from '../../../src/review';
import type { WorkbookDescription } from '../../../src/standin/model/describe';

/** As many as may wait for a slow machine; nothing waits so long when all is well. */
export const TIMEOUT = 120_000;

const BROWSER_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As narrow as Excel lets a pane be, in pixels. */
const NARROWEST = 320;

/** Pictures for the README are taken only where they are asked for (`npm run screenshots`). */
const takesPictures = process.env['SCREENSHOTS'] === '1';
const PICTURES = 'docs/images';

/** The local server over the built pages, in a process of its own. */
export class PageServer {
  private constructor(
    private readonly process: ChildProcess,
    /** Ends with a slash. */
    readonly address: string,
  ) {}

  /** On `port` or the next free one; 0 is any. */
  static start(port = 0): Promise<PageServer> {
    const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code) => {
        reject(new Error(`the server ended with ${String(code)}`));
      });
      server.stdout.once('data', (line: Buffer) => {
        resolve(new PageServer(server, line.toString().trim()));
      });
    });
  }

  stop(): void {
    this.process.kill();
  }
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'];
  if (executablePath === undefined) throw new Error('CHROME_PATH is not set');
  return chromium.launch({ executablePath, args: BROWSER_OPTIONS });
}

/** How somebody opens the workbench. */
export interface Wish {
  /** The page's "?lang=en". */
  readonly search?: string;
  /** The system is set to dark colours. */
  readonly dark?: boolean;
  /** The system forces its own colours. */
  readonly forced?: boolean;
  /** The pane is as narrow as it can be. */
  readonly narrow?: boolean;
}

/** The workbench as a person has it on the screen, and what went wrong in it meanwhile. */
export class WorkbenchPage {
  /** Errors of page and console, and requests that left the page's own origin. */
  readonly complaints: string[] = [];
  readonly pane: FrameLocator;

  private constructor(
    readonly page: Page,
    address: string,
  ) {
    this.pane = page.frameLocator('#pane');
    page.setDefaultTimeout(TIMEOUT / 4);
    page.on('pageerror', (error) => this.complaints.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.complaints.push(`request to ${url}`);
    });
  }

  static async open(
    browser: Browser,
    address: string,
    { search = '', dark = false, forced = false, narrow = false }: Wish = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forced ? 'active' : 'none',
      acceptDownloads: true,
      deviceScaleFactor: takesPictures ? 1.5 : 1,
    });
    const workbench = new WorkbenchPage(await context.newPage(), address);
    await workbench.page.goto(`${address}workbench/${search}`);
    await workbench.ready();
    if (narrow) await workbench.narrow();
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Pane and grid are there. */
  private async ready(): Promise<void> {
    await this.page.locator('#grid[aria-busy="false"]').waitFor();
    await this.pane.locator('[data-action="check"]').waitFor();
  }

  /** Waits until the pane is done with what it is at. */
  async settled(): Promise<void> {
    await this.pane.locator('main[aria-busy="false"]').waitFor();
  }

  async check(): Promise<void> {
    await this.pane.locator('[data-action="check"]').click();
    await this.pane.locator('main[data-phase="reviewed"][aria-busy="false"]').waitFor();
    await this.settled();
  }

  /** What the pane counts: each severity, what was not checked, and what was set aside, which it shows where there is some. */
  async counts(): Promise<Record<Severity | 'unchecked' | 'waived', number>> {
    const entries = await this.pane
      .locator('[data-kind][data-count]')
      .evaluateAll((found) =>
        found.map((element) => [element.getAttribute('data-kind'), Number(element.getAttribute('data-count'))]),
      );
    return { waived: 0, ...(Object.fromEntries(entries) as Record<Severity | 'unchecked', number>) };
  }

  /** Everything that the stand-in holds. */
  model(): Promise<WorkbookDescription> {
    return this.page.evaluate(() => window.jiheWorkbench.model.describe());
  }

  /** The sheet and cells that the grid has selected: "表1-3!C11". */
  gridSelection(): Promise<string> {
    return this.page.evaluate(() => {
      const sheet = window.jiheWorkbench.grid.workbook.getActiveSheet();
      return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ''}`;
    });
  }

  /** What the grid shows in each cell of an area ("F3:F19"), row by row. */
  gridTexts(sheet: string, area: string): Promise<string[][]> {
    return this.page.evaluate(
      ([name, range]) => {
        const { grid, model } = window.jiheWorkbench;
        return grid.page(model.sheet(name)).getRange(range).getDisplayValues();
      },
      [sheet, area] as const,
    );
  }

  /** The colour behind a cell as the grid paints it, marks included. */
  gridBackground(sheet: string, cell: string): Promise<string> {
    return this.page.evaluate(
      ([name, range]) => {
        const { grid, model } = window.jiheWorkbench;
        return grid.page(model.sheet(name)).getRange(range).getBackground();
      },
      [sheet, cell] as const,
    );
  }

  /** Clicks a cell of the sheet in front with the mouse; it has to be in view, wherever the sheet is scrolled to. */
  async clickCell(cell: string): Promise<void> {
    const { x, y } = await this.page.evaluate((range) => {
      const sheet = window.jiheWorkbench.grid.workbook.getActiveSheet();
      const { left, top, width, height } = sheet.getRange(range).getCellRect();
      const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
      const [origin, first] = [
        sheet.getRange(0, 0).getCellRect(),
        sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect(),
      ];
      return {
        x: left + width / 2 - (first.left - origin.left + offsetX),
        y: top + height / 2 - (first.top - origin.top + offsetY),
      };
    }, cell);
    const box = await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    if (!box) throw new Error('the grid is not on the page');
    await this.page.mouse.click(box.x + x, box.y + y);
  }

  /** Types into a cell of the sheet in front, as a person does. */
  async type(cell: string, text: string): Promise<void> {
    await this.clickCell(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** A picture of the page, or of the pane alone, for the README. */
  async picture(name: string, of: 'page' | 'pane'): Promise<void> {
    if (!takesPictures) return;
    await this.page.mouse.move(0, 0);
    const target = of === 'page' ? this.page : this.page.locator('#pane');
    await target.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled', caret: 'hide' });
  }

  /** Shows the sample anew, with a pane that knows nothing yet. */
  async reset(): Promise<void> {
    await this.withNewPane(() => this.page.evaluate(() => window.jiheWorkbench.openSample('guangdong-2024.xlsx')));
    await this.page.evaluate(() => {
      window.jiheWorkbench.pane.page?.standIn.faults.clear();
    });
  }

  /** Drops a workbook on the page and waits for its pane. */
  async openByDrop(name: string, bytes: Buffer): Promise<void> {
    await this.withNewPane(async () => {
      const shown = await this.page.evaluateHandle(() => window.jiheWorkbench.pane.page);
      await this.drop(name, bytes);
      await this.giveUpUnsavedWork(shown);
    });
    await this.page.locator('#file-name', { hasText: name }).waitFor();
  }

  /** What a test left behind is asked about before another file takes the place of the pane `shown`; it may go. */
  private async giveUpUnsavedWork(shown: JSHandle<unknown>): Promise<void> {
    const answered = await this.page.waitForFunction((before) => {
      const isAsked = document.querySelector('#unsaved-question[open]') !== null;
      const isOpen = window.jiheWorkbench.pane.page !== before;
      return isAsked ? 'asked' : isOpen ? 'open' : null;
    }, shown);
    if ((await answered.jsonValue()) === 'asked') await this.page.click('#unsaved-question [value="discard"]');
  }

  /** Does what opens another workbook, and waits for its pane. */
  async withNewPane(open: () => Promise<unknown>): Promise<void> {
    const opened = this.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
    await open();
    await opened;
    await this.ready();
  }

  /** Makes the pane as narrow as Excel lets it be. */
  async narrow(): Promise<void> {
    const { page } = this;
    await page.addStyleTag({ content: `:root { --pane-width: ${String(NARROWEST)}px !important; }` });
    await page.waitForFunction(
      (width) => document.querySelector<HTMLElement>('#pane')?.offsetWidth === width,
      NARROWEST,
    );
  }

  /** Elements of the pane that can be scrolled sideways, examples on rule pages aside. */
  sideways(): Promise<readonly string[]> {
    return this.pane
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll<HTMLElement>('*')]
          .filter(
            (element) =>
              /auto|scroll/.test(getComputedStyle(element).overflowX) &&
              element.scrollWidth > element.clientWidth &&
              element.getAttribute('role') !== 'group',
          )
          .map(({ className }) => className),
      );
  }

  /** What in the pane can be pressed and is lower than 24 pixels, with its height. */
  lowTargets(): Promise<readonly string[]> {
    return this.pane.locator('body').evaluate((body) =>
      [...body.querySelectorAll<HTMLElement>('button, a[href], select, [role="tab"], [role="menuitem"]')]
        .filter((target) => !target.closest('[aria-hidden="true"], [inert]') && target.checkVisibility())
        .map(
          (target) =>
            [
              JSON.stringify([target.className.slice(0, 10), target.dataset, target.textContent]),
              // A button may take the clicks of the card that it stands on.
              Math.max(
                target.getBoundingClientRect().height,
                parseFloat(getComputedStyle(target, '::after').height) || 0,
              ),
            ] as const,
        )
        .filter(([, height]) => height < 23.5)
        .map(([what, height]) => `${String(height)} ${what}`),
    );
  }

  /** The theme that the pane has taken. */
  theme(): Promise<string | null> {
    return this.pane.locator('[data-theme]').first().getAttribute('data-theme');
  }

  /** Drawn signs of the pane that have the colour of what lies behind them. */
  unseenSigns(): Promise<readonly string[]> {
    return this.pane.locator('body').evaluate((body) => {
      const ground = (element: Element | null): string => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      return [...body.querySelectorAll('svg')]
        .filter((sign) => sign.checkVisibility() && getComputedStyle(sign).color === ground(sign.parentElement))
        .map((sign) => sign.parentElement?.outerHTML.slice(0, 200) ?? '');
    });
  }

  /** Drops a file on the page. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, data]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], fileName));
        return dropped;
      },
      [name, bytes.toString('base64')] as const,
    );
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await this.page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
  }
}
