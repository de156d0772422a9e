import { columnName } from '../../../src/workbook/address';
import { worksheet } from '../../hosts/file/make-package';
import { amplifier, times, type Amplifier } from './amplifier';
import { cellXml, ITEM_ROWS, ITEMS, named, rowXml } from './table-rows';

const wide = (name: string, heading: (i: number) => string, cell: (i: number) => string | number): Amplifier =>
  amplifier(
    name,
    (count) => ({
      sheets: [
        worksheet(
          [heading, cell, cell]
            .map(
              (content, at) =>
                `<row>${cellXml(at === 0 ? '项目' : '印刷费')}${times(Math.min(count, 16_383), (i) => cellXml(content(i)))}</row>`,
            )
            .join(''),
        ),
      ],
    }),
    16_383,
  );

/** Tables that are wide, lists of formulas, workbooks of several sheets. */
export const IN_GRIDS: readonly Amplifier[] = [
  amplifier('headings to the last column', (count) => ({
    sheets: [
      worksheet(
        rowXml(ITEMS).concat(
          `<row>${times(Math.min(count, 16_384), (i) => cellXml(ITEMS[i % ITEMS.length] ?? ''))}</row>`,
          `<row>${times(Math.min(count, 16_384), () => cellXml(1))}</row>`.repeat(1 + Math.floor(count / 16_384)),
        ),
      ),
    ],
  })),
  amplifier('headings over many rows', (count) => ({
    sheets: [worksheet(times(count, () => `<row>${times(300, (i) => cellXml(ITEMS[i % ITEMS.length] ?? ''))}</row>`))],
  })),
  wide(
    'columns of amounts',
    (i) => (i === 0 ? '预算数（万元）' : i === 1 ? '支出（万元）' : `经费${String(i)}（万元）`),
    () => 10,
  ),
  wide(
    'columns of years',
    (i) => `${String(2000 + (i % 40))}年预算数`,
    () => 10,
  ),
  wide(
    'columns of parts',
    (i) => (i % 5 === 0 ? '合计' : '财政拨款'),
    (i) => (i % 5 === 0 ? 40 : 10),
  ),
  wide(
    'headings that nobody knows',
    (i) => (i === 0 ? '预算数' : i === 16_382 ? '支出' : `甲${String(i)}`),
    () => 10,
  ),
  wide(
    'columns of indicators',
    (i) => ['三级指标', '年度指标值', '实际完成值', '分值', '得分'][i % 5] ?? '',
    (i) => ['培训人数', '≥300人', '320人', 10, 8][i % 5] ?? '',
  ),
  wide(
    'a row of labels',
    (i) => (i % 2 === 0 ? '年度资金总额' : `${String(i)}万元`),
    (i) => (i % 2 === 0 ? '其中：财政拨款' : 10),
  ),
  amplifier(
    'headings over pairs of columns',
    (count) => ({
      sheets: [
        worksheet(
          `<row>${times(Math.min(count, 8192), (i) => cellXml(i === 0 ? '项目' : i % 2 === 0 ? '预算数' : '支出数') + cellXml(''))}</row>` +
            `<row>${times(Math.min(2 * count, 16_384), (i) => cellXml(i < 2 ? '' : i % 2 === 0 ? '财政拨款' : '自筹资金'))}</row>` +
            `<row>${times(Math.min(2 * count, 16_384), (i) => cellXml(i < 2 ? '印刷费' : 10))}</row>`,
          `<mergeCells>${times(Math.min(count, 8192), (i) => `<mergeCell ref="${columnName(2 * i)}1:${columnName(2 * i + 1)}1"/>`)}</mergeCells>`,
        ),
      ],
    }),
    8192,
  ),
  amplifier('sheets of one project each', (count) => ({
    sheets: Array.from({ length: count }, (_, i) =>
      worksheet(rowXml(['项目名称', `道路${String(i)}`, '年度', '2024年']) + ITEM_ROWS.map(rowXml).join('')),
    ),
  })),
  named('audit formulas', '复核公式', (count) => [
    ITEM_ROWS.map(rowXml).join(''),
    rowXml(['名称', '公式', '级别', '容差', '提示']) +
      times(count, (i) => rowXml([`公式${String(i)}`, '支出!C2 + 支出!C3 = 支出!C4', '错误', '0', '不等'])),
  ]),
  named('audit formulas over whole sheets', '复核公式', (count) => [
    times(5000, () => rowXml([1, 'x', 10, 9, 1, 0.9])),
    rowXml(['名称', '公式', '级别', '容差', '提示']) +
      times(count, (i) =>
        rowXml([`公式${String(i)}`, 'SUM(支出!A1:Z1048576) = SUM(支出!A1:XFD1048576)', '错误', '0', '不等']),
      ),
  ]),
  named('one long audit formula', '复核公式', (count) => [
    ITEM_ROWS.map(rowXml).join(''),
    rowXml(['名称', '公式', '级别', '容差', '提示']) +
      rowXml([
        '一',
        `${'('.repeat(count % 4000)}1${')'.repeat(count % 4000)} = ${'1+'.repeat(1000)}1`,
        '错误',
        '0',
        '',
      ]),
  ]),
  named('two tables of the same names', '预算', (count) => [
    rowXml(ITEMS) + times(Math.ceil(count / 2), (i) => rowXml([i, `事项${String(i)}`, 10, 9, 1, 0.9])),
    rowXml(ITEMS) + times(Math.ceil(count / 2), (i) => rowXml([i, `事项${String(i)}`, 11, 9, 2, 0.82])),
  ]),
  named('audit formulas over different ranges', '复核公式', (count) => [
    times(5000, () => rowXml([1, 'x', 10, 9, 1, 0.9])),
    rowXml(['名称', '公式', '级别', '容差', '提示']) +
      times(count, (i) =>
        rowXml([
          `公式${String(i)}`,
          `SUM(支出!A${String(i + 1)}:Z1048576) = MAX(支出!A1:Z${String(9_000 - i)})`,
          '错误',
          '0',
          '不等',
        ]),
      ),
  ]),
];
