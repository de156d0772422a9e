import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { browserCodec } from '../../../src/hosts/package/browser-codec';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { REPORT_LIMITS, type ReportLimits } from '../../../src/hosts/package/limits';
import { readReport } from '../../../src/hosts/word/report-reader';
import { cell, docx, grid, line, paragraph, row, run, table } from '../../support/docx-files';
import { SHARED } from '../../support/published-files';

const textsOf = (body: string): string[] => readReport(docx(body), nodeCodec).paragraphs.map(({ text }) => text);
const MERGE = (value: string): string => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`;

test.each<[what: string, body: string, texts: readonly string[]]>([
  ['a figure cut over runs', paragraph(run('支出率') + run('1', '<w:b/>') + run('00') + run('%')), ['支出率100%']],
  [
    'what was put in and what was struck out',
    paragraph(run('到位') + `<w:del>${run('280')}</w:del><w:ins>${run('290')}</w:ins>`),
    ['到位290'],
  ],
  ['what was moved', paragraph(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`), ['新']],
  [
    'signs that stand for letters',
    paragraph('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:cr/><w:noBreakHyphen/></w:r>'),
    ['甲\t乙\n\n-'],
  ],
  ['hidden runs', paragraph(run('5', '<w:vanish/>') + run('6', '<w:vanish w:val="0"/>') + run('7')), ['67']],
  [
    'a hidden mark of a paragraph hides no run',
    '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>字</w:t></w:r></w:p>',
    ['字'],
  ],
  ['tab stops', '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>字</w:t></w:r></w:p>', ['字']],
  [
    'fields',
    paragraph(`<w:fldSimple>${run('表1')}</w:fldSimple><w:r><w:instrText>PAGE 9</w:instrText></w:r>`),
    ['表1'],
  ],
  [
    'links, smart tags and controls',
    paragraph(
      `<w:hyperlink>${run('链')}</w:hyperlink><w:smartTag>${run('标')}</w:smartTag><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${run('控')}</w:sdtContent></w:sdt>`,
    ),
    ['链标控'],
  ],
  [
    'symbols, notes and numbers of lists',
    '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:sym w:char="F0A7"/><w:footnoteReference w:id="2"/><w:t>字</w:t></w:r></w:p>',
    ['字'],
  ],
  [
    'text boxes',
    paragraph(`<w:r><w:pict><w:txbxContent>${line('框')}</w:txbxContent></w:pict></w:r>` + run('外')),
    ['外'],
  ],
  [
    'one branch of two',
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ['甲'],
  ],
  [
    'the only branch',
    paragraph(`<mc:AlternateContent><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`),
    ['乙'],
  ],
  [
    'empty paragraphs and controls around paragraphs',
    `<w:p/><w:sdt><w:sdtContent>${line('目')}${line('录')}</w:sdtContent></w:sdt>`,
    ['', '目', '录'],
  ],
  [
    'letters above letters',
    paragraph(`<w:r><w:ruby><w:rt>${run('zì')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`),
    ['字'],
  ],
  ['letters of mathematics', paragraph(`<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${run('字')}`), ['字']],
  ['entities', paragraph(run('a&b<c')), ['a&b<c']],
])('reads %s', (_, body, texts) => {
  expect(textsOf(body)).toEqual(texts);
});

test('knows headings by style, by what a style is based on, and by outline level', () => {
  const styles =
    '<w:style w:styleId="a1"><w:name w:val="正文标题"/><w:basedOn w:val="Heading2"/></w:style>' +
    '<w:style w:styleId="a2"><w:name w:val="黑体"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
    '<w:style w:styleId="a3"><w:name w:val="x"/><w:basedOn w:val="a3"/></w:style>';
  const outlined = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>';
  const body = [
    line('甲', 'Title'),
    line('乙', 'a1'),
    line('丙', 'a2'),
    outlined,
    line('戊', 'a3'),
    line('己', 'TOC1'),
  ];
  const { paragraphs } = readReport(docx(body.join(''), styles), nodeCodec);
  expect(paragraphs.map(({ kind, level }) => [kind, level])).toEqual([
    ['title', 0],
    ['heading', 2],
    ['heading', 3],
    ['heading', 1],
    ['body', 0],
    ['contents', 0],
  ]);
});

