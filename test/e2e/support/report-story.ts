import type { WorkbenchPage } from './workbench-page';

/** What a person does on the page that holds a report against the workbook. Every step waits for what it leads to. */
export class ReportStory {
  constructor(private readonly workbench: WorkbenchPage) {}

  async menu(action: string): Promise<void> {
    const { pane } = this.workbench;
    await pane.locator('[data-action="menu"]').click();
    await pane.locator(`[data-action="${action}"]`).click();
  }

  /** Opens the page where no report was chosen yet. */
  async open(): Promise<void> {
    await this.menu('compare');
    await this.workbench.pane.locator('[data-page="report-start"]').waitFor();
  }

  /** Opens it again: the report is still there. */
  async reopen(): Promise<void> {
    await this.menu('compare');
    await this.workbench.pane.locator('[data-report]').waitFor();
  }

  async choose(file: string): Promise<void> {
    const { pane } = this.workbench;
    await pane.locator('[data-input="report"]').setInputFiles(file);
    await pane.locator('[data-claim]').first().waitFor();
  }

  async back(): Promise<void> {
    const { pane } = this.workbench;
    await pane.locator('[data-dialog="report-check"] [data-action="back"]').click();
    await pane.locator('[data-dialog="report-check"]').waitFor({ state: 'detached' });
  }

  /** All of so many figures can be reached; those out of sight are not drawn. */
  async figures(count: number): Promise<void> {
    const { pane, page } = this.workbench;
    await pane.locator('[data-claim][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await pane.locator(`[data-claim="${String(count - 1)}"][aria-expanded="true"]`).waitFor();
    await page.keyboard.press('Home');
    await pane.locator('[data-claim="0"][aria-expanded="true"]').waitFor();
    await page.keyboard.press('Escape');
    await pane.locator('[data-claim="0"][aria-expanded="false"]').waitFor();
  }

  /** The grid shows the cell ("表1-3!D18") and has it selected. */
  async cellIsChosen(cell: string): Promise<void> {
    await this.workbench.page.waitForFunction((address) => {
      const sheet = window.jiheWorkbench.grid.workbook.getActiveSheet();
      return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ''}` === address;
    }, cell);
  }

  async sheetIsShown(name: string): Promise<void> {
    await this.workbench.page.waitForFunction(
      (sheet) => window.jiheWorkbench.grid.workbook.getActiveSheet().getSheetName() === sheet,
      name,
    );
  }

  /** Ticks a table and puts it into the workbook. `looked` is called before. */
  async importTable(name: string, looked: () => Promise<void>): Promise<void> {
    const { pane } = this.workbench;
    await pane.locator('#jihe-report-tab-tables').click();
    await pane.locator(`[data-report-table="${name}"] input[type="checkbox"]`).check();
    await looked();
    await pane.locator('[data-action="import-tables"]:not([aria-disabled="true"])').click();
    await pane.locator('[data-notice="report-check.imported"]').waitFor();
    await this.workbench.settled();
  }

  /** Takes back what the notice tells of. */
  async undo(): Promise<void> {
    const { pane } = this.workbench;
    await pane.locator('[data-notice="report-check.imported"] [data-action="undo-notice"]').click();
    await pane.locator('[data-notice="notice.taken-back"], [data-notice="notice.undone"]').first().waitFor();
    await this.workbench.settled();
  }
}
