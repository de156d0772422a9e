import type { CellAddress } from '../../workbook/address';

export type AmountRole =
  | 'initial'
  | 'budget'
  | 'adjust'
  | 'spent'
  | 'balance'
  | 'rate'
  | 'part'
  | 'sum'
  | 'other'
  /** The balance of a journal, which goes on from line to line: nothing adds it up. */
  | 'running';

export interface AmountColumn {
  readonly column: number;
  readonly role: AmountRole;
  readonly header: CellAddress;
  readonly text: string;
  readonly unit: string | null;
  readonly adjusted: boolean;
  /** Columns of the same header group that add up to this one, empty where it is no sum. */
  readonly parts: readonly number[];
  /** What its own heading counts, whatever role it was given beside others; null where no word tells. */
  readonly likely: AmountRole | null;
  /** The heading of the source that it belongs to, where the table is split into sources: 中央, 省级资金; null elsewhere. */
  readonly source: string | null;
  /** Its heading says that it is the whole of its kind: 合计, 小计. */
  readonly isTotal: boolean;
}
