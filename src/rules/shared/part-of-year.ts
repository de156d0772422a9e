const MONTH = /(\d{1,2})\s?月/g;
const LAST_MONTH = 12;

/** Ends of quarters and halves by their words, the longer word first. */
const ENDS: readonly (readonly [word: string, month: number])[] = [
  ['上半年', 6],
  ['一季度', 3],
  ['二季度', 6],
  ['三季度', 9],
];

/**
 * The month (1 to 11) with which the part of a year ends that a heading or a title names: 1—7月, 截至9月底, 上半年,
 * 前三季度. Null where a whole year is meant.
 */
export function lastMonthOf(text: string): number | null {
  const months = [...text.matchAll(MONTH)];
  const month =
    months.length > 0 ? Number(months.at(-1)?.[1]) : (ENDS.find(([word]) => text.includes(word))?.[1] ?? null);
  return month !== null && month < LAST_MONTH ? month : null;
}
