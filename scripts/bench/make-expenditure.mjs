import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, strToU8 } from 'fflate';

/** Columns of the bench table: numbering, names, three amounts, a rate, remarks. */
const HEADERS = [
  '序号',
  '支出内容',
  '部门',
  '经办科室',
  '合同编号',
  '支出方式',
  '预算数（万元）',
  '实际支出数',
  '净结余',
  '执行率',
  '付款日期',
  '备注',
];

/**
 * Writes an expenditure table of `rows` items in classes of 50, with sums that hold, as a plain .xlsx.
 * Numbers are whole cents, every text is a shared string as Excel writes it.
 */
export function makeExpenditure(file, rows) {
  const strings = [];
  const indexOf = new Map();
  const text = (value) => {
    let index = indexOf.get(value);
    if (index === undefined) {
      index = strings.length;
      strings.push(value);
      indexOf.set(value, index);
    }
    return index;
  };
  const columns = 'ABCDEFGHIJKL';
  const s = (row, column, value) => `<c r="${columns[column]}${row}" t="s"><v>${text(value)}</v></c>`;
  const n = (row, column, value, style = 1) => `<c r="${columns[column]}${row}" s="${style}"><v>${value}</v></c>`;
  const out = [];
  out.push(
    `<row r="1">${s(1, 0, '项目经费支出明细表')}</row>`,
    `<row r="2">${HEADERS.map((header, column) => s(2, column, header)).join('')}</row>`,
  );
  let row = 3;
  let seed = 12345;
  const random = (limit) => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
  const cents = (value) => (value / 100).toFixed(2).replace(/\.?0+$/, '');
  let number = 0;
  let [budgetSum, spentSum] = [0, 0];
  while (number < rows) {
    const items = [];
    const count = Math.min(50, rows - number);
    let [budget, spent] = [0, 0];
    for (let i = 0; i < count; i++) {
      const b = 1000 + random(900000);
      const used = b - random(1000);
      items.push([b, used]);
      budget += b;
      spent += used;
    }
    const line = (no, name, b, used) =>
      `<row r="${row}">${no}${s(row, 1, name)}${s(row, 2, `部门${random(40)}`)}${s(row, 3, `科室${random(200)}`)}${s(row, 4, `HT-${row}`)}${s(row, 5, '转账')}${n(row, 6, cents(b))}${n(row, 7, cents(used))}${n(row, 8, cents(b - used))}${n(row, 9, used / b, 2)}${n(row, 10, 45300 + random(300), 3)}${s(row, 11, '无')}</row>`;
    out.push(line(s(row, 0, '一'), `类目${row}`, budget, spent));
    row++;
    for (const [b, used] of items) {
      number++;
      out.push(line(n(row, 0, number, 0), `支出事项第${number}批`, b, used));
      row++;
    }
    budgetSum += budget;
    spentSum += spent;
  }
  out.push(
    `<row r="${row}">${s(row, 1, '合计')}${n(row, 6, cents(budgetSum))}${n(row, 7, cents(spentSum))}${n(row, 8, cents(budgetSum - spentSum))}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rel = (id, type, target) => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const rels = (...list) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="支出明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      rel('rId2', 'styles', 'styles.xml'),
      rel('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="2" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${out.join('')}</sheetData></worksheet>`,
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, strToU8(value)])), { level: 6 }),
  );
}
