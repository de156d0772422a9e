import type { Settings } from '../contracts/settings';
import { contains } from '../workbook/address';
import { factsOfBook, type BookFacts } from './facts/book-facts';
import type { Fact } from './facts/fact';
import { judgeTexts } from './judge';
import type { JudgedClaim } from './judged-claim';
import type { ReadBook } from './read-book';
import { checkSentences } from './self-checks';
import { proseOfBook } from './workbook-text';

const known = new WeakMap<ReadBook, readonly JudgedClaim[]>();
const GOAL_FACTS: ReadonlySet<Fact['block']> = new Set(['indicators', 'funds', 'words']);

/**
 * The figures of long texts in the workbook, held against its indicator rows and fund blocks. Made once for a book; a
 * workbook without such texts costs no more than looking for them.
 */
export function claimsOfBook(book: ReadBook, settings: Settings): readonly JudgedClaim[] {
  let claims = known.get(book);
  if (!claims) {
    claims = judgeBook(book, settings);
    known.set(book, claims);
  }
  return claims;
}

function judgeBook(book: ReadBook, settings: Settings): JudgedClaim[] {
  const texts = proseOfBook(book);
  if (texts.length === 0) return [];
  const all = factsOfBook(book, GOAL_FACTS);
  const isText = ({ cell }: BookFacts['facts'][number]): boolean =>
    texts.some(
      ({ place }) =>
        'cell' in place &&
        place.cell.sheet === cell.sheet &&
        contains(
          { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
          place.cell.row,
          place.cell.column,
        ),
    );
  const facts: BookFacts = { ...all, facts: all.facts.filter((fact) => !isText(fact)) };
  const judged = judgeTexts(texts, facts, { year: all.year, subject: all.subject });
  checkSentences(judged, settings);
  return judged;
}
