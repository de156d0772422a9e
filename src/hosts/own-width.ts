/** Names that begin so stand for whole columns of sheets that 绩核 made wider. */
const WIDTH_NAME_PREFIX = '_jihe_width_';

/** A number by which such names differ, and the thousandths of a point that the column is wide without us. */
const WIDTH_NAME = /^_jihe_width_(\d{1,9})_(\d{1,7})$/;

const PARTS_OF_A_POINT = 1000;

/**
 * The name that remembers `points`, the width of a column without us. Its `number` is that of no other name. It stands
 * for the whole column of the sheet, so that it is there as long as the column is, whatever becomes of rows and cells;
 * the width is in the name itself, because programs drop comments of names.
 */
export const widthName = (number: number, points: number): string =>
  `${WIDTH_NAME_PREFIX}${String(number)}_${String(Math.round(points * PARTS_OF_A_POINT))}`;

export const isWidthName = (name: string): boolean => WIDTH_NAME.test(name);

/** Points that such a name remembers; 0 for any other name. */
export const rememberedWidth = (name: string): number => Number(WIDTH_NAME.exec(name)?.[2] ?? 0) / PARTS_OF_A_POINT;

/** The number of such a name; 0 for any other name. */
export const widthNumber = (name: string): number => Number(WIDTH_NAME.exec(name)?.[1] ?? 0);
