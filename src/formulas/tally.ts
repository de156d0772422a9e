import { Decimal } from '../quantity';
import { ZERO } from './values';

/** Figures of up to four decimals are added up as whole numbers of 0.0001, as long as these are exact. */
const SCALE = 10_000;
const LARGEST = 1e15;

/** Adds up figures exactly: numbers as cells hold them, and decimals. */
export class Tally {
  count = 0;
  private sum: Decimal = ZERO;
  /** What `sum` lacks yet, in 0.0001. */
  private scaled = 0;
  private readonly largest = new Extreme((a, b) => a > b);
  private readonly smallest = new Extreme((a, b) => a < b);

  /** A number of a cell. False where it takes a decimal to add it. */
  addNumber(value: number): boolean {
    const scaled = Math.round(value * SCALE);
    if (!(Math.abs(scaled) <= LARGEST) || scaled / SCALE !== value) return false;
    this.count++;
    this.scaled += scaled;
    if (Math.abs(this.scaled) > LARGEST) this.settle();
    this.largest.number(value);
    this.smallest.number(value);
    return true;
  }

  addDecimal(value: Decimal): void {
    this.count++;
    this.sum = this.sum.plus(value);
    this.largest.decimal(value);
    this.smallest.decimal(value);
  }

  total(): Decimal {
    this.settle();
    return this.sum;
  }

  /** The largest of them; null where there is none. */
  most(): Decimal | null {
    return this.largest.found();
  }

  /** The smallest of them; null where there is none. */
  least(): Decimal | null {
    return this.smallest.found();
  }

  private settle(): void {
    if (this.scaled !== 0) this.sum = this.sum.plus(new Decimal(this.scaled).div(SCALE));
    this.scaled = 0;
  }
}

/** The largest or the smallest, as `isBeyond` says of two numbers. */
class Extreme {
  private ofNumbers: number | null = null;
  private ofDecimals: Decimal | null = null;

  constructor(private readonly isBeyond: (a: number, b: number) => boolean) {}

  number(value: number): void {
    if (this.ofNumbers === null || this.isBeyond(value, this.ofNumbers)) this.ofNumbers = value;
  }

  decimal(value: Decimal): void {
    if (this.ofDecimals === null || this.isBeyond(value.comparedTo(this.ofDecimals), 0)) this.ofDecimals = value;
  }

  found(): Decimal | null {
    if (this.ofNumbers !== null) this.decimal(new Decimal(this.ofNumbers));
    return this.ofDecimals;
  }
}
