import type { ItemRowKind } from '../table-types';
import type { OrdinalRank } from '../words/ordinal';

export const NO_CHILDREN: readonly number[] = [];

/** A row while the table is read: it becomes an ItemRow in place, so that long tables need one object a row. */
export interface RawRow {
  readonly row: number;
  readonly name: string;
  rank: OrdinalRank | null;
  kind: ItemRowKind;
  /** Counts against what it is added to: 减：…. */
  readonly minus: boolean;
  level: number;
  children: readonly number[];
  /** States a budget or what was spent. */
  readonly figured: boolean;
}

/** Whether the row is a sum by its words, and none that stands inside a list. */
export const isSum = ({ kind }: RawRow): boolean => kind === 'total' || kind === 'subtotal';
