import { Decimal } from '../../quantity';
import { unitFactor, type AmountSeries } from '../../tables/columns/amount-series';
import type { FundingReadings } from '../../tables/readings/funding-readings';
import type { ItemReadings } from '../../tables/readings/item-readings';
import type { ItemRowKind } from '../../tables/table-types';
import { isFundSource } from '../../tables/words/lexicon';
import { memory } from '../../workbook/memory';
import type { Book } from '../rule';
import { classPairs } from './class-pairs';
import { COMPARED, itemPairs, mostlyAgree, type ItemPair } from './counterpart-tables';
import { detailTotals } from './detail-totals';
import { fundView } from './fund-view';
import { headingPairs } from './heading-pairs';
import { nameKey } from './likeness';
import { planPairs } from './plan-funds';
import { projectOf, tellOfDifferent } from './subject';
import { amountOf, differ, rowName, type DifferingTwins, type TwinAmount } from './twin-amounts';

const known = new WeakMap<Book, readonly DifferingTwins[]>();

/** All amounts of a workbook that differ from their twin in an earlier place, found once a book. */
export function differingTwins(book: Book): readonly DifferingTwins[] {
  let found = known.get(book);
  if (!found) {
    found = [
      ...betweenItems(book),
      ...betweenClasses(book),
      ...betweenHeadings(book),
      ...betweenSheets(book),
      ...betweenFunds(book),
      ...betweenPlans(book),
    ];
    known.set(book, found);
  }
  return found;
}

function betweenItems(book: Book): DifferingTwins[] {
  const found: DifferingTwins[] = [];
  for (const { earlier, later, pairs } of itemPairs(book)) {
    for (const role of COMPARED) {
      const [a, b] = comparedSeries(earlier, later, pairs, role);
      if (!a || !b || !mostlyAgree(earlier, later, pairs, role)) continue;
      const compare = (of: 'item' | 'total', left: number, right: number): void => {
        const twins = differ(of, rowName(later, right), amountOf(earlier, a, left), amountOf(later, b, right));
        if (twins) found.push(twins);
      };
      const leaves = { earlier: new Set(earlier.leaves), later: new Set(later.leaves) };
      for (const { left, right } of pairs) {
        // A class follows from its items; it is compared only where it has none of its own.
        if (leaves.later.has(right) || leaves.earlier.has(left)) compare('item', left, right);
      }
      if (earlier.grandTotal !== null && later.grandTotal !== null && !repeatsSubtotal(earlier, a, later, b))
        compare('total', earlier.grandTotal, later.grandTotal);
    }
  }
  return found;
}

/** The whole of one table is a subtotal or a class of the other: 本年支出合计 before what is carried on, 二、项目支出. */
function repeatsSubtotal(earlier: ItemReadings, a: AmountSeries, later: ItemReadings, b: AmountSeries): boolean {
  const amounts = (readings: ItemReadings, series: AmountSeries, kinds: readonly ItemRowKind[]): TwinAmount[] =>
    readings.table.rows.flatMap((row, index) =>
      kinds.includes(row.kind) ? (amountOf(readings, series, index) ?? []) : [],
    );
  const repeats = (wholes: readonly TwinAmount[], subtotals: readonly TwinAmount[]): boolean =>
    wholes.some((whole) => subtotals.some((subtotal) => differ('total', '', whole, subtotal) === null));
  return (
    repeats(amounts(earlier, a, WHOLES), amounts(later, b, INNER)) ||
    repeats(amounts(later, b, WHOLES), amounts(earlier, a, INNER))
  );
}

const WHOLES: readonly ItemRowKind[] = ['total'];
const INNER: readonly ItemRowKind[] = ['subtotal', 'class'];

