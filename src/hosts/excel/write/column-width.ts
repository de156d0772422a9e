/** Points of one digit of Excel's standard font, and of the padding of a cell. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;
/** Wider than this no column is made. */
const MAX_CHARACTERS = 24;

/** Points that the texts need; East Asian characters are two wide. */
export function neededWidth(texts: readonly string[]): number {
  const characters = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return (Math.min(characters, MAX_CHARACTERS) + 1) * POINTS_PER_CHARACTER + PADDING;
}

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > 'ᄀ' ? 2 : 1), 0);

/** About how a number looks under a format: grouped digits, the decimals of the format, a percent sign. */
export function shownNumber(value: string, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const number = Number(value) * (format.includes('%') ? 100 : 1);
  const digits = number.toFixed(decimals);
  const groups = format.includes(',')
    ? ','.repeat(Math.max(0, Math.floor((digits.replace(/\..*|-/g, '').length - 1) / 3)))
    : '';
  return digits + groups + (format.includes('%') ? '%' : '');
}
