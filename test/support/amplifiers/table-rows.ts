import { worksheet, type PackageOptions } from '../../hosts/file/make-package';
import { amplifier, times, type Amplifier } from './amplifier';

export type Value = string | number | { readonly formula: string; readonly result: number };

export const cellXml = (value: Value): string => {
  if (typeof value === 'number') return `<c><v>${String(value)}</v></c>`;
  if (typeof value === 'string') return value === '' ? '<c/>' : `<c t="str"><v>${value}</v></c>`;
  return `<c><f>${value.formula}</f><v>${String(value.result)}</v></c>`;
};
export const rowXml = (values: readonly Value[]): string => `<row>${values.map(cellXml).join('')}</row>`;

/** A sheet with these rows above and so many made ones below. */
export const table = (
  name: string,
  above: readonly (readonly Value[])[],
  row: (i: number) => readonly Value[],
): Amplifier =>
  amplifier(name, (count) => ({
    sheets: [worksheet(above.map(rowXml).join('') + times(count, (i) => rowXml(row(i))))],
  }));

/** Two sheets, the second with so many rows. */
export const named = (name: string, sheet: string, rows: (count: number) => readonly string[]): Amplifier =>
  amplifier(name, (count): PackageOptions => ({
    sheets: rows(count).map((xml) => worksheet(xml)),
    extra: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        `<sheets><sheet name="支出" sheetId="1" r:id="rId1"/><sheet name="${sheet}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
  }));

export const ITEMS = ['序号', '项目', '预算数（万元）', '支出（万元）', '结余（万元）', '执行率'];
export const ITEM_ROWS = [
  ITEMS,
  [1, '印刷费', 10, 9, 1, 0.9],
  [2, '差旅费', 5, 4, 1, 0.8],
  ['', '合计', 15, 13, 2, 0.87],
];
