import type { Area } from '../workbook/address';

/** What a paragraph is by its style; `body` says nothing either way. */
export type ParagraphKind = 'title' | 'heading' | 'caption' | 'contents' | 'body';

/** One paragraph of the report's body; tables' paragraphs are none. */
export interface ReportParagraph {
  /** Runs joined; a tab is a tab, a line break a line feed. */
  readonly text: string;
  readonly kind: ParagraphKind;
  /** Level of a heading from 1 on; 0 for all else. */
  readonly level: number;
}

/** One table of the report's body on its grid. */
export interface ReportTable {
  /** How many paragraphs stand before it: it follows paragraph `after - 1`. */
  readonly after: number;
  /** The text of its caption; null where it has none. */
  readonly caption: string | null;
  /** Lines between the caption and the table, or right before it, that name a unit: 金额单位：万元. */
  readonly unitLine: string | null;
  /** By zero-based row and column of the grid; '' where a merge covers the cell. Rows may differ in length. */
  readonly cells: readonly (readonly string[])[];
  /** Merged areas of more than one cell, zero-based and inclusive. */
  readonly merges: readonly Area[];
}

/** A report in Word as read: plain data that any host can make. Indices are zero-based. */
export interface WrittenReport {
  readonly paragraphs: readonly ReportParagraph[];
  readonly tables: readonly ReportTable[];
}
