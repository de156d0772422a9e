import { Decimal, isBlankMark } from '../quantity';
import { keyOf, type Table } from '../tables';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { FundingReadings } from '../tables/readings/funding-readings';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { CellAddress } from '../workbook/address';
import type { Book, Report, Rule } from './rule';
import { fundView } from './shared/fund-view';
import { at, percent, plain } from './shared/show';
import { budgetChangeReason } from './shared/stated-reasons';

/** The budget changed by more than 20 % within the year (a setting) and nobody says why. */
export const budgetChangeUnexplained: Rule = {
  id: 'budget-change-unexplained',
  group: 'funds',
  severity: 'warning',
  check({ book, settings, report }) {
    const threshold = new Decimal(settings.thresholds.budgetChange);
    const changes = [
      ...book.funds.flatMap((funds) => wholeOf(book, funds)),
      ...book.funds.flatMap(sourcesOf),
      ...book.items.flatMap(linesOf),
    ];
    for (const change of changes) {
      const { initial, budget } = change;
      if (initial.value.lte(0) || initial.cell.column === budget.cell.column) continue;
      const share = budget.value.minus(initial.value).div(initial.value);
      if (share.abs().gt(threshold)) report(told(change, share, threshold));
    }
  },
};

interface CellAmount {
  readonly value: Decimal;
  readonly cell: CellAddress;
}

/** What was planned at first and in the end, where no reason is given. */
interface Change {
  readonly table: Table;
  /** What the line is called; null for the whole of a fund block. */
  readonly name: string | null;
  readonly initial: CellAmount;
  readonly budget: CellAmount;
}

/** `share`: of the initial budget, by which it was raised or cut (negative). */
function told({ table, name, initial, budget }: Change, share: Decimal, threshold: Decimal): Report {
  const way = share.gt(0) ? 'raised' : 'cut';
  return {
    message: name === null ? way : `line-${way}`,
    data: {
      name: name ?? '',
      initial: at(initial.cell),
      budget: at(budget.cell),
      initialValue: plain(initial.value),
      budgetValue: plain(budget.value),
      change: percent(share.abs(), 1),
      threshold: percent(threshold, 0),
      unit: table.unit ?? '',
    },
    cell: budget.cell,
    related: [initial.cell],
    expected: plain(initial.value),
    actual: plain(budget.value),
    difference: percent(share, 1),
    table,
  };
}

/** The whole of a fund block, of which nothing in the form says why it was changed. */
function wholeOf(book: Book, funds: FundingReadings): Change[] {
  const { budget, initial } = fundView(funds);
  if (!budget || !initial || budgetChangeReason(book, funds.table)) return [];
  return [{ table: funds.table, name: null, initial, budget }];
}

/** The sources of a fund block whose cell for the reason is blank: only where a column asks for it. */
function sourcesOf({ table, parts }: FundingReadings): Change[] {
  const isOpen = unanswered(table);
  return parts.flatMap((part): Change[] => {
    const [initial, budget] = [part.amount('initial'), part.amount('budget')];
    return initial && budget && isOpen(part.row.row) ? [{ table, name: part.row.label, initial, budget }] : [];
  });
}

/** The same of the lines of a table of items. */
function linesOf({ table, leaves, of }: ItemReadings): Change[] {
  const [first, second] = [of('initial'), of('budget')];
  const isOpen = unanswered(table);
  if (!first || !second) return [];
  const amountOf = (series: AmountSeries, index: number): CellAmount => ({
    value: new Decimal(series.text(series.units(index))),
    cell: table.view.address(table.rows[index]?.row ?? 0, series.column.column),
  });
  return leaves.flatMap((index): Change[] => {
    const { row, name } = table.rows[index] ?? { row: 0, name: '' };
    if (!first.isNumber(index) || !second.isNumber(index) || !isOpen(row)) return [];
    return [{ table, name, initial: amountOf(first, index), budget: amountOf(second, index) }];
  });
}

/** Tells of a row whether the column that asks why its budget was changed is left blank; of none where no column asks. */
function unanswered({ view, header }: Table): (row: number) => boolean {
  const asked = header?.columns.find(({ texts }) => asksWhy(keyOf(texts.join(''))))?.column;
  if (asked === undefined) return () => false;
  return (row) => {
    const reason = view.seenText(row, asked);
    return reason === '' || isBlankMark(reason, 'amount');
  };
}

/** What heads such a column: 调整原因, 调整幅度超20%的原因. */
function asksWhy(heading: string): boolean {
  const at = heading.search(/调整|调剂|追加|变动|增减|变化/);
  return at >= 0 && /原因|说明|理由|依据/.test(heading.slice(at));
}
