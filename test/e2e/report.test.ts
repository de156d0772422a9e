import { SAMPLE_REPORT, sampleReportReview } from './support/expected';
import { complaintsOfAxe } from './support/judge';
import { setTheStage, type OpenAnother } from './support/stage';
import { ReportStory } from './support/report-story';
import type { WorkbenchPage } from './support/workbench-page';

const { claims, findings } = sampleReportReview();
const counts = { agrees: 0, differs: 0, 'contradicts-itself': 0, 'not-found': 0 };
for (const { verdict } of claims) counts[verdict] += 1;
/** The figure that differs from its cell, and one that agrees with the cell above that. */
const differing = claims.findIndex(({ verdict, related }) => verdict === 'differs' && related.length === 0);
const agreeing = claims.findIndex(({ cells: [cell] }) => cell === '表1-3 经费支出!D17');
const TABLE = '表1 经费支出情况';

let workbench: WorkbenchPage;
let openAnother: OpenAnother;

setTheStage((opened, another) => {
  workbench = opened;
  openAnother = another;
});
beforeEach(() => workbench.reset());

/** Counts, filter, both ways between sentence and cell, waiving and taking back, as a person does it. */
async function compareAndWaive(opened: WorkbenchPage, looked: () => Promise<void>): Promise<void> {
  const { pane } = opened;
  const story = new ReportStory(opened);
  await opened.check();
  await story.open();
  await looked();
  await story.choose(SAMPLE_REPORT);
  await looked();
  for (const [verdict, count] of Object.entries(counts))
    await pane.locator(`[data-verdict-count="${verdict}"][data-count="${String(count)}"]`).waitFor();
  await story.figures(claims.length);

  await pane.locator('[data-verdict-count="contradicts-itself"]').click();
  await pane.locator(`[data-claim="${String(differing)}"]`).waitFor({ state: 'detached' });
  const [only] = claims.flatMap(({ verdict }, index) => (verdict === 'contradicts-itself' ? [index] : []));
  await pane.locator(`[data-claim="${String(only)}"]`).waitFor();
  await pane.locator('[data-verdict-count="contradicts-itself"]').click();
  await story.figures(claims.length);

  await pane.locator(`[data-claim="${String(differing)}"]`).click();
  await pane.locator('[data-claim-detail="differs"]').waitFor();
  await story.cellIsChosen(claims[differing]?.cells[0] ?? '');
  await looked();
  await opened.clickCell('D17');
  await pane.locator(`[data-claim="${String(agreeing)}"][aria-expanded="true"]`).waitFor();
  await pane.locator('[data-claim-detail="agrees"]').waitFor();

  await pane.locator('#jihe-report-tab-findings').click();
  const open = pane.locator('[data-report-finding][data-waived="false"]');
  await open.nth(findings.length - 1).waitFor();
  await looked();
  await open.first().locator('[data-action="waive-report"]').click();
  await pane.locator('[data-dialog="waive-report"] textarea').fill('以决算批复为准');
  await looked();
  await pane.locator('[data-dialog="waive-report"] [data-action="confirm"]').click();
  const waived = pane.locator('[data-report-finding="prose-differs"][data-waived="true"]');
  await waived.waitFor();
  await waived.locator('[data-action="restore-report"]').click();
  await open.nth(findings.length - 1).waitFor();
  await waived.waitFor({ state: 'detached' });
}

