import fc from '../../support/fast-check';
import { zipSync } from 'fflate';
import { browserCodec } from '../../../src/hosts/package/browser-codec';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import {
  makePackage,
  oneSheet,
  packageParts,
  relationships,
  styleSheet,
  worksheet,
  WORKSHEET_OPEN,
  zip,
} from './make-package';

/** The code of the refusal, or "read". */
function outcome(bytes: Uint8Array, codec = nodeCodec): string {
  try {
    toSnapshot(readWorkbook(bytes, codec));
    return 'read';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** A copy with `change` made to every record of the central directory. */
function patchRecords(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, i) => {
    bytes[1024 + 2 * i] = letter.charCodeAt(0);
  });
  return bytes;
}

const good = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const parts = packageParts({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] });
const withSheet = (xml: string | Uint8Array): Uint8Array => zip({ ...parts, 'xl/worksheets/sheet1.xml': xml });

/** A sheet of `megabytes` of blanks: packs to a thousandth. */
function blanks(megabytes: number): Uint8Array {
  const xml = new Uint8Array(megabytes * 2 ** 20).fill(32);
  const head = text(`${WORKSHEET_OPEN}<sheetData>`);
  const tail = text('</sheetData></worksheet>');
  xml.set(head);
  xml.set(tail, xml.length - tail.length);
  return xml;
}

function entityBomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${String(i + 1)} "${`&a${String(i)};`.repeat(10)}">`);
  return `<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">${levels.join('')}]>${worksheet('<row><c t="str"><v>&a9;</v></c></row>')}`;
}

const cell = (content: string): Uint8Array => oneSheet(`<row r="1">${content}</row>`);
const many = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');

