import { areaName, quoteSheet } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import { cellXml } from './cell-xml';
import type { AppendedSheet, CellChange, StyleChange } from './changes';
import type { StyleBook } from './style-book';
import { encodeXml } from '../package/xml-text';

/** The part of an added sheet. `main` is the namespace that the workbook uses. */
export function newSheetXml(sheet: AppendedSheet, main: string, styles: () => StyleBook): string {
  const cells = [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const headerRows = sheet.headerRows ?? 0;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${areaName(usedArea(cells))}"/>`,
    viewXml(headerRows),
    '<sheetFormatPr defaultRowHeight="15"/>',
    widthsXml(sheet.widths ?? []),
    `<sheetData>${rowsXml(cells, sheet.heights ?? [], styles)}</sheetData>`,
    sheet.filter ? `<autoFilter ref="${areaName(sheet.filter)}"/>` : '',
    mergesXml(sheet.merges ?? []),
    linksXml(sheet.links ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    // paper size 9 is A4; one page wide, as many high as it takes
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;F&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

/** What the name _xlnm.Print_Titles of the sheet stands for; undefined where no row is repeated. */
export function printTitles(sheet: AppendedSheet): string | undefined {
  const rows = sheet.headerRows ?? 0;
  const first = String((sheet.firstTitleRow ?? 0) + 1);
  return rows > 0 ? `${quoteSheet(sheet.name)}!$${first}:$${String(rows)}` : undefined;
}

function usedArea(cells: readonly CellChange[]): Area {
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}

function viewXml(headerRows: number): string {
  if (headerRows === 0) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane =
    `<pane ySplit="${String(headerRows)}" topLeftCell="A${String(headerRows + 1)}" ` +
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function widthsXml(widths: NonNullable<AppendedSheet['widths']>): string {
  if (widths.length === 0) return '';
  const columns = [...widths]
    .sort((a, b) => a.column - b.column)
    .map(({ column, width }) => {
      const at = String(column + 1);
      return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`;
    });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(
  cells: readonly CellChange[],
  heights: NonNullable<AppendedSheet['heights']>,
  styles: () => StyleBook,
): string {
  const rows: string[] = [];
  const sizes = new Map(
    heights.map(({ row, height, fixed }) => [row, ` ht="${String(height)}"${fixed ? ' customHeight="1"' : ''}`]),
  );
  // many cells share one look
  const indices = new Map<StyleChange | undefined, number>();
  let row = -1;
  for (const { row: at, column, content, style } of cells) {
    if (content.kind === 'remove') continue;
    if (at !== row) rows.push(`${row < 0 ? '' : '</row>'}<row r="${String(at + 1)}"${sizes.get(at) ?? ''}>`);
    row = at;
    const index = indices.get(style) ?? styles().derive(0, { numberFormat: 'General', ...style });
    indices.set(style, index);
    rows.push(cellXml(at, column, content.kind === 'keep' ? { kind: 'clear' } : content, index, ''));
  }
  return row < 0 ? '' : `${rows.join('')}</row>`;
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return '';
  const list = merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  return `<mergeCells count="${String(merges.length)}">${list}</mergeCells>`;
}

function linksXml(links: NonNullable<AppendedSheet['links']>): string {
  if (links.length === 0) return '';
  const list = links.map(({ row, column, location }) => {
    const cell = areaName({ top: row, left: column, bottom: row, right: column });
    return `<hyperlink ref="${cell}" location="${encodeXml(location)}"/>`;
  });
  return `<hyperlinks>${list.join('')}</hyperlinks>`;
}
