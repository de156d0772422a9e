import type { Browser } from 'playwright-core';
import { launchBrowser, PageServer, TIMEOUT, WorkbenchPage } from './workbench-page';

/** Opens one more workbench beside the first; `search` is the page's "?lang=en". */
export type OpenAnother = (search: string) => Promise<WorkbenchPage>;

/**
 * Opens the workbench before the tests of a file, gives it to `opened`, and closes everything behind them. A test in
 * which the page complained fails.
 */
export function setTheStage(opened: (workbench: WorkbenchPage, openAnother: OpenAnother) => void): void {
  jest.setTimeout(TIMEOUT);
  let server: PageServer;
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([PageServer.start(), launchBrowser()]);
    workbench = await WorkbenchPage.open(browser, server.address);
    opened(workbench, (search) => WorkbenchPage.open(browser, server.address, search));
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });
  afterEach(() => {
    expect(workbench.complaints.splice(0)).toEqual([]);
  });
}
