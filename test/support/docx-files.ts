import { relationships, zip } from '../hosts/file/make-package';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A run with a text; `properties` is the XML inside w:rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of runs given as XML. */
export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

/** A paragraph of one plain text. */
export const line = (text: string, style = ''): string => paragraph(run(text), style);

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

/** A table of rows given as XML. */
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A table of plain texts. */
export const grid = (rows: readonly (readonly string[])[]): string =>
  table(...rows.map((texts) => row(...texts.map((text) => cell(line(text))))));

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:mc="${MC}"><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** Styles as XML inside w:styles; Heading1, Title, Caption and TOC1 are there without. */
export function docxParts(body: string, styles = ''): Record<string, string | Uint8Array> {
  const named = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const own = [
    named('Title', 'Title'),
    named('Heading1', 'heading 1'),
    named('Heading2', 'heading 2'),
    named('Caption', 'caption'),
    named('TOC1', 'toc 1'),
  ];
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relationships([['rId1', 'styles', 'styles.xml']]),
    'word/styles.xml': `<w:styles xmlns:w="${W}">${own.join('')}${styles}</w:styles>`,
  };
}

export const docx = (body: string, styles = ''): Uint8Array => zip(docxParts(body, styles));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
