import type { Decimal } from '../../quantity';
import type { Comparator, UnitClass } from '../../quantity/quantity-types';
import type { CellAddress } from '../../workbook/address';

/**
 * What a figure of the workbook says: plan a target or budget (`initial` the first of the year), arrived money that came
 * in, actual what was reached or spent, rest what is left, change and growth against another year, any where no word tells.
 */
export type FactRole =
  | 'plan'
  | 'initial'
  | 'arrived'
  | 'actual'
  | 'rate'
  | 'score'
  | 'weight'
  | 'rest'
  | 'change'
  | 'growth'
  | 'last'
  | 'any';

/** The values that a figure may stand for, both bounds included. */
export interface Span {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A figure of the workbook with everything that a sentence could call it by. */
export interface Fact {
  readonly cell: CellAddress;
  /** Text of the cell as shown. */
  readonly text: string;
  /** Its own name: of the indicator, the item, the source; '' for a total without one. */
  readonly name: string;
  /** What governs it: levels, the heading of its column, the title of its table. */
  readonly labels: string;
  /** Heading of the column. */
  readonly column: string;
  readonly title: string;
  readonly role: FactRole;
  /** The year that its column names; null for the year of the workbook. */
  readonly year: number | null;
  /** Canonical value, null for words and dates. */
  readonly value: Decimal | null;
  readonly span: Span | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly unitClass: UnitClass;
  /** The total of its table or block: sentences need not name it. */
  readonly isTotal: boolean;
  readonly block: 'funds' | 'items' | 'indicators' | 'words' | 'pairs';
  /** The table it stands in, by its place in the workbook; -1 outside of all. */
  readonly table: number;
}
