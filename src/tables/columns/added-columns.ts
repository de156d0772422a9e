import { Decimal, ZERO } from '../../quantity';
import type { AmountColumn, HeaderColumn } from '../table-types';

/** Fewer rows that agree prove nothing. */
const FEWEST_ROWS = 2;

/** A column of figures that may be a sum or a part of one. */
export interface Entry {
  readonly column: HeaderColumn;
  readonly amount: AmountColumn | null;
  readonly text: string;
  /** Amounts of the sampled rows; null for a blank. */
  readonly values: readonly (Decimal | null)[];
  readonly decimals: number;
}

export function shareOf(sum: Entry, parts: readonly Entry[]): number {
  const added = new Added(sum);
  for (const part of parts) added.add(part);
  return added.share();
}

/** Parts of a sum, added up row by row as they come. */
export class Added {
  private readonly totals: Decimal[];
  /** Parts that state something but 0, and parts that state anything, by row. */
  private readonly told: Uint16Array;
  private readonly stated: Uint16Array;
  private decimals: number;
  private count = 0;

  constructor(private readonly sum: Entry) {
    this.totals = sum.values.map(() => ZERO);
    this.told = new Uint16Array(sum.values.length);
    this.stated = new Uint16Array(sum.values.length);
    this.decimals = sum.decimals;
  }

  add(part: Entry): void {
    this.count++;
    this.decimals = Math.max(this.decimals, part.decimals);
    part.values.forEach((value, index) => {
      if (!value) return;
      this.stated[index] = (this.stated[index] ?? 0) + 1;
      if (value.isZero()) return;
      this.told[index] = (this.told[index] ?? 0) + 1;
      this.totals[index] = (this.totals[index] ?? ZERO).plus(value);
    });
  }

  /** Share of the rows in which they add up to the sum; 0 where too few rows, or only rows of one part, say so. */
  share(): number {
    const slack = slackOf(this.decimals, this.count);
    let [stated, agreed, isTold] = [0, 0, false];
    this.sum.values.forEach((value, index) => {
      const [told, count] = [this.told[index] ?? 0, this.stated[index] ?? 0];
      if (!value || count === 0 || (value.isZero() && told === 0)) return;
      stated++;
      if (
        !value
          .minus(this.totals[index] ?? ZERO)
          .abs()
          .lte(slack)
      )
        return;
      agreed++;
      if (told > 1) isTold = true;
    });
    return isTold && agreed >= FEWEST_ROWS ? agreed / stated : 0;
  }
}

/** What rounding to the decimals in use leaves between a sum and its parts. */
export const slackOf = (decimals: number, parts: number): Decimal =>
  decimals === 0 ? ZERO : new Decimal(parts + 1).div(2).div(10 ** decimals);
