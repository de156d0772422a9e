/** Pixels of the widest digit of Calibri 11 at 96 dpi. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** A column that nobody has changed: 8.43 characters, 64 pixels. */
export const STANDARD_WIDTH = 48;
/** A row that nobody has changed. */
export const STANDARD_HEIGHT = 15;

/** Points of a width as a file states it, padding included (ECMA-376 part 1, 18.3.1.13): 9.140625 → 48. */
export function pointsOfCharacters(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;
}
