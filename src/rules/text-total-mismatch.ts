import { Decimal } from '../quantity';
import { LONG_TEXT } from '../tables/sheet/shown-sheet';
import type { CellAddress } from '../workbook/address';
import type { Report, Rule } from './rule';
import { tablesOn } from './shared/by-sheet';
import { mayHoldList, wrongListIn, type WrongList } from './shared/list-texts';
import { moneyIn } from './shared/money-texts';
import { contradictoryRate, type TextRate } from './shared/rate-texts';
import { sharesIn } from './shared/share-texts';
import { at, plain, signed } from './shared/show';

/** Texts longer than this are not read: no goal of a form is. */
const LONGEST = 5000;

/**
 * A list and its total in one sentence ("甲12.40万元、乙8.60万元，合计22.40万元"): see `wrongListIn`.
 * "共90万元。其中:30万元…;30万元…;29.99万元": the parts named after 其中 do not add up to the amount named before it;
 * "其中:甲占55%,乙占50%": shares of one whole exceed it. Exact. "预算200万元,支出150万元,执行率95%": a rate that its own
 * amounts do not give, at the digits written.
 */
export const textTotalMismatch: Rule = {
  id: 'text-total-mismatch',
  group: 'totals',
  severity: 'warning',
  check({ book, report }) {
    const sheets = new Set(book.recognition.tables.map((table) => table.view));
    for (const view of sheets) {
      for (const row of view.longTextRows) {
        const values = view.sheet.rows[row]?.values ?? [];
        for (let column = 0; column < values.length; column++) {
          const raw = values[column];
          if (
            typeof raw !== 'string' ||
            raw.length < LONG_TEXT ||
            raw.length > LONGEST ||
            view.value(row, column) === null
          )
            continue;
          const rate = contradictoryRate(raw);
          const list = mayHoldList(raw) ? wrongListIn(raw) : null;
          if (rate === null && list === null && !raw.includes('其中')) continue;
          const cell: CellAddress = view.address(row, column);
          const table = tablesOn(book, view).find(({ area }) => row >= area.top && row <= area.bottom) ?? null;
          if (rate) report({ ...reportOfRate(rate, cell), table });
          if (list) report({ ...reportOfList(list, cell), table });
          const shares = sharesIn(raw);
          const share = shares.reduce((sum, part) => sum.plus(part), new Decimal(0));
          if (shares.length >= 2 && share.gt(100)) {
            const [sum, over] = [`${plain(share)}%`, `${signed(share.minus(100))}%`];
            report({
              message: 'shares',
              data: { cell: at(cell), count: String(shares.length), sum, difference: over },
              cell,
              expected: '100%',
              actual: sum,
              difference: over,
              table,
            });
          }
          const found = contradiction(raw);
          if (!found) continue;
          report({ ...reportOfParts(found, cell), table });
        }
      }
    }
  },
};

/** A total that its parts do not make, all in the unit of the total as written. */
function reportOfParts({ total, parts, stated, sum }: Contradiction, cell: CellAddress): Report {
  const difference = signed(stated.minus(sum));
  return {
    message: 'parts',
    data: {
      cell: at(cell),
      total: `${total.written}${total.unit}`,
      sum: `${plain(sum)}${total.unit}`,
      difference,
      count: String(parts.length),
    },
    cell,
    expected: plain(sum),
    actual: plain(stated),
    difference,
  };
}

const reportOfList = (list: WrongList, cell: CellAddress): Report =>
  reportOfParts({ ...list, stated: list.total.value }, cell);

/** "预算200万元，支出150万元，执行率95%". */
function reportOfRate({ budget, spent, stated, decimals, exact }: TextRate, cell: CellAddress): Report {
  const expected = `${exact.toFixed(Math.max(2, decimals), Decimal.ROUND_HALF_UP)}%`;
  const written = `${stated.toFixed(decimals)}%`;
  const difference = `${signed(stated.minus(exact).toDecimalPlaces(Math.max(2, decimals), Decimal.ROUND_HALF_UP))}%`;
  return {
    message: 'rate',
    data: {
      cell: at(cell),
      budget: `${budget.written}${budget.unit}`,
      spent: `${spent.written}${spent.unit}`,
      stated: written,
      expected,
      difference: signed(stated.minus(exact).toDecimalPlaces(Math.max(2, decimals), Decimal.ROUND_HALF_UP)),
    },
    cell,
    expected,
    actual: written,
    difference,
  };
}

interface Contradiction {
  readonly total: { readonly written: string; readonly unit: string };
  readonly parts: readonly unknown[];
  /** Both in the unit of the total as written. */
  readonly stated: Decimal;
  readonly sum: Decimal;
}

function contradiction(text: string): Contradiction | null {
  const amounts = moneyIn(text);
  const where = text.indexOf('其中');
  const total = amounts.findLast((amount) => amount.end <= where);
  if (!total) return null;
  // The list ends with its sentence; the mark right before 其中 does not.
  const stop = text.indexOf('。', where);
  const parts = amounts.filter((amount) => amount.start >= where && (stop < 0 || amount.start < stop));
  if (parts.length < 2) return null;
  const size = total.value.div(new Decimal(total.written.replaceAll(',', '')));
  if (!size.isFinite() || size.lte(0)) return null;
  // 共38.20万元，其中21.60万元、16.60万元；另计26.20万元: where the first of them make the total, the others are none of it
  let sum = new Decimal(0);
  for (const [index, part] of parts.entries()) {
    sum = sum.plus(part.value);
    if (index > 0 && sum.eq(total.value)) return null;
  }
  return { total, parts, stated: total.value.div(size), sum: sum.div(size) };
}
