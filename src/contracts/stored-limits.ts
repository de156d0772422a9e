/**
 * What a text may list that a workbook, the pane or a file keeps for us: far above what people set aside or teach. The
 * limits of files themselves stand in `hosts/package/limits.ts`.
 */

/** Of the settings and waivers that a workbook keeps; what is beyond is told as not taken over. */
export const STORED_LIMITS = {
  /** Characters of the whole text. */
  characters: 4_000_000,
  /** Waivers of findings, and as many of sentences of reports. */
  waivers: 20_000,
  tables: 5_000,
  grades: 100,
  /** Keys of findings that a person has seen. */
  seen: 200_000,
} as const;

/** Of a file of taught forms; one beyond is refused. */
export const FORM_LIMITS = {
  /** Characters of the whole file. */
  text: 2_000_000,
  forms: 1000,
  /** Characters of a header or its title. */
  header: 20_000,
  columns: 500,
  /** Columns of a sheet. */
  offset: 16_384,
} as const;
