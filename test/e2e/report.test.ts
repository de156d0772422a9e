import axe from 'axe-core';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

/** axe as its script puts it into a page. */
interface Judge {
  run(): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
}

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

test('the sample with its report opens on the page that compares them, which gives axe nothing to say', async () => {
  const { page, pane } = workbench;
  await page.click('#samples');
  await page.click('[data-sample="guangdong-2024.docx"]');
  await pane.locator('[data-report="guangdong-2024.docx"]').waitFor();
  await pane.locator('[data-claim][data-verdict="differs"]').first().waitFor();
  await page.locator('#file-name', { hasText: 'guangdong-2024.xlsx' }).waitFor();
  await workbench.picture('pane-report', 'pane');
  const found = await pane.locator('body').evaluate(async (_, source) => {
    window.eval(source);
    const { axe: judge } = window as unknown as { axe: Judge };
    const { violations } = await judge.run();
    return violations.map(({ id }) => id);
  }, axe.source);
  expect(found).toEqual([]);
});