/** Lines of a summary and the classes of a detail that spells them out. */
function betweenClasses(book: Book): DifferingTwins[] {
  return classPairs(book).flatMap(({ earlier, later, pairs, roles }) =>
    roles.flatMap((role) => {
      const [a, b] = [earlier.of(role), later.of(role)];
      if (!a || !b) return [];
      return pairs.flatMap(
        ({ left, right }) =>
          differ('item', rowName(later, right), amountOf(earlier, a, left), amountOf(later, b, right)) ?? [],
      );
    }),
  );
}

/** Lines of columns that repeat each other in a summary and its detail. */
function betweenHeadings(book: Book): DifferingTwins[] {
  return headingPairs(book).flatMap(({ earlier, later, left: a, right: b, pairs }) =>
    pairs.flatMap(({ left, right }) => {
      const [one, other] = [amountOf(earlier, a, left), amountOf(later, b, right)];
      return differ('item', rowName(later, right), one, other) ?? [];
    }),
  );
}

/** Lines of a summary and the totals of the sheets that are called after them. */
function betweenSheets(book: Book): DifferingTwins[] {
  return detailTotals(book).flatMap(({ summary, detail, left, right }) => {
    const one = amountOf(summary, left.series, left.index);
    const other = amountOf(detail, right.series, right.index);
    const [earlier, later] = summary.table.view.index < detail.table.view.index ? [one, other] : [other, one];
    return differ('item', rowName(summary, left.index), earlier, later) ?? [];
  });
}

/**
 * The columns of two tables that state the same measure. Where one of them tells what was first approved beside what it
 * came to after adjustment, the other's budget is held against that which it mostly repeats.
 */
function comparedSeries(
  earlier: ItemReadings,
  later: ItemReadings,
  pairs: ItemPair['pairs'],
  role: (typeof COMPARED)[number],
): readonly [AmountSeries | undefined, AmountSeries | undefined] {
  const [a, b] = [earlier.of(role), later.of(role)];
  const [first, second] = [earlier.of('initial'), later.of('initial')];
  if (role !== 'budget' || !a || !b || (first === undefined) === (second === undefined)) return [a, b];
  const repeated = (left: AmountSeries, right: AmountSeries): number =>
    pairs.filter(
      (pair) =>
        left.isNumber(pair.left) &&
        right.isNumber(pair.right) &&
        new Decimal(left.text(left.units(pair.left))).eq(right.text(right.units(pair.right))),
    ).length;
  const [one, other] = [first ?? a, second ?? b];
  return repeated(one, other) > repeated(a, b) ? [one, other] : [a, b];
}

/** The fund block and the totals of the item tables, where the workbook has only one fund block to compare with. */
function betweenFunds(book: Book): DifferingTwins[] {
  const found: DifferingTwins[] = [];
  for (const readings of book.items) {
    const own = book.funds.filter((funds) => funds.table.view === readings.table.view);
    const funds = book.funds.length === 1 ? book.funds[0] : own.length === 1 ? own[0] : undefined;
    const { table } = readings;
    const grandTotal = funds ? (lineOf(book, readings, funds) ?? readings.grandTotal) : null;
    if (!funds || grandTotal === null || table.isIncome || tellOfDifferent(book, table, funds.table)) continue;
    if (spellsOutLine(book, readings, grandTotal)) continue;
    const view = fundView(funds);
    const isLater =
      table.view.index > funds.table.view.index ||
      (table.view === funds.table.view && table.area.top > funds.table.area.top);
    for (const role of COMPARED) {
      const series = readings.of(role);
      if (series && isOfOneSource(series)) continue;
      const amount = view[role];
      const total = series ? amountOf(readings, series, grandTotal) : null;
      if (!amount || !total || amount.value.isZero() || repeatsOther(readings, grandTotal, amount.value, funds))
        continue;
      const fund: TwinAmount = { ...amount, unit: funds.table.unit, table: funds.table };
      const [earlier, later] = isLater ? [fund, total] : [total, fund];
      const twins = differ('funds', rowName(readings, grandTotal), earlier, later);
      if (twins) found.push(twins);
    }
  }
  return found;
}