const cases: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
  ['nothing', () => new Uint8Array(0), 'not-xlsx'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100)]), 'not-xlsx'],
  ['a csv', () => text('a,b\n1,2\n'.repeat(50)), 'not-xlsx'],
  ['a web page', () => text('<html><table><tr><td>1</td></tr></table></html>'), 'not-xlsx'],
  ['a zip of something else', () => zip({ 'a.txt': 'hi' }), 'not-xlsx'],
  ['an empty zip', () => zipSync({}), 'not-xlsx'],
  ['a document that is no workbook', () => zip({ ...parts, 'xl/workbook.xml': '<document xmlns="w"/>' }), 'not-xlsx'],
  [
    'a binary workbook',
    () =>
      zip({
        ...parts,
        '_rels/.rels': relationships([['r', 'officeDocument', 'xl/workbook.bin']]),
        'xl/workbook.bin': 'x',
      }),
    'binary-xlsb',
  ],
  [
    'a target outside the package',
    () => zip({ ...parts, '_rels/.rels': relationships([['r', 'officeDocument', '../../../etc/passwd']]) }),
    'not-xlsx',
  ],
  ['the old binary format', () => compoundFile('Workbook'), 'legacy-xls'],
  ['a file under a password', () => compoundFile('EncryptedPackage'), 'encrypted'],
  ['encrypted entries', () => patchRecords(good, (view, at) => view.setUint16(at + 8, 1, true)), 'encrypted'],
  ['half a file', () => good.slice(0, good.length / 2), 'truncated'],
  ['a file without its last bytes', () => good.slice(0, -10), 'truncated'],
  ['a wrong checksum', () => patchRecords(good, (view, at) => view.setUint32(at + 16, 7, true)), 'damaged'],
  ['an unknown compression', () => patchRecords(good, (view, at) => view.setUint16(at + 10, 12, true)), 'unsupported'],
  [
    'a size that lies',
    () => patchRecords(withSheet(blanks(8)), (view, at) => view.setUint32(at + 24, 5000, true)),
    'damaged',
  ],
  ['entries that overlap', () => patchRecords(good, (view, at) => view.setUint32(at + 42, 0, true)), 'damaged'],
  [
    'offsets past the end',
    () => patchRecords(good, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
    'truncated',
  ],
  ['a bomb by ratio', () => withSheet(blanks(20)), 'bomb'],
  [
    'a bomb by the ratio of many parts together',
    () => zip({ ...parts, ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`b${String(i)}`, blanks(4)])) }),
    'bomb',
  ],
  [
    'a bomb by declared size',
    () => patchRecords(good, (view, at) => view.setUint32(at + 24, 0x7fffffff, true)),
    'bomb',
  ],
  ['an entity bomb', () => withSheet(entityBomb()), 'damaged'],
  [
    'an external entity',
    () => withSheet(`<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${worksheet('')}`),
    'damaged',
  ],
  ['an entity that nobody defined', () => cell('<c t="str"><v>&x;</v></c>'), 'damaged'],
  ['row 0', () => oneSheet('<row r="0"><c><v>1</v></c></row>'), 'damaged'],
  ['row and column past the end', () => oneSheet('<row r="1048577"><c r="XFE1048577"><v>2</v></c></row>'), 'damaged'],
  ['a cell outside a row', () => oneSheet('<c><v>1</v></c>'), 'damaged'],
  ['no cell reference', () => cell('<c r="1A"><v>1</v></c>'), 'damaged'],
  ['a string that the table lacks', () => cell('<c t="s"><v>99999</v></c>'), 'damaged'],
  ['a string index that is no number', () => cell('<c t="s"><v>x</v></c>'), 'damaged'],
  ['a sheet that breaks off', () => withSheet(`${WORKSHEET_OPEN}<sheetData><row r="1"><c r="A1"><v>12`), 'damaged'],
  ['a tag that breaks off', () => withSheet(`${WORKSHEET_OPEN}<sheetData><row r="1"><c r="A1`), 'damaged'],
  ['a sheet that is empty', () => withSheet(''), 'damaged'],
  [
    '500,000 elements within each other',
    () => cell(`<c t="inlineStr"><is>${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}</is></c>`),
    'limit',
  ],
  [
    '300,000 merges',
    () =>
      makePackage({
        sheets: [
          worksheet(
            '',
            `<mergeCells>${many(300_000, (i) => `<mergeCell ref="A${String(i + 1)}:B${String(i + 1)}"/>`)}</mergeCells>`,
          ),
        ],
      }),
    'limit',
  ],
  [
    'rows that each reach to the last column',
    () => oneSheet(many(2000, (i) => `<row><c r="XFD${String(i + 1)}"><v>1</v></c></row>`)),
    'limit',
  ],
  [
    'a cell of a million characters',
    () => cell(`<c t="inlineStr"><is><t>${'字'.repeat(1_000_000)}</t></is></c>`),
    'read',
  ],
  [
    'a dimension of the whole sheet',
    () =>
      makePackage({
        sheets: [worksheet('<row spans="1:16384"><c><v>1</v></c></row>', '', '<dimension ref="A1:XFD1048576"/>')],
      }),
    'read',
  ],
  ['16,384 blank cells in 60 rows', () => oneSheet(many(60, () => `<row>${'<c/>'.repeat(16_384)}</row>`)), 'read'],
  [
    'a sign of inequality in an attribute',
    () => oneSheet('<row r="1" x="a>b"><c r="A1" t="str"><f>IF(1&gt;0,"&gt;","")</f><v>&gt;</v></c></row>'),
    'read',
  ],
  ['names twice in the directory', () => doubled(), 'read'],
  ['a megabyte of attribute without a value', () => cell(`<c ${'a'.repeat(1_000_000)}><v>1</v></c>`), 'damaged'],
  [
    'a megabyte of attribute in the workbook part',
    () => zip({ ...parts, 'xl/workbook.xml': `<workbook ${'a '.repeat(500_000)}/>` }),
    'read',
  ],
  [
    '200,000 merges that name no area',
    () => makePackage({ sheets: [worksheet('', `<mergeCells>${'<mergeCell/>'.repeat(200_000)}</mergeCells>`)] }),
    'read',
  ],
  [
    '600,000 styles',
    () => oneSheet('', { styles: styleSheet(`<cellXfs>${'<xf/>'.repeat(600_000)}</cellXfs>`) }),
    'limit',
  ],
  [
    '600,000 names',
    () => oneSheet('', { workbookTail: `<definedNames>${'<definedName/>'.repeat(600_000)}</definedNames>` }),
    'limit',
  ],
  [
    '120,000 relationships',
    () =>
      zip({
        ...parts,
        'xl/_rels/workbook.xml.rels': relationships(Array.from({ length: 120_000 }, () => ['a', 'b', 'c'] as const)),
      }),
    'limit',
  ],
  [
    '2 million areas of one conditional format',
    () => makePackage({ sheets: [worksheet('', `<conditionalFormatting sqref="${'A1 '.repeat(2_000_000)}"/>`)] }),
    'limit',
  ],
  [
    'a formula of a million quotes that cells share',
    () => cell(`<c><f t="shared" si="0" ref="A1:B1">${"'[".repeat(500_000)}</f></c><c><f t="shared" si="0"/></c>`),
    'limit',
  ],
  [
    '8 KB of formula, 64 calls within each other',
    () => cell(`<c><f>${'IF(A1>0,'.repeat(64)}${'1+'.repeat(3700)}1${',0)'.repeat(64)}</f><v>1</v></c>`),
    'read',
  ],
  [
    '10,000 sheets that are all one part',
    () => {
      const list = many(10_000, (i) => `<sheet name="S${String(i)}" sheetId="${String(i + 1)}" r:id="rId1"/>`);
      const book = String(parts['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/, `<sheets>${list}</sheets>`);
      const rows = '<row><c><v>1</v></c></row>'.repeat(1000);
      return zip({ ...parts, 'xl/workbook.xml': book, 'xl/worksheets/sheet1.xml': worksheet(rows) });
    },
    'limit',
  ],
  ['a comment that never ends', () => cell(`<!--${'-'.repeat(100_000)}`), 'damaged'],
  ['a shared formula without a master', () => cell('<c><f t="shared" si="7"/><v>1</v></c>'), 'read'],
];

/** Two entries of one name, as some writers leave them. */
function doubled(): Uint8Array {
  const bytes = zip({ ...parts, 'xl/worksheets/sheet2.xml': worksheet('') });
  const from = text('xl/worksheets/sheet2.xml');
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at + from.length <= copy.length; at++) {
    if (from.every((byte, i) => copy[at + i] === byte)) copy[at + from.length - 5] = 0x31;
  }
  return copy;
}

