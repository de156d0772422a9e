import type { TextDate, TextFigure } from './text-figures';
import { CLAUSE_ENDS, type TextLayout } from './text-layout';

/** Longest stretch of words before a figure that can be its subject. */
const LONGEST_SUBJECT = 80;
const LONGEST_BEHIND = 16;
/** Letters between a name in marks and its figure. */
const NAME_REACH = 10;
const BREAKS = ',:;。!?\n(';
const BEHIND_BREAKS = `${CLAUSE_ENDS}、`;

export interface Words {
  readonly start: number;
  /** Letters of the text that they stand in, dates among them. */
  readonly length: number;
  readonly text: string;
}

/**
 * The words before a figure in its clause: back to the sign that opens the clause or to the figure before it. A 、 divides
 * only behind a figure (1份年报、2份季报), else it belongs to a name (来访、来电等咨询). Brackets right before are passed over.
 */
export function wordsBefore(
  folded: string,
  original: string,
  layout: TextLayout,
  figures: readonly TextFigure[],
  index: number,
  dates: readonly TextDate[],
): Words {
  const from = figures[index]?.start ?? 0;
  const floor = Math.max(0, from - LONGEST_SUBJECT);
  let before = index - 1;
  let at = from;
  let start = from;
  let divider = -1;
  const chunks: [number, number][] = [];
  let chunkEnd = from;
  while (at > floor) {
    while ((figures[before]?.start ?? -1) >= at) before -= 1;
    if ((figures[before]?.end ?? -1) >= at) {
      if (divider >= 0) start = divider + 1;
      break;
    }
    const char = folded.charAt(at - 1);
    if (char === ')' && layout.opening(at - 1) >= 0) {
      if (chunkEnd > at) chunks.push([at, chunkEnd]);
      at = layout.opening(at - 1);
      chunkEnd = at;
      start = at;
      continue;
    }
    if (BREAKS.includes(char)) break;
    if (char === '、') divider = at - 1;
    at -= 1;
    start = at;
  }
  if (chunkEnd > start) chunks.push([start, chunkEnd]);
  const text = chunks
    .reverse()
    .filter(([, end]) => end > start)
    .map(([first, end]) => withoutDates(original, Math.max(first, start), end, dates))
    .join('');
  return { start, length: from - start, text: namedInMarks(text) };
}

/** "编写《统计简报》共": what stands in marks right before the figure is the subject. */
function namedInMarks(text: string): string {
  const closing = Math.max(text.lastIndexOf('》'), text.lastIndexOf('”'));
  if (closing < 0 || text.length - closing - 1 > NAME_REACH) return text;
  const opening = Math.max(text.lastIndexOf('《', closing), text.lastIndexOf('“', closing));
  return opening < 0 ? text : text.slice(opening);
}

const PARTS_OF_YEAR = '初末底终内';

/** A stretch of a text without its dates. */
export function withoutDates(text: string, start: number, end: number, dates: readonly TextDate[]): string {
  let words = '';
  let kept = start;
  for (let at = firstDate(dates, start); at < dates.length; at += 1) {
    const date = dates[at];
    if (!date || date.start >= end) break;
    if (date.start < kept) continue;
    words += text.slice(kept, date.start);
    // 年 belongs to the words in 2022年初安排
    const isPart = text.charAt(date.end - 1) === '年' && PARTS_OF_YEAR.includes(text.charAt(date.end) || ' ');
    kept = Math.min(end, isPart ? date.end - 1 : date.end);
  }
  return words + text.slice(kept, end);
}

/** Index of the first date that begins at or behind a position. */
export function firstDate(dates: readonly TextDate[], position: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words right behind a figure, up to the next sign or figure. */
export function wordsBehind(
  folded: string,
  original: string,
  figure: TextFigure,
  next: TextFigure | undefined,
): string {
  const limit = Math.min(figure.end + LONGEST_BEHIND, next?.start ?? Infinity, folded.length);
  let end = figure.end;
  while (end < limit && !BEHIND_BREAKS.includes(folded.charAt(end))) end += 1;
  return original.slice(figure.end, end);
}
