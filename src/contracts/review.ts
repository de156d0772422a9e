import type { Area, CellAddress, RangeAddress } from '../workbook/address';
import type { CheckedClaim } from './checked-claim';
import type { ColumnReason, WeighedRole } from './column-reason';
import type { Finding, NotChecked, Waiver } from './finding';
import type { TableChoice, TableFamily } from './table-choice';
import type { TableKind } from './table-kind';
import type { TableHeader, TaughtForm } from './taught-form';

/** A table as shown to a person and in the JSON output. */
export interface TableSummary {
  readonly kind: TableKind;
  readonly sheet: string;
  /** Upper header row to last row; vertical side labels, 合计 and 总分 rows included. */
  readonly area: Area;
  /** "万元", "元", … or null where the sheet names none. */
  readonly unit: string | null;
  /** Form profile id, where one applies. */
  readonly profile: string | null;
  /** A1 of the first header cell (or first label), by which settings name the table. */
  readonly head: string;
  /** Its columns from left to right; empty where the table has no header row (labels with values). */
  readonly columns: readonly SummaryColumn[];
  /** Zero-based last row of the sheet that holds anything: no table reaches further. */
  readonly lastRow: number;
  /** What its header is known by; missing where it has none that could be taught. */
  readonly header?: TableHeader;
  /** The taught form by which it was read; missing where none was. */
  readonly taught?: TaughtForm;
  /** What else it could be read as, where words allow two readings; missing where they allow one. */
  readonly otherFamily?: TableFamily;
  /** What a person overruled about it; null where it stands as it was recognised. */
  readonly choice: TableChoice | null;
}

/** A column as its header words were recognised, whatever a person chose for it. */
export interface SummaryColumn {
  /** Column letters. */
  readonly column: string;
  /** Header texts from the upper to the lower row, with blanks between; empty where it has none. */
  readonly text: string;
  /** A column role (`CHOOSABLE_ROLES`), or null where the words are none of the lexicon's. */
  readonly role: string | null;
  /** What spoke for the role that it plays, or why it plays none; missing where there is nothing to tell. */
  readonly why?: readonly ColumnReason[];
  /** The role that was weighed against it; missing where none came near. */
  readonly against?: WeighedRole;
}

export type Measure = 'balance' | 'rate' | 'completion' | 'score' | 'share';

/** One cell of a computed column. */
export interface ComputedCell {
  /** Zero-based row. */
  readonly row: number;
  /** Exact decimal text: a ratio for rate, completion and share (1.0089), the table's unit for balance. */
  readonly value: string;
  /** Live formula with "=", or null where the source cells are words. */
  readonly formula: string | null;
  /** The row's name in its table, for previews. */
  readonly label: string;
  /** What the sheet itself states for this measure, as shown there; null where it states nothing. */
  readonly stated: string | null;
}

/** A column that 绩核 owns at the right of a table, before it is written. */
export interface ComputedColumn {
  /** Stable over runs as long as the table stays: `<sheet index>_<table index in the sheet>_<measure>`. */
  readonly id: string;
  readonly measure: Measure;
  readonly table: number;
  readonly sheet: string;
  /** Zero-based column where it is to be written: the first free one right of the table. */
  readonly column: number;
  /** Zero-based last column of its table, whose look it takes. */
  readonly lastColumn: number;
  /** Zero-based row of its header cell. */
  readonly headerRow: number;
  /** Number format of its cells. */
  readonly format: string;
  /** Zero-based columns that its values come from, in the same row. */
  readonly sources: readonly number[];
  /** Made when first asked for. */
  readonly cells: readonly ComputedCell[];
}

/** A bar or pair of bars of the overview: figures in the table's unit, or ratios. */
export interface OverviewItem {
  readonly label: string;
  readonly cell: CellAddress;
  readonly budget: string | null;
  readonly spent: string | null;
  /** Ratio, 1 = 100 %; null for a qualitative indicator. */
  readonly completion: string | null;
}

export interface Overview {
  /** Index into Review.tables. */
  readonly table: number;
  readonly picture: 'budget-spent' | 'completion';
  readonly items: readonly OverviewItem[];
}

/** What a leader asks of a unit first. Exact decimal texts, null where the workbook does not say. */
export interface UnitFigures {
  /** Amounts in `unit`. */
  readonly budget: string | null;
  readonly spent: string | null;
  readonly unit: string | null;
  /** Spent ÷ budget as a ratio. */
  readonly rate: string | null;
  /** Total score as stated; the lowest of several forms. */
  readonly score: string | null;
}

export const NO_FIGURES: UnitFigures = { budget: null, spent: null, unit: null, rate: null, score: null };

/** Kinds of figures that are compared with what they should be. */
export type CheckedWhat = 'total' | 'balance' | 'rate' | 'completion' | 'score' | 'fund' | 'weight';

/** How many figures of each kind were compared; kinds of which there were none are missing. */
export type Checked = Readonly<Partial<Record<CheckedWhat, number>>>;

/** The whole result: a pure function of a snapshot and settings. */
export interface Review {
  readonly tables: readonly TableSummary[];
  /** Sorted by sheet order, row, column, rule; never repeated. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** What was judged, in numbers. */
  readonly checked: Checked;
  readonly computed: readonly ComputedColumn[];
  readonly overview: readonly Overview[];
  readonly figures: UnitFigures;
  /** Figures of long texts in the workbook with what came of them; missing where there are none. */
  readonly claims?: readonly CheckedClaim[];
  /** Waivers whose finding is no longer there. */
  readonly staleWaivers: readonly { readonly rule: string; readonly cell: RangeAddress; readonly waiver: Waiver }[];
}
