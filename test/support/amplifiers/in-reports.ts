import { cell, docxParts, grid, line, paragraph, row, run, table } from '../docx-files';
import { packed, times, type Amplifier } from './amplifier';

const report = (name: string, body: (count: number) => string, styles?: (count: number) => string): Amplifier => ({
  name,
  kind: 'report',
  make: (count) => packed(docxParts(body(count), styles?.(count))),
  most: 2 ** 22,
});

const CLAIMS = '项目全年预算10万元，支出9万元，执行率95%，结余1万元；其中培训费3万元、差旅费4万元，合计8万元。';
const TABLE = [
  ['项目', '预算数（万元）', '支出（万元）', '结余（万元）'],
  ['印刷费', '10', '9', '3'],
];

/** Constructs of a .docx. */
export const IN_REPORTS: readonly Amplifier[] = [
  report('paragraphs', (count) => '<w:p/>'.repeat(count)),
  report('paragraphs with a letter', (count) => line('字').repeat(count)),
  report('headings', (count) => line('一、资金', 'Heading1').repeat(count)),
  report('runs', (count) => paragraph(run('1').repeat(count))),
  report('tabs and breaks', (count) => paragraph(`<w:r>${'<w:tab/><w:br/>'.repeat(count)}</w:r>`)),
  report('one long text', (count) => line('1'.repeat(count))),
  report('entities of one paragraph', (count) => `<w:p><w:r><w:t>${'&#65;'.repeat(count)}</w:t></w:r></w:p>`),
  report('blanks of one paragraph', (count) => line(`预算${' '.repeat(count)}万元`)),
  report('claims', (count) => line(CLAIMS).repeat(count)),
  report('claims of one paragraph', (count) => line(CLAIMS.repeat(count))),
  report('figures of one sentence', (count) => line('其中培训费3万元、'.repeat(count))),
  report('parts of one sentence', (count) => line(`共支出10万元，其中：${'A项1万元，'.repeat(count)}。`)),
  report('tables of a report', (count) => grid(TABLE).repeat(count)),
  report('rows of one table', (count) => table(times(count, () => row(cell(line('印刷费')), cell(line('10')))))),
  report('wide cells', (count) => table(times(count, () => row(cell('<w:p/>', '<w:gridSpan w:val="200"/>'))))),
  report('merged rows', (count) =>
    table(times(count, () => row(cell('<w:p/>', '<w:vMerge/>'), cell('<w:p/>', '<w:vMerge w:val="restart"/>')))),
  ),
  report('columns left out', (count) =>
    table(times(count, () => `<w:tr><w:trPr><w:gridBefore w:val="250"/></w:trPr>${cell('<w:p/>')}</w:tr>`)),
  ),
  report('tables in tables', (count) => {
    let inner = '<w:p/>';
    for (let depth = 0; depth < Math.min(count, 60); depth++) inner = table(row(cell(inner + line('字'))));
    return inner.repeat(Math.ceil(count / 60));
  }),
  report('controls', (count) => `<w:sdt><w:sdtContent>${line('字')}</w:sdtContent></w:sdt>`.repeat(count)),
  report('alternatives', (count) =>
    paragraph(`<mc:AlternateContent>${'<mc:Choice/>'.repeat(count)}</mc:AlternateContent>`),
  ),
  report('pictures', (count) => paragraph('<w:r><w:drawing><a/></w:drawing></w:r>'.repeat(count))),
  report('elements of a report within each other', (count) => '<w:x>'.repeat(count) + '</w:x>'.repeat(count)),
  report('captions', (count) => (line('表1 支出', 'Caption') + grid(TABLE)).repeat(count)),
  report(
    'styles',
    () => line('字', 's1'),
    (count) =>
      times(
        count,
        (i) => `<w:style w:type="paragraph" w:styleId="s${String(i)}"><w:basedOn w:val="s${String(i + 1)}"/></w:style>`,
      ),
  ),
  report(
    'styles of a circle',
    (count) => line('字', 's1').repeat(Math.ceil(count / 10)),
    (count) =>
      times(
        count,
        (i) =>
          `<w:style w:type="paragraph" w:styleId="s${String(i)}"><w:basedOn w:val="s${String((i + 1) % count)}"/></w:style>`,
      ),
  ),
  report('columns of one table', (count) =>
    table(row(...Array.from({ length: Math.min(count, 256) }, () => cell(line('10'))))).repeat(Math.ceil(count / 256)),
  ),
  report('tables with many rows', (count) =>
    table(
      row(...['项目', '预算数（万元）', '支出（万元）', '结余（万元）'].map((text) => cell(line(text)))),
      times(count, (i) => row(...[`事项${String(i)}`, '10', '9', '3'].map((text) => cell(line(text))))),
    ),
  ),
  report(
    'sentences that name the rows of a table',
    (count) =>
      grid([
        ['项目', '预算数（万元）', '支出（万元）'],
        ...Array.from({ length: 60 }, (_, i) => [`第${String(i)}项`, '10', '9']),
      ]) + times(count, (i) => line(`第${String(i % 60)}项预算10万元，支出8万元，执行率80%。`)),
  ),
  report('shares of one sentence', (count) => line(`其中${'甲占10%、'.repeat(count)}合计100%。`)),
  report('brackets within each other', (count) => line(`支出${'（其中'.repeat(count)}1万元${'）'.repeat(count)}`)),
  report('fields', (count) =>
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>1</w:t></w:r></w:fldSimple>'.repeat(
        count,
      ),
    ),
  ),
  report('deletions', (count) => paragraph('<w:del><w:r><w:delText>1</w:delText></w:r></w:del>'.repeat(count))),
  report('hidden runs', (count) => paragraph(run('1', '<w:vanish/>').repeat(count))),
  report('readings beside characters', (count) =>
    paragraph(
      '<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>'.repeat(
        count,
      ),
    ),
  ),
];
