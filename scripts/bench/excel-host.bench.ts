import { readFileSync, writeFileSync } from 'node:fs';
import { createExcelHost } from '../../src/hosts/excel';
import { createCalculator } from '../../src/standin/calculation';
import { openWorkbook, workbookOf } from '../../test/support/excel';
import { column, plan } from '../../test/support/plans';

/** Cells that are written, and rows of the table: every fourth one has a fault. */
const CELLS = 5000;
const ROWS = 4 * CELLS;

const wasm = readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
const rows = [
  ['项目', '预算', '支出', '净结余'],
  ...Array.from({ length: ROWS }, (_, row) => [`第${String(row)}项`, row + 2, row, row % 4 === 0 ? 1 : 2]),
];
const places = Array.from({ length: CELLS }, (_, index) => 1 + 4 * index);
const FIXES = plan({
  edits: places.map((row) => ({
    cell: { sheet: '表', row, column: 3 },
    before: { kind: 'value', value: 1 },
    after: { kind: 'formula', formula: `=B${String(row + 1)}-C${String(row + 1)}` },
  })),
});
const formulas = Array.from({ length: CELLS }, (_, index) => [
  index + 1,
  `=B${String(index + 2)}-C${String(index + 2)}`,
]);
const COLUMN = plan({ columns: [column('表', 'E1', Object.fromEntries(formulas) as Record<number, string>)] });

async function opened() {
  const book = openWorkbook(workbookOf({ 表: rows }));
  book.model.useCalculator(await createCalculator(book.model, wasm));
  const host = createExcelHost();
  await host.read();
  return host;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test('times of writing, taking back and removing', async () => {
  const first = await opened();
  const columns = await milliseconds(() => first.write(COLUMN));
  const clear = await milliseconds(() => first.clear());
  const second = await opened();
  const fixes = await milliseconds(() => second.write(FIXES));
  const undo = await milliseconds(() => second.undo());
  const { JIHE_MEASURES: file } = process.env;
  if (file === undefined) throw new Error('no file for the measures');
  writeFileSync(file, JSON.stringify({ cells: CELLS, columns, clear, fixes, undo }));
});