/** A table becomes a sheet; one undo takes it back, and does so when the person has called it otherwise meanwhile. */
async function importAndUndo(opened: WorkbenchPage, looked: () => Promise<void>): Promise<void> {
  const { page } = opened;
  const story = new ReportStory(opened);
  const before = await opened.model();
  const names = before.sheets.map(({ name }) => name);
  await story.importTable(TABLE, looked);
  await story.sheetIsShown(TABLE);
  expect((await opened.model()).sheets.map(({ name }) => name)).toEqual([...names, TABLE]);
  expect(await opened.gridTexts(TABLE, 'A3:D4')).toEqual([
    ['支出类别', '预算数', '支出数', '净结余'],
    ['委托业务费', '168.00', '167.80', '0.20'],
  ]);
  await story.undo();
  expect((await opened.model()).sheets).toEqual(before.sheets);

  await story.reopen();
  await story.importTable(TABLE, looked);
  await story.sheetIsShown(TABLE);
  await page.evaluate((name) => {
    window.jiheWorkbench.model.sheet(name).rename('报告原表');
  }, TABLE);
  await story.sheetIsShown('报告原表');
  await story.undo();
  expect((await opened.model()).sheets).toEqual(before.sheets);
}

test('a report is chosen, read beside the sheets both ways, and a finding is waived and taken back', async () => {
  await compareAndWaive(workbench, async () => {
    expect(await complaintsOfAxe(workbench.pane)).toEqual([]);
  });
});

test('a table of the report becomes a sheet, and one undo takes it back under whatever name', async () => {
  const story = new ReportStory(workbench);
  await workbench.check();
  await story.open();
  await story.choose(SAMPLE_REPORT);
  await importAndUndo(workbench, async () => {
    expect(await complaintsOfAxe(workbench.pane)).toEqual([]);
  });
});

test('what was waived in the report is on the page of waivers, and can be taken back there', async () => {
  const { pane } = workbench;
  const story = new ReportStory(workbench);
  await workbench.check();
  await story.open();
  await story.choose(SAMPLE_REPORT);
  await pane.locator(`[data-claim="${String(differing)}"]`).click();
  await pane.locator('[data-claim-detail="differs"] [data-action="waive-report"]').click();
  await pane.locator('[data-dialog="waive-report"] textarea').fill('以决算批复为准');
  await pane.locator('[data-dialog="waive-report"] [data-action="confirm"]').click();
  await pane.locator(`[data-claim="${String(differing)}"][data-waived="true"]`).waitFor();
  await story.back();
  await story.menu('waivers');
  await pane.locator('[data-report-waiver="prose-differs"][data-state="open"]').waitFor();
  expect(await complaintsOfAxe(pane)).toEqual([]);
  await pane.locator('[data-report-waiver] [data-action="remove-report-waiver"]').click();
  await pane.locator('[data-page="no-waivers"]').waitFor();
  await pane.locator('[data-dialog="waivers"] [data-action="back"]').click();
  await story.reopen();
  await pane.locator(`[data-claim="${String(differing)}"][data-waived="false"]`).waitFor();
});

test('the whole story in English, in the narrowest pane, with nothing to scroll sideways', async () => {
  const english = await openAnother({ search: '?lang=en', narrow: true });
  const looked = async (): Promise<void> => {
    expect(await english.sideways()).toEqual([]);
    expect(await complaintsOfAxe(english.pane)).toEqual([]);
  };
  await compareAndWaive(english, looked);
  await importAndUndo(english, looked);
  expect(english.complaints).toEqual([]);
  await english.close();
});

test('the sample with its report opens on the page that compares them', async () => {
  const { page, pane } = workbench;
  await page.click('#samples');
  await page.click('[data-sample="guangdong-2024.docx"]');
  await pane.locator('[data-report="guangdong-2024.docx"]').waitFor();
  await pane.locator('[data-claim][data-verdict="differs"]').first().waitFor();
  await page.locator('#file-name', { hasText: 'guangdong-2024.xlsx' }).waitFor();
  expect(await complaintsOfAxe(pane)).toEqual([]);
  await pane.locator(`[data-claim="${String(differing)}"]`).click();
  await pane.locator('[data-claim-detail="differs"]').waitFor();
  await new ReportStory(workbench).cellIsChosen(claims[differing]?.cells[0] ?? '');
  await workbench.picture('pane-report', 'pane');
});
