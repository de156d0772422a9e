import type { CellAddress } from '../workbook/address';
import type { Rule } from './rule';
import { factsOn } from './shared/by-sheet';
import { indicatorRows } from './shared/indicator-view';
import { at } from './shared/show';

/** 评价年度, the year of the title and the deadlines of this year's figures disagree. 填报日期 and prior-year columns don't count. */
export const yearDiffers: Rule = {
  id: 'year-differs',
  group: 'across',
  severity: 'warning',
  check({ book, report }) {
    for (const view of book.recognition.views) {
      const years = factsOn(book, view.name)
        .filter(({ fact }) => fact === 'year' || fact === 'title')
        .sort((a, b) => a.cell.row - b.cell.row)
        .flatMap((fact) => yearOf(fact.text, fact.cell));
      const first = years.find((entry) => entry.stated) ?? years[0];
      if (!first) continue;
      const odd = years.find((entry) => entry.year !== first.year);
      if (odd) {
        report({
          message: 'titles',
          data: { cell: at(odd.cell), year: String(odd.year), first: at(first.cell), firstYear: String(first.year) },
          cell: odd.cell,
          related: [first.cell],
          expected: String(first.year),
          actual: String(odd.year),
          table: null,
        });
        continue;
      }
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
  },
};

function yearOf(
  text: string,
  cell: CellAddress,
): { readonly year: number; readonly cell: CellAddress; readonly stated: boolean }[] {
  const match = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text) ?? /^\s*((?:19|20)\d{2})\s*$/.exec(text);
  return match?.[1] ? [{ year: Number(match[1]), cell, stated: /年度\s*[)）]?$/.test(text.trim()) }] : [];
}
