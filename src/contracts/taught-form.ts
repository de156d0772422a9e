import type { TableChoice } from './table-choice';

/** A correction that holds for every table with the same header, in whatever workbook it stands. */
export interface TaughtForm {
  /** What the header says and how its cells are joined, without figures: the key by which its tables are known. */
  readonly header: string;
  /** The header's texts as people read them, for lists. */
  readonly title: string;
  /** null: as recognised; 'none': no table. */
  readonly family: TableChoice['family'];
  /** First and last column of the table, counted from its first header column; null as recognised. */
  readonly span: readonly [number, number] | null;
  /** Roles by column, counted likewise ("0", "3", "-1"); 'none' for no role. */
  readonly columns: Readonly<Record<string, string>>;
}

/** One form a header. */
export type TaughtForms = readonly TaughtForm[];

/** What a table's header is known by. */
export interface TableHeader {
  readonly header: string;
  readonly title: string;
}