/** What a project asked for and what its form says that it had. */
function betweenPlans(book: Book): DifferingTwins[] {
  return planPairs(book).flatMap(({ plan, form, planned, budgets }) => {
    const isLater = form.table.view.index > plan.table.view.index;
    const asked: TwinAmount = { ...planned, unit: plan.table.unit, table: plan.table };
    const told = budgets.map((budget) => {
      const had: TwinAmount = { ...budget, unit: form.table.unit, table: form.table };
      const [earlier, later] = isLater ? [asked, had] : [had, asked];
      return differ('plan', form.total?.row.label ?? '', earlier, later);
    });
    return told.every((twins) => twins !== null) ? told.slice(0, 1) : [];
  });
}

/** 财政拨款 | 其他资金 under one heading, and no sum of them: neither column tells what the project costs. */
const isOfOneSource = ({ column: { source, isTotal } }: AmountSeries): boolean =>
  source !== null && !isTotal && isFundSource(source);

/** The whole of a table is one of several lines of another one: it tells what that line is made of, not what the project costs. */
function spellsOutLine(book: Book, readings: ItemReadings, total: number): boolean {
  return COMPARED.some((role) => {
    const series = readings.of(role);
    const whole = series ? amountOf(readings, series, total) : null;
    if (!whole || whole.value.isZero()) return false;
    const yuan = (unitFactor(whole.unit, '元') ?? ONE).times(whole.value).toNumber();
    return book.items.some((other) => {
      const lines = other.of(role);
      if (other === readings || !lines || other.grandTotal === null) return false;
      const repeats = (index: number): boolean => {
        const amount = amountOf(other, lines, index);
        return amount !== null && differ('item', '', amount, whole) === null;
      };
      // Few lines come near it: these alone are looked at digit by digit.
      const near = yuanOf(other, lines).filter((line) => Math.abs(line.yuan - yuan) <= Math.abs(yuan) * NEAR);
      return near.some(({ index }) => repeats(index)) && !repeats(other.grandTotal);
    });
  });
}

/** Amounts of two units that repeat each other are nearer than this. */
const NEAR = 0.01;
const ONE = new Decimal(1);

/** The amounts of the lines of a table, in 元 and rounded as machines do. */
function yuanOf(
  readings: ItemReadings,
  series: AmountSeries,
): readonly { readonly index: number; readonly yuan: number }[] {
  return rememberedYuan(readings, series, () => {
    const factor =
      (unitFactor(series.column.unit ?? readings.table.unit, '元') ?? ONE).toNumber() / 10 ** series.digits;
    return readings.table.rows.flatMap(({ kind }, index) =>
      (kind === 'item' || kind === 'class') && series.isNumber(index)
        ? [{ index, yuan: series.units(index) * factor }]
        : [],
    );
  });
}
const rememberedYuan = memory<
  ItemReadings,
  AmountSeries,
  readonly { readonly index: number; readonly yuan: number }[]
>();

/** The line of the project that a fund block tells of, in a list of projects: what both state is compared, not the whole. */
function lineOf(book: Book, { table }: ItemReadings, funds: FundingReadings): number | null {
  if (table.view === funds.table.view) return null;
  const project = nameKey(projectOf(book, funds.table) ?? '');
  if (project === '') return null;
  const lines = table.rows.flatMap(({ name, kind }, index) =>
    (kind === 'item' || kind === 'class') && nameKey(name) === project ? [index] : [],
  );
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/** Another column of the table states just the fund's amount: 中标金额, where the budget of the form is what was contracted. */
function repeatsOther(readings: ItemReadings, index: number, amount: Decimal, funds: FundingReadings): boolean {
  return readings.series.some((series) => {
    const other = amountOf(readings, series, index);
    const factor = other && unitFactor(other.unit, funds.table.unit);
    return other && factor ? other.value.times(factor).eq(amount) : false;
  });
}
