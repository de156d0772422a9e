// A folder as a bureau gets it: units with workbooks of one name, some of them .xls, some broken, lock files beside them.
import * as xlsx from '@e965/xlsx';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余', '执行率'];

/** A workbook of `rows` items; every seventh one has a wrong balance. */
function bookOf(unit, rows) {
  const items = Array.from({ length: rows }, (_, index) => {
    const budget = 100 + ((unit * 7 + index * 13) % 900);
    const spent = Math.floor(budget * (0.5 + ((unit + index) % 50) / 100));
    const balance = budget - spent + ((unit + index) % 211 === 0 ? 1 : 0);
    return [index + 1, `第${index + 1}个项目`, budget, spent, balance, spent / budget];
  });
  const sum = (column) => items.reduce((added, item) => added + item[column], 0);
  const total = [null, '合计', sum(2), sum(3), sum(2) - sum(3), sum(3) / sum(2)];
  const sheet = xlsx.utils.aoa_to_sheet([['2025年度经费支出表'], HEADER, ...items, total]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '经费支出');
  return book;
}

/** Writes `count` files into a fifth as many folders below `folder`, with 2 % .xls, 0.5 % broken ones and 3 lock files. */
export function makeFolder(folder, count, rows = 60) {
  const folders = Math.max(1, Math.floor(count / 5));
  for (let index = 0; index < count; index++) {
    const unit = path.join(folder, `单位${String(index % folders).padStart(4, '0')}`);
    mkdirSync(unit, { recursive: true });
    const stem =
      ['绩效自评表', '项目支出表', '部门决算表', '整体支出表', '专项资金表'][Math.floor(index / folders)] ??
      `表${index}`;
    const legacy = index % 50 === 7;
    const broken = index % 200 === 11;
    const bytes = broken
      ? Buffer.from('this is no workbook')
      : xlsx.write(bookOf(index, rows), { type: 'buffer', bookType: legacy ? 'biff8' : 'xlsx', compression: true });
    writeFileSync(path.join(unit, `${stem}.${legacy ? 'xls' : 'xlsx'}`), bytes);
    if (index < 3) writeFileSync(path.join(unit, `~$${stem}.xlsx`), 'lock');
  }
}
