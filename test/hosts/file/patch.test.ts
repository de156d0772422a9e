import { inspectPackage } from '../../../src/hosts/file/inspect';
import { browserCodec } from '../../../src/hosts/package/browser-codec';
import type { CellChange, CellContent, SheetChanges, WorkbookChanges } from '../../../src/hosts/file/changes';
import { DEFAULT_LIMITS } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxPackage } from '../../../src/hosts/package/package';
import { removeOurs } from '../../../src/hosts/file/removal';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { patchWorkbook } from '../../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import type { XlsxWorkbook } from '../../../src/hosts/file/xlsx-workbook';
import { readZipDirectory } from '../../../src/hosts/package/zip-directory';
import { makePackage, oneSheet, packageParts, relationships, styleSheet, worksheet, zip } from './make-package';

const number = (row: number, column: number, value: number): CellChange => ({
  row,
  column,
  content: { kind: 'number', value },
});

function patch(bytes: Uint8Array, changes: WorkbookChanges): Uint8Array {
  return patchWorkbook(bytes, changes, nodeCodec);
}

function patchFirst(bytes: Uint8Array, changes: SheetChanges): Uint8Array {
  return patch(bytes, { sheets: { S1: changes } });
}

function read(bytes: Uint8Array): XlsxWorkbook {
  return readWorkbook(bytes, nodeCodec);
}

function partText(bytes: Uint8Array, name: string): string {
  const part = new XlsxPackage(bytes, nodeCodec, DEFAULT_LIMITS).part(name);
  return part ? part.text(0, part.bytes.length) : '';
}

function sheetText(bytes: Uint8Array): string {
  return partText(bytes, 'xl/worksheets/sheet1.xml');
}

function names(bytes: Uint8Array): string[] {
  return readZipDirectory(bytes, DEFAULT_LIMITS).entries.map(({ name }) => name);
}

