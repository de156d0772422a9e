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
  /**
   * Cells that hold or look like something, formulas, rows with a look, merges and conditions, for each byte of the file:
   * honest writers number them, so that no packing brings one below a byte. A file may hold `storedFloor` whatever its
   * size.
   */
  readonly storedPerByte: number;
  readonly storedFloor: number;
  /**
   * Cells that hold something, for each byte of the file: what is said of them costs far more than they do. The densest
   * files of honest writers, the same figure in every cell, hold one for two bytes. A file may hold `valuesFloor`
   * whatever its size.
   */
  readonly valuesPerByte: number;
  readonly valuesFloor: number;
  /** Characters of long shared texts, written out for each cell that shows one, for each byte of the file. */
  readonly sharedTextPerByte: number;
  readonly sharedTextFloor: number;
  /** Characters from which a shared text is a long one. */
  readonly longText: number;
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
  /** Tables and pivot tables of one sheet, each of which may be a part to unpack. */
  readonly attachments: number;
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
  storedPerByte: 3,
  storedFloor: 200_000,
  valuesPerByte: 0.75,
  valuesFloor: 32_000,
  sharedTextPerByte: 64,
  sharedTextFloor: 32_000_000,
  longText: 256,
  cellCharacters: 32_767,
  formulaCharacters: 32_767,
  sharedFormulaCharacters: 100_000_000,
  relationships: 100_000,
  merges: 100_000,
  areas: 500_000,
  formulaBlocks: 100_000,
  textBytes: 2 ** 20,
  attachments: 2_000,
  names: 100_000,
  depth: 256,
  elements: 500_000,
  tagBytes: 4 * 2 ** 20,
  columns: 16_384,
  sheets: 10_000,
};

/** What a report may ask of us: sizes far above any real one, far below what would exhaust a small machine. */
export interface ReportLimits extends Limits {
  /** Letters of all paragraphs and cells together; a page has some 1,500. */
  readonly characters: number;
  /**
   * Letters, and cells of tables, for each byte of the file: ten times what honest Chinese text packs to. A report may
   * have `lettersFloor` letters, some 60 pages, and `tableCellsFloor` cells whatever its size.
   */
  readonly lettersPerByte: number;
  readonly lettersFloor: number;
  readonly tableCellsPerByte: number;
  readonly tableCellsFloor: number;
  /** Elements of the main part. */
  readonly elements: number;
  /** Columns of one table; Word itself allows 63. */
  readonly columns: number;
  /** Tables of one report. */
  readonly tables: number;
}

export const REPORT_LIMITS: ReportLimits = {
  ...DEFAULT_LIMITS,
  partBytes: 128 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  cells: 400_000,
  characters: 3_000_000,
  lettersPerByte: 1.5,
  lettersFloor: 100_000,
  tableCellsPerByte: 1,
  tableCellsFloor: 40_000,
  elements: 2_000_000,
  columns: 256,
  tables: 1_500,
};
