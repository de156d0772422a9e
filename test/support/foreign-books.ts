import { packageParts, relationships, WORKSHEET_OPEN, zip } from '../hosts/file/make-package';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SHEET = `${OFFICE}.spreadsheetml`;
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: number): string => `<c r="${ref}"><v>${String(value)}</v></c>`;

/** Cells of somebody's own, with a formula that the calculation chain names. */
const ROWS =
  `<row r="1">${text('A1', '月份')}${text('B1', '电费')}</row>` +
  `<row r="2">${text('A2', '一月')}${number('B2', 120.5)}</row>` +
  `<row r="3">${text('A3', '二月')}<c r="B3"><f>B2*2</f><v>241</v></c></row>`;

/** Bytes that no compression makes smaller, as a picture or a macro project has. */
function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0, state = seed; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[i] = state >> 16;
  }
  return bytes;
}

interface ForeignPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Missing where the default of the extension says it. */
  readonly type?: string;
}

interface ForeignBook {
  /** Behind `<sheetData>` of the first sheet. */
  readonly sheetTail: string;
  readonly sheetRelations: readonly (readonly [id: string, kind: string, target: string])[];
  readonly bookRelations?: readonly (readonly [id: string, kind: string, target: string])[];
  readonly workbookTail?: string;
  readonly parts: readonly ForeignPart[];
}

const STYLES =
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/>` +
  `<name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>` +
  `<patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>` +
  `</cellStyleXfs><cellXfs count="1"><xf/></cellXfs><extLst><ext uri="{other}"><o:x xmlns:o="urn:other"/></ext></extLst></styleSheet>`;

const BOOKS: Readonly<Record<string, ForeignBook>> = {
  charts: {
    sheetTail: '<drawing r:id="rId1"/>',
    sheetRelations: [['rId1', 'drawing', '../drawings/drawing1.xml']],
    bookRelations: [['rIdChain', 'calcChain', 'calcChain.xml']],
    parts: [
      {
        name: 'xl/drawings/drawing1.xml',
        content: '<xdr:wsDr xmlns:xdr="urn:drawing">\r\n <xdr:pic/>\r\n</xdr:wsDr>',
        type: `${OFFICE}.drawing+xml`,
      },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        content: relationships([
          ['rId1', 'chart', '../charts/chart1.xml'],
          ['rId2', 'image', '../media/image1.png'],
        ]),
      },
      {
        name: 'xl/charts/chart1.xml',
        content: '<c:chartSpace xmlns:c="urn:chart"/>',
        type: `${OFFICE}.drawingml.chart+xml`,
      },
      { name: 'xl/media/image1.png', content: noise(5000, 7), type: 'image/png' },
      {
        name: 'xl/calcChain.xml',
        content:
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B3" i="1"/></calcChain>',
        type: `${SHEET}.calcChain+xml`,
      },
    ],
  },
  notes: {
    sheetTail: '<legacyDrawing r:id="rId2"/><extLst><ext uri="{x}"><x:y xmlns:x="urn:x"/></ext></extLst>',
    sheetRelations: [
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ],
    parts: [
      {
        name: 'xl/comments1.xml',
        content:
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors>' +
          '<commentList><comment ref="B2" authorId="0"><text><t>再核对</t></text></comment></commentList></comments>',
        type: `${SHEET}.comments+xml`,
      },
      {
        name: 'xl/drawings/vmlDrawing1.vml',
        content: '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
        type: `${OFFICE}.vmlDrawing`,
      },
      {
        name: 'xl/printerSettings/printerSettings1.bin',
        content: noise(900, 3),
        type: `${SHEET}.printerSettings`,
      },
    ],
  },
  pivots: {
    sheetTail: '',
    sheetRelations: [['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']],
    bookRelations: [
      ['rIdCache', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rIdMacros', 'vbaProject', 'vbaProject.bin'],
      ['rIdCustom', 'customXml', '../customXml/item1.xml'],
    ],
    workbookTail:
      '<definedNames><definedName name="税率">0.06</definedName></definedNames><calcPr calcId="191029"/>' +
      '<pivotCaches><pivotCache cacheId="1" r:id="rIdCache"/></pivotCaches>',
    parts: [
      {
        name: 'xl/pivotTables/pivotTable1.xml',
        content:
          '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><location ref="H2:J9"/></pivotTableDefinition>',
        type: `${SHEET}.pivotTable+xml`,
      },
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        content: '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        type: `${SHEET}.pivotCacheDefinition+xml`,
      },
      { name: 'xl/vbaProject.bin', content: noise(3000, 11), type: 'application/vnd.ms-office.vbaProject' },
      { name: 'customXml/item1.xml', content: '<b:Sources xmlns:b="urn:other"/>' },
    ],
  },
};

/** Workbooks with parts that mean nothing to us, as other makers write them, by name. */
export function foreignBooks(): Map<string, Uint8Array> {
  return new Map(Object.entries(BOOKS).map(([name, book]) => [name, foreignBook(book)]));
}

function foreignBook({ sheetTail, sheetRelations, bookRelations, workbookTail, parts }: ForeignBook): Uint8Array {
  const base = packageParts({
    sheets: [`${WORKSHEET_OPEN}<sheetData>${ROWS}</sheetData>${sheetTail}</worksheet>`],
    styles: STYLES,
    ...(workbookTail === undefined ? {} : { workbookTail }),
    ...(bookRelations === undefined ? {} : { related: bookRelations }),
  });
  const overrides = parts
    .filter(({ type }) => type !== undefined)
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type ?? ''}"/>`);
  const types = String(base['[Content_Types].xml']).replace('</Types>', `${overrides.join('')}</Types>`);
  return zip({
    ...base,
    '[Content_Types].xml': types,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(sheetRelations),
    ...Object.fromEntries(parts.map(({ name, content }) => [name, content])),
  });
}
