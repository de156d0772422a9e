// `node samples/make-samples.mjs`: writes the samples that nobody has filled in for real: sound.xlsx, in which everything
// agrees, and mistakes.xlsx, the same project with the mistakes that people make. guangdong-2024.xlsx is real and stays.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const here = path.dirname(fileURLToPath(import.meta.url));
const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF808080' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** A formula with its result. */
const f = (formula, result) => ({ formula, result });

/** What every sheet of the sound workbook holds, row by row; `null` is a blank cell. Row 1 is the title, row 3 the header. */
const SOUND = {
  预算明细: {
    title: '表1 社区养老服务提升项目预算明细表',
    widths: [8, 36, 16],
    rows: [
      [null, null, '单位：万元'],
      ['序号', '支出内容', '预算支出（万元）'],
      [1, '适老化改造材料', 120],
      [2, '助餐点设备购置', 80],
      [3, '护理人员培训', 36],
      [4, '宣传印刷', 14],
      [5, '第三方评估', 10],
      [null, '合计', f('SUM(C4:C8)', 260)],
    ],
  },
  经费支出: {
    title: '表2 社区养老服务提升项目经费支出表',
    widths: [8, 32, 16, 16, 16, 12],
    rows: [
      [null, null, null, null, null, '单位：万元'],
      ['序号', '支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）', '执行率'],
      [1, '适老化改造材料', 120, 118.2, f('C4-D4', 1.8), f('D4/C4', 0.985)],
      [2, '助餐点设备购置', 80, 80, f('C5-D5', 0), f('D5/C5', 1)],
      [3, '护理人员培训', 36, 35.1, f('C6-D6', 0.9), f('D6/C6', 0.975)],
      [4, '宣传印刷', 14, 14, f('C7-D7', 0), f('D7/C7', 1)],
      [5, '第三方评估', 10, 10, f('C8-D8', 0), f('D8/C8', 1)],
      [null, '合计', f('SUM(C4:C8)', 260), f('SUM(D4:D8)', 257.3), f('C9-D9', 2.7), f('D9/C9', 257.3 / 260)],
    ],
  },
  设备购置: {
    title: '表3 助餐点设备购置支出表',
    widths: [8, 32, 20, 16, 16],
    rows: [
      [null, null, null, null, '单位：万元'],
      ['序号', '支出内容', '调剂后预算数（万元）', '支出（万元）', '净结余（万元）'],
      [1, '灶具', 30.6, 30.6, f('C4-D4', 0)],
      [2, '餐桌椅', 27.4, 27.4, f('C5-D5', 0)],
      [3, '保温设备', 22, 22, f('C6-D6', 0)],
      [null, '合计', f('SUM(C4:C6)', 80), f('SUM(D4:D6)', 80), f('C7-D7', 0)],
    ],
  },
  绩效自评表: {
    title: '社区养老服务提升项目支出绩效自评表',
    widths: [16, 16, 30, 14, 14, 10, 12, 26],
    rows: [
      [null, null, null, null, null, null, null, '（2024年度）'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
      [null, '年度资金总额', 260, 260, 257.3, 10, f('E4/D4', 257.3 / 260), 9.9],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '适老化改造户数', '≥240户', '246户', 15, 15, null],
      ['产出指标', '数量指标', '新建助餐点个数', '≥12个', '12个', 15, 15, null],
      ['产出指标', '质量指标', '改造验收合格率', '≥98%', '99.2%', 10, 10, null],
      ['产出指标', '时效指标', '按期完工率', '100%', '100%', 10, 10, null],
      ['效益指标', '社会效益指标', '服务老年人人次', '≥30000人次', '31250人次', 30, 30, null],
      ['满意度指标', '服务对象满意度指标', '老年人满意度', '≥90%', '94.5%', 10, 10, null],
      ['总分', null, null, null, null, 100, f('SUM(G6:G11)+H4', 99.9), null],
    ],
    formats: { G4: '0.00%' },
  },
};

/** The mistakes: cells that are other than in the sound workbook, each with what a check says of it. */
const MISTAKES = {
  预算明细: {
    // number-as-text
    C5: '80',
    // total-formula-gap: the last item is left out
    C9: f('SUM(C4:C7)', 170),
  },
  经费支出: {
    // unit-mixed: 元 in a column of 万元
    C7: 140000,
    C9: 260,
    // balance-mismatch, then rate-mismatch
    E4: 0.8,
    F6: 0.915,
    // amount-not-number: words where the balance belongs
    E8: '无结余',
    // total-mismatch, then rate-mismatch
    D9: 247.3,
    E9: 12.7,
    F9: 0.98,
  },
  设备购置: {
    // adjustment-not-posted: 0.6 was spent on line 1 and saved on line 2, and the adjusted budgets are the old ones
    C4: 30,
    E4: f('C4-D4', -0.6),
    C5: 28,
    E5: f('C5-D5', 0.6),
    // amount-not-number: a formula that is stored as text
    E6: '=C6-D6',
    // total-formula-gap: the last item is left out
    D7: f('SUM(D4:D5)', 58),
    E7: f('C7-D7', 22),
  },
  绩效自评表: {
    // rate-mismatch of the fund block
    G4: 0.95,
    // score-mismatch: the target was missed, and the score is full; shortfall-unexplained
    E8: '95.1%',
    // overachieved-unexplained
    E7: '20个',
    // number-as-text
    F9: '10',
    // score-total-mismatch
    G12: 98,
  },
};

/** Fills a sheet; `changes` take the place of what stands there. */
function fill(sheet, { title, widths, rows, formats = {} }, changes = {}) {
  sheet.addRow([title]);
  for (const row of rows) sheet.addRow(row);
  for (const [cell, value] of Object.entries(changes)) sheet.getCell(cell).value = value;
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.mergeCells(1, 1, 1, widths.length);
  const header = rows.findIndex(([first]) => first !== null) + 2;
  sheet.eachRow((row, number) => {
    for (let column = 1; column <= widths.length; column++) {
      const cell = row.getCell(column);
      cell.font = { ...FONT, bold: number === 1 || number === header, size: number === 1 ? 14 : 11 };
      const isFigure = typeof cell.value === 'number' || (typeof cell.value === 'object' && cell.value?.formula);
      cell.alignment = {
        vertical: 'middle',
        wrapText: true,
        horizontal: number <= header ? 'center' : isFigure ? 'right' : 'left',
      };
      if (number === 2) cell.alignment = { horizontal: 'right' };
      if (number >= header) cell.border = BORDER;
      if (isFigure && column > 2) cell.numFmt = '#,##0.00';
      if (rows[header - 2]?.[column - 1] === '执行率' && number > header) cell.numFmt = '0.00%';
    }
  });
  for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
  sheet.views = [{ state: 'frozen', ySplit: header }];
}

async function write(name, changes) {
  const book = new ExcelJS.Workbook();
  // the same bytes each time
  book.created = book.modified = new Date(Date.UTC(2025, 0, 20));
  for (const [sheet, contents] of Object.entries(SOUND)) fill(book.addWorksheet(sheet), contents, changes[sheet]);
  await book.xlsx.writeFile(path.join(here, name));
}

await write('sound.xlsx', {});
await write('mistakes.xlsx', MISTAKES);
