import { Workbook } from 'exceljs';
import fc from '../../support/fast-check';
import type { CellChange, CellContent } from '../../../src/hosts/file/changes';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { patchWorkbook } from '../../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { readZipDirectory } from '../../../src/hosts/package/zip-directory';

type Plain = string | number | boolean;

/** Texts as people write them: exceljs itself loses control characters and lone surrogates. */
const words = fc.stringMatching(/^[ -~一-龥、：％\n]{0,12}$/);
const plain: fc.Arbitrary<Plain> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100),
  fc.boolean(),
  words.filter((text) => text !== ''),
);
const places = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ row: number; column: number; value: T }[]> =>
  fc.uniqueArray(fc.record({ row: fc.nat(20), column: fc.nat(9), value }), {
    selector: ({ row, column }) => row * 100 + column,
    maxLength: 40,
  });

async function written(cells: readonly { row: number; column: number; value: Plain }[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('数据');
  workbook.addWorksheet('另一张').getCell('A1').value = '不动';
  for (const { row, column, value } of cells) sheet.getCell(row + 1, column + 1).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const valueOf = (bytes: Uint8Array, row: number, column: number): unknown =>
  readWorkbook(bytes, nodeCodec).sheets[0]?.rows[row]?.values[column] ?? null;

test('what exceljs writes is read back', async () => {
  await fc.assert(
    fc.asyncProperty(places(plain), async (cells) => {
      const bytes = await written(cells);
      for (const { row, column, value } of cells) expect(valueOf(bytes, row, column)).toBe(value);
    }),
    { numRuns: 25 },
  );
});

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ kind: 'number' as const, value })),
  fc.string({ unit: 'binary', maxLength: 20 }).map((value) => ({ kind: 'text' as const, value })),
  fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
  fc.integer().map((cached) => ({ kind: 'formula' as const, formula: '=A1*2&"<x>"', cached })),
  fc.constantFrom({ kind: 'clear' as const }, { kind: 'remove' as const }),
);

test('a patch changes its cells and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(places(plain), places(content), async (cells, edits) => {
      const bytes = await written(cells);
      const changes: CellChange[] = edits.map(({ row, column, value }) => ({ row, column, content: value }));
      // reading the changed cells back is part of patching
      const patched = patchWorkbook(bytes, { sheets: { 数据: { cells: changes } } }, nodeCodec);
      const edited = new Set(edits.map(({ row, column }) => `${String(row)} ${String(column)}`));
      for (const { row, column, value } of cells) {
        if (!edited.has(`${String(row)} ${String(column)}`)) expect(valueOf(patched, row, column)).toBe(value);
      }
      expect(changedEntries(bytes, patched)).toEqual(new Set(['xl/worksheets/sheet1.xml']));
    }),
    { numRuns: 25 },
  );
});

/** Names of entries whose bytes, headers included, differ. */
function changedEntries(before: Uint8Array, after: Uint8Array): Set<string> {
  const old = readZipDirectory(before, DEFAULT_LIMITS);
  const fresh = readZipDirectory(after, DEFAULT_LIMITS);
  const names = new Set(['xl/worksheets/sheet1.xml']);
  expect(fresh.entries.map(({ name }) => name)).toEqual(old.entries.map(({ name }) => name));
  for (const entry of old.entries) {
    const copy = fresh.byKey.get(entry.key);
    const same =
      copy &&
      Buffer.from(before.subarray(entry.localOffset, entry.dataEnd)).equals(
        after.subarray(copy.localOffset, copy.dataEnd),
      );
    if (!same) names.add(entry.name);
  }
  return names;
}
