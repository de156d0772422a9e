import { keyOf } from '../../tables';

/** Name without a code ("[30201]办公费"), numbering and width: equal names are equal keys. */
export function nameKey(name: string): string {
  return keyOf(name.replace(/^\s*[[［【]?\d{3,8}[\]］】]?[-—\s]*/, '')).replace(
    /^[\d一二三四五六七八九十]+[、.．]/,
    '',
  );
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of the letter pairs of two names: 1 equal, 0 nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const left = bigrams(a);
  let common = 0;
  for (const [pair, count] of bigrams(b)) common += Math.min(count, left.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2);
}

/** Two names are taken for one from this likeness on. */
export const LIKE = 0.5;
/** Likeness is searched among at most so many names on each side; beyond it only equal names are partners. */
const MOST_LIKE = 400;

export interface Partners {
  /** Pairs of indices, equal names first, then by likeness, one to one. */
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly equal: boolean }[];
  readonly leftAlone: readonly number[];
  readonly rightAlone: readonly number[];
}

/** Partners of two lists of names, each used once. */
export function partners(left: readonly string[], right: readonly string[]): Partners {
  const pairs: { left: number; right: number; equal: boolean }[] = [];
  const byKey = new Map<string, number[]>();
  right.forEach((name, index) => {
    const list = byKey.get(name);
    if (list) list.push(index);
    else byKey.set(name, [index]);
  });
  const usedRight = new Set<number>();
  const usedLeft = new Set<number>();
  left.forEach((name, index) => {
    const match = byKey.get(name)?.find((candidate) => !usedRight.has(candidate));
    if (match === undefined || name === '') return;
    usedRight.add(match);
    usedLeft.add(index);
    pairs.push({ left: index, right: match, equal: true });
  });
  const restLeft = left.map((_, index) => index).filter((index) => !usedLeft.has(index));
  const restRight = right.map((_, index) => index).filter((index) => !usedRight.has(index));
  if (restLeft.length <= MOST_LIKE && restRight.length <= MOST_LIKE) {
    const scored = restLeft
      .flatMap((l) => restRight.map((r) => ({ l, r, score: likeness(left[l] ?? '', right[r] ?? '') })))
      .filter(({ score }) => score >= LIKE);
    scored.sort((a, b) => b.score - a.score || a.l - b.l || a.r - b.r);
    for (const { l, r } of scored) {
      if (usedLeft.has(l) || usedRight.has(r)) continue;
      usedLeft.add(l);
      usedRight.add(r);
      pairs.push({ left: l, right: r, equal: false });
    }
  }
  return {
    pairs,
    leftAlone: left.map((_, index) => index).filter((index) => !usedLeft.has(index)),
    rightAlone: right.map((_, index) => index).filter((index) => !usedRight.has(index)),
  };
}
