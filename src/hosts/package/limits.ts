/**
 * What a file may ask of us. Excel's own limits where it has one (Microsoft, "Excel specifications and limits"),
 * else sizes far above any real form and far below what would exhaust a small machine.
 */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the zip directory. */
  readonly entries: number;
  /** Unpacked bytes of one part. */
  readonly partBytes: number;
  /** Unpacked bytes of all parts together, as declared. */
  readonly totalBytes: number;
  /** Unpacked ÷ packed size that a part, or all parts together, above `ratioFloorBytes` may have. */
  readonly ratio: number;
  /** Unpacked size below which no ratio is suspicious. */
  readonly ratioFloorBytes: number;
  /**
   * Cells of all sheets together; blanks left of a filled cell count double, and a row that is left and entered again
   * counts its cells again. What else a sheet lists counts with them.
   */
  readonly cells: number;
  /** Characters of one cell; Excel shows no more, longer texts are cut. */
  readonly cellCharacters: number;
  /** Characters of one formula: above the 8,192 that Excel allows, which it counts without the prefixes of files. */
  readonly formulaCharacters: number;
  /** Characters of all formulas together that cells share, written out for each cell. */
  readonly sharedFormulaCharacters: number;
  /** Relationships of one part; Excel itself allows 65,530 links of a sheet. */
  readonly relationships: number;
  /** Merged areas of one sheet. */
  readonly merges: number;
  /** Areas of all conditional formats together. */
  readonly areas: number;
  /** Array formulas, data tables, shared formulas and members of shared ones that have none, of all sheets together. */
  readonly formulaBlocks: number;
  /** Bytes of one text outside the cells, as the file spells it: of a name, a condition. */
  readonly textBytes: number;
  /** Defined names of one workbook; Excel has no limit but its memory. */
  readonly names: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Elements of one part, cells apart: far above any honest style sheet or list of merges. */
  readonly elements: number;
  /** Bytes of one tag with its attributes: room for the areas of a conditional format, not for a part of its own. */
  readonly tagBytes: number;
  /** Runs of columns of one sheet, which has no more columns. */
  readonly columns: number;
  /** Sheets of one workbook. */
  readonly sheets: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * 2 ** 20,
  entries: 20_000,
  partBytes: 512 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 100,
  ratioFloorBytes: 16 * 2 ** 20,
  cells: 16_000_000,
  cellCharacters: 32_767,
  formulaCharacters: 32_767,
  sharedFormulaCharacters: 100_000_000,
  relationships: 100_000,
  merges: 100_000,
  areas: 500_000,
  formulaBlocks: 200_000,
  textBytes: 2 ** 20,
  names: 100_000,
  depth: 256,
  elements: 500_000,
  tagBytes: 4 * 2 ** 20,
  columns: 16_384,
  sheets: 10_000,
};
