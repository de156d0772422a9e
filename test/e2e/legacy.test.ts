import * as library from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { reviewOf, SAMPLE, sampleReview } from './support/expected';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});
beforeEach(() => workbench.reset());

/** The sample as Excel 97–2003 and WPS write it. */
function binarySample(): Buffer {
  const book = library.read(readFileSync(SAMPLE), { cellFormula: true, cellNF: true, cellStyles: true });
  return Buffer.from(library.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

test.each(['自评表.xls', '自评表.et'])(
  '%s opens as a copy, is checked as ever, and is saved as .xlsx',
  async (name) => {
    await workbench.openByDrop(name, binarySample());
    const notice = workbench.page.locator('#notice:not([hidden])');
    await notice.waitFor();
    expect(await notice.textContent()).toContain(name);
    await workbench.check();
    const { findings } = sampleReview();
    const { error, warning, info } = await workbench.counts();
    expect(error + warning + info).toBe(findings.length);

    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.click('#save')]);
    expect(download.suggestedFilename()).toMatch(/^自评表.+\.xlsx$/);
    const saved = reviewOf(readFileSync(await download.path()));
    expect(saved.findings.map(({ rule, cell }) => ({ rule, cell }))).toEqual(
      findings.map(({ rule, cell }) => ({ rule, cell })),
    );
  },
);

test('a broken one is refused in one line, and the open workbook stays', async () => {
  const before = await workbench.model();
  await workbench.drop('坏.xls', binarySample().subarray(0, 700));
  await workbench.page.locator('#notice:not([hidden])', { hasText: '坏.xls' }).waitFor();
  expect(await workbench.model()).toEqual(before);
});