test('puts cells on the grid of their table', () => {
  const merged = table(
    row(cell(line('序号'), MERGE('restart')), cell(line('项目'), '<w:gridSpan w:val="2"/>')),
    row(cell(line('藏'), MERGE('')), cell(line('甲') + line('乙')), cell(grid([['里', '面']]) + '<w:p/>')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(line('后'))}${cell(line('合'))}</w:tr>`,
    `<w:tr><w:trPr><w:del/></w:trPr>${cell(line('删'))}</w:tr>`,
  );
  const [read] = readReport(docx(merged), nodeCodec).tables;
  expect(read?.cells).toEqual([
    ['序号', '项目', ''],
    ['', '甲\n乙', '里\t面\n'],
    ['', '后', '合'],
  ]);
  expect(read?.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
  ]);
});

test('finds captions before and behind tables, over unit lines and blanks, and gives each to one table', () => {
  const one = grid([['a']]);
  const body = [
    line('表1 预算表'),
    line('金额单位：万元'),
    one,
    line('如下：'),
    one,
    line('附表2 明细'),
    line('表扬先进集体三个。'),
    one,
    line('按年列示', 'Caption'),
    '<w:p/>',
    one,
  ];
  const { tables } = readReport(docx(body.join('')), nodeCodec);
  expect(tables.map(({ after, caption, unitLine }) => [after, caption, unitLine])).toEqual([
    [2, '表1 预算表', '金额单位：万元'],
    [3, '附表2 明细', null],
    [5, null, null],
    [7, '按年列示', null],
  ]);
});

test('reads the same with the codec of the browser', () => {
  const bytes = docx(line('甲') + grid([['乙']]));
  expect(readReport(bytes, browserCodec)).toEqual(readReport(bytes, nodeCodec));
});

const sample = path.join(SHARED, 'prose/reader/reader.docx');
(existsSync(sample) ? test : test.skip)('gives exactly the text of the sample of real Word files', () => {
  const read = readReport(readFileSync(sample), nodeCodec);
  const wanted: unknown = JSON.parse(readFileSync(sample.replace('.docx', '.json'), 'utf8'));
  expect({
    paragraphs: read.paragraphs.map(({ text }) => text),
    tables: read.tables.map(({ caption, cells, merges }) => ({
      caption,
      cells,
      merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
    })),
  }).toEqual(wanted);
});

describe('limits by the size of the file', () => {
  const body = paragraph(run('预'.repeat(1000))) + table(...Array.from({ length: 100 }, () => row(cell(line('1')))));
  const read = (limits: Partial<ReportLimits>): unknown =>
    readReport(docx(body), nodeCodec, { ...REPORT_LIMITS, lettersPerByte: 0, tableCellsPerByte: 0, ...limits });
  test.each<[limit: string, at: Partial<ReportLimits>, beyond: Partial<ReportLimits>]>([
    ['letters', { lettersFloor: 1100 }, { lettersFloor: 1099 }],
    ['letters by bytes', { lettersPerByte: 1100, lettersFloor: 0 }, { lettersPerByte: 0.001, lettersFloor: 0 }],
    ['cells', { tableCellsFloor: 100 }, { tableCellsFloor: 99 }],
    ['cells by bytes', { tableCellsPerByte: 1, tableCellsFloor: 0 }, { tableCellsPerByte: 0.001, tableCellsFloor: 0 }],
  ])('%s', (_, at, beyond) => {
    expect(() => read(at)).not.toThrow();
    expect(() => read(beyond)).toThrow(expect.objectContaining({ code: 'limit' }) as Error);
  });

  test('columns that rows leave out before their first cell are cells', () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="9"/></w:trPr>${cell(line('1'))}</w:tr>`;
    const bytes = docx(table(...Array.from({ length: 10 }, () => late)));
    const of = (tableCellsFloor: number): ReportLimits => ({ ...REPORT_LIMITS, tableCellsPerByte: 0, tableCellsFloor });
    expect(() => readReport(bytes, nodeCodec, of(100))).not.toThrow();
    expect(() => readReport(bytes, nodeCodec, of(99))).toThrow(expect.objectContaining({ code: 'limit' }) as Error);
  });
});
