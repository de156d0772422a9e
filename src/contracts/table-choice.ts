/** What a block can be read as. */
export type TableFamily = 'funding' | 'indicators' | 'items';

/** What a person decided about one block, found again by its sheet and its first header cell. */
export interface TableChoice {
  readonly sheet: string;
  /** A1 of the block's first header cell. */
  readonly head: string;
  /** null: as recognised; 'none': no table. */
  readonly family: TableFamily | 'none' | null;
  /** A1 range from the upper header row to the last row; null as recognised. */
  readonly range: string | null;
  /** Column letters and the roles that they play; 'none' for no role. */
  readonly columns: Readonly<Record<string, string>>;
}
