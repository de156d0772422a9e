import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExcelHost } from '../../../src/hosts/excel';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { DEFAULT_SETTINGS, review, safeFixes } from '../../../src/review';
import type { Finding } from '../../../src/review';
import type { StandInWorkbookData } from '../../../src/standin';
import { createCalculator } from '../../../src/standin/calculation';
import { standInData } from '../../../src/workbench/file/standin-data';
import { addressName } from '../../../src/workbook/address';
import type { CellEdit } from '../../../src/workbook/edit';
import { openWorkbook, workbookOf } from '../../support/excel';
import { realWorkbooks } from '../../support/published-files';

const wasm = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
const keyOf = ({ rule, cell }: Finding): string => `${rule} ${addressName(cell)}`;

/** A workbook in Excel whose formulas are calculated. */
async function open(data: StandInWorkbookData) {
  const { model } = openWorkbook(data);
  model.useCalculator(await createCalculator(model, wasm));
  const host = createExcelHost();
  const findings = async (): Promise<readonly Finding[]> => review(await host.read(), DEFAULT_SETTINGS).findings;
  const write = async (edits: readonly CellEdit[]): Promise<number> =>
    (await host.write({ marks: null, columns: null, edits })).edits;
  return { findings, write, host };
}

const fromFile = (file: string): StandInWorkbookData =>
  standInData(readWorkbook(readFileSync(file), nodeCodec), path.basename(file));

/** One fault for each fix that a rule knows. */
const SMALL = workbookOf({
  支出: [
    ['序号', '支出内容', '调剂后预算数（万元）', '支出（万元）', '净结余（万元）'],
    [1, '办公费', 24, 22.1, 1.9],
    [2, '印刷费', 7.5, 7.9, -0.4],
    ['', '合计', 31.5, 30, 1.5],
  ],
  经费: [
    ['序号', '支出内容', '预算（万元）', '支出（万元）', '净结余（万元）'],
    [1, '会议费', '57.00', 57, 0],
    [2, '培训费', 30, 28, 3],
    ['', '合计', 87, 86, 1],
  ],
  明细: [
    ['序号', '支出内容', '预算数（万元）'],
    [1, '设备购置费', 35],
    [2, '安装调试费', 52000],
    [3, '评审费', 1.8],
    ['', '合计', 42],
  ],
  汇总: [
    ['序号', '支出内容', '预算数（元）', '支出（元）'],
    [1, '差旅费', 3000, 100],
    [2, '咨询费', 2000, 200],
    [3, '邮电费', 600, 300],
    ['', '合计', { v: 5000, f: '=SUM(C2:C3)' }, { v: 800, f: '=D2*8' }],
  ],
});

const BOOKS = [
  ['small sheets', SMALL] as const,
  ...realWorkbooks().map(([name, file]) => [name, fromFile(file)] as const),
];

describe.each(BOOKS)('%s', (_, data) => {
  it('has none of the findings left that its safe fixes were for, and is as before after undo', async () => {
    const { findings, write, host } = await open(data);
    const before = await findings();
    const fixes = safeFixes(before);
    if (fixes.edits.length === 0) return;
    expect(await write(fixes.edits)).toBe(fixes.edits.length);
    const left = new Set((await findings()).map(keyOf));
    expect(fixes.findings.map(keyOf).filter((key) => left.has(key))).toEqual([]);
    await host.undo();
    expect((await findings()).map(keyOf)).toEqual(before.map(keyOf));
  });

  it('has each finding gone whose fix a person agreed to', async () => {
    const { findings, write, host } = await open(data);
    for (const finding of await findings()) {
      const { fix } = finding;
      if (!fix || fix.safe) continue;
      await write(fix.edits);
      expect((await findings()).map(keyOf)).not.toContain(keyOf(finding));
      await host.undo();
    }
  });
});

test('the small sheets hold a fix of every rule that has one, but for forms', async () => {
  const findings = await (await open(SMALL)).findings();
  const fixed = new Set(findings.flatMap(({ rule, fix }) => (fix ? [`${rule} ${fix.message}`] : [])));
  expect([...fixed].sort()).toEqual([
    'adjustment-not-posted move',
    'balance-mismatch live-formula',
    'number-as-text to-number',
    'total-formula-gap set-formula',
    'total-mismatch set-formula',
    'total-mismatch set-total',
    'unit-mixed convert',
  ]);
});
