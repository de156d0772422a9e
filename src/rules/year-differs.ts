import type { CellAddress } from '../workbook/address';
import { groupedBy } from '../workbook/lists';
import type { SheetView } from '../tables';
import type { Book, Report, Rule, RuleContext } from './rule';
import { factsOn } from './shared/by-sheet';
import { indicatorRows } from './shared/indicator-view';
import { sheetsOfOneYear } from './shared/same-year';
import { at } from './shared/show';

/**
 * 评价年度, the year of the title and the deadlines of this year's figures disagree; so do the years of two sheets that state
 * the same budget and spending. 填报日期 and prior-year columns don't count.
 */
export const yearDiffers: Rule = {
  id: 'year-differs',
  group: 'across',
  severity: 'warning',
  check(context) {
    const sheets = context.book.recognition.views.flatMap((view): DatedSheet[] => {
      const years = yearsOn(context.book, view);
      const first = years.find((entry) => entry.stated) ?? years[0];
      return first ? [{ view, first, years }] : [];
    });
    for (const { view, first, years } of sheets) {
      const odd = years.find((entry) => entry.year !== first.year);
      if (odd) context.report(titles(odd, first));
      else judgeDeadlines(context, view, first);
    }
    for (const [odd, other] of oddSheets(context.book, sheets)) context.report(titles(odd, other, 'sheets'));
  },
};

interface Year {
  readonly year: number;
  readonly cell: CellAddress;
  /** 评价年度 says it, or a line of the year. */
  readonly stated: boolean;
}

interface DatedSheet {
  readonly view: SheetView;
  readonly first: Year;
  readonly years: readonly Year[];
}

const yearsOn = (book: Book, view: SheetView): readonly Year[] =>
  factsOn(book, view.name)
    .filter(({ fact }) => fact === 'year' || fact === 'title')
    .sort((a, b) => a.cell.row - b.cell.row)
    .flatMap((fact) => yearOf(fact.text, fact.cell));

const titles = (odd: Year, first: Year, message: 'titles' | 'sheets' = 'titles'): Report => ({
  message,
  data: { cell: at(odd.cell), year: String(odd.year), first: at(first.cell), firstYear: String(first.year) },
  cell: odd.cell,
  related: [first.cell],
  expected: String(first.year),
  actual: String(odd.year),
  table: null,
});

/**
 * Sheets whose year is not the one that most of those say which tell of the same year, each with the first that says it; of
 * as many the year of the first sheet is right.
 */
function oddSheets(book: Book, sheets: readonly DatedSheet[]): ReadonlyMap<Year, Year> {
  const dated = new Map(sheets.map(({ view, first }) => [view, first]));
  const odd = new Map<Year, Year>();
  for (const group of sheetsOfOneYear(book)) {
    const byYear = [
      ...groupedBy(
        group.flatMap((view) => dated.get(view) ?? []),
        ({ year }) => year,
      ).values(),
    ];
    const most = byYear.reduce<readonly Year[]>((best, years) => (years.length > best.length ? years : best), []);
    const [right] = most;
    if (right) for (const years of byYear) if (years !== most) years.forEach((year) => odd.set(year, right));
  }
  return odd;
}

function judgeDeadlines({ book, report }: RuleContext, view: SheetView, first: Year): void {
  for (const readings of book.indicators.filter(({ table }) => table.view === view)) {
    for (const reading of indicatorRows(readings)) {
      const cell = reading.cell('target');
      if (reading.target.kind !== 'date' || reading.target.from !== null || !cell) continue;
      const { year } = reading.target.date;
      if (year === null || year === first.year) continue;
      report({
        message: 'deadline',
        data: {
          cell: at(cell),
          year: String(year),
          first: at(first.cell),
          firstYear: String(first.year),
          name: reading.row.name,
        },
        cell,
        related: [first.cell],
        expected: String(first.year),
        actual: String(year),
        table: readings.table,
      });
    }
  }
}

function yearOf(text: string, cell: CellAddress): Year[] {
  const match = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text) ?? /^\s*((?:19|20)\d{2})\s*$/.exec(text);
  return match?.[1] ? [{ year: Number(match[1]), cell, stated: /年度\s*[)）]?$/.test(text.trim()) }] : [];
}
