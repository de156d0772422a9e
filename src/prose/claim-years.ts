import type { TextDate, TextFigure } from './text-figures';
import type { TextLayout } from './text-layout';
import { UNTIL } from './words/role-words.data';

/** What the dates of a sentence say of a figure. */
export interface FigureYear {
  /** The year that it is said of, null where its sentence names none. */
  readonly year: number | null;
  readonly years: readonly number[];
  /** A year to come up to which it runs: 到2025年. */
  readonly isHorizon: boolean;
}

export const NO_YEAR: FigureYear = { year: null, years: [], isHorizon: false };
const JOINTS = new Set(['', '、', '和', '及', '与', ',', '至']);
/** Years that one list has at most. */
const MOST_YEARS = 20;
/** Letters behind a list of years in which 分别 and its figures stand. */
const SHARED_REACH = 400;

/** Gives each figure the year of its sentence; 分别 gives the n-th figure the n-th year. */
export function yearsOf(
  folded: string,
  layout: TextLayout,
  dates: readonly TextDate[],
  figures: readonly TextFigure[],
): FigureYear[] {
  const shared = sharedYears(folded, layout, dates, figures);
  const periods = withPlanPeriods(folded, dates);
  let next = 0;
  let current: FigureYear = NO_YEAR;
  let sentence = -1;
  let compared = -1;
  let within = -1;
  return figures.map((figure, index) => {
    const own = layout.sentenceAt(figure.digits);
    if (own !== sentence) {
      [current, compared, within] = [NO_YEAR, -1, -1];
      sentence = own;
    }
    for (; (periods[next]?.start ?? Infinity) < figure.digits; next += 1) {
      const date = periods[next];
      if (date && layout.sentenceAt(date.start) === own) {
        current = yearAfter(folded, date, periods[next - 1], current);
        compared = COMPARED.includes(folded.charAt(date.start - 1) || ' ') ? date.end : -1;
        within = date.start - layout.sentenceStart(date.start) > HEAD ? date.end : -1;
      }
    }
    // 较2021年的9105具增加313具；…: what a figure is compared with dates no other clause
    if (compared >= 0 && hasBreak(folded, compared, figure.digits)) [current, compared] = [NO_YEAR, -1];
    // …，改到2025年实施；更新庭院管…: a year that does not head its sentence dates its own item alone
    if (within >= 0 && layout.itemAt(within) !== layout.itemAt(figure.digits)) [current, within] = [NO_YEAR, -1];
    const given = shared.get(index);
    if (given !== undefined) return { year: given, years: [], isHorizon: false };
    return current.years.length > 1 ? { ...current, year: null } : current;
  });
}

/** The years in which the plans of five years end, by the number in their names. */
const PLAN_ENDS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030 };
const PLAN_PERIOD = /"?十([一二三四五])五"?(期?末|期间|时期|以来)/g;

/** The dates of a text with what its plans of five years date: “十三五”末 is 2020, “十三五”期间 are five years. */
function withPlanPeriods(folded: string, dates: readonly TextDate[]): readonly TextDate[] {
  const found = Array.from(
    folded.matchAll(PLAN_PERIOD),
    ({ 0: text, 1: number = '', 2: part = '', index }): TextDate => {
      const year = PLAN_ENDS[number] ?? null;
      const from = part.endsWith('末') || year === null ? null : { year: year - 4, month: null, day: null };
      const date = { kind: 'date', date: { year, month: null, day: null }, from, deadline: false } as const;
      return { start: index, end: index + text.length, date };
    },
  );
  return found.length === 0 ? dates : [...dates, ...found].sort((a, b) => a.start - b.start);
}

/** Before a year with which another one is compared. */
const COMPARED = '较比与同';

const hasBreak = (folded: string, start: number, end: number): boolean =>
  end - start > CONTEXT || /[,;]/.test(folded.slice(start, end));
const CONTEXT = 40;
/** Letters before a date that heads its sentence: （一）截至2024年底. */
const HEAD = 8;

/** What a year came to, or began with: 2015年底全区仅有路灯5820盏. */
const AT_ITS_END = /年[底末初]$/;

function yearAfter(
  folded: string,
  { start, end, date }: TextDate,
  before: TextDate | undefined,
  current: FigureYear,
): FigureYear {
  const { year, month } = date.date;
  const isWhole = month === null || AT_ITS_END.test(folded.slice(start, end));
  if (year === null || !isWhole) return current;
  // 2016年至2020年: what is told of several years is of none of them
  if (date.from !== null) return date.from.year === year ? current : { year, years: [], isHorizon: true };
  const until = UNTIL.some((word) => folded.startsWith(word, start - word.length));
  if (until)
    return folded.startsWith('到', start - 1) || folded.charAt(start - 1) === '至'
      ? { year, years: [], isHorizon: true }
      : current;
  const joined =
    before !== undefined &&
    before.date.date.year !== null &&
    before.date.date.month === null &&
    JOINTS.has(folded.slice(before.end, start).trim());
  if (joined && current.years.length >= MOST_YEARS) return current;
  return joined
    ? { year, years: [...current.years, year], isHorizon: false }
    : { year, years: [year], isHorizon: false };
}

/** Figures in a row, joined by 、 alone, as many as the years that a sentence with 分别 lists. */
function sharedYears(
  folded: string,
  layout: TextLayout,
  dates: readonly TextDate[],
  figures: readonly TextFigure[],
): ReadonlyMap<number, number> {
  const given = new Map<number, number>();
  const runs = yearRuns(folded, dates);
  for (const { years, end } of runs) {
    const sentenceEnd = Math.min(layout.sentenceEnd(end), end + SHARED_REACH);
    if (!folded.slice(end, sentenceEnd).includes('分别')) continue;
    let row: number[] = [];
    const close = (): void => {
      if (row.length === years.length) row.forEach((index, place) => given.set(index, years[place] ?? 0));
      row = [];
    };
    for (let index = firstFrom(figures, end); (figures[index]?.start ?? Infinity) < sentenceEnd; index += 1) {
      const before = figures[index - 1];
      const figure = figures[index];
      if (!figure) break;
      if (before && row.length > 0 && JOINTS.has(folded.slice(before.end, figure.start)) && before.unit === figure.unit)
        row.push(index);
      else {
        close();
        row = [index];
      }
    }
    close();
  }
  return given;
}

function yearRuns(folded: string, dates: readonly TextDate[]): { years: number[]; end: number }[] {
  const runs: { years: number[]; end: number }[] = [];
  let years: number[] = [];
  let end = -1;
  for (const date of dates) {
    const { year, month } = date.date.date;
    const joined = years.length > 0 && JOINTS.has(folded.slice(end, date.start));
    if (!joined && years.length > 1) runs.push({ years, end });
    if (year === null || month !== null) {
      years = [];
      continue;
    }
    if (joined) years.push(year);
    else years = [year];
    end = date.end;
  }
  if (years.length > 1) runs.push({ years, end });
  return runs;
}

/** Index of the first figure at or behind a position. */
function firstFrom(figures: readonly TextFigure[], position: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The year of what was before: the one that the words right before the figure name (由2021年的23150.6公里增加到…), else the one
 * before the report's.
 */
export function yearBefore(original: string, from: number, figure: number, own: number | null): number | null {
  const named = NAMED.exec(original.slice(from, figure))?.[1];
  if (named !== undefined) return Number(named);
  return own === null ? null : own - 1;
}
const NAMED = /((?:19|20)\d{2})年[底末]?的?$/;
