import type { Area } from '../../workbook/address';
import type { CellStyle, DifferentialStyle } from './cell-style';
import type { XlsxRow } from './sheet-rows';

/** Columns from `first` to `last`, zero-based and inclusive. `width` in characters of the default font. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Style of the cells that no row holds. */
  readonly style: number;
}

export interface ConditionalRule {
  /** "expression", "cellIs", "dataBar", … (18.18.12 ST_CfType). */
  readonly type: string;
  readonly priority: number;
  readonly operator: string | undefined;
  readonly stopIfTrue: boolean;
  /** Without "=". */
  readonly formulas: readonly string[];
  readonly style: DifferentialStyle | undefined;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rules: readonly ConditionalRule[];
}

/** Cells whose formulas hang together: an array formula, a data table, or one text that many cells share. */
export interface FormulaBlock {
  readonly kind: 'array' | 'table' | 'shared';
  /** The cell that holds the text, zero-based. */
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  /** Number of a shared formula (`si`), "" for others. */
  readonly index: string;
}

export interface XlsxSheet {
  readonly name: string;
  /** Only worksheets have cells; a `missing` one is named by the workbook but not in the package. */
  readonly kind: 'worksheet' | 'chart' | 'dialog' | 'macro' | 'missing';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** By zero-based index; a missing entry is an empty row. */
  readonly rows: readonly (XlsxRow | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Points by zero-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number | undefined;
  readonly columns: readonly ColumnRun[];
  readonly defaultColumnWidth: number | undefined;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly formulaBlocks: readonly FormulaBlock[];
  /** The part that holds it, as the package names it; undefined where missing. */
  readonly part: string | undefined;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=". */
  readonly text: string;
  readonly hidden: boolean;
  /** "" where it has none. */
  readonly comment: string;
  /** Index of the sheet that it belongs to; undefined for the whole workbook. */
  readonly scope: number | undefined;
}

/** Something that was read otherwise than the file says; the workbook is usable. */
export interface XlsxWarning {
  readonly code: 'text-cut' | 'sheet-missing' | 'duplicate-part' | 'unreadable-part' | 'signed' | 'date-1904';
  readonly sheet?: string;
  /** A1, the first such cell. */
  readonly cell?: string;
  readonly part?: string;
}

/** A custom XML part: somebody's own data in the workbook. */
export interface CustomXml {
  readonly part: string;
  /** Namespace of its document element, "" where it has none. */
  readonly namespace: string;
  readonly text: string;
}

/** How the workbook wants to be calculated (18.2.2 calcPr). */
export interface WorkbookCalculation {
  /** Only when somebody asks for it. */
  readonly manual: boolean;
  /** All of it as soon as it is opened: what is stored may not be what it will show. */
  readonly onLoad: boolean;
}

/** A workbook as its package holds it: what a grid paints, what a patch needs, what becomes a Snapshot. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXml[];
  /** Dates count from 1904-01-01 instead of 1900. */
  readonly date1904: boolean;
  readonly calculation: WorkbookCalculation;
  readonly warnings: readonly XlsxWarning[];
  /** Sheets may not be added, removed or renamed. */
  readonly structureLocked: boolean;
  /** What hangs on a sheet beside its cells, by kind of relationship: "comments", "drawing", "printerSettings", … */
  attachments(sheet: XlsxSheet): readonly string[];
  /**
   * Areas of a sheet whose cells, blank ones too, belong to something: tables (and the column and row beside them, which
   * Excel would take into them), pivot tables, array formulas, data tables.
   */
  occupied(sheet: XlsxSheet): readonly Area[];
  /** The style of an index in `XlsxRow.styles`. */
  cellStyle(index: number): CellStyle;
}
