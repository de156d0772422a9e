import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExcelHost } from '../../../src/hosts/excel';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import { DEFAULT_SETTINGS, review } from '../../../src/review';
import type { Review } from '../../../src/review';
import { standInData } from '../../../src/workbench/file/standin-data';
import { openWorkbook, workbookOf } from '../../support/excel';
import { realWorkbooks } from '../../support/published-files';

/** All marks and columns of a review; where nothing is to be said of a workbook, a mark at the head of its first table. */
function everything({ findings, computed, tables }: Review): WritePlan {
  const [table] = tables;
  const isSilent = findings.length === 0 && computed.length === 0 && table !== undefined;
  const head = { sheet: table?.sheet ?? '', row: table?.area.top ?? 0, column: table?.area.left ?? 0 };
  return {
    marks: isSilent ? [{ cell: head, severity: 'info' }] : findings.map(({ cell, severity }) => ({ cell, severity })),
    columns: computed.map((column) => ({ column, title: `${column.measure}（核）` })),
    edits: [],
  };
}

test.each(realWorkbooks())('%s is the same after writing back and removing', async (_, file) => {
  const data = standInData(readWorkbook(readFileSync(file), nodeCodec), path.basename(file));
  const { model, countSyncs } = openWorkbook(data);
  const host = createExcelHost();
  const before = model.describe();
  const result = review(await host.read(), DEFAULT_SETTINGS);
  const plan = everything(result);
  let report = { marks: 0, columns: 0 };
  const syncs = [
    await countSyncs(async () => {
      report = await host.write(plan);
    }),
    await countSyncs(() => host.clear()),
  ];
  expect(report.marks + report.columns).toBeGreaterThan(0);
  expect(report.columns).toBe(plan.columns?.length);
  expect(Math.max(...syncs)).toBeLessThanOrEqual(3);
  expect(model.describe()).toEqual(before);
});

describe('a review of thousands of findings', () => {
  const SHEETS = 5;
  const ITEMS = 1000;
  /** Each item spends more than its budget: a negative balance in every row. */
  const sheet = (index: number): (string | number)[][] => [
    ['单位：万元', '', '', ''],
    ['项目名称', '预算数', '支出数', '净结余'],
    ...Array.from({ length: ITEMS }, (_, row) => [`第${String(index)}批设备购置之${String(row + 1)}`, 10, 12.5, -2.5]),
    ['合计', 10 * ITEMS, 12.5 * ITEMS, -2.5 * ITEMS],
  ];
  const data = workbookOf(
    Object.fromEntries(Array.from({ length: SHEETS }, (_, index) => [`支出${String(index + 1)}`, sheet(index)])),
  );

  it('is read and marked in at most 6 sync, no request or answer above 4 MB', async () => {
    const { model, faults, countSyncs } = openWorkbook(data);
    faults.payloadLimit = 4_000_000;
    const host = createExcelHost();
    let found: Review | undefined;
    let marks = 0;
    const syncs = await countSyncs(async () => {
      found = review(await host.read(), DEFAULT_SETTINGS);
      ({ marks } = await host.write({ ...everything(found), columns: null }));
    });
    expect(found?.findings.length).toBeGreaterThanOrEqual(5000);
    expect(marks).toBeGreaterThanOrEqual(5000);
    expect(syncs).toBeLessThanOrEqual(6);
    const marked = model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
    expect(marked.length).toBeGreaterThanOrEqual(SHEETS);
  });
});
