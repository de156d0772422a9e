import type { Settings } from '../contracts/settings';
import { Decimal, readAmount } from '../quantity';
import { keyOf, type ItemTable } from '../tables';
import type { CellAddress } from '../workbook/address';
import type { Book, Rule } from './rule';
import { numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, plain } from './shared/show';

/** The grade does not follow from the total score. Bands are a setting (90 优 / 80 良 / 60 中 / 差). */
export const gradeMismatch: Rule = {
  id: 'grade-mismatch',
  group: 'scores',
  severity: 'error',
  check({ book, settings, report, notChecked }) {
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      const cell = view.grade;
      if (!cell) continue;
      const text = table.view.text(cell.row, cell.column);
      if (text === '') continue;
      const stated = settings.grades.find(({ grade }) => keyOf(text).startsWith(grade));
      const scores = view.rows.flatMap((row) => numberIn(row.score) ?? []);
      const total =
        view.totalScore?.value ??
        (scores.length > 0
          ? scores.reduce((added, score) => added.plus(score), view.executionScore?.value ?? new Decimal(0))
          : null);
      if (!stated || !total) {
        notChecked({ reason: stated ? 'total-blank' : 'grade-unknown', data: { text }, cell, table });
        continue;
      }
      const expected = settings.grades.find(({ from }) => total.gte(from));
      if (!expected || expected.grade === stated.grade) continue;
      const totalCell = view.totalScore?.cell;
      report({
        message: 'grade',
        data: {
          grade: at(cell),
          stated: text,
          expected: expected.grade,
          total: plain(total),
          totalCell: totalCell ? at(totalCell) : '',
        },
        cell,
        related: totalCell ? [totalCell] : [],
        expected: expected.grade,
        actual: text,
        table,
      });
    }
    for (const { grade, score, expected } of statedElsewhere(book, settings.grades)) {
      const text = textAt(book, grade);
      report({
        message: 'grade',
        data: { grade: at(grade), stated: text, expected, total: plain(score.value), totalCell: at(score.cell) },
        cell: grade,
        related: [score.cell],
        expected,
        actual: text,
      });
    }
    for (const { table } of book.items)
      for (const { grade, score, text, expected } of wrongGrades(table, settings.grades))
        report({
          message: 'grade',
          data: {
            grade: at(grade),
            stated: text,
            expected,
            total: plain(score.value),
            totalCell: at(score.cell),
          },
          cell: grade,
          related: [score.cell],
          expected,
          actual: text,
          table,
        });
  },
};

const textAt = ({ recognition }: Book, { sheet, row, column }: CellAddress): string =>
  recognition.views.find(({ name }) => name === sheet)?.text(row, column) ?? '';

/**
 * Grades that a sheet states beside a score in one line, 综合得分 | 88.5 | 评价等级 | 优, where no scoring table of its own has
 * them: the summary of a workbook that scores on another sheet.
 */
function statedElsewhere(book: Book, bands: Settings['grades']): readonly Omit<WrongGrade, 'text'>[] {
  const views = scoreViews(book);
  if (views.length === 0) return [];
  const { facts, views: sheets } = book.recognition;
  const isTaken = (cell: CellAddress): boolean =>
    views.some(({ grade, readings }) => readings.table.view.name === cell.sheet || (grade && sameCell(grade, cell)));
  return facts.flatMap(({ fact, cell: grade }): Omit<WrongGrade, 'text'>[] => {
    if (fact !== 'grade' || isTaken(grade)) return [];
    const beside = facts.find(
      (other) => other.fact === 'score' && other.cell.sheet === grade.sheet && other.cell.row === grade.row,
    );
    const view = sheets.find(({ name }) => name === grade.sheet);
    if (!beside || !view) return [];
    const { cell } = beside;
    const reading = readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column));
    const stated = bands.find((band) => keyOf(view.text(grade.row, grade.column)).startsWith(band.grade));
    if (reading.kind !== 'number' || !stated) return [];
    const expected = bands.find(({ from }) => reading.value.gte(from));
    if (!expected || expected.grade === stated.grade) return [];
    return [{ grade, score: { value: reading.value, cell }, expected: expected.grade }];
  });
}

const sameCell = (a: CellAddress, b: CellAddress): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** So many grades of a list have to follow from their scores before one of it is wrong: the bands may be others. */
const FEWEST_HELD = 2;

interface WrongGrade {
  readonly grade: CellAddress;
  readonly score: { readonly value: Decimal; readonly cell: CellAddress };
  readonly text: string;
  readonly expected: string;
}

/** Grades beside the scores of projects or offices in a list, 自评得分 | 自评等级, where most others follow from their scores. */
function wrongGrades({ view, header, rows }: ItemTable, bands: Settings['grades']): readonly WrongGrade[] {
  const headed = (ends: RegExp): number | undefined =>
    header?.columns.find(({ texts }) => ends.test(keyOf(texts.at(-1) ?? '')))?.column;
  const [scores, grades] = [headed(SCORE), headed(GRADE)];
  if (scores === undefined || grades === undefined) return [];
  let held = 0;
  const wrong = rows.flatMap(({ row }): WrongGrade[] => {
    const text = view.text(row, grades);
    const stated = bands.find(({ grade }) => text.startsWith(grade));
    const reading = readAmount(view.value(row, scores), view.format(row, scores));
    if (!stated || reading.kind !== 'number') return [];
    const expected = bands.find(({ from }) => reading.value.gte(from));
    if (expected?.grade === stated.grade) held++;
    if (!expected || expected.grade === stated.grade) return [];
    const score = { value: reading.value, cell: view.address(row, scores) };
    return [{ grade: view.address(row, grades), score, text, expected: expected.grade }];
  });
  return held >= FEWEST_HELD && wrong.length * 2 <= held ? wrong : [];
}

const SCORE = /(?:得分|总分|评分)$/;
const GRADE = /(?:等级|等次|档次)$/;
