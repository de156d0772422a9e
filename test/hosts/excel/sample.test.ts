import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExcelHost } from '../../../src/hosts/excel';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import { DEFAULT_SETTINGS, review } from '../../../src/review';
import type { Review } from '../../../src/review';
import { createCalculator } from '../../../src/standin/calculation';
import { standInData } from '../../../src/workbench/file/standin-data';
import { formulaAt } from '../../../src/workbook/snapshot';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { openWorkbook } from '../../support/excel';

const FILE = path.join(__dirname, '../../../samples/guangdong-2024.xlsx');
const file = readWorkbook(readFileSync(FILE), nodeCodec);

async function open() {
  const book = openWorkbook(standInData(file, 'guangdong-2024.xlsx'));
  const wasm = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
  book.model.useCalculator(await createCalculator(book.model, wasm));
  return { ...book, host: createExcelHost() };
}

/** What the pane makes of a review. */
function planOf({ findings, computed }: Review): WritePlan {
  return {
    marks: findings.map(({ cell, severity }) => ({ cell, severity })),
    columns: computed.map((column) => ({ column, title: `${column.measure}（核）` })),
    edits: [],
  };
}

/** Each cell that holds something, so that snapshots can be compared whatever their rows' lengths. */
function cellsOf({ sheets }: Snapshot): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of sheets) {
    sheet.rows.forEach((row, index) => {
      row?.values.forEach((value, column) => {
        const formula = formulaAt(sheet, index, column);
        if (value !== null || formula !== null)
          cells[`${sheet.name} ${String(index)} ${String(column)}`] = [value, formula];
      });
    });
  }
  return cells;
}

describe('the sample workbook in Excel', () => {
  it('reads as it does from its file', async () => {
    const { host } = await open();
    const [excel, fromFile] = [await host.read(), toSnapshot(file)];
    expect(cellsOf(excel)).toEqual(cellsOf(fromFile));
    expect(excel.sheets.map(({ name, merges }) => [name, [...merges].sort(byPlace)])).toEqual(
      fromFile.sheets.map(({ name, merges }) => [name, [...merges].sort(byPlace)]),
    );
    expect(review(excel, DEFAULT_SETTINGS).findings).toEqual(review(fromFile, DEFAULT_SETTINGS).findings);
  });

  it('is read, marked, computed and cleared in three sync each, and is the same workbook afterwards', async () => {
    const { host, model, countSyncs } = await open();
    const before = model.describe();
    let result: Review | undefined;
    const syncs = [
      await countSyncs(async () => (result = review(await host.read(), DEFAULT_SETTINGS))),
      await countSyncs(async () => result && host.write(planOf(result))),
      await countSyncs(() => host.clear()),
    ];
    expect(Math.max(...syncs)).toBeLessThanOrEqual(3);
    expect(model.describe()).toEqual(before);
  });

  it('finds the same a second time, and writes nothing twice', async () => {
    const { host, model } = await open();
    const first = review(await host.read(), DEFAULT_SETTINGS);
    expect(first.findings.length).toBeGreaterThan(0);
    await host.write(planOf(first));
    const once = model.describe();
    const second = review(await host.read(), DEFAULT_SETTINGS);
    expect(second.findings).toEqual(first.findings);
    expect(second.computed).toEqual(first.computed);
    await host.write(planOf(second));
    expect(model.describe()).toEqual(once);
  });

  it('shows in live columns the values that were computed', async () => {
    const { host, model } = await open();
    const { computed } = review(await host.read(), DEFAULT_SETTINGS);
    await host.write({
      marks: null,
      columns: computed.map((column) => ({ column, title: `${column.measure}（核）` })),
      edits: [],
    });
    const places = new Map(
      model.names.map(({ name, range }) => [name.replace('_jihe_col_', ''), range?.area.left ?? -1]),
    );
    let live = 0;
    for (const { id, sheet, cells } of computed) {
      for (const { row, value, formula } of cells) {
        const { value: shown } = model.sheet(sheet).cell(row, places.get(id) ?? -1);
        expect([id, row, Number(shown)]).toEqual([id, row, expect.closeTo(Number(value), 8)]);
        if (formula !== null) live++;
      }
    }
    expect(live).toBeGreaterThan(0);
  });
});

function byPlace(a: { top: number; left: number }, b: { top: number; left: number }): number {
  return a.top - b.top || a.left - b.left;
}
