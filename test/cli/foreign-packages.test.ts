import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { recalc } from '../../src/cli/recalc';
import { DEFAULT_LIMITS } from '../../src/hosts/package/limits';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { XlsxPackage } from '../../src/hosts/package/package';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { removeOurs } from '../../src/hosts/file/removal';
import { STORED_NAMESPACE } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { DEFAULT_SETTINGS, storeSettings } from '../../src/review';
import { packageParts, relationships, worksheet, zip, type PackageOptions } from '../hosts/file/make-package';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes } from '../support/xlsx-files';

const TABLE: readonly (readonly (string | number)[])[] = [
  ['序号', '支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）'],
  [1, '印刷费', 10, 10.5, -0.5],
  [2, '培训费', 20, 19, 1],
  ['', '合计', 30, 29.5, 0.5],
];
const ROWS = TABLE.map(
  (row, r) =>
    `<row r="${String(r + 1)}">${row
      .map((value, c) => {
        const ref = `${'ABCDE'.charAt(c)}${String(r + 1)}`;
        return typeof value === 'number'
          ? `<c r="${ref}"><v>${String(value)}</v></c>`
          : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
      })
      .join('')}</row>`,
).join('');
const SHEET = worksheet(ROWS);

/** The folder and path of a workbook with the table on S1 and what else the package is to hold. */
async function bookOf(parts: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await scratchFolder();
  return { folder, file: await writeBytes(folder, 'a.xlsx', zip(parts)) };
}

const plain = (options: Partial<PackageOptions> = {}) => packageParts({ sheets: [SHEET], ...options });

async function run(...argv: string[]) {
  const options = readArguments(argv);
  const { terminal, errors } = keepingTerminal();
  if (options.command !== 'check' && options.command !== 'recalc') throw new Error('no command on files');
  const code = await (options.command === 'check' ? check(options, terminal) : recalc(options, terminal));
  return { code, errors };
}

async function copied(parts: Readonly<Record<string, string | Uint8Array>>) {
  const { folder, file } = await bookOf(parts);
  const { code, errors } = await run('recalc', file, '--out', path.join(folder, 'out'));
  const copy = path.join(folder, 'out', 'a.xlsx');
  const { owned } = await readSnapshotFile(copy);
  const columns = owned.flatMap(({ sheet, area }) => (sheet === 'S1' ? [area.left] : []));
  return { code, errors, columns, workbook: readWorkbook(await readFile(copy), nodeCodec), copy };
}

describe('columns of ours keep out of what fills blank cells', () => {
  const table = (ref: string) => ({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    'xl/tables/table1.xml': `<table xmlns="urn:x" ref="${ref}" headerRowCount="0"/>`,
  });
  const pivot = (ref: string) => ({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']]),
    'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="urn:x"><location ref="${ref}"/></pivotTableDefinition>`,
  });
  const array = worksheet(`${ROWS}<row r="9"><c r="F9"><f t="array" ref="F1:F9">A1:A9</f><v>1</v></c></row>`);
  it.each([
    ['a table without data', { ...plain(), ...table('F2:H9') }, [9, 10]],
    ['a table further right', { ...plain(), ...table('G2:G9') }, [5, 8]],
    ['a pivot table', { ...plain(), ...pivot('F1:G3') }, [7, 8]],
    ['an array formula', plain({ sheets: [array] }), [6, 7]],
  ])('%s', async (_, parts, columns) => {
    expect(await copied(parts)).toMatchObject({ code: 0, errors: [], columns });
  });
});

