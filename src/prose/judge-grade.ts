import type { BookFacts } from './facts/book-facts';
import type { Fact } from './facts/fact';
import type { JudgedClaim } from './judged-claim';
import { bareText } from './name-key';
import { GRADE_WORDS } from './words/grade-words.data';

/** The band that a grade in words is; '' for words that are no grade of the bands. */
export function gradeOf(text: string): string {
  return GRADE_WORDS[bareText(text)] ?? '';
}

/** A grade against the grade cell. */
export function judgeGrade(judged: JudgedClaim, { grade }: BookFacts): JudgedClaim {
  const told = gradeOf(judged.claim.word ?? '');
  if (!grade || told === '' || gradeOf(grade.text) === '') return judged;
  const fact: Fact = {
    cell: grade.cell,
    text: grade.text,
    name: '等级',
    labels: '',
    column: '',
    title: '',
    role: 'any',
    year: null,
    value: null,
    span: null,
    comparator: null,
    unit: null,
    unitClass: 'none',
    isTotal: true,
    block: 'pairs',
    table: -1,
  };
  judged.cells = [fact];
  judged.isSure = true;
  judged.verdict = told === gradeOf(grade.text) ? 'agrees' : 'differs';
  return judged;
}
