import type { IndicatorTable } from '../../tables';
import type { IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { Book } from '../rule';
import { factsOn } from './by-sheet';
import { scoreViews, type ScoreView } from './score-view';

/**
 * The scoring tables of a workbook by form: usually one each. A table without a total of its own goes on in the next
 * one of its sheet where no title and no project stands between them (决策 and 管理 scored above the indicators): their
 * weights and scores count together. Parts in order, never empty.
 */
export function scoreForms(book: Book): readonly (readonly [ScoreView, ...ScoreView[]])[] {
  return inForms(book, scoreViews(book), ({ readings }) => readings.table);
}

/** The indicator tables of a workbook by form, in the same way: one each, or one for each goal of it. */
export function indicatorForms(book: Book): readonly (readonly [IndicatorReadings, ...IndicatorReadings[]])[] {
  return inForms(book, book.indicators, ({ table }) => table);
}

function inForms<T>(
  book: Book,
  parts: readonly T[],
  tableOf: (part: T) => IndicatorTable,
): readonly (readonly [T, ...T[]])[] {
  const forms: [T, ...T[]][] = [];
  for (const part of parts) {
    const form = forms.at(-1);
    const last = form?.at(-1);
    if (form && last !== undefined && goesOn(book, tableOf(last), tableOf(part))) form.push(part);
    else forms.push([part]);
  }
  return forms;
}

function goesOn(book: Book, above: IndicatorTable, below: IndicatorTable): boolean {
  if (above.view !== below.view || above.totalRow !== null || above.area.bottom >= below.area.top) return false;
  return !factsOn(book, above.view.name).some(
    ({ fact, cell }) =>
      (fact === 'title' || fact === 'project') && cell.row > above.area.bottom && cell.row < below.area.top,
  );
}
