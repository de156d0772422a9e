import type { Book } from '../rule';
import { scoreViews, type ScoreView } from './score-view';

/**
 * The scoring tables of a workbook by form: usually one each. A table without a total of its own goes on in the next
 * one of its sheet where no title and no project stands between them (决策 and 管理 scored above the indicators): their
 * weights and scores count together. Parts in order, never empty.
 */
export function scoreForms(book: Book): readonly (readonly [ScoreView, ...ScoreView[]])[] {
  const forms: [ScoreView, ...ScoreView[]][] = [];
  for (const view of scoreViews(book)) {
    const form = forms.at(-1);
    const last = form?.at(-1);
    if (form && last && goesOn(book, last, view)) form.push(view);
    else forms.push([view]);
  }
  return forms;
}

function goesOn(book: Book, upper: ScoreView, lower: ScoreView): boolean {
  const [above, below] = [upper.readings.table, lower.readings.table];
  if (above.view !== below.view || above.totalRow !== null || above.area.bottom >= below.area.top) return false;
  return !book.recognition.facts.some(
    ({ fact, cell }) =>
      (fact === 'title' || fact === 'project') &&
      cell.sheet === above.view.name &&
      cell.row > above.area.bottom &&
      cell.row < below.area.top,
  );
}
