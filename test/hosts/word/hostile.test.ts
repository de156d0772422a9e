import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readReport } from '../../../src/hosts/word/report-reader';
import { cell, documentXml, docx, docxParts, grid, line, paragraph, row, run, table } from '../../support/docx-files';
import fc from '../../support/fast-check';
import { oneSheet, relationships, zip } from '../file/make-package';

/** The code of the refusal, or "read". */
function outcome(bytes: Uint8Array): string {
  try {
    readReport(bytes, nodeCodec);
    return 'read';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** Milliseconds of this process so far, whatever else the machine is doing. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const withMain = (xml: string): Uint8Array => zip({ ...docxParts(''), 'word/document.xml': xml });
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 600 }, () => 0),
    ...text(stream),
  ]);

test.each<[what: string, bytes: () => Uint8Array, code: string]>([
  ['an older Word file', () => compound('WordDocument'), 'not-docx'],
  ['a PDF', () => text('%PDF-1.7 …'), 'not-docx'],
  ['nothing', () => new Uint8Array(), 'not-docx'],
  ['a workbook', () => oneSheet(''), 'not-docx'],
  ['a password', () => compound(Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')), 'encrypted'],
  ['no main part', () => zip({ '_rels/.rels': relationships([['r', 'officeDocument', 'word/gone.xml']]) }), 'not-docx'],
  ['half a file', () => docx(line('字')).slice(0, 300), 'truncated'],
  ['a main part that ends too early', () => withMain(documentXml(line('字')).slice(0, -20)), 'damaged'],
  ['entities of its own', () => withMain(`<!DOCTYPE x [<!ENTITY a "b">]>${documentXml(line('字'))}`), 'damaged'],
  ['an entity that nobody defined', () => withMain(documentXml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')), 'damaged'],
  ['controls in controls in controls', () => docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)), 'limit'],
  [
    'tables in tables in tables',
    () => docx(Array.from({ length: 150 }).reduce<string>((inner) => table(row(cell(inner))), '<w:p/>')),
    'limit',
  ],
  ['columns without end', () => docx(table(row(cell(line('字'), '<w:gridSpan w:val="1000000000"/>')))), 'limit'],
  [
    'more columns than a table has',
    () => docx(table(row(...Array.from({ length: 300 }, () => cell('<w:p/>'))))),
    'limit',
  ],
  ['a bomb', () => withMain(documentXml(line('字'.repeat(8_000_000)))), 'bomb'],
  ['a hundred thousand tables', () => docx(grid([['字']]).repeat(100_000)), 'limit'],
])('refuses %s in one line', (_, bytes, code) => {
  const made = bytes();
  const start = processorTime();
  expect(outcome(made)).toBe(code);
  expect(processorTime() - start).toBeLessThan(2000);
});

test('reads a hundred thousand runs of one paragraph', () => {
  const runs = Array.from({ length: 100_000 }, (_, index) => run(String(index % 10), '<w:b/>')).join('');
  const bytes = docx(paragraph(runs));
  // The fastest of three: what else the machine does at the time is none of the reader's.
  const times = [1, 2, 3].map(() => {
    const start = processorTime();
    expect(readReport(bytes, nodeCodec).paragraphs[0]?.text).toHaveLength(100_000);
    return processorTime() - start;
  });
  expect(Math.min(...times)).toBeLessThan(2000);
});

test('a changed file reads or is refused, whatever was changed', () => {
  const bytes = docx(
    line('一、资金', 'Heading1') +
      line('到位资金290.00万元') +
      grid([
        ['序号', '金额'],
        ['1', '290'],
      ]),
  );
  const xml = documentXml(line('到位资金290.00万元') + table(row(cell(line('甲'), '<w:gridSpan w:val="2"/>'))));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(edits, fc.boolean(), (changes, inside) => {
      const copy = Uint8Array.from(inside ? text(xml) : bytes);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      const file = inside ? zip({ ...docxParts(''), 'word/document.xml': copy }) : copy;
      expect(typeof outcome(file)).toBe('string');
    }),
  );
});
