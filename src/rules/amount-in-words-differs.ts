import { Decimal, readAmount } from '../quantity';
import { isItemTable, type SheetView, type Table } from '../tables';
import { unitFactor } from '../tables/columns/amount-series';
import type { CellAddress } from '../workbook/address';
import type { Book, Rule } from './rule';
import { tablesOn } from './shared/by-sheet';
import { capitalAmount, FORMAL_NUMERALS, type CapitalAmount } from './shared/capital-amount';
import { moneyIn } from './shared/money-texts';
import { at, plain, signed } from './shared/show';
import { columnTotals } from './shared/table-totals';

/** Rows of a sheet that are looked at outside its tables. */
const REACH = 300;

/** A figure beside an amount in capitals, in 元, as one fair reading of its unit has it. */
interface Beside {
  readonly value: Decimal;
  readonly cell: CellAddress;
}

/**
 * An amount in capital numerals (人民币大写) that is not the figure beside it: in its own cell, in its row, or the totals
 * of the table right above. A figure that agrees in any unit that its sheet names is right.
 */
export const amountInWordsDiffers: Rule = {
  id: 'amount-in-words-differs',
  group: 'cells',
  severity: 'error',
  check({ book, report }) {
    for (const view of book.recognition.views) {
      const tables = tablesOn(book, view);
      if (tables.length === 0 || !view.mayHold(FORMAL_NUMERALS)) continue;
      for (const row of rowsToRead(view, tables)) {
        for (const { column, value } of view.filled(row)) {
          const capitals = typeof value === 'string' ? capitalAmount(value) : null;
          if (!capitals || typeof value !== 'string') continue;
          const cell = view.address(row, column);
          const table = tableAt(tables, row);
          const figures = figuresBeside(book, view, table, cell, value, capitals);
          const [first] = figures;
          if (!first || figures.some((figure) => figure.value.eq(capitals.value))) continue;
          const difference = signed(capitals.value.minus(first.value));
          const isOwn = first.cell.row === row && first.cell.column === column;
          report({
            message: isOwn ? 'same-cell' : 'differs',
            data: {
              cell: at(cell),
              words: capitals.written,
              value: plain(capitals.value),
              figure: at(first.cell),
              figureValue: plain(first.value),
              difference,
            },
            cell,
            related: isOwn ? [] : [first.cell],
            expected: plain(first.value),
            actual: plain(capitals.value),
            difference,
            table,
          });
        }
      }
    }
  },
};

/** Rows where a form writes a sum in words: those outside its tables, and the totals of tables. */
function rowsToRead(view: SheetView, tables: readonly Table[]): number[] {
  const rows: number[] = [];
  const totals = new Set(
    tables.flatMap((table) =>
      isItemTable(table) ? table.rows.filter(({ kind }) => kind === 'total').map(({ row }) => row) : [],
    ),
  );
  const long = tables.filter((table) => isItemTable(table));
  let looked = 0;
  for (let row = 0; row < view.rowCount && looked < REACH; row++) {
    const inside = long.find(({ area }) => row >= area.top && row <= area.bottom);
    if (inside && !totals.has(row) && row < inside.area.bottom - 1) continue;
    rows.push(row);
    looked++;
  }
  return rows;
}

/** The table whose rows the place is in or right under. */
function tableAt(tables: readonly Table[], row: number): Table | null {
  return tables.findLast(({ area }) => area.top <= row) ?? null;
}

/** Every reading of the figures that stand beside the words and of the totals right above, the likeliest first. */
function figuresBeside(
  book: Book,
  view: SheetView,
  table: Table | null,
  cell: CellAddress,
  text: string,
  capitals: CapitalAmount,
): Beside[] {
  const own = moneyIn(text).map(({ value }) => ({ value, cell }));
  const bare = /[¥￥]\s{0,2}([\d,]{1,20}(?:\.\d{1,4})?)/.exec(text)?.[1];
  if (bare !== undefined) own.push({ value: new Decimal(bare.replaceAll(',', '')), cell });
  if (own.length > 0) return own;
  const unit = table?.unit ?? null;
  const isInside = table !== null && cell.row <= table.area.bottom;
  const inRow = view.filled(cell.row).flatMap(({ column, value }, index, all): Beside[] => {
    const before = all[index - 1];
    // Outside a table a year or a telephone number may stand in the same row.
    const isMeant = isInside || before?.column === cell.column || LABEL.test(String(before?.value ?? ''));
    if (column === cell.column || !isMeant) return [];
    const reading = readAmount(value, view.format(cell.row, column));
    if (reading.kind !== 'number' || (reading.unit !== null && !unitFactor(reading.unit, '元'))) return [];
    return readingsOf(reading.value, reading.unit ?? unit, view.address(cell.row, column));
  });
  const items = book.items.find((readings) => readings.table === table && cell.row > readings.table.area.top);
  const below = items && cell.row - items.table.area.bottom <= BELOW ? columnTotals(items) : [];
  const totals = nearestFirst(
    below.flatMap((total) => readingsOf(total.value, total.unit, total.cell)),
    capitals,
  );
  return [...nearestFirst(inRow, capitals), ...totals];
}
/** What stands before the figure that an amount in words repeats. */
const LABEL = /小写|金额|合计|总计|[¥￥]/;
/** Rows under a table in which its sum may be written out. */
const BELOW = 3;

/** The value in 元: by the unit that is named, or as it stands and in 万元 where none is. */
function readingsOf(value: Decimal, unit: string | null, cell: CellAddress): Beside[] {
  const factor = unit === null ? null : unitFactor(unit, '元');
  if (factor) return [{ value: value.times(factor), cell }];
  return [value, value.times(TEN_THOUSAND)].map((amount) => ({ value: amount, cell }));
}
const TEN_THOUSAND = 10_000;

function nearestFirst(figures: readonly Beside[], { value }: CapitalAmount): Beside[] {
  const apart = (figure: Beside): Decimal => figure.value.minus(value).abs();
  return [...figures].sort((a, b) => apart(a).cmp(apart(b)));
}
