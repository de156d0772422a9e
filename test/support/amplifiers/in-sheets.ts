import { columnName } from '../../../src/workbook/address';
import { styleSheet, worksheet } from '../../hosts/file/make-package';
import { amplifier, inRows, times, WRONG_ITEMS, type Amplifier } from './amplifier';

/** A construct behind the rows of one sheet. */
const behindRows = (name: string, after: (count: number) => string): Amplifier =>
  amplifier(name, (count) => ({ sheets: [worksheet(WRONG_ITEMS, after(count))] }));

const row = (i: number): string => String(1 + (i % 1_000_000));
const pair = (i: number): string => `${columnName((2 * i) % 16_384)}1:${columnName((2 * i + 1) % 16_384)}1`;
const DATED = styleSheet('<cellXfs><xf numFmtId="14"/><xf numFmtId="14" fillId="0"/></cellXfs>');

/** Constructs of a worksheet part. */
export const IN_SHEETS: readonly Amplifier[] = [
  inRows('empty rows', (count) => '<row/>'.repeat(Math.min(count, 1_000_000))),
  inRows('rows with heights', (count) => '<row ht="3" hidden="1"/>'.repeat(count)),
  inRows('rows with styles', (count) => '<row s="1" customFormat="1"/>'.repeat(count), { styles: DATED }),
  inRows('rows far apart', (count) => times(count, (i) => `<row r="${row(i * 997)}"><c><v>1</v></c></row>`)),
  inRows('rows of one cell', (count) => '<row><c><v>1</v></c></row>'.repeat(count)),
  inRows('rows that reach far to the right', (count) =>
    times(count, (i) => `<row><c r="${columnName(i % 16_384)}${row(i)}"><v>1</v></c></row>`),
  ),
  inRows(
    'rows entered again',
    (count) =>
      `<row r="21">${'<c><v>1</v></c>'.repeat(5000)}</row>` +
      '<row r="20"><c r="A20"><v>1</v></c></row><row r="21"><c r="A21"><v>1</v></c></row>'.repeat(count),
  ),
  inRows('cells without content', (count) => `<row>${'<c/>'.repeat(2000)}</row>`.repeat(Math.ceil(count / 2000))),
  inRows(
    'cells with dates for styles',
    (count) => `<row>${'<c s="1"/>'.repeat(200)}</row>`.repeat(Math.ceil(count / 200)),
    {
      styles: DATED,
    },
  ),
  inRows('cells that are dates', (count) =>
    `<row>${'<c t="d"><v>2024-01-01</v></c>'.repeat(200)}</row>`.repeat(Math.ceil(count / 200)),
  ),
  inRows('errors', (count) => times(count, (i) => `<row><c t="e"><v>#E${String(i)}</v></c></row>`)),
  behindRows(
    'merges',
    (count) => `<mergeCells>${times(count, (i) => `<mergeCell ref="A${row(i)}:B${row(i)}"/>`)}</mergeCells>`,
  ),
  behindRows(
    'merges of the whole sheet',
    (count) => `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`,
  ),
  amplifier('columns', (count) => ({
    sheets: [worksheet(WRONG_ITEMS, '', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(count)}</cols>`)],
  })),
  amplifier('views', (count) => ({
    sheets: [
      worksheet(
        WRONG_ITEMS,
        '',
        `<sheetViews>${'<sheetView><pane state="frozen" xSplit="1"/></sheetView>'.repeat(count)}</sheetViews>`,
      ),
    ],
  })),
  behindRows('conditional formats', (count) =>
    times(
      count,
      (i) =>
        `<conditionalFormatting sqref="A1:Z99"><cfRule type="expression" priority="${String(i)}"><formula>1</formula></cfRule></conditionalFormatting>`,
    ),
  ),
  behindRows(
    'areas of a conditional format',
    (count) =>
      `<conditionalFormatting sqref="${'A1:Z9 '.repeat(count)}"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>`,
  ),
  behindRows(
    'conditions of a conditional format',
    (count) =>
      `<conditionalFormatting sqref="A1:Z9">${'<cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule>'.repeat(count)}</conditionalFormatting>`,
  ),
  behindRows(
    'entities of one condition',
    (count) =>
      `<conditionalFormatting sqref="A1:Z9"><cfRule type="expression"><formula>${'&#65;'.repeat(count)}</formula></cfRule></conditionalFormatting>`,
  ),
  behindRows(
    'data validations',
    (count) =>
      `<dataValidations>${'<dataValidation type="list" sqref="A1:B9 C1"><formula1>"a,b"</formula1></dataValidation>'.repeat(count)}</dataValidations>`,
  ),
  behindRows(
    'links',
    (count) => `<hyperlinks>${'<hyperlink ref="A1" location="S1!A1" display="x"/>'.repeat(count)}</hyperlinks>`,
  ),
  behindRows('page breaks', (count) => `<rowBreaks>${'<brk id="1" max="16383" man="1"/>'.repeat(count)}</rowBreaks>`),
  behindRows('extensions', (count) => `<extLst>${'<ext uri="{0}"><x:y xmlns:x="u"/></ext>'.repeat(count)}</extLst>`),
  behindRows('elements that nobody knows', (count) => '<x a="1"/>'.repeat(count)),
  behindRows('elements within each other', (count) => `${'<x>'.repeat(count)}${'</x>'.repeat(count)}`),
  behindRows('blanks in a tag', (count) => `<mergeCells${' '.repeat(count)}count="0"/>`),
  behindRows('attributes of a tag', (count) => `<mergeCells${times(count, (i) => ` a${String(i)}="1"`)}/>`),
  amplifier('merges beside each other', (count) => ({
    sheets: [
      worksheet(
        `<row>${'<c t="str"><v>预算数</v></c><c/>'.repeat(Math.min(count, 8192))}</row><row>${'<c><v>1</v></c>'.repeat(Math.min(2 * count, 16_384))}</row>`,
        `<mergeCells>${times(count, (i) => `<mergeCell ref="${pair(i)}"/>`)}</mergeCells>`,
      ),
    ],
  })),
  amplifier('merges over many rows', (count) => ({
    sheets: [
      worksheet(
        WRONG_ITEMS + '<row><c t="str"><v>项</v></c><c><v>1</v></c></row>'.repeat(200),
        `<mergeCells>${times(count, (i) => `<mergeCell ref="F1:F${row(600 + i)}"/>`)}</mergeCells>`,
      ),
    ],
  })),
];
