import type { TextFigure } from './text-figures';
import { CLAUSE_ENDS, type TextLayout } from './text-layout';

/** What a list of figures behind 分别 says of each of them. */
export interface SharedName {
  /** Words that stand for those before the figure: its name and what 分别 says of all (增长). */
  readonly own: string;
  /** The name with each ending of the last one: 高血压 | 患者规范管理率. */
  readonly named: readonly string[];
  /** Index of the figure that it is said of, where the names are those of figures before; null else. */
  readonly of: number | null;
  /** The names were not told apart. */
  readonly isNameless?: boolean;
}

const SHARED = '分别';
const JOINTS: ReadonlySet<string> = new Set(['、', '和', '及', '与', ',', '、和', '以及']);
const LONGEST_CLAUSE = 80;
/** Letters between 分别 and its first figure. */
const LONGEST_VERB = 10;
const FEWEST = 2;
/** 三个街道 behind the last name. */
const COUNTED_NAMES = /[两二三四五六七八九十\d]{1,3}[个家项所条类][^、和及与]{0,6}$/;

/**
 * "高血压、糖尿病患者规范管理率分别为68.74%和66.9%", and "A 7.41亿元，B 28.77亿元，分别增长8.18%、8.98%": the n-th figure
 * has the n-th name of the clause, else that of the n-th of as many figures right before. By the index of the figure.
 */
export function sharedNames(
  folded: string,
  original: string,
  layout: TextLayout,
  figures: readonly TextFigure[],
): ReadonlyMap<number, SharedName> {
  const given = new Map<number, SharedName>();
  let next = 0;
  for (let at = folded.indexOf(SHARED); at >= 0; at = folded.indexOf(SHARED, at + 1)) {
    while ((figures[next]?.start ?? Infinity) < at) next += 1;
    const row = rowFrom(folded, layout, figures, next, at);
    if (row.length < FEWEST) continue;
    const verb = original.slice(at + SHARED.length, figures[next]?.start);
    const last = figures[next - 1];
    // 城东、学府、望江三个街道分别为
    const counts =
      last &&
      last.value.eq(row.length) &&
      at - last.end < LONGEST_VERB &&
      layout.clauseAt(last.start) === layout.clauseAt(at);
    const start = clauseStart(folded, counts ? last.start : at, (counts ? figures[next - 2]?.end : last?.end) ?? 0);
    const names = original
      .slice(start, counts ? last.start : at)
      .replace(COUNTED_NAMES, '')
      .split(/[、和及与]/);
    if (names.length === row.length && names.every((name) => name.trim().length > 1)) {
      const ending = names.at(-1) ?? '';
      row.forEach((index, place) => {
        const name = (names[place] ?? '').trim();
        const endings =
          place === row.length - 1 ? [] : Array.from(ending, (_, cut) => name + ending.slice(cut)).slice(1);
        given.set(index, { own: name + verb, named: endings, of: null });
      });
      continue;
    }
    const said = original.slice(start, at);
    const before = figures.slice(Math.max(0, next - row.length), next);
    const alike = before.every(({ unit, start: from }) => unit === before[0]?.unit && inReach(layout, from, at));
    if (before.length === row.length && alike && (before[0]?.unit ?? null) !== null) {
      row.forEach((index, place) => given.set(index, { own: said + verb, named: [], of: next - row.length + place }));
      continue;
    }
    // 培养师资和预算执行率，分别扣0.67分和0.1分: the names stand in the clause before, and are not told apart here
    for (const index of row) given.set(index, { own: said + verb, named: [], of: null, isNameless: true });
  }
  return given;
}

const inReach = (layout: TextLayout, position: number, at: number): boolean =>
  layout.sentenceAt(position) === layout.sentenceAt(at);

/** Figures of one unit in a row behind 分别, joined by 、 and 和 alone. */
function rowFrom(
  folded: string,
  layout: TextLayout,
  figures: readonly TextFigure[],
  first: number,
  at: number,
): number[] {
  const start = figures[first];
  if (!start || start.start - at > LONGEST_VERB || !inReach(layout, start.start, at)) return [];
  const row = [first];
  for (let index = first + 1; index < figures.length; index += 1) {
    const [before, figure] = [figures[index - 1], figures[index]];
    if (!before || !figure || figure.unitClass !== start.unitClass) break;
    if (!JOINTS.has(folded.slice(before.end, figure.start).trim())) break;
    row.push(index);
  }
  return row;
}

function clauseStart(folded: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < LONGEST_CLAUSE && !CLAUSE_ENDS.includes(folded.charAt(start - 1))) start -= 1;
  return start;
}
