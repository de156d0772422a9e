import { readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readReport } from '../../../src/hosts/word/report-reader';
import { docx, grid, line, paragraph, run } from '../../support/docx-files';
import fc from '../../support/fast-check';
import { realReports } from '../../support/published-files';

/** What mammoth makes of a document, as far as it is asked here. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
}

function textOf({ type, value, children }: Element): string {
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return value ?? (children ?? []).map(textOf).join('');
}

/** Texts of the paragraphs and of the filled cells, in their order. */
async function byMammoth(bytes: Uint8Array) {
  const told: Element[] = [];
  const transformDocument = (document: Element): Element => {
    told.push(...(document.children ?? []));
    return document;
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
  const cells = told
    .filter(({ type }) => type === 'table')
    .flatMap(({ children: rows = [] }) => rows)
    .flatMap(({ children = [] }) => children)
    .map(({ children = [] }) => children.map(textOf).join('\n'));
  return {
    paragraphs: told.filter(({ type }) => type === 'paragraph').map(textOf),
    cells: cells.filter((text) => text !== ''),
  };
}

function byUs(bytes: Uint8Array) {
  const { paragraphs, tables } = readReport(bytes, nodeCodec);
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    cells: tables.flatMap(({ cells }) => cells.flat()).filter((text) => text !== ''),
  };
}

const files = realReports();

test.each(files.map((file) => [path.basename(file), file]))('%s has the texts that mammoth reads', async (_, file) => {
  const bytes = readFileSync(file);
  expect(byUs(bytes)).toEqual(await byMammoth(bytes));
});

const words = fc.string({
  unit: fc.constantFrom(...'资金到位290.5万元，（其中）12 期&<>"'),
  minLength: 1,
  maxLength: 12,
});
const pieces = fc.oneof(
  words.map((text) => run(text)),
  words.map((text) => run(text, '<w:b/>')),
  words.map((text) => `<w:ins>${run(text)}</w:ins>`),
  words.map((text) => `<w:del><w:r><w:delText>${text.length}</w:delText></w:r></w:del>`),
  words.map((text) => `<w:smartTag>${run(text)}</w:smartTag>`),
  words.map((text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  fc.constantFrom('<w:r><w:tab/></w:r>', '<w:r><w:br/></w:r>', '<w:r/>', '<w:bookmarkStart w:id="1" w:name="a"/>'),
);
const bodies = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((runs) => paragraph(runs.join(''))),
  words.map((text) => line(text, 'Heading1')),
  words.map((text) => `<w:sdt><w:sdtContent>${line(text)}</w:sdtContent></w:sdt>`),
  fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }).map((rows) => grid(rows) + '<w:p/>'),
);

test('made documents have the texts that mammoth reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bodies, { maxLength: 6 }), async (body) => {
      const bytes = docx(body.join(''));
      expect(byUs(bytes)).toEqual(await byMammoth(bytes));
    }),
    { numRuns: 60 },
  );
});
