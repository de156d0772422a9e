import type { CellAddress } from '../workbook/address';
import type { SheetView } from '../tables';
import type { Book, Report, Rule, RuleContext } from './rule';
import { factsOn } from './shared/by-sheet';
import { indicatorRows } from './shared/indicator-view';
import { tellOfSameYear } from './shared/same-year';
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
    for (const [odd, other] of oddSheets(context.book, sheets)) context.report(titles(odd, other));
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

const titles = (odd: Year, first: Year): Report => ({
  message: 'titles',
  data: { cell: at(odd.cell), year: String(odd.year), first: at(first.cell), firstYear: String(first.year) },
  cell: odd.cell,
  related: [first.cell],
  expected: String(first.year),
  actual: String(odd.year),
  table: null,
});

/** Sheets whose year is not that of the others that tell of the same year, each with one of these; of two the later is odd. */
function oddSheets(book: Book, sheets: readonly DatedSheet[]): (readonly [Year, Year])[] {
  const odd: (readonly [Year, Year])[] = [];
  sheets.forEach((sheet, index) => {
    const alike = sheets.filter((other) => other !== sheet && tellOfSameYear(book, sheet.view, other.view));
    const other = alike.find(({ first }) => first.year !== sheet.first.year);
    if (!other) return;
    const own = alike.filter(({ first }) => first.year === sheet.first.year).length + 1;
    const others = alike.filter(({ first }) => first.year === other.first.year).length;
    if (others > own || (others === own && sheets.indexOf(other) < index)) odd.push([sheet.first, other.first]);
  });
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