/** The reason of the refusal. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof XlsxError && error.code === 'not-patchable') return error.data.reason ?? '';
    throw error;
  }
  return 'none';
}

const ROWS =
  '<row r="2" spans="1:2"><c r="A2"><v>1</v></c><c r="B2" s="1" t="s"><v>0</v></c></row><row r="4" spans="1:3"/>' +
  '<row r="6"><c r="B6"><f>A2*2</f><v>2</v></c></row>';
const STYLES = styleSheet(
  '<fonts count="1"><font><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill/><fill/></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf></cellXfs>',
);
const STRINGS =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>一</t></si></sst>';
const book = makePackage({
  sheets: [worksheet(ROWS, '', '<dimension ref="A2:B6"/>')],
  styles: STYLES,
  strings: STRINGS,
});

describe('cells', () => {
  const all: readonly (readonly [what: string, change: CellChange])[] = [
    ['a new cell right of a row', number(1, 4, 1.5)],
    ['a new cell between others', number(5, 0, 2)],
    ['a new row at the top', number(0, 0, 3)],
    ['a new row between', number(2, 1, 4)],
    ['a new row at the end', number(99, 3, 5)],
    ['a row that closes itself', number(3, 2, 6)],
    ['a number for a shared string', number(1, 1, 7)],
    ['a text that looks like a formula', { row: 1, column: 2, content: { kind: 'text', value: '=1+1' } }],
    ['a text with everything', { row: 1, column: 2, content: { kind: 'text', value: ' <&">\'\t\r\n_x0041_\u0001 ' } }],
    ['an empty text', { row: 1, column: 2, content: { kind: 'text', value: '' } }],
    ['false', { row: 1, column: 2, content: { kind: 'boolean', value: false } }],
    ['a formula with a number', { row: 1, column: 2, content: { kind: 'formula', formula: '=A2<3', cached: 0 } }],
    [
      'a formula with a text',
      { row: 1, column: 2, content: { kind: 'formula', formula: 'IFS(A2>1,"a&b")', cached: 'a&b' } },
    ],
    [
      'a formula with an error',
      { row: 1, column: 2, content: { kind: 'formula', formula: '1/0', cached: { error: '#DIV/0!' } } },
    ],
    ['a formula with nothing', { row: 1, column: 2, content: { kind: 'formula', formula: 'A1', cached: null } }],
    ['a cleared cell', { row: 1, column: 1, content: { kind: 'clear' } }],
    ['a removed cell', { row: 5, column: 1, content: { kind: 'remove' } }],
    ['nothing where nothing was', { row: 50, column: 1, content: { kind: 'clear' } }],
  ];

  test.each(all)('%s, read back, all others as before', (_, change) => {
    const before = read(book);
    // patchWorkbook itself compares what it wrote with the plan
    const after = read(patchFirst(book, { cells: [change] }));
    before.sheets[0]?.rows.forEach((row, r) => {
      row?.values.forEach((value, c) => {
        if (r === change.row && c === change.column) return;
        expect(after.sheets[0]?.rows[r]?.values[c] ?? null).toEqual(value);
        expect(after.sheets[0]?.rows[r]?.styles[c] ?? 0).toBe(row.styles[c] ?? 0);
      });
    });
  });

  test('all at once, with either codec', () => {
    const seen = new Set<string>();
    const cells = all
      .map(([, change]) => change)
      .filter(
        ({ row, column }) =>
          !seen.has(`${String(row)} ${String(column)}`) && seen.add(`${String(row)} ${String(column)}`),
      );
    const changes = { sheets: { S1: { cells } } };
    expect(toSnapshot(read(patchWorkbook(book, changes, browserCodec)))).toEqual(
      toSnapshot(read(patch(book, changes))),
    );
  });

  test('the input is not touched, even where it is a Node buffer', () => {
    const input = Buffer.from(book);
    patchFirst(input, { cells: [number(0, 0, 1)] });
    expect(input.equals(book)).toBe(true);
  });

  test('the same changes give the same bytes', () => {
    const changes = { cells: [number(0, 0, 1)] };
    expect(Buffer.from(patchFirst(book, changes)).equals(patchFirst(book, changes))).toBe(true);
  });

  test('no change gives the same bytes', () => {
    expect(Buffer.from(patch(book, {})).equals(book)).toBe(true);
  });

  test('spans and dimension follow', () => {
    const xml = sheetText(patchFirst(book, { cells: [number(1, 4, 1), number(9, 0, 1)] }));
    expect(/<row r="2"[^>]*>/.exec(xml)?.[0]).toContain('spans="1:5"');
    expect(xml).toContain('<dimension ref="A2:E10"/>');
  });

  test('rows and cells under a prefix and without references', () => {
    const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const patched = patchFirst(makePackage({ sheets: [sheet] }), {
      cells: [number(0, 0, 2), number(0, 3, 3), number(4, 0, 4)],
    });
    expect(read(patched).sheets[0]?.rows.map((row) => row?.values)).toEqual([
      [2, null, null, 3],
      undefined,
      undefined,
      undefined,
      [4],
    ]);
  });

  test('an empty sheet', () => {
    const sheet = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>');
    expect(
      read(patchFirst(makePackage({ sheets: [sheet] }), { cells: [number(2, 2, 1)] })).sheets[0]?.rows[2]?.values[2],
    ).toBe(1);
  });

  test('a sheet in UTF-16 comes back in UTF-8', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>万</t></is></c></row>')}`;
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const patched = patchFirst(makePackage({ sheets: [xml], extra: { 'xl/worksheets/sheet1.xml': bytes } }), {
      cells: [number(0, 1, 1)],
    });
    expect(read(patched).sheets[0]?.rows[0]?.values).toEqual(['万', 1]);
    expect(sheetText(patched)).toContain('encoding="UTF-8"');
  });
});

describe('shared formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="1">D1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="1"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3" s="1"><f t="shared" si="0"/><v>3</v></c></row>';
  const shared = oneSheet(rows, { styles: STYLES });
  const formulas = (bytes: Uint8Array): unknown[] =>
    read(bytes).sheets[0]?.rows.map((row) => row?.formulas?.[0] ?? null) ?? [];

  test('members keep their formulas when the master changes', () => {
    const patched = patchFirst(shared, { cells: [number(0, 0, 9)] });
    expect(formulas(patched)).toEqual([null, '=B2+1', '=B3+1']);
    expect(sheetText(patched)).toContain('<f t="shared" si="1"/>');
    expect(read(patched).sheets[0]?.rows[2]?.styles[0]).toBe(1);
  });

  test('a member may change alone', () => {
    const patched = patchFirst(shared, {
      cells: [{ row: 1, column: 0, content: { kind: 'formula', formula: '=5', cached: 5 } }],
    });
    expect(formulas(patched)).toEqual(['=B1+1', '=5', '=B3+1']);
  });

  test('a style alone leaves the master', () => {
    const cells: CellChange[] = [{ row: 0, column: 0, content: { kind: 'keep' }, style: { fill: 'FF0000' } }];
    const patched = patchFirst(shared, { cells });
    expect(formulas(patched)).toEqual(['=B1+1', '=B2+1', '=B3+1']);
    expect(read(patched).cellStyle(read(patched).sheets[0]?.rows[0]?.styles[0] ?? 0).fill).toBe('FF0000');
  });
});

describe('styles', () => {
  const styleOf = (bytes: Uint8Array, row: number, column: number) => {
    const workbook = read(bytes);
    return workbook.cellStyle(workbook.sheets[0]?.rows[row]?.styles[column] ?? 0);
  };

  test('a format is appended on top of what the cell has', () => {
    const patched = patchFirst(book, {
      cells: [{ ...number(1, 1, 0.5), style: { numberFormat: '0.000%', font: { bold: true, color: 'C00000' } } }],
    });
    expect(styleOf(patched, 1, 1)).toMatchObject({
      numberFormat: '0.000%',
      font: { name: '宋体', size: 10, bold: true, color: 'C00000' },
      align: { h: 'right' },
    });
    expect(partText(patched, 'xl/styles.xml')).toContain('<cellXfs count="3">');
    expect(styleOf(patched, 1, 0)).toEqual(read(book).cellStyle(0));
  });

  test('a new cell can look like another', () => {
    const patched = patchFirst(book, { cells: [{ ...number(1, 5, 1), like: { row: 1, column: 1 } }] });
    expect(styleOf(patched, 1, 5)).toEqual(read(book).cellStyle(1));
    expect(partText(patched, 'xl/styles.xml')).toBe(STYLES);
  });

  test('all of a style', () => {
    const style = {
      fill: 'FFF2CC',
      border: { style: 'thin', color: 'BFBFBF' },
      align: { h: 'center', v: 'top', wrap: true },
      font: { name: '黑体', size: 12, italic: true, underline: true, bold: false },
    } as const;
    const side = { style: 'thin', color: 'BFBFBF' };
    expect(styleOf(patchFirst(book, { cells: [{ ...number(1, 0, 1), style }] }), 1, 0)).toEqual({
      font: { name: '黑体', size: 12, bold: false, italic: true, underline: true, strike: false, color: undefined },
      fill: 'FFF2CC',
      border: { l: side, r: side, t: side, b: side },
      align: { h: 'center', v: 'top', wrap: true, indent: 0 },
      numberFormat: 'General',
    });
  });

  test('patching again reuses what was appended', () => {
    const changes: SheetChanges = {
      cells: [
        {
          ...number(1, 3, 1),
          style: { numberFormat: '0.0000', fill: 'EEEEEE', border: { style: 'thin' }, font: { bold: true } },
        },
      ],
      conditional: [
        { areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], formula: '=TRUE', fill: 'FF0000', bold: true },
      ],
    };
    const once = patchFirst(book, changes);
    const again: SheetChanges = {
      ...changes,
      cells: [{ ...number(1, 4, 1), ...(changes.cells?.[0]?.style ? { style: changes.cells[0].style } : {}) }],
    };
    expect(partText(patchFirst(once, again), 'xl/styles.xml')).toBe(partText(once, 'xl/styles.xml'));
  });

  test.each([
    ['no style sheet', undefined],
    ['an empty one', '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'],
    ['empty lists', styleSheet('<fonts count="0"/><cellXfs count="0"></cellXfs>')],
  ])('%s: the other cells stay as they are', (_, styles) => {
    const bytes = oneSheet(ROWS.replace('t="s"', ''), styles === undefined ? {} : { styles });
    const patched = patchFirst(bytes, { cells: [{ ...number(1, 3, 1), style: { numberFormat: '0.00%' } }] });
    expect(styleOf(patched, 1, 3).numberFormat).toBe('0.00%');
    expect(styleOf(patched, 1, 0).numberFormat).toBe('General');
    expect(read(patched).sheets[0]?.rows[1]?.styles[0] ?? 0).toBe(0);
  });

  describe('cells that name formats which no related style sheet has', () => {
    const ours = { ...number(1, 3, 1), style: { font: { bold: true } } };
    const looks = (bytes: Uint8Array): unknown[] => [0, 1].map((column) => styleOf(bytes, 1, column));

    test.each([
      ['formats that are missing', { styles: STYLES }, 's="2"'],
      ['no style sheet at all', {}, 's="1"'],
      ['a format of a row', { styles: STYLES }, 's="0"'],
    ])('%s: ours is none of them', (_, options, style) => {
      const rows = ROWS.replace('t="s"', '')
        .replace('s="1"', style)
        .replace('<row r="4"', '<row r="4" customFormat="1" s="2"');
      const bytes = oneSheet(rows, options);
      const patched = patchFirst(bytes, { cells: [ours] });
      expect(styleOf(patched, 1, 3).font.bold).toBe(true);
      expect(looks(patched).map((look) => (look as { font: { bold: boolean } }).font.bold)).toEqual([false, false]);
      expect(read(patched).cellStyle(read(patched).sheets[0]?.rows[3]?.style ?? 0).font.bold).toBe(false);
    });

    test.each([
      ['none', []],
      ['one of another kind', [['rIdOther', 'style', 'styles.xml']]],
      ['one to a part that is not there', [['rIdOther', 'styles', 'elsewhere.xml']]],
    ] as const)('a style sheet of the usual name, and of relationships %s: it is used and related', (_, related) => {
      const parts = packageParts({
        sheets: [worksheet(ROWS.replace('t="s"', ''))],
        related,
        extra: { 'xl/styles.xml': STYLES },
      });
      const bytes = zip(parts);
      expect(styleOf(bytes, 1, 1).numberFormat).toBe('0.00');
      const patched = patchFirst(bytes, { cells: [ours] });
      expect(names(patched)).toEqual(names(bytes));
      expect(looks(patched)).toEqual(looks(bytes));
      expect(partText(patched, 'xl/styles.xml')).toContain('<cellXfs count="3">');
      expect(partText(patched, 'xl/_rels/workbook.xml.rels')).toContain(
        'relationships/styles" Target="/xl/styles.xml"',
      );
      expect(partText(patched, '[Content_Types].xml').match(/spreadsheetml\.styles\+xml/g)).toHaveLength(1);
      expect(partText(patchFirst(patched, { cells: [ours] }), '[Content_Types].xml')).toBe(
        partText(patched, '[Content_Types].xml'),
      );
    });
  });

  test('where format 0, a row or a column is a date, new cells are not', () => {
    const dated = styleSheet('<cellXfs count="2"><xf numFmtId="14"/><xf numFmtId="14" fillId="0"/></cellXfs>');
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="1"><v>1</v></c></row>';
    const patched = patchFirst(oneSheet(rows, { styles: dated }), {
      cells: [number(0, 1, 5), number(1, 1, 5), number(7, 7, 5)],
    });
    for (const [row, column] of [
      [0, 1],
      [1, 1],
      [7, 7],
    ] as const)
      expect(styleOf(patched, row, column).numberFormat).toBe('General');
    expect(styleOf(patched, 0, 0).numberFormat).toBe('m/d/yyyy');
  });
});

describe('conditional formats', () => {
  const own =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>A1=1</formula></cfRule></conditionalFormatting>';
  const sheet = worksheet(
    ROWS.replace('t="s"', ''),
    `${own}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`,
  );
  const bytes = makePackage({ sheets: [sheet], styles: STYLES });
  const marks: SheetChanges = {
    conditional: [
      {
        areas: [
          { top: 1, left: 0, bottom: 1, right: 1 },
          { top: 5, left: 1, bottom: 5, right: 1 },
        ],
        formula: '=LEN("jihe:error")>0',
        fill: 'FFC7CE',
        color: '9C0006',
      },
      { areas: [{ top: 3, left: 0, bottom: 3, right: 0 }], formula: 'LEN("jihe:warning")>0', fill: 'FFEB9C' },
      { areas: [], formula: 'TRUE' },
    ],
  };

  test('come behind those that are there and in the place of the schema', () => {
    const patched = patchFirst(bytes, marks);
    const formats = read(patched).sheets[0]?.conditionalFormats ?? [];
    expect(formats.map(({ rules }) => rules[0]?.priority)).toEqual([7, 8, 9]);
    expect(formats[1]?.areas.length).toBe(2);
    expect(formats[1]?.rules[0]).toMatchObject({
      formulas: ['LEN("jihe:error")>0'],
      style: { fill: 'FFC7CE', color: '9C0006' },
    });
    expect(sheetText(patched).indexOf('jihe:warning')).toBeLessThan(sheetText(patched).indexOf('<pageMargins'));
  });

  test('go again by the text of their formula, and come anew in the same step', () => {
    const patched = patchFirst(patchFirst(bytes, marks), { ...marks, dropConditional: '"jihe:' });
    expect(read(patched).sheets[0]?.conditionalFormats.length).toBe(3);
    expect(sheetText(patchFirst(patched, { dropConditional: '"jihe:' }))).toBe(sheet);
  });

  test('a rule of ours beside one of theirs goes alone', () => {
    const mixed = own.replace(
      '</cfRule>',
      '</cfRule><cfRule type="expression" priority="8"><formula>LEN(&quot;jihe:x&quot;)&gt;0</formula></cfRule>',
    );
    const patched = patchFirst(makePackage({ sheets: [worksheet('', mixed)] }), { dropConditional: '"jihe:' });
    expect(sheetText(patched)).toBe(worksheet('', own));
  });
});

describe('widths', () => {
  const widths = [
    { column: 1, width: 20 },
    { column: 6, width: 30 },
  ];
  const columnsOf = (cols: string) =>
    read(patchFirst(makePackage({ sheets: [worksheet('', '', cols)] }), { widths })).sheets[0]?.columns.map(
      ({ first, width }) => [first, width],
    );
  test.each([
    [
      '',
      [
        [1, 20],
        [6, 30],
      ],
    ],
    [
      '<cols><col min="1" max="3" width="9"/></cols>',
      [
        [0, 9],
        [6, 30],
      ],
    ],
    [
      '<cols><col min="4" max="5" width="9"/><col min="9" max="16384" width="8"/></cols>',
      [
        [1, 20],
        [3, 9],
        [6, 30],
        [8, 8],
      ],
    ],
  ])('%s', (cols, expected) => {
    expect(columnsOf(cols)).toEqual(expected);
  });
});

describe('names, custom XML, sheets', () => {
  const names2 =
    '<definedNames><definedName name="a">S1!$A$1</definedName><definedName name="_jihe_x" hidden="1">S1!$B$1</definedName></definedNames><calcPr/>';
  const named = makePackage({ sheets: [worksheet(ROWS.replace('t="s"', ''))], workbookTail: names2 });
  const nameList = (bytes: Uint8Array) => read(bytes).names.map(({ name, text, hidden }) => [name, text, hidden]);

  test('names come, go and are replaced', () => {
    const added = patch(named, {
      removeNames: ['a'],
      addNames: [{ name: '_jihe_x', text: "'表 1'!$C$1", hidden: true }],
    });
    expect(nameList(added)).toEqual([['_jihe_x', "'表 1'!$C$1", true]]);
    const gone = patch(added, { removeNames: ['_jihe_x', 'unknown'] });
    expect(partText(gone, 'xl/workbook.xml')).not.toContain('definedName');
    expect(nameList(patch(gone, { addNames: [{ name: 'n', text: '1', hidden: false }] }))).toEqual([['n', '1', false]]);
  });

  test('our custom part comes, is replaced and goes without a trace', () => {
    const namespace = 'urn:jihe:workbook:1';
    const xml = (text: string): string => `<jihe xmlns="${namespace}">${text}</jihe>`;
    const first = patch(named, { customXml: { namespace, xml: xml('一') } });
    expect(toSnapshot(read(first)).stored).toBe(xml('一'));
    expect(names(first).slice(names(named).length)).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
    const second = patch(first, { customXml: { namespace, xml: xml('二') } });
    expect(toSnapshot(read(second)).stored).toBe(xml('二'));
    expect(names(second)).toEqual(names(first));
    const third = patch(second, { customXml: { namespace, xml: null } });
    expect(names(third)).toEqual(names(named));
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect(partText(third, part)).toBe(partText(named, part));
    expect(Buffer.from(patch(named, { customXml: { namespace, xml: null } })).equals(named)).toBe(true);
  });

  test('a sheet is appended, printable, with links', () => {
    const text = (row: number, column: number, value: string): CellChange => ({
      row,
      column,
      content: { kind: 'text', value },
      style: { font: { bold: row === 0 } },
    });
    const patched = patch(book, {
      append: [
        {
          name: '核验报告',
          headerRows: 1,
          cells: [text(1, 0, '合计不符'), text(0, 0, '问题'), number(1, 1, 3)],
          widths: [{ column: 0, width: 40 }],
          merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
          links: [{ row: 1, column: 0, location: "'S1'!A2" }],
        },
        { name: 'zwei', cells: [] },
      ],
    });
    const workbook = read(patched);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['S1', '核验报告', 'zwei']);
    const report = workbook.sheets[1];
    expect(report?.rows.map((row) => row?.values)).toEqual([['问题'], ['合计不符', 3]]);
    expect(report?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(report?.columns[0]).toMatchObject({ first: 0, width: 40 });
    expect(workbook.cellStyle(report?.rows[0]?.styles[0] ?? 0).font.bold).toBe(true);
    expect(workbook.names).toEqual([
      { name: '_xlnm.Print_Titles', text: '核验报告!$1:$1', hidden: false, comment: '', scope: 1 },
    ]);
    const xml = partText(patched, report?.part ?? '');
    for (const piece of ['orientation="landscape"', 'fitToWidth="1"', 'paperSize="9"', 'location="\'S1\'!A2"'])
      expect(xml).toContain(piece);
  });

  const refusedSheets: readonly (readonly [name: string, reason: string])[] = [
    ['s1', 'sheet-exists'],
    ['a/b', 'sheet-name'],
    ['', 'sheet-name'],
    ["'a'", 'sheet-name'],
    ['x'.repeat(32), 'sheet-name'],
  ];
  test.each(refusedSheets)('a sheet named %j is refused', (name, reason) => {
    expect(refusal(() => patch(book, { append: [{ name, cells: [] }] }))).toBe(reason);
  });
});

describe('what cannot be done safely is refused', () => {
  const cell = (content: CellContent, row = 0, column = 0): SheetChanges => ({ cells: [{ row, column, content }] });
  const one = { kind: 'number', value: 1 } as const;
  const table = '<table xmlns="x" ref="B2:C4" headerRowCount="1"/>';
  const attached = (kind: string, part: string): Uint8Array =>
    makePackage({
      sheets: [worksheet(ROWS.replace('t="s"', ''))],
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([['r', kind, '../x/x1.xml']]),
        'xl/x/x1.xml': part,
      },
    });
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="array" ref="A3">C1</f><v>1</v></c></row>';
  const merged = worksheet('', '<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>');
  const cases: readonly (readonly [what: string, bytes: Uint8Array, changes: SheetChanges, reason: string])[] = [
    [
      'a protected sheet',
      makePackage({ sheets: [worksheet('', '<sheetProtection sheet="1"/>')] }),
      cell(one),
      'protected',
    ],
    ['a covered cell', makePackage({ sheets: [merged] }), cell(one, 5, 1), 'merged'],
    ['the first cell of a merge', makePackage({ sheets: [merged] }), cell(one), 'none'],
    ['part of an array formula', oneSheet(array), cell(one, 1, 1), 'array-formula'],
    ['an array formula of one cell', oneSheet(array), cell(one, 2, 0), 'none'],
    ['the header of a table', attached('table', table), cell(one, 1, 1), 'table-header'],
    ['the body of a table', attached('table', table), cell(one, 2, 1), 'none'],
    ['a pivot table', attached('pivotTable', '<p xmlns="x"><location ref="A1:A1"/></p>'), cell(one), 'pivot-table'],
    ['a number that is none', book, cell({ kind: 'number', value: NaN }), 'number'],
    ['a cached number that is none', book, cell({ kind: 'formula', formula: '1/0', cached: Infinity }), 'number'],
    ['a text too long', book, cell({ kind: 'text', value: 'x'.repeat(32_768) }), 'long-text'],
    ['a formula too long', book, cell({ kind: 'formula', formula: 'x'.repeat(8193), cached: 1 }), 'formula'],
    ['no formula', book, cell({ kind: 'formula', formula: '=', cached: 1 }), 'formula'],
    ['a place outside', book, cell(one, -1), 'outside'],
    ['a place that is none', book, cell(one, 0.5), 'outside'],
    ['one cell twice', book, { cells: [number(0, 0, 1), number(0, 0, 2)] }, 'same-cell-twice'],
    ['rows in disorder', oneSheet('<row r="3"/><row r="2"/>'), cell(one), 'row-order'],
    ['cells in disorder', oneSheet('<row r="1"><c r="B1"/><c r="A1"/></row>'), cell(one), 'cell-order'],
    ['a cell that names another row', oneSheet('<row r="1"><c r="B7"/></row>'), cell(one), 'cell-order'],
  ];
  test.each(cases)('%s', (_, bytes, changes, reason) => {
    expect(refusal(() => patchFirst(bytes, changes))).toBe(reason);
  });

  test('sheets that are not there, have no cells or share a part', () => {
    expect(refusal(() => patch(book, { sheets: { nope: {} } }))).toBe('no-sheet');
    const parts = packageParts({ sheets: [worksheet(''), worksheet('')] });
    const twice = String(parts['xl/workbook.xml']).replace('rId2', 'rId1');
    expect(refusal(() => patchFirst(zip({ ...parts, 'xl/workbook.xml': twice }), {}))).toBe('ambiguous-sheet');
  });

  test('a new sheet in a workbook whose structure is locked', () => {
    const locked = makePackage({ sheets: [worksheet('')], workbookHead: '<workbookProtection lockStructure="1"/>' });
    expect(inspectPackage(locked, nodeCodec).structureLocked).toBe(true);
    expect(refusal(() => patch(locked, { append: [{ name: 'x', cells: [] }] }))).toBe('protected-workbook');
  });
});

describe('the rest of the package', () => {
  const chain = (rows: string): Uint8Array =>
    makePackage({
      sheets: [worksheet(rows)],
      related: [['rIdChain', 'calcChain', 'calcChain.xml']],
      extra: { 'xl/calcChain.xml': '<calcChain xmlns="x"><c r="B6" i="1"/></calcChain>', 'docProps/app.xml': '<x/>' },
    });
  const bytes = chain(ROWS.replace('t="s"', ''));

  test('the calculation chain stays when formulas come and goes when one goes', () => {
    const formula: CellContent = { kind: 'formula', formula: 'A2', cached: 1 };
    expect(names(patchFirst(bytes, { cells: [{ row: 1, column: 4, content: formula }] }))).toContain(
      'xl/calcChain.xml',
    );
    expect(names(patchFirst(bytes, { cells: [{ row: 5, column: 1, content: formula }] }))).toContain(
      'xl/calcChain.xml',
    );
    expect(names(patchFirst(bytes, { cells: [number(1, 0, 4)] }))).toContain('xl/calcChain.xml');
    const without = patchFirst(bytes, { cells: [number(5, 1, 4)] });
    expect(names(without)).not.toContain('xl/calcChain.xml');
    expect(partText(without, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('a package says what a copy would lose', () => {
    expect(inspectPackage(bytes, nodeCodec)).toEqual({
      signed: false,
      macros: false,
      structureLocked: false,
      duplicates: [],
    });
    const signed = zip({
      ...packageParts({ sheets: [worksheet('')], related: [['v', 'vbaProject', 'vba.bin']] }),
      '_rels/.rels': relationships([
        ['r', 'officeDocument', 'xl/workbook.xml'],
        ['s', 'digital-signature/origin', '_xmlsignatures/origin.sigs'],
      ]),
    });
    expect(inspectPackage(signed, nodeCodec)).toMatchObject({ signed: true, macros: true });
    expect(read(signed).warnings).toEqual([{ code: 'signed' }]);
  });

  test('write, then remove: the sheet is as before', () => {
    const written = patch(bytes, {
      sheets: {
        S1: {
          cells: [
            { row: 1, column: 3, content: { kind: 'text', value: '净结余（核）' } },
            number(2, 3, 1),
            number(5, 3, 2),
          ],
          conditional: [{ areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: 'LEN("jihe:info")>0' }],
        },
      },
      addNames: [{ name: '_jihe_col_0_0_balance', text: 'S1!$D$2:$D$6', hidden: true }],
      customXml: { namespace: 'urn:jihe:workbook:1', xml: '<jihe xmlns="urn:jihe:workbook:1"/>' },
    });
    expect(toSnapshot(read(written)).owned).toEqual([{ sheet: 'S1', area: { top: 1, left: 3, bottom: 5, right: 3 } }]);
    const removed = removeOurs(written, nodeCodec);
    expect(read(removed).sheets).toEqual(read(bytes).sheets);
    expect(read(removed).names).toEqual([]);
    expect(toSnapshot(read(removed)).stored).not.toBeNull();
    expect(Buffer.from(removeOurs(bytes, nodeCodec)).equals(bytes)).toBe(true);
  });

  test.each([
    ['a column under a head of the user', '_jihe_col_0_0_balance', 'S1!$A$1:$A$3'],
    ['several columns', '_jihe_col_0_0_balance', 'S1!$A$1:$B$3'],
    ['a name that only begins like ours', '_jihe_col_of_mine', 'S1!$A$1:$A$3'],
    ['another name', '_jihe_rate', 'S1!$A$1'],
  ])('%s is never taken for ours', (_, name, text) => {
    const own = patch(bytes, { addNames: [{ name, text, hidden: false }] });
    expect(toSnapshot(read(own)).owned).toEqual([]);
    expect(Buffer.from(removeOurs(own, nodeCodec)).equals(own)).toBe(true);
  });
});
