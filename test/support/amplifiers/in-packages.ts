import { columnName } from '../../../src/workbook/address';
import { STORED_NAMESPACE } from '../../../src/hosts/file/snapshot';
import { relationships, styleSheet, worksheet } from '../../hosts/file/make-package';
import { amplifier, times, WRONG_ITEMS, type Amplifier } from './amplifier';

const inStyles = (name: string, content: (count: number) => string): Amplifier =>
  amplifier(name, (count) => ({ sheets: [worksheet(WRONG_ITEMS)], styles: styleSheet(content(count)) }));

const inNames = (name: string, item: (i: number) => string): Amplifier =>
  amplifier(name, (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    workbookTail: `<definedNames>${times(count, item)}</definedNames>`,
  }));

/** Parts that the sheet points to. */
const ofTheSheet = (name: string, kind: string, part: (i: number) => string, rows = WRONG_ITEMS): Amplifier =>
  amplifier(name, (count) => ({
    sheets: [worksheet(rows)],
    extra: {
      ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/${kind}${String(i)}.xml`, part(i)])),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        Array.from({ length: count }, (_, i) => [`r${String(i)}`, kind, `../${kind}${String(i)}.xml`] as const),
      ),
    },
  }));

/** Constructs of the package, of the workbook part and of what hangs on sheets. */
export const IN_PACKAGES: readonly Amplifier[] = [
  inStyles('cell formats', (count) => `<cellXfs>${'<xf numFmtId="14"/>'.repeat(count)}</cellXfs>`),
  inStyles('fonts', (count) => `<fonts>${'<font><b/></font>'.repeat(count)}</fonts>`),
  inStyles('fills', (count) => `<fills>${'<fill><patternFill patternType="solid"/></fill>'.repeat(count)}</fills>`),
  inStyles('borders', (count) => `<borders>${'<border><left style="thin"/></border>'.repeat(count)}</borders>`),
  inStyles(
    'number formats',
    (count) => `<numFmts>${times(count, (i) => `<numFmt numFmtId="${String(i)}" formatCode="0.0"/>`)}</numFmts>`,
  ),
  inStyles(
    'one long number format',
    (count) =>
      `<numFmts><numFmt numFmtId="200" formatCode="${'0;'.repeat(count)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
  ),
  inStyles('differential formats', (count) => `<dxfs>${'<dxf><font><b/></font></dxf>'.repeat(count)}</dxfs>`),
  inStyles(
    'colours',
    (count) => `<colors><indexedColors>${'<rgbColor rgb="FF000000"/>'.repeat(count)}</indexedColors></colors>`,
  ),
  inNames('names', (i) => `<definedName name="n${String(i)}">S1!$A$1</definedName>`),
  inNames(
    'names of many areas',
    (i) => `<definedName name="n${String(i)}">${'S1!$A$1,'.repeat(200)}S1!$A$1</definedName>`,
  ),
  inNames(
    'names of columns of ours',
    (i) => `<definedName name="_jihe_col_0_${String(i)}_balance" comment="{}" hidden="1">S1!$E$1:$E$2</definedName>`,
  ),
  inNames(
    'names of widths',
    (i) => `<definedName name="_jihe_width_${String(i)}_100" hidden="1">S1!$E:$E</definedName>`,
  ),
  inNames(
    'names of number formats',
    (i) => `<definedName name="_jihe_format_${String(i)}" hidden="1">S1!$E$1:$E$9</definedName>`,
  ),
  inNames(
    'names that watch cells',
    (i) => `<definedName name="_jihe_undo_1_${String(i)}" hidden="1">S1!$1:$1</definedName>`,
  ),
  inNames(
    'names of reports of ours',
    (i) => `<definedName name="_jihe_report${String(i)}" hidden="1">S1!$A$1</definedName>`,
  ),
  amplifier('names of columns of ours over many cells', (count) => ({
    sheets: [worksheet(WRONG_ITEMS + `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(300))],
    workbookTail: `<definedNames>${times(
      count,
      (i) =>
        `<definedName name="_jihe_col_0_${String(i)}_balance" comment="{}" hidden="1">S1!$${columnName(4 + (i % 9))}$1:$${columnName(4 + (i % 9))}$9</definedName>`,
    )}</definedNames>`,
  })),
  amplifier('sheets that are one part', (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    extra: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        `<sheets>${times(count, (i) => `<sheet name="T${String(i)}" sheetId="${String(i + 1)}" r:id="rId1"/>`)}</sheets></workbook>`,
    },
  })),
  amplifier('sheets of one table each', (count) => ({
    sheets: Array.from({ length: count }, () => worksheet(WRONG_ITEMS)),
  })),
  amplifier('relationships of the workbook', (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    related: Array.from({ length: count }, (_, i) => [`r${String(i)}`, 'customXml', 'x.xml'] as const),
  })),
  amplifier('content types', (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    extra: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${'<Override PartName="/a" ContentType="b"/>'.repeat(count)}</Types>`,
    },
  })),
  ofTheSheet('links to other places', 'hyperlink', () => '<x/>'),
  ofTheSheet('tables', 'table', () => '<table ref="A1:D2" headerRowCount="1"/>'),
  ofTheSheet(
    'pivot tables',
    'pivotTable',
    () => '<pivotTableDefinition><location ref="A1:B9"/></pivotTableDefinition>',
  ),
  amplifier('comments', (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    extra: {
      'xl/comments1.xml': `<comments><commentList>${times(count, (i) => `<comment ref="A${String(i + 1)}"><text><t>x</t></text></comment>`)}</commentList></comments>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['r1', 'comments', '../comments1.xml']]),
    },
  })),
  amplifier('drawings', (count) => ({
    sheets: [worksheet(WRONG_ITEMS, '<drawing r:id="r1"/>')],
    extra: {
      'xl/drawing1.xml': `<wsDr>${'<twoCellAnchor><sp/></twoCellAnchor>'.repeat(count)}</wsDr>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['r1', 'drawing', '../drawing1.xml']]),
    },
  })),
  amplifier('data of other makers', (count) => ({
    sheets: [worksheet(WRONG_ITEMS)],
    related: Array.from(
      { length: count },
      (_, i) => [`rX${String(i)}`, 'customXml', `../customXml/item${String(i)}.xml`] as const,
    ),
    extra: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`customXml/item${String(i)}.xml`, `<a xmlns="${STORED_NAMESPACE}x"/>`]),
    ),
  })),
];
