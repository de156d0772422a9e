import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readArguments } from '../../../src/cli/arguments';
import { recalc } from '../../../src/cli/recalc';
import type { CellChange, WorkbookChanges } from '../../../src/hosts/file/changes';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxPackage } from '../../../src/hosts/package/package';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { OWNED_NAME_PREFIX } from '../../../src/hosts/own-column';
import { patchWorkbook } from '../../../src/hosts/file/workbook-patch';
import { mapPackage, readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { readZipDirectory } from '../../../src/hosts/package/zip-directory';
import { placeColumns } from '../../../src/hosts/place-columns';
import { restoreSettings, review } from '../../../src/review';
import { foreignBooks } from '../../support/foreign-books';
import { SHARED } from '../../support/published-files';
import { keepingTerminal } from '../../support/terminal';
import { scratchFolder } from '../../support/xlsx-files';

const corpus = path.join(SHARED, 'corpus');

/** An expenditure table with findings of all kinds: a balance, a total, a figure as text. */
const TABLE: readonly (readonly (string | number)[])[] = [
  ['序号', '支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）'],
  [1, '印刷费', 10, 10.5, -0.5],
  [2, '培训费', '20', 19, 1],
  ['', '合计', 31, 29.5, 0.5],
];

function tableAt(top: number): CellChange[] {
  return TABLE.flatMap((row, r) =>
    row.map((value, c): CellChange => {
      const content = typeof value === 'number' ? { kind: 'number' as const, value } : { kind: 'text' as const, value };
      return { row: top + r, column: c, content, style: { numberFormat: 'General' } };
    }),
  );
}

/** Ways of putting the table into somebody's workbook: on a sheet of its own, and below what a sheet holds. */
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => WorkbookChanges | null>> = {
  appended: () => ({ append: [{ name: '绩核生成', cells: tableAt(0) }] }),
  below: (bytes) => {
    const sheet = readWorkbook(bytes, nodeCodec).sheets.find(
      ({ kind, protected: locked, rows }) => kind === 'worksheet' && !locked && rows.length < 1_000_000,
    );
    if (!sheet) return null;
    const merged = Math.max(0, ...sheet.merges.map(({ bottom }) => bottom + 1));
    const top = Math.max(sheet.rows.length, merged) + 20;
    return top > 1_000_000 ? null : { sheets: { [sheet.name]: { cells: tableAt(top) } } };
  },
};

/** The workbook with the table in it; null where that cannot be done safely, for a reason that is told. */
function withTable(bytes: Uint8Array, way: string): Uint8Array | null {
  try {
    const changes = WAYS[way]?.(bytes) ?? null;
    return changes === null ? null : patchWorkbook(bytes, changes, nodeCodec);
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

/**
 * The parts that a copy may differ in: sheets that get columns or marks, the style sheet (their formats), the workbook
 * (hidden names). A sheet that is added, or a style sheet where there was none, changes the content types and the
 * workbook's relationships as well.
 */
function mayChange(before: Uint8Array, added: readonly string[]): Set<string> {
  const workbook = readWorkbook(before, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const result = review(snapshot, restoreSettings(snapshot.stored));
  const touched = new Set([
    ...result.findings.map(({ cell }) => cell.sheet),
    ...placeColumns(snapshot, result.computed).map(({ column }) => column.sheet),
  ]);
  const pack = new XlsxPackage(before, nodeCodec, DEFAULT_LIMITS);
  const map = mapPackage(pack);
  const folder = map.workbookPart.replace(/[^/]*$/, '');
  const named = [
    ...workbook.sheets.filter(({ name }) => touched.has(name)).map(({ part }) => part),
    map.stylesPart,
    map.workbookPart,
    ...(added.length === 0
      ? []
      : ['[Content_Types].xml', `${folder}_rels/${map.workbookPart.slice(folder.length)}.rels`]),
  ];
  return new Set(named.flatMap((part) => pack.entry(part ?? '')?.name ?? []));
}

/** Entries as they stand in the file: local header and packed data. */
function rawEntries(bytes: Uint8Array): Map<string, Uint8Array> {
  const { entries } = readZipDirectory(bytes, DEFAULT_LIMITS);
  return new Map(entries.map(({ name, localOffset, dataEnd }) => [name, bytes.subarray(localOffset, dataEnd)]));
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** What in the copy is otherwise than it has to be. */
function faults(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [rawEntries(before), rawEntries(after)];
  const [had, has] = [unzipSync(before), unzipSync(after)];
  const added = [...is.keys()].filter((name) => !was.has(name));
  const allowed = mayChange(before, added);
  const found = added
    .filter((name) => !/(^|\/)(worksheets|_rels)\/|\/styles\d*\.xml$/.test(name))
    .map((name) => `${name} added`);
  const order = [...is.keys()].filter((name) => was.has(name));
  if (order.join('\n') !== [...was.keys()].join('\n')) found.push('entries lost or in another order');
  for (const [name, raw] of was) {
    if (allowed.has(name)) continue;
    if (!same(raw, is.get(name))) found.push(`${name}: packed bytes differ`);
    if (!name.endsWith('/') && !same(had[name], has[name])) found.push(`${name}: content differs`);
  }
  return found;
}

interface Trial {
  readonly name: string;
  readonly before: Uint8Array;
}

/** Has `jihe recalc` copy each workbook. `untold` are those that have no copy and no line that says why. */
async function recalculated(trials: readonly Trial[]) {
  const [input, out] = [await scratchFolder(), await scratchFolder()];
  const paths: string[] = [];
  for (const [index, { name, before }] of trials.entries()) {
    const file = path.join(input, `${String(index)}${path.extname(name)}`);
    await writeFile(file, before);
    paths.push(file);
  }
  const options = readArguments(['recalc', ...paths, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors: lines } = keepingTerminal();
  await recalc(options, terminal);
  const copies = await Promise.all(
    paths.map(async (file) => {
      const copy = path.join(out, path.basename(file));
      return existsSync(copy) ? await readFile(copy) : null;
    }),
  );
  const untold = paths.filter((file, i) => !copies[i] && !lines.some((line) => line.startsWith(`${file}: `)));
  return { copies, untold };
}

function trialsOf(books: ReadonlyMap<string, Uint8Array>): Trial[] {
  return [...books].flatMap(([name, bytes]) =>
    Object.keys(WAYS).flatMap((way) => {
      const before = withTable(bytes, way);
      return before ? [{ name: `${way} ${name}`, before }] : [];
    }),
  );
}

describe('copies of workbooks with parts that mean nothing to us', () => {
  it('leaves all of them byte for byte', async () => {
    const books = new Map([...foreignBooks()].map(([name, bytes]) => [`${name}.xlsx`, bytes]));
    const trials = trialsOf(books);
    expect(trials).toHaveLength(2 * books.size);
    const { copies } = await recalculated(trials);
    trials.forEach(({ name, before }, i) => {
      const copy = copies[i] ?? new Uint8Array();
      expect([name, faults(before, copy)]).toEqual([name, []]);
      const { names } = readWorkbook(copy, nodeCodec);
      expect(names.filter((own) => own.name.startsWith(OWNED_NAME_PREFIX))).toHaveLength(2);
    });
  });

  it('would have told of a part that changed', () => {
    const [book] = foreignBooks().values();
    const before = book ? withTable(book, 'appended') : null;
    if (!before) throw new Error('no book');
    const other = patchWorkbook(before, { sheets: { S1: { cells: tableAt(40) } } }, nodeCodec);
    expect(faults(before, other)).toEqual([
      'xl/worksheets/sheet1.xml: packed bytes differ',
      'xl/worksheets/sheet1.xml: content differs',
    ]);
  });
});

(existsSync(corpus) ? describe : describe.skip)(
  'copies of files of other makers (needs them beside the project)',
  () => {
    it('leaves every other part byte for byte', async () => {
      const books = new Map(
        readdirSync(corpus)
          .filter((name) => /\.xl[a-z]{2}$/.test(name))
          .map((name) => [name, new Uint8Array(readFileSync(path.join(corpus, name)))]),
      );
      const trials = trialsOf(books);
      expect(trials.length).toBeGreaterThan(books.size);
      const { copies, untold } = await recalculated(trials);
      const judged = trials.flatMap(({ name, before }, i) => {
        const copy = copies[i];
        return copy ? [[name, faults(before, copy)]] : [];
      });
      expect(judged.filter(([, found]) => found?.length !== 0)).toEqual([]);
      expect(untold).toEqual([]);
      expect(judged.length).toBeGreaterThan(0.9 * trials.length);
    }, 240_000);
  },
);
