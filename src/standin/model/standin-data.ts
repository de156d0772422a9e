import type { Area } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { CellStyle } from './cell-style';
import type { ConditionalFormatData } from './conditional-format';

/** One cell that holds something. */
export interface StandInCellData {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The value, or a formula's last result; missing is blank (for a formula: to be calculated). */
  readonly value?: CellValue;
  /** With "=", in Excel's English A1 form. */
  readonly formula?: string;
  /** Missing is General. */
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

export interface StandInSheetData {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly protected?: boolean;
  readonly cells: Iterable<StandInCellData>;
  readonly merges?: readonly Area[];
  /** Zero-based. */
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  /** By zero-based column, in characters as the file states them. */
  readonly columnWidths?: Iterable<readonly [column: number, characters: number]>;
  /** By zero-based row, in points. */
  readonly rowHeights?: Iterable<readonly [row: number, points: number]>;
  /** Highest priority first. */
  readonly conditionalFormats?: readonly ConditionalFormatData[];
}

export interface StandInNameData {
  readonly name: string;
  /** What it stands for, with or without "=". */
  readonly formula: string;
  readonly visible?: boolean;
  readonly comment?: string;
  /** The sheet that it belongs to; missing for the whole workbook. */
  readonly sheet?: string;
}

/** A workbook as plain data: what the workbench makes of an .xlsx file and a test writes down. */
export interface StandInWorkbookData {
  readonly sheets: readonly StandInSheetData[];
  readonly names?: readonly StandInNameData[];
  /** The XML of each part. */
  readonly customXml?: readonly string[];
  /** Missing is Automatic. */
  readonly calculationMode?: 'Automatic' | 'Manual';
  /** Name of the file. */
  readonly fileName?: string;
  /** Name of the sheet that is shown; the first visible one where missing. */
  readonly activeSheet?: string;
}
