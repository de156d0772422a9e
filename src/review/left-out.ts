import type { Finding, NotChecked } from '../contracts/finding';
import type { Settings } from '../contracts/settings';
import type { Book } from '../rules/rule';
import type { SheetView, Table } from '../tables';
import { leftOutSheets, type LeftOutReason } from '../tables/sheet/left-out';

export type LeftOut = ReadonlyMap<SheetView, LeftOutReason>;

/** Sheets that take no part in comparisons across tables, unless the person brings them in. */
export function leftOutOf({ recognition }: Book, settings: Settings): LeftOut {
  if (settings.comparesLeftOut) return new Map();
  return leftOutSheets([...new Set(recognition.tables.map(({ view }) => view))]);
}

/** The book without those sheets, for the rules that compare tables with one another. */
export function comparable(book: Book, leftOut: LeftOut): Book {
  if (leftOut.size === 0) return book;
  const { recognition } = book;
  const outside = new Set([...leftOut.keys()].map(({ name }) => name));
  const stays = ({ table }: { readonly table: Table }): boolean => !leftOut.has(table.view);
  return {
    ...book,
    items: book.items.filter(stays),
    indicators: book.indicators.filter(stays),
    funds: book.funds.filter(stays),
    recognition: {
      ...recognition,
      views: recognition.views.filter((view) => !leftOut.has(view)),
      tables: recognition.tables.filter(({ view }) => !leftOut.has(view)),
      facts: recognition.facts.filter(({ cell }) => !outside.has(cell.sheet)),
    },
  };
}

/** Without what is wrong on sheets that only show how to fill in the form: nobody answers for their figures. */
export function withoutExamples(findings: readonly Finding[], leftOut: LeftOut): readonly Finding[] {
  const examples = new Set([...leftOut].flatMap(([{ name }, reason]) => (reason === 'example' ? [name] : [])));
  return examples.size === 0 ? findings : findings.filter(({ cell }) => !examples.has(cell.sheet));
}

/** One word for each sheet left out, at its first table. */
export function tellLeftOut({ recognition }: Book, leftOut: LeftOut): NotChecked[] {
  const first = new Map<SheetView, number>();
  recognition.tables.forEach(({ view }, index) => first.set(view, first.get(view) ?? index));
  return [...leftOut].flatMap(([view, reason]) => {
    const table = first.get(view);
    const cell = recognition.tables[table ?? -1]?.head;
    if (table === undefined || !cell) return [];
    const data = { sheet: view.name, why: { term: `left-out-${reason}` } };
    return [{ rule: 'recognition', cell, reason: 'sheet-left-out', data, table }];
  });
}
