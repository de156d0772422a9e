// `node scripts/make-sample-report.mjs`: writes samples/guangdong-2024.docx, a report to the sample workbook of that name, in
// our own words. Three faults are planted: 印刷费 differs from its sheet; 预审合格率 differs from its sheet, which agrees with the
// other two figures of the sentence; the parts of 政策宣讲, which no sheet has, do not add up to its total.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../samples/guangdong-2024.docx');

const TEXT = [
  ['Title', '知识产权服务便利化建设项目绩效自评报告'],
  ['', '（2024年度）'],
  ['Heading1', '一、项目概况'],
  ['', '本项目围绕专利、商标业务的便利化办理，评价金额290.00万元，全部为省级财政资金。'],
  ['', '按照年初申报的绩效目标，全年计划形成知识产权专题报告22份、知识产权统计简报12期，全省专利电子申请率不低于99%。'],
  ['Heading1', '二、资金使用情况'],
  ['', '2024年预算安排290.00万元，实际下达290.00万元，全年实际支出290.00万元，资金支出率100%。'],
  [
    '',
    '分项看，委托业务费支出167.80万元，人员费支出50.00万元，培训费支出9.00万元，印刷费支出6.00万元；明细见表1。其中聘请第三方开展专项资金审计0.50万元。',
  ],
  ['Caption', '表1 经费支出情况'],
  ['Unit', '金额单位：万元'],
  null,
  ['Heading1', '三、绩效目标完成情况'],
  ['', '产出方面，知识产权专题报告完成22份，知识产权统计简报完成12期，与年初目标一致。'],
  ['', '质量方面，全省专利电子申请率达到99.88%；全年受理专利预审454件，预审合格453件，专利前置服务预审合格率99.87%。'],
  ['', '时效方面，专利权质押登记电子化办理审查时限保持在1个工作日以内。'],
  ['', '效益方面，全年走进园区、企业开展政策宣讲15场，其中线上9场、线下7场；服务企业近400家。'],
  ['Heading1', '四、存在问题和改进措施'],
  ['', '宣传推广的覆盖面还不够，下一年将把宣讲向县区延伸，并提前安排印刷和培训的采购计划。'],
];

const TABLE = [
  ['支出类别', '预算数', '支出数', '净结余'],
  ['委托业务费', '168.00', '167.80', '0.20'],
  ['其他商品和服务支出', '57.00', '57.00', '0.00'],
  ['人员费', '50.00', '50.00', '0.00'],
  ['培训费', '9.00', '9.00', '0.00'],
  ['印刷费', '6.00', '6.20', '-0.20'],
  ['合计', '290.00', '290.00', '0.00'],
];

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

const paragraph = ([style, text], align = '') => {
  const properties = [
    style === '' || style === 'Unit' ? '' : `<w:pStyle w:val="${style}"/>`,
    style === '' && align === '' ? '<w:ind w:firstLine="480"/>' : '',
    style === 'Unit' ? '<w:jc w:val="right"/>' : align === '' ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
};
const cell = (text, column, row) => {
  const align = row === 0 ? 'center' : column === 0 ? 'left' : 'right';
  return `<w:tc><w:tcPr><w:tcW w:w="2130" w:type="dxa"/></w:tcPr>${paragraph(['', text], align)}</w:tc>`;
};
const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
const table = `<w:tbl><w:tblPr><w:tblW w:w="8520" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2130"/>'.repeat(4)}</w:tblGrid>${TABLE.map(
  (row, at) => `<w:tr>${row.map((text, column) => cell(text, column, at)).join('')}</w:tr>`,
).join('')}</w:tbl>`;
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
const body = TEXT.map((entry) => (entry === null ? table : paragraph(entry))).join('');

const style = (id, name, paragraphs, run) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  style('Title', 'Title', '<w:jc w:val="center"/><w:spacing w:after="120"/>', '<w:b/><w:sz w:val="36"/>'),
  style(
    'Heading1',
    'heading 1',
    '<w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="28"/>',
  ),
  style('Caption', 'caption', '<w:jc w:val="center"/><w:spacing w:before="120"/>', '<w:b/>'),
].join('');

const parts = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles xmlns:w="${W}">${styles}</w:styles>`,
  'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}${page}</w:body></w:document>`,
};
const entries = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
// The same bytes whenever it is written.
writeFileSync(target, zipSync(entries, { mtime: '2026-01-01T00:00:00' }));
