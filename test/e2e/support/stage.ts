import type { Browser } from 'playwright-core';
import { launchBrowser, PageServer, TIMEOUT, WorkbenchPage, type Wish } from './workbench-page';

/** Opens one more workbench beside the first. */
export type OpenAnother = (wish: Wish) => Promise<WorkbenchPage>;

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
    opened(workbench, (wish) => WorkbenchPage.open(browser, server.address, wish));
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });
  afterEach(() => {
    expect(workbench.complaints.splice(0)).toEqual([]);
  });
}
