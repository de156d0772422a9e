import { sampleReview } from './support/expected';
import { thereAre } from './support/hands';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

const RULE = 'negative-balance';
let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});

test('a rule is explained and switched off; its findings go, and a new pane on the same workbook keeps to that', async () => {
  const { pane, page } = workbench;
  expect(sampleReview().findings.map(({ rule }) => rule)).toContain(RULE);
  await workbench.check();
  await pane.locator('[data-action="menu"]').click();
  await pane.locator('[data-action="settings"]').click();
  await pane.locator(`[data-rule-setting="${RULE}"] [data-action="about-rule"]`).click();
  await pane.locator(`[data-rule-page="${RULE}"]`).waitFor();
  await pane.locator('[data-dialog="rule"] [data-action="close"]').click();
  await pane.locator(`[data-rule-setting="${RULE}"] [role="switch"]`).click();
  await pane.locator('[data-action="save-settings"]').click();
  await pane.locator('[data-notice="settings.saved"]').waitFor();
  await workbench.settled();
  await thereAre(0, pane.locator(`article[data-rule="${RULE}"]`));

  const opened = page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
  await page.evaluate(() => {
    window.jiheWorkbench.pane.open();
  });
  await opened;
  await workbench.check();
  const others = sampleReview().findings.filter(({ rule }) => rule !== RULE);
  const counts = await workbench.counts();
  expect(counts.error + counts.warning + counts.info).toBeGreaterThanOrEqual(others.length);
  await thereAre(0, pane.locator(`article[data-rule="${RULE}"]`));
});