describe('a name of the user that is spelt like ours', () => {
  const names = (...list: readonly string[]) =>
    plain({ workbookTail: `<definedNames>${list.join('')}</definedNames>` });

  it('stays, and the column that would need it is told as left out', async () => {
    const { workbook, columns, errors } = await copied(
      names('<definedName name="_JIHE_col_0_0_balance">S1!$A$1:$B$3</definedName>'),
    );
    expect(workbook.names.find(({ name }) => name === '_JIHE_col_0_0_balance')?.text).toBe('S1!$A$1:$B$3');
    expect(columns).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  it('of a single sheet stays beside ours of the workbook', async () => {
    const own = '<definedName name="_jihe_col_0_0_rate" localSheetId="0">S1!$A$1:$B$2</definedName>';
    const { workbook, columns } = await copied(names(own, '<definedName name="_jihe_undo_1">S1!$B$2</definedName>'));
    const found = workbook.names.filter(({ name }) => /rate|undo/.test(name)).map(({ name, scope }) => [name, scope]);
    expect(found).toContainEqual(['_jihe_col_0_0_rate', 0]);
    expect(found).toContainEqual(['_jihe_col_0_0_rate', undefined]);
    expect(found).toContainEqual(['_jihe_undo_1', undefined]);
    expect(columns).toHaveLength(2);
  });

  it('stays when ours are removed', async () => {
    const { copy } = await copied(names('<definedName name="_jihe_undo_1">S1!$B$2</definedName>'));
    const cleared = readWorkbook(removeOurs(await readFile(copy), nodeCodec), nodeCodec);
    expect(cleared.names.map(({ name }) => name)).toEqual(['_jihe_undo_1']);
  });
});

it('gives the report a number of a sheet that Excel takes, where the last one is in use', async () => {
  const parts = plain();
  const book = String(parts['xl/workbook.xml']).replace('sheetId="1"', 'sheetId="65534"');
  const { copy } = await copied({ ...parts, 'xl/workbook.xml': book });
  const xml = new XlsxPackage(await readFile(copy), nodeCodec, DEFAULT_LIMITS).part('xl/workbook.xml');
  const written = xml?.text(0, xml.bytes.length) ?? '';
  expect([...written.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id)).toEqual(['65534', '1']);
});

it('tells that a signature does not hold for a copy', async () => {
  const origin =
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
  const parts = plain();
  const root = String(parts['_rels/.rels']).replace('</Relationships>', `${origin}</Relationships>`);
  const { code, errors } = await copied({ ...parts, '_rels/.rels': root, '_xmlsignatures/origin.sigs': '' });
  expect({ code, errors: errors.length }).toEqual({ code: 0, errors: 1 });
});

describe('settings and waivers in the workbook', () => {
  const stored = (...texts: readonly (string | Uint8Array)[]) => ({
    ...plain({ related: texts.map((_, i) => [`c${String(i)}`, 'customXml', `../customXml/item${String(i)}.xml`]) }),
    ...Object.fromEntries(texts.map((text, i) => [`customXml/item${String(i)}.xml`, text])),
  });
  const wrap = (json: string) => `<jihe xmlns="${STORED_NAMESPACE}"><settings>${json}</settings></jihe>`;
  const good = storeSettings({ ...DEFAULT_SETTINGS, rounding: 'truncate' });

  it.each([
    ['ours', stored(good), 0],
    ['those of others', stored('<b:Sources xmlns:b="urn:other"/>'), 0],
    ['of a later version', stored(wrap('{"rounding":"bankers","colours":{"error":"red"}}')), 1],
    ['cut off', stored(good.slice(0, 60)), 1],
    ['no JSON', stored(wrap('{"waivers":[')), 1],
    ['nested without end', stored(wrap('['.repeat(200_000))), 1],
    ['with a document type', stored(`<!DOCTYPE j [<!ENTITY x "y">]>${good}`), 1],
    ['no XML', stored('\u0000\u0001'), 1],
    ['twice', stored(good, wrap('{}')), 1],
  ])('are told of where they are not used: %s', async (_, parts, notes) => {
    const { folder, file } = await bookOf(parts);
    for (const argv of [
      ['check', file, '--fail-on', 'never'],
      ['recalc', file, '--out', path.join(folder, 'out')],
    ]) {
      const { code, errors } = await run(...argv);
      expect({ code, errors: errors.length }).toEqual({ code: 0, errors: notes });
    }
    const copy = readWorkbook(await readFile(path.join(folder, 'out', 'a.xlsx')), nodeCodec);
    const before = readWorkbook(await readFile(file), nodeCodec);
    expect(copy.customXml.map(({ text }) => text)).toEqual(before.customXml.map(({ text }) => text));
  });
});

it('tells of a sheet that the file does not hold', async () => {
  const parts = plain();
  const book = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '<sheet name="S2" sheetId="2" r:id="gone"/></sheets>',
  );
  const { file } = await bookOf({ ...parts, 'xl/workbook.xml': book });
  const { code, errors } = await run('check', file, '--fail-on', 'never');
  expect({ code, errors: errors.length }).toEqual({ code: 0, errors: 1 });
  expect(errors[0]).toContain('S2');
});
