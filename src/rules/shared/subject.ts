import { isIndicatorTable, keyOf, type Fact, type Table } from '../../tables';
import type { Book } from '../rule';
import { isYearLine } from '../../tables/words/titles';
import { factsOn } from './by-sheet';
import words from './subject-words.json';

/** What a table tells of, as far as its sheet says: a project, a body, a year. */
interface Subject {
  readonly project: string | null;
  readonly body: string | null;
  readonly year: string | null;
  /** The form is of a whole department, not of a project. */
  readonly whole: boolean | null;
  /** Goals of one year, or of all the years of a project. */
  readonly horizon: 'year' | 'long' | null;
}

const known = new WeakMap<Table, Subject>();

/**
 * Whether two tables tell of different things, so that nothing of one can be held against the other: two projects,
 * two bodies, two years, a project and a whole department, or goals of the year and of a longer time. What either leaves unsaid tells nothing.
 */
export function tellOfDifferent(book: Book, one: Table, other: Table): boolean {
  if (one.view === other.view && one.area.top === other.area.top) return false;
  const [a, b] = [subjectOf(book, one), subjectOf(book, other)];
  return (['project', 'body', 'year', 'whole', 'horizon'] as const).some(
    (key) => a[key] !== null && b[key] !== null && a[key] !== b[key],
  );
}

/** The project that a table tells of; null where its sheet says none. */
export const projectOf = (book: Book, table: Table): string | null => subjectOf(book, table).project;

function subjectOf(book: Book, table: Table): Subject {
  let subject = known.get(table);
  if (!subject) {
    const above = factsOn(book, table.view.name).filter(({ cell }) => cell.row <= table.area.top);
    const title = lastOf(above, 'title', (text) => !isYearLine(text.trim()));
    subject = {
      project: nameIn(lastOf(above, 'project')),
      body: nameIn(lastOf(above, 'body')),
      year: yearIn(lastOf(above, 'year')) ?? yearIn(lastOf(above, 'title', (text) => YEAR.test(text))),
      whole: title === null ? null : words.wholeDepartment.some((word) => title.includes(word)),
      horizon: horizonOf(table),
    };
    known.set(table, subject);
  }
  return subject;
}

/** What the side label of an indicator table, or the heading of its targets, says of the time that they are set for. */
function horizonOf(table: Table): Subject['horizon'] {
  if (!isIndicatorTable(table)) return null;
  const { target } = table.headers;
  const said = [table.side, target ? table.view.seenText(target.row, target.column) : ''];
  const speaks = (list: readonly string[]): boolean => said.some((text) => list.some((word) => text.includes(word)));
  if (speaks(words.longTerm)) return 'long';
  return speaks(words.ofYear) ? 'year' : null;
}

const YEAR = /(?:19|20)\d{2}/;

/** Text of the nearest fact of a kind above the table. */
function lastOf(facts: readonly Fact[], kind: Fact['fact'], fits: (text: string) => boolean = () => true) {
  const fact = facts
    .filter((entry) => entry.fact === kind && fits(entry.text.trim()))
    .reduce<Fact | null>((last, entry) => (last && last.cell.row > entry.cell.row ? last : entry), null);
  return fact?.text ?? null;
}

/**
 * A name without its label, "项目名称：道路维护" and "道路维护" are one, and without what else the line says after a gap:
 * 编制单位：省教师发展中心  截至2024年12月31日.
 */
function nameIn(text: string | null): string | null {
  const said = (text ?? '').replace(/^[^:：]{1,12}[:：]/, '').trim();
  const name = keyOf(said.split(/\s\s/)[0] ?? '');
  return name === '' ? null : name;
}

const yearIn = (text: string | null): string | null => YEAR.exec(text ?? '')?.[0] ?? null;
