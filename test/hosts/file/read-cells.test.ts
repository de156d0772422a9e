import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import type { XlsxSheet } from '../../../src/hosts/file/xlsx-workbook';
import type { CellValue } from '../../../src/workbook/snapshot';
import { makePackage, oneSheet, stringTable, worksheet } from './make-package';

function firstSheet(bytes: Uint8Array): XlsxSheet {
  const [sheet] = readWorkbook(bytes, nodeCodec).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function firstCell(cell: string): CellValue {
  return firstSheet(oneSheet(`<row r="1">${cell}</row>`)).rows[0]?.values[0] ?? null;
}

describe('one cell', () => {
  const cases: readonly (readonly [xml: string, value: CellValue])[] = [
    ['<c r="A1"><v>0</v></c>', 0],
    ['<c r="A1" t="n"><v>-12.50</v></c>', -12.5],
    ['<c r="A1"><v>1E3</v></c>', 1000],
    ['<c r="A1"><v>6.1000000000000005</v></c>', 6.1000000000000005],
    ['<c r="A1"><v>123456789012345678</v></c>', 123456789012345680],
    ['<c r="A1"><v>0.1</v></c>', 0.1],
    ['<c r="A1"><v>4.9406564584124654E-324</v></c>', 5e-324],
    ['<c r="A1"><v> 7 </v></c>', 7],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1"><v/></c>', null],
    ['<c r="A1"/>', null],
    ['<c r="A1" s="4"></c>', null],
    ['<c r="A1"><v>abc</v></c>', 'abc'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>true</v></c>', true],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['<c r="A1" t="str"><v>a &amp; b</v></c>', 'a & b'],
    ['<c r="A1" t="str"><v></v></c>', ''],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1" t="d"><v>2024-03-01</v></c>', 45352],
    ['<c r="A1" t="d"><v>2024-03-01T12:00:00Z</v></c>', 45352.5],
    ['<c r="A1" t="d"><v>18:00:00</v></c>', 0.75],
    ['<c r="A1" t="inlineStr"><is><t>万元</t></is></c>', '万元'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>', '甲乙'],
    [
      '<c r="A1" t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></is></c>',
      '漢字',
    ],
    ['<c r="A1" t="inlineStr"><is><w:x xmlns:w="w"><w:t>no</w:t></w:x><t>yes</t></is></c>', 'yes'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
    ['<c r="A1" t="inlineStr"><is><t>&#x4E07;&#20803;&lt;</t></is></c>', '万元<'],
    ['<c r="A1" t="inlineStr"><is><t>a\r\nb\rc</t></is></c>', 'a\nb\nc'],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="str"><v><![CDATA[<&]]>x</v></c>', '<&x'],
    ["<c r='A1'><v>5</v></c>", 5],
    ['<c t="n" r = "A1" ><v >5</v ></c >', 5],
    ['<c r="A1"><!-- <v>1</v> --><v>2</v></c>', 2],
    ['<c r="A1"><v>3</v><extLst><ext uri="u"><v>9</v></ext></extLst></c>', 3],
    ['<c r="$A$1"><v>4</v></c>', 4],
    ['<c r="a1"><v>4</v></c>', 4],
  ];
  test.each(cases)('%s', (xml, value) => {
    expect(firstCell(xml)).toEqual(value);
  });
});

test('shared strings: plain, rich, phonetic, blank, with blanks kept', () => {
  const strings = stringTable([
    '<t>一</t>',
    '<r><t>二</t></r><r><t xml:space="preserve"> 三</t></r>',
    '<t>四</t><rPh sb="0" eb="1"><t>x</t></rPh>',
    '',
    '<t>a&amp;b</t>',
    '<t/>',
  ]);
  const cells = [0, 1, 2, 3, 4, 5, 0].map((i) => `<c t="s"><v>${String(i)}</v></c>`).join('');
  const sheet = firstSheet(oneSheet(`<row>${cells}</row>`, { strings }));
  expect(sheet.rows[0]?.values).toEqual(['一', '二 三', '四', '', 'a&b', '', '一']);
});

test('prefixes, and a string table under another prefix than the sheet', () => {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const strings = `<y:sst xmlns:y="${ns}"><y:si><y:t>p</y:t></y:si></y:sst>`;
  const sheet =
    `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c>` +
    '<x:c r="C2" t="inlineStr"><x:is><x:t>q</x:t></x:is></x:c><x:c r="D2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>' +
    '</x:sheetData></x:worksheet>';
  const read = firstSheet(makePackage({ sheets: [sheet], strings }));
  expect(read.rows[1]?.values).toEqual([null, 'p', 'q', 2]);
  expect(read.rows[1]?.formulas?.[3]).toBe('=1+1');
});

test('rows and cells without references count on; references win over the count', () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  const { rows: read } = firstSheet(oneSheet(rows));
  expect(read.map((row) => row?.values)).toEqual([[1, 2], undefined, undefined, [null, null, 3, 4], [5]]);
});

test('a row given twice holds the cells of both', () => {
  const { rows } = firstSheet(
    oneSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'),
  );
  expect(rows[0]?.values).toEqual([1, 2]);
});

describe('formulas', () => {
  test('shared formulas are expanded, also where a member comes before its master', () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" si="1"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*$C$1+SUM(D$1:D2)</f><v>1</v></c>' +
      '<c r="C2"><f t="shared" ref="C1:C2" si="1">A2</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="4"><c r="A4"><f t="shared" si="0"></f><v>3</v></c></row>';
    const { rows: read } = firstSheet(oneSheet(rows));
    expect(read.map((row) => row?.formulas?.[0] ?? null)).toEqual([
      null,
      '=B2*$C$1+SUM(D$1:D2)',
      '=B3*$C$1+SUM(D$1:D3)',
      '=B4*$C$1+SUM(D$1:D4)',
    ]);
    expect(read[0]?.formulas?.[2]).toBe('=A1');
  });

  test('an array formula stands at its master, a data table has none', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="D1"><f t="dataTable" ref="D1:D2" r1="A1"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c></row>';
    const sheet = firstSheet(oneSheet(rows));
    expect(sheet.rows[0]?.formulas?.[0]).toBe('=B1:B2*2');
    expect(sheet.rows[0]?.formulas?.[3]).toBeUndefined();
    expect(sheet.rows[1]?.formulas).toBeUndefined();
    expect(sheet.formulaBlocks.map(({ kind }) => kind)).toEqual(['array', 'table']);
  });

  test('newer functions lose the prefix of the file', () => {
    const { rows } = firstSheet(
      oneSheet('<row><c><f>_xlfn.IFS(A2&gt;1,"a")&amp;_xlfn._xlws.SORT(B1:B2)</f><v>0</v></c></row>'),
    );
    expect(rows[0]?.formulas?.[0]).toBe('=IFS(A2>1,"a")&SORT(B1:B2)');
  });
});

test('a text longer than Excel holds is cut and reported once', () => {
  const long = `<c t="inlineStr"><is><t>${'字'.repeat(40_000)}</t></is></c>`;
  const workbook = readWorkbook(oneSheet(`<row>${long}${long}</row>`), nodeCodec);
  expect(String(workbook.sheets[0]?.rows[0]?.values[0]).length).toBe(32_767);
  expect(workbook.warnings).toEqual([{ code: 'text-cut', sheet: 'S1', cell: 'A1' }]);
});

test('cells far apart cost no room between them', () => {
  const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
  const { rows } = firstSheet(oneSheet(far));
  expect(rows.length).toBe(1_048_576);
  expect(rows[1_048_575]?.values[16_383]).toBe(2);
});

test('everything else of a sheet', () => {
  const before =
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25" defaultColWidth="9.5"/>' +
    '<cols><col min="1" max="2" width="20.5" customWidth="1"/><col min="4" max="16384" width="3" hidden="1" style="2"/></cols>';
  const after =
    '<sheetProtection sheet="1" password="CC1A"/><mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="B1:B1048576"/><mergeCell ref="x"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:B2 D4"><cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1"><formula>LEN("jihe:error")&gt;0</formula></cfRule></conditionalFormatting>';
  const rows =
    '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" s="5" customFormat="1"/>';
  const sheet = firstSheet(makePackage({ sheets: [worksheet(rows, after, before)] }));
  expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
  expect(sheet.defaultRowHeight).toBe(14.25);
  expect(sheet.defaultColumnWidth).toBe(9.5);
  expect(sheet.columns).toEqual([
    { first: 0, last: 1, width: 20.5, hidden: false, style: 0 },
    { first: 3, last: 16_383, width: 3, hidden: true, style: 2 },
  ]);
  expect(sheet.protected).toBe(true);
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 0, left: 1, bottom: 1_048_575, right: 1 },
  ]);
  expect([...sheet.hiddenRows]).toEqual([1]);
  expect([...sheet.rowHeights]).toEqual([[0, 30]]);
  expect(sheet.rows[2]?.style).toBe(5);
  expect(sheet.conditionalFormats).toEqual([
    {
      areas: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 3, left: 3, bottom: 3, right: 3 },
      ],
      rules: [
        {
          type: 'expression',
          priority: 3,
          operator: undefined,
          stopIfTrue: true,
          formulas: ['LEN("jihe:error")>0'],
          style: undefined,
        },
      ],
    },
  ]);
});

test('a sheet protection that is written down but switched off protects nothing', () => {
  const sheet = firstSheet(makePackage({ sheets: [worksheet('', '<sheetProtection objects="1"/>')] }));
  expect(sheet.protected).toBe(false);
});
