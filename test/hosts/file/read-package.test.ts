import { browserCodec } from '../../../src/hosts/package/browser-codec';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { formatAt } from '../../../src/workbook/snapshot';
import { makePackage, packageParts, relationships, styleSheet, worksheet, zip } from './make-package';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = worksheet(ROWS);

function values(bytes: Uint8Array): unknown[] {
  return readWorkbook(bytes, nodeCodec).sheets.map(({ rows }) => rows[0]?.values[0] ?? null);
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), littleEndian);
  return bytes;
}

describe('packages of other makers', () => {
  const parts = packageParts({ sheets: [sheet] });
  const swap = (from: string, to: string): Record<string, string | Uint8Array> =>
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name === from ? to : name, content]));
  const declared = `<?xml version="1.0" encoding="UTF-16"?>${worksheet(ROWS)}`;
  const cases: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['stored instead of deflated', zip(parts, 0)],
    ['part names in other case', zip(swap('xl/worksheets/sheet1.xml', 'XL/Worksheets/Sheet1.XML'))],
    ['part names with backslashes', zip(swap('xl/worksheets/sheet1.xml', 'xl\\worksheets\\sheet1.xml'))],
    ['part names with a leading slash', zip(swap('xl/worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'))],
    [
      'UTF-16 little endian with mark',
      makePackage({ sheets: [], extra: { ...parts, 'xl/worksheets/sheet1.xml': utf16(declared, true, true) } }),
    ],
    [
      'UTF-16 big endian without mark',
      makePackage({ sheets: [], extra: { ...parts, 'xl/worksheets/sheet1.xml': utf16(declared, false, false) } }),
    ],
    [
      'absolute and percent-encoded targets',
      zip({
        ...swap('xl/worksheets/sheet1.xml', 'xl/worksheets/sheet 1.xml'),
        'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', '/xl/worksheets/sheet%201.xml']]),
      }),
    ],
    [
      'a workbook part of another name',
      zip({
        ...parts,
        '_rels/.rels': relationships([['x', 'officeDocument', 'xl/../xl/book.xml']]),
        'xl/book.xml': parts['xl/workbook.xml'] ?? '',
        'xl/_rels/book.xml.rels': parts['xl/_rels/workbook.xml.rels'] ?? '',
      }),
    ],
  ];
  test.each(cases)('%s', (_, bytes) => {
    expect(values(bytes)).toEqual([1]);
  });

  test('bytes before the archive and behind it', () => {
    const bytes = zip(parts);
    const shifted = new Uint8Array(bytes.length + 4);
    shifted.set([0x50, 0x4b, 0x03, 0x04]);
    shifted.set(bytes, 4);
    expect(values(shifted)).toEqual([1]);
    const commented = new Uint8Array(bytes.length + 3);
    commented.set(bytes);
    commented[bytes.length - 2] = 3;
    expect(values(commented)).toEqual([1]);
  });

  test('the browser codec reads the same', () => {
    const bytes = makePackage({
      sheets: [worksheet('<row><c t="inlineStr"><is><t>万元 and a longer plain text</t></is></c></row>')],
    });
    expect(toSnapshot(readWorkbook(bytes, browserCodec))).toEqual(toSnapshot(readWorkbook(bytes, nodeCodec)));
  });
});

test('sheets: visibility, charts, missing parts, two names for one part', () => {
  const tail = '';
  const list =
    '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" state="hidden" r:id="rId2"/>' +
    '<sheet name="c" sheetId="3" state="veryHidden" r:id="rId1"/><sheet name="d" sheetId="4" r:id="gone"/>' +
    '<sheet name="e" sheetId="5" r:id="nowhere"/>';
  const parts = packageParts({ sheets: [sheet], workbookTail: tail });
  const workbook = String(parts['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/, `<sheets>${list}</sheets>`);
  const read = readWorkbook(
    zip({
      ...parts,
      'xl/workbook.xml': workbook,
      'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="x"/>',
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['gone', 'worksheet', 'worksheets/sheet9.xml'],
      ]),
    }),
    nodeCodec,
  );
  expect(read.sheets.map(({ name, kind, visibility }) => [name, kind, visibility])).toEqual([
    ['a', 'worksheet', 'visible'],
    ['b', 'chart', 'hidden'],
    ['c', 'worksheet', 'veryHidden'],
    ['d', 'missing', 'visible'],
    ['e', 'missing', 'visible'],
  ]);
  expect(read.warnings).toEqual([
    { code: 'sheet-missing', sheet: 'd' },
    { code: 'sheet-missing', sheet: 'e' },
  ]);
  expect(toSnapshot(read).sheets.map(({ name }) => name)).toEqual(['a', 'c']);
});

