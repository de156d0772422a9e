import { Workbook, type Worksheet } from 'exceljs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { patchWorkbook } from '../../src/hosts/file/workbook-patch';
import { STORED_NAMESPACE } from '../../src/hosts/file/snapshot';
import { DEFAULT_SETTINGS, storeSettings, type Settings } from '../../src/review';
import { CENTRAL, SICHUAN } from './forms';

type Cell = string | number | null | { readonly formula: string; readonly result: number };

/** A sheet of values with number formats by A1 cell. */
interface OwnSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly dress?: (sheet: Worksheet) => void;
}

interface OwnBook {
  readonly sheets: Readonly<Record<string, OwnSheet>>;
  readonly settings?: Partial<Settings>;
}

const sum = (formula: string, result: number): Cell => ({ formula, result });

const EXPENDITURE: OwnSheet = {
  rows: [
    ['项目经费支出表', null, null, null, null],
    ['序号', '支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）'],
    [1, '印刷费', 10, 9.5, 0.5],
    [2, '培训费', 20.15, 20.15, 0],
    [3, '设备购置费', '1,234.56', '1,200.06', '34.50'],
    [4, '委托业务费', 3, 7, -4],
    [5, '差旅费', 0, 0, 0],
    [6, '其他', 12.345, null, 12.345],
    [null, '合计', sum('SUM(C3:C8)', 45.495), sum('SUM(D3:D8)', 36.65), sum('C9-D9', 8.845)],
  ],
};

const ADJUSTED: OwnSheet = {
  rows: [
    ['序号', '支出内容', '预算数（元）', '调整数（元）', '支出（元）', '结余（元）'],
    [1, '印刷费', 100000, -5000, 95000, 0],
    [2, '培训费', 200000.1, 3000.2, 203000.25, 0.05],
    [null, '合计', 300000.1, -1999.8, 298000.25, 0.05],
  ],
};

/** Targets and actuals in words and in numbers, more and less being better, percentages of both kinds. */
const SCORING: OwnSheet = {
  rows: [
    [...CENTRAL],
    ['产出指标', '数量指标', '培训人数', '≥300人', '287人', 15, 14.35, ''],
    ['', '质量指标', '验收合格率', '≥98%', '97.25%', 15, 14.89, ''],
    ['', '时效指标', '完成天数', '≤30天', '37天', 10, 7.67, ''],
    ['', '成本指标', '单位成本', '≤120元', '118元', 5, 5, ''],
    ['效益指标', '社会效益', '覆盖率', 0.95, 0.9, 15, 14.21, ''],
    ['', '', '受益户数', 700, 651, 15, 13.95, ''],
    ['', '', '投诉次数', 30, 37, 5, 3.83, ''],
    ['', '', '平均等待时间', 7, 6, 5, 5, ''],
    ['满意度指标', '服务对象满意度', '群众满意度', '九成以上', '有所提高', 10, 10, ''],
    ['总分', null, null, null, null, 95, 88.9, ''],
  ],
  formats: { D6: '0%', E6: '0%' },
};

/** Sign, value and unit in three columns: what is less is better can then be a live formula. */
const SIGNED: OwnSheet = {
  rows: [
    [...SICHUAN],
    ['产出指标', '数量指标', '检查次数', '≥', 12, '次', 11, 20, 18.33, ''],
    ['', '时效指标', '办结时限', '≤', 30, '天', 40, 20, 13.33, ''],
    ['', '成本指标', '单位成本', '≤', 7, '万元', 6.5, 10, 10, ''],
    ['', '成本指标', '超限成本', '≤', 7, '万元', 20, 10, 0, ''],
    ['效益指标', '社会效益', '受益人数', '＝', 3000, '人', 2999, 30, 29.99, ''],
    ['满意度指标', '满意度', '满意率', '≥', 90, '%', 88, 10, 9.78, ''],
  ],
};

const FUNDING: OwnSheet = {
  rows: [
    ['项目资金（万元）', null, '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
    [null, '年度资金总额', 130, 120, 101.7, 10, '84.75%', 8.48],
    [null, '其中：财政拨款', 130, 120, 101.7, null, '84.75%', null],
    [null, '其他资金', 0, 0, 0, null, null, null],
  ],
};

/** All that a person can put into a sheet and wants to find again. */
function dressed(sheet: Worksheet): void {
  sheet.mergeCells('A1:E1');
  sheet.getColumn(2).width = 31.5;
  sheet.getColumn(7).width = 3.25;
  sheet.getColumn(4).hidden = false;
  sheet.getRow(1).height = 33;
  sheet.getCell('A1').style = {
    font: { name: '黑体', size: 16, bold: true, color: { argb: 'FF1F4E79' } },
    alignment: { horizontal: 'center', vertical: 'middle' },
  };
  sheet.getRow(2).eachCell((cell) => {
    cell.style = {
      font: { name: '宋体', size: 10.5, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } },
      border: { top: { style: 'medium' }, bottom: { style: 'double', color: { argb: 'FFFF0000' } } },
      alignment: { wrapText: true, horizontal: 'center' },
    };
  });
  for (const cell of ['C3', 'C4', 'C9', 'D3', 'D4', 'D9', 'E9']) sheet.getCell(cell).numFmt = '#,##0.00_ ';
  sheet.getCell('B3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"印刷费,培训费,差旅费"'] };
  sheet.getCell('C3').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 100000],
    showErrorMessage: true,
    error: '请填写金额',
  };
  sheet.addConditionalFormatting({
    ref: 'E3:E9',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        formulae: [0],
        priority: 1,
        style: { font: { color: { argb: 'FFFF0000' }, bold: true } },
      },
    ],
  });
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: 'A1:E9',
    printTitlesRow: '1:2',
    margins: { left: 0.4, right: 0.4, top: 0.8, bottom: 0.8, header: 0.2, footer: 0.2 },
  };
  sheet.headerFooter.oddFooter = '第 &P 页';
  sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 0 }];
}

const BOOKS: Readonly<Record<string, OwnBook>> = {
  支出: { sheets: { '表1-3 支出': { ...EXPENDITURE, dress: dressed }, 调整: ADJUSTED } },
  自评: { sheets: { 资金: FUNDING, 自评表: SCORING, 指标: SIGNED } },
  '自评-截位-比值': {
    sheets: { 自评表: SCORING, 指标: SIGNED },
    settings: { rounding: 'truncate', lessIsBetter: 'ratio' },
  },
};

/** Writes workbooks that hold every kind of computed column, and answers their paths. */
export async function writeOwnBooks(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const [name, book] of Object.entries(BOOKS)) {
    const workbook = new Workbook();
    for (const [title, sheet] of Object.entries(book.sheets)) fill(workbook.addWorksheet(title), sheet);
    const file = path.join(folder, `${name}.xlsx`);
    await workbook.xlsx.writeFile(file);
    if (book.settings) {
      const xml = storeSettings({ ...DEFAULT_SETTINGS, ...book.settings });
      const changes = { customXml: { namespace: STORED_NAMESPACE, xml } };
      await writeFile(file, patchWorkbook(await readFile(file), changes, nodeCodec));
    }
    files.push(file);
  }
  return files;
}

function fill(worksheet: Worksheet, { rows, formats, dress }: OwnSheet): void {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return;
      worksheet.getCell(r + 1, c + 1).value = typeof value === 'object' ? { ...value, date1904: false } : value;
    });
  });
  for (const [cell, format] of Object.entries(formats ?? {})) worksheet.getCell(cell).numFmt = format;
  dress?.(worksheet);
}
