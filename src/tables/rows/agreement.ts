import type { AmountSeries } from '../columns/amount-series';
import type { ItemRow } from '../table-types';

type SummedRow = Pick<ItemRow, 'kind' | 'minus'>;

/** Children of rows, by index; rows without an entry have none. */
export type Children = ReadonlyMap<number, readonly number[]>;

/** The parts of the rows that have some, by index. */
export function partsOfRows(rows: readonly Pick<ItemRow, 'children'>[]): Children {
  const found = new Map<number, readonly number[]>();
  rows.forEach(({ children }, index) => {
    if (children.length > 0) found.set(index, children);
  });
  return found;
}

const deducting = new WeakMap<readonly SummedRow[], boolean>();

/** Whether a row of a table counts against what it is added to; looked for once. */
export function deducts(rows: readonly SummedRow[]): boolean {
  let known = deducting.get(rows);
  if (known === undefined) deducting.set(rows, (known = rows.some(({ minus }) => minus)));
  return known;
}

/** How a sum stands to its parts: the columns in which it holds and those in which it does not. */
export interface Agreement {
  readonly held: number;
  readonly failed: number;
  /** Parts that state something but 0 in a column in which the sum holds, at most. */
  readonly parts: number;
}

/** What speaks for a sum that does not hold as it stands. */
interface Leniency {
  readonly partial?: boolean;
  /** Parts that are wrong themselves. */
  readonly wrong?: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

const NOTHING: Agreement = { held: 0, failed: 0, parts: 0 };

/**
 * Most that a stated sum may differ from the sum of its parts, in units: (n + 1) half steps of the last decimal in
 * use. A sheet in 元 and a column without decimals are exact (rules.md, Rounding).
 */
export function sumAllowance(series: AmountSeries, unit: string | null, parts: number): number {
  if ((series.column.unit ?? unit) === '元' || series.decimalsInUse === 0) return 0;
  return ((parts + 1) * 10 ** (series.digits - series.decimalsInUse)) / 2;
}

/** Sums of so many parts are not added up again for who asks next. */
const LONG = 1000;

/** Holds rows of one table against their amounts. Lists of parts are not changed once they were asked about. */
export class SumCheck {
  private last: { readonly total: number; readonly parts: readonly number[]; readonly agreement: Agreement } | null =
    null;

  constructor(
    private readonly rows: readonly SummedRow[],
    private readonly series: readonly AmountSeries[],
    private readonly unit: string | null,
  ) {}

  /**
   * How the total agrees with the parts in every column that can be added. `partial` parts need only not exceed it. A sum
   * that fails as stated and holds once the `wrong` parts are mended by their own parts neither holds nor fails.
   */
  of(
    total: number,
    parts: readonly number[],
    children: Children,
    { partial = false, wrong = NONE }: Leniency = {},
  ): Agreement {
    if (parts.length === 0) return NOTHING;
    const isPlain = !partial && wrong.size === 0;
    if (isPlain && this.last?.total === total && this.last.parts === parts) return this.last.agreement;
    let [held, failed, most] = [0, 0, 0];
    for (const series of this.series) {
      if (!series.isNumber(total)) continue;
      const added = this.add(series, parts, children);
      if (!added || added.numbers === 0) continue;
      const difference = series.units(total) - added.sum;
      const allowance = sumAllowance(series, this.unit, added.numbers);
      if (partial ? difference >= -allowance : Math.abs(difference) <= allowance) {
        held++;
        most = Math.max(most, added.filled);
      } else if (!this.holdsMended(series, total, parts, children, wrong)) failed++;
    }
    const agreement = { held, failed, parts: most };
    if (isPlain && parts.length >= LONG) this.last = { total, parts, agreement };
    return agreement;
  }

  private holdsMended(
    series: AmountSeries,
    total: number,
    parts: readonly number[],
    children: Children,
    wrong: ReadonlySet<number>,
  ): boolean {
    if (wrong.size === 0 || !parts.some((part) => wrong.has(part))) return false;
    const added = this.add(
      series,
      parts.flatMap((part) => (wrong.has(part) ? (children.get(part) ?? []) : [part])),
      children,
    );
    return (
      added !== null && Math.abs(series.units(total) - added.sum) <= sumAllowance(series, this.unit, added.numbers)
    );
  }

  /** Sum of the parts in units; a part that states nothing stands for its own rows. Null where one can't be read. */
  private add(
    series: AmountSeries,
    parts: readonly number[],
    children: Children,
  ): { sum: number; numbers: number; filled: number } | null {
    const plain = deducts(this.rows) ? null : series.sumOf(parts);
    if (plain) return { ...plain, numbers: parts.length };
    let [sum, numbers, filled] = [0, 0, 0];
    for (const part of parts) {
      if (series.isNumber(part)) {
        const units = this.rows[part]?.minus ? -series.units(part) : series.units(part);
        sum += units;
        numbers++;
        if (units !== 0) filled++;
      } else if (series.isBlank(part)) {
        const own = children.get(part);
        const first = own ? this.rows[own[0] ?? -1] : undefined;
        if (!own || first?.kind === 'of-which') continue;
        const inner = this.add(series, own, children);
        if (!inner) return null;
        sum += inner.sum;
        numbers += inner.numbers;
        filled += inner.filled;
      } else return null;
    }
    return { sum, numbers, filled };
  }
}