describe('bad files get one refusal or a reading, soon, with either codec', () => {
  test.each(cases)('%s', (_, make, code) => {
    const bytes = make();
    for (const codec of [nodeCodec, browserCodec]) {
      // time of this process, whatever else the machine is doing
      const started = process.cpuUsage();
      expect(outcome(bytes, codec)).toBe(code);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(2000);
    }
  });
});

test('a file above the size limit', () => {
  expect(() => readWorkbook(good, nodeCodec, { ...DEFAULT_LIMITS, fileBytes: 100 })).toThrow(XlsxError);
});

test('a long formula that cells share, written out for each of them', () => {
  const bytes = oneSheet(
    `<row><c><f t="shared" si="0" ref="A1:A201">${'A1+'.repeat(2700)}1</f></c></row>` +
      '<row><c><f t="shared" si="0"/></c></row>'.repeat(200),
  );
  expect(readWorkbook(bytes, nodeCodec).sheets[0]?.rows[200]?.formulas?.[0]?.length).toBeGreaterThan(8100);
  expect(() => readWorkbook(bytes, nodeCodec, { ...DEFAULT_LIMITS, sharedFormulaCharacters: 1_000_000 })).toThrow(
    XlsxError,
  );
});

describe('what breaks at random', () => {
  const sample = makePackage({
    sheets: [
      worksheet(
        many(
          40,
          (i) =>
            `<row><c><v>${String(i)}</v></c><c t="inlineStr"><is><t>项目${String(i)}</t></is></c><c><f>A1*2</f><v>3</v></c></row>`,
        ),
      ),
    ],
    strings: '<sst xmlns="x"><si><t>a</t></si></sst>',
  });
  const plain = zip(
    packageParts({
      sheets: [
        worksheet(many(10, () => '<row><c t="s"><v>0</v></c><c><f t="shared" si="0" ref="A1">B1</f></c></row>')),
      ],
      strings: '<sst xmlns="x"><si><t>a</t></si></sst>',
    }),
    0,
  );

  test('cut off anywhere', () => {
    for (let length = 0; length < sample.length; length += 7) {
      expect(['not-xlsx', 'truncated', 'damaged']).toContain(outcome(sample.slice(0, length)));
    }
  });

  test('one byte flipped anywhere', () => {
    for (let at = 0; at < sample.length; at++) {
      const copy = Uint8Array.from(sample);
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      expect(typeof outcome(copy)).toBe('string');
    }
  });

  test('several bytes changed in parts that are only stored, checksums mended', () => {
    const view = { ...nodeCodec, crc32: () => 0 };
    const trusting = patchRecords(plain, (record, at) => record.setUint32(at + 16, 0, true));
    const edit = fc.tuple(
      fc.nat(plain.length - 1),
      fc.constantFrom(...Array.from('<>/="\' &;![]-rcvft019\u0000', (c) => c.charCodeAt(0))),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const copy = Uint8Array.from(trusting);
        for (const [at, byte] of edits) copy[at] = byte;
        expect(typeof outcome(copy, view)).toBe('string');
      }),
      { numRuns: 1500 },
    );
  });
});
