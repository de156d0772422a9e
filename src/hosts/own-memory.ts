import type { Area } from '../workbook/address';

/**
 * What columns of ours took the place of is remembered by hidden names, which Excel moves with the cells: a width by one
 * that stands for the whole column of the sheet, a number format and a look by one that stands for the cells that had it. They are
 * there as long as what they speak of is, whatever becomes of the rows of our column.
 */

/** A number by which such names differ, and the thousandths of a point that the column is wide without us (0: the standard width). */
const WIDTH_NAME = /^_jihe_width_(\d{1,9})_(\d{1,7})$/;
const FORMAT_NAME = /^_jihe_format_(\d{1,9})$/;
const LOOK_NAME = /^_jihe_look_(\d{1,9})$/;

const PARTS_OF_A_POINT = 1000;

/** Remembered where a file says nothing of a column, which then is as wide as all columns of the sheet. */
export const STANDARD_WIDTH = 0;

/** The name that remembers a width in points; the width is in the name itself, because programs drop comments of names. */
export const widthName = (number: number, points: number): string =>
  `_jihe_width_${String(number)}_${String(Math.round(points * PARTS_OF_A_POINT))}`;

/** The name that remembers a number format, which is in its comment. */
export const formatName = (number: number): string => `_jihe_format_${String(number)}`;

/** The name that remembers a look, which is in its comment; see own-look.ts. */
export const lookName = (number: number): string => `_jihe_look_${String(number)}`;

export const isWidthName = (name: string): boolean => WIDTH_NAME.test(name);
export const isFormatName = (name: string): boolean => FORMAT_NAME.test(name);
export const isLookName = (name: string): boolean => LOOK_NAME.test(name);
/** Whether a name remembers something of single cells. */
export const isCellMemory = (name: string): boolean => isFormatName(name) || isLookName(name);
export const isMemoryName = (name: string): boolean => isWidthName(name) || isCellMemory(name);

/** The number of such a name; 0 for any other name. */
export const memoryNumber = (name: string): number =>
  Number((WIDTH_NAME.exec(name) ?? FORMAT_NAME.exec(name) ?? LOOK_NAME.exec(name))?.[1] ?? 0);

/** Points that such a name remembers; `STANDARD_WIDTH` for that, and for any other name. */
export const rememberedWidth = (name: string): number => Number(WIDTH_NAME.exec(name)?.[2] ?? 0) / PARTS_OF_A_POINT;

/** Excel keeps comments of names up to this length. */
const MAX_COMMENT = 255;
const FORMAT_COMMENT = 'format ';

/** The comment of a name that remembers a number format; null where the format is too long for it. */
export function formatComment(format: string): string | null {
  const comment = FORMAT_COMMENT + format;
  return comment.length > MAX_COMMENT ? null : comment;
}

/** Whether the comment of such a name is ours, or has been dropped. */
export const isFormatComment = (comment: string): boolean => comment === '' || comment.startsWith(FORMAT_COMMENT);

/** The number format that such a comment tells; General where it has been dropped. */
export const rememberedFormat = (comment: string): string => comment.slice(FORMAT_COMMENT.length) || 'General';

/** Cells one below the other with the same number format, which is not General. */
export interface FormatRun {
  readonly area: Area;
  readonly format: string;
}

/** The runs of a column's number formats; `formats` are those of the cells of `area`, which is one column wide. */
export function formatRuns(area: Area, formats: readonly string[]): FormatRun[] {
  const runs: FormatRun[] = [];
  for (const [index, format] of formats.entries()) {
    const row = area.top + index;
    const last = runs.at(-1);
    if (last?.format === format && last.area.bottom === row - 1)
      runs[runs.length - 1] = { format, area: { ...last.area, bottom: row } };
    else if (format !== 'General') runs.push({ format, area: { ...area, top: row, bottom: row } });
  }
  return runs;
}
