import { utf8Bytes } from '../package/bytes';
import type { AppendedSheet } from './changes';
import type { Codec } from '../package/codec';
import { patchWorkbook } from './workbook-patch';
import { writeZip } from './zip-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** A package around a workbook without sheets; all text is 宋体 11 where nothing else is said. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  '_rels/.rels': relationship('rId1', 'officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationship('rId1', 'styles', 'styles.xml'),
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** A new workbook of these sheets, at least one. Throws XlsxError as patchWorkbook does. */
export function newWorkbook(sheets: readonly AppendedSheet[], codec: Codec): Uint8Array {
  const added = Object.entries(PARTS).map(([name, xml]) => ({ name, bytes: utf8Bytes(DECLARATION + xml) }));
  const empty = writeZip(EMPTY_ARCHIVE, { replaced: new Map(), removed: new Set(), added }, codec);
  return patchWorkbook(empty, { append: sheets }, codec);
}

/** The directory of an archive without entries: nothing but an end record without a comment. */
const EMPTY_ARCHIVE = {
  bytes: new Uint8Array(22),
  entries: [],
  byKey: new Map(),
  duplicates: [],
  directoryStart: 0,
  endRecord: 0,
  shift: 0,
};