test('names, what is ours, and the 1904 calendar', () => {
  const bytes = makePackage({
    sheets: [sheet, sheet],
    workbookHead: '<workbookPr date1904="1"/>',
    workbookTail:
      '<definedNames><definedName name="_jihe_col_0_0_balance" hidden="1" comment="{}">\'S1\'!$F$3:$F$19</definedName>' +
      '<definedName name="_jihe_col_1_0_rate" hidden="1" localSheetId="1" comment="{&quot;w&quot;:9}">S2!$A$1</definedName>' +
      '<definedName name="_jihe_col_2_0_rate" hidden="1">#REF!</definedName>' +
      '<definedName name="_jihe_col_3_0_rate" comment="{}">S1!$A$1</definedName>' +
      '<definedName name="_jihe_col_4_0_rate">S1!$A$1:$A$3</definedName>' +
      '<definedName name="_jihe_col_5_0_rate" comment="{}">S1!$A$1:$B$3</definedName><definedName name="税率">0.06</definedName></definedNames>',
    related: [
      ['cx', 'customXml', '../customXml/item1.xml'],
      ['cy', 'customXml', '../customXml/item2.xml'],
    ],
    extra: {
      'customXml/item1.xml': '<b:Sources xmlns:b="urn:other"/>',
      'customXml/item2.xml': '<?xml version="1.0"?><j:jihe xmlns:j="urn:jihe:workbook:1"><j:a>值</j:a></j:jihe>',
    },
  });
  const workbook = readWorkbook(bytes, nodeCodec);
  expect(workbook.date1904).toBe(true);
  expect(workbook.names.map(({ name, hidden, scope }) => [name, hidden, scope])).toEqual([
    ['_jihe_col_0_0_balance', true, undefined],
    ['_jihe_col_1_0_rate', true, 1],
    ['_jihe_col_2_0_rate', true, undefined],
    ['_jihe_col_3_0_rate', false, undefined],
    ['_jihe_col_4_0_rate', false, undefined],
    ['_jihe_col_5_0_rate', false, undefined],
    ['税率', false, undefined],
  ]);
  const snapshot = toSnapshot(workbook);
  expect(snapshot.owned).toEqual([
    { sheet: 'S1', area: { top: 2, left: 5, bottom: 18, right: 5 } },
    { sheet: 'S2', area: { top: 0, left: 0, bottom: 0, right: 0 } },
    // no longer hidden once LibreOffice has saved the workbook
    { sheet: 'S1', area: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
  expect(snapshot.stored).toBe('<?xml version="1.0"?><j:jihe xmlns:j="urn:jihe:workbook:1"><j:a>值</j:a></j:jihe>');
});

test('a custom part that is no XML is left alone', () => {
  const related = [['cx', 'customXml', '../customXml/item1.xml']] as const;
  const bytes = makePackage({ sheets: [sheet], related, extra: { 'customXml/item1.xml': 'not xml' } });
  expect(toSnapshot(readWorkbook(bytes, nodeCodec)).stored).toBeNull();
});

describe('styles', () => {
  const styles = styleSheet(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts>' +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font>' +
      '<font><b/><i val="0"/><u val="none"/><sz val="14.5"/><color theme="4" tint="0.5"/><name val="黑体"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/></border>' +
      '<border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FFff0000"/></top><bottom/></border></borders>' +
      '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
      '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>' +
      '<xf numFmtId="10"/><xf numFmtId="31"/></cellXfs>' +
      '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  );
  const cells = [0, 1, 2, 3, 99].map((s) => `<c s="${String(s)}"><v>1</v></c>`).join('');
  const after =
    '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>';
  const workbook = readWorkbook(makePackage({ sheets: [worksheet(`<row>${cells}</row>`, after)], styles }), nodeCodec);

  test('number formats', () => {
    const [only] = toSnapshot(workbook).sheets;
    if (!only) throw new Error('no sheet');
    expect([0, 1, 2, 3, 4].map((column) => formatAt(only, 0, column))).toEqual([
      'General',
      '0.00"万元"',
      '0.00%',
      'yyyy"年"m"月"d"日"',
      'General',
    ]);
  });

  test('fonts, fills, borders, alignment', () => {
    expect(workbook.cellStyle(1)).toEqual({
      font: { name: '黑体', size: 14.5, bold: true, italic: false, underline: false, strike: false, color: 'A7C0DE' },
      fill: 'FFFF00',
      border: { l: { style: 'thin', color: undefined }, t: { style: 'double', color: 'FF0000' } },
      align: { h: 'center', v: 'top', wrap: true, indent: 2 },
      numberFormat: '0.00"万元"',
    });
    expect(workbook.cellStyle(99)).toEqual(workbook.cellStyle(0));
  });

  test('conditional formats carry what they paint', () => {
    expect(workbook.sheets[0]?.conditionalFormats[0]?.rules[0]?.style).toEqual({
      fill: 'FFC7CE',
      color: '9C0006',
      bold: true,
    });
  });

  test('format 0 may be a date', () => {
    const dated = styleSheet('<cellXfs count="1"><xf numFmtId="14"/></cellXfs>');
    const { rows } = readWorkbook(makePackage({ sheets: [sheet], styles: dated }), nodeCodec).sheets[0] ?? { rows: [] };
    expect(rows[0]?.formats).toEqual(['m/d/yyyy']);
  });
});
