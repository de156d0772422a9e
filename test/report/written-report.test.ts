import { REPORT_COLUMNS, reportLook, reportSheet, readReport } from '../../src/report';
import { COLUMN } from '../../src/contracts/report-sheet';
import { DEFAULT_SETTINGS, review, reviewReport } from '../../src/review';
import { FORM, plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const book = smallBook(FORM);
const { findings } = reviewReport(
  plainReport(['2023年度项目自评报告', '项目全年执行数为270.00万元。']),
  book,
  DEFAULT_SETTINGS,
);
const facts = {
  workbook: '自评表.xlsx',
  time: '2026-11-30 09:30',
  language: 'zh' as const,
  settings: DEFAULT_SETTINGS,
};
const sheetOf = (told: typeof findings) =>
  reportSheet(review(book, DEFAULT_SETTINGS), { ...facts, written: { name: '自评报告.docx', findings: told } });
const rowsOf = (sheet: ReturnType<typeof sheetOf>) =>
  sheet.rows.filter((cells) => cells[COLUMN.sheet] === '自评报告.docx');

describe('findings about a report in Word on the report sheet', () => {
  it('come as rows of their own, with both figures', () => {
    const [only, ...others] = rowsOf(sheetOf(findings));
    expect(others).toEqual([]);
    expect([only?.[COLUMN.expected], only?.[COLUMN.actual]]).toEqual([findings[0]?.expected, '270.00万元']);
  });

  it('lead to no cell, since their place is none of the workbook', () => {
    const sheet = sheetOf(findings);
    const row = sheet.rows.findIndex((cells) => cells[COLUMN.sheet] === '自评报告.docx');
    expect(row).toBeGreaterThan(0);
    expect(reportLook(sheet).links.filter((link) => link.row === row)).toEqual([]);
  });

  it('are there only where they are wanted', () => {
    const without = reportSheet(review(book, DEFAULT_SETTINGS), facts);
    expect(rowsOf(without)).toEqual([]);
    // The section itself says that nothing was found.
    expect(sheetOf([]).rows.length).toBe(without.rows.length + 2);
  });

  it('make a sheet that is known as ours', () => {
    const { rows } = sheetOf(findings);
    const read = readReport(rows.length, (row, column) => ({ value: rows[row]?.[column] ?? null, formula: null }));
    expect(read?.rows.every(({ length }) => length === REPORT_COLUMNS)).toBe(true);
  });
});
