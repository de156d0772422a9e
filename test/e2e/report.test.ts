import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});

test('a report in Word is held against the workbook, figure by figure', async () => {
  const { pane } = workbench;
  await workbench.check();
  await pane.locator('[data-action="menu"]').click();
  await pane.locator('[data-action="compare"]').click();
  await pane.locator('input[type="file"]').first().setInputFiles('samples/guangdong-2024.docx');
  await pane.locator('[data-claim]').first().waitFor();
  const verdicts = await pane
    .locator('[data-claim]')
    .evaluateAll((claims) => claims.map((claim) => `${claim.getAttribute('data-verdict') ?? ''} ${claim.textContent}`));
  expect(verdicts.filter((verdict) => verdict.startsWith('agrees')).length).toBeGreaterThan(10);
  expect(verdicts.filter((verdict) => verdict.startsWith('differs'))).toContain('differs 6.00万元');
});
