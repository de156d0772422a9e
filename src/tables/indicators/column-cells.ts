import { isDirection, normalizeText, parseComparator, readAmount, readQuantity, type Quantity } from '../../quantity';
import { namedUnit } from '../../quantity';
import { keyOf } from '../words/lexicon';
import evidence from '../words/indicator-evidence.json';
import type { SheetView } from '../sheet/sheet-view';

/** A longer text, or one with a stop in it, tells something instead of naming it. */
const LONGEST_NAME = 24;
const SENTENCE = /[。；;，]/;
/** A unit is a short word without a figure. */
const LONGEST_UNIT = 4;

const firstLevels = new Set(evidence.firstLevels);
const secondLevels = new Set(evidence.secondLevels);
const natures = new Set(evidence.natures);

/** 1.1 数量指标, 一、产出: what a level's name is numbered with. */
const NUMBERING = /^[\d.、一二三四五六七八九十]{1,8}(?=\D)/;
const levelKey = (text: string): string =>
  keyOf(text.trim().replace(NUMBERING, ''))
    .replace(POINTS_BEHIND, '')
    .replace(/(?:指标|目标)$/, '');
/** 产出指标 60分: the points of a level behind its name. */
const POINTS_BEHIND = /\d{1,3}分$/;
/** A longer text is no level, whatever stands in its brackets. */
const LONGEST_LEVEL = 200;
/** Whether a text is what forms call a first level: 产出指标(50分), 效益. */
export const isFirstLevel = (text: string): boolean => text.length <= LONGEST_LEVEL && firstLevels.has(levelKey(text));
/** Whether a text is what forms call a second level: 数量指标, 社会效益. */
export const isSecondLevel = (text: string): boolean =>
  text.length <= LONGEST_LEVEL && secondLevels.has(levelKey(text));

/** What the cells of a column show, counted over the rows that were looked at. */
export interface ColumnCells {
  readonly filled: number;
  /** Rows that a cell above stands for, merged over several. */
  readonly spanned: number;
  /** Rows in which a cell at its left reaches over the column: headings, sums. */
  readonly covered: number;
  /** Texts that come once. */
  readonly distinct: number;
  /** Numbers, as figures or as texts: 10, "10分". */
  readonly numbers: number;
  /** Nothing but a sign or word of comparison. */
  readonly comparators: number;
  /** Those of them that say only which way is better: 正向, 反向. */
  readonly directions: number;
  /** Nothing but a unit. */
  readonly units: number;
  /** 定量, 定性: what kind of indicator it is. */
  readonly natures: number;
  /** Figures with a comparison: ≥20场, 不低于95%. */
  readonly bounds: number;
  /** Figures with a unit, a share, a range or a date, bounds among them. */
  readonly figures: number;
  /** Words that tell how far a goal was reached: 达成预期指标, 已完成. */
  readonly answers: number;
  readonly firstLevels: number;
  readonly secondLevels: number;
  readonly sentences: number;
  /** Short texts that are none of the above and come once. */
  readonly names: number;
}

const FEWEST_FILLED = 1;

/** Whether so many are more than half of the cells that hold something. */
export const most = (count: number, { filled }: ColumnCells): boolean => filled >= FEWEST_FILLED && count * 2 > filled;

/** Whether every row holds a text or figure of its own in the column, or is reached over from its left. */
export const isEveryRow = (own: ColumnCells, rows: readonly number[]): boolean =>
  own.filled >= FEWEST_OF_EVERY && own.filled + own.covered === rows.length && own.distinct === own.filled;
const FEWEST_OF_EVERY = 4;

/** Counts what the column holds in `rows`; covered cells of merges count as blank. */
export function cellsOf(view: SheetView, column: number, rows: readonly number[]): ColumnCells {
  const counts = {
    filled: 0,
    spanned: 0,
    covered: 0,
    distinct: 0,
    numbers: 0,
    comparators: 0,
    directions: 0,
    units: 0,
    natures: 0,
    bounds: 0,
    figures: 0,
    answers: 0,
    firstLevels: 0,
    secondLevels: 0,
    sentences: 0,
    names: 0,
  };
  const seen = new Set<string>();
  for (const row of rows) {
    const value = view.value(row, column);
    if (value === null || view.isBlank(row, column)) {
      const merge = view.mergeAt(row, column);
      if (merge && merge.left < column) counts.covered++;
      else if (merge && merge.top < row) counts.spanned++;
      continue;
    }
    counts.filled++;
    if (readAmount(value, view.format(row, column)).kind === 'number') counts.numbers++;
    if (typeof value === 'string') {
      const text = value.trim();
      const key = keyOf(text);
      if (isDirection(text)) counts.directions++;
      if (parseComparator(text) !== null) counts.comparators++;
      else if (natures.has(key)) counts.natures++;
      else if (isUnit(text)) counts.units++;
      if (isFirstLevel(text)) counts.firstLevels++;
      if (isSecondLevel(text)) counts.secondLevels++;
      if (text.length > LONGEST_NAME || SENTENCE.test(text)) counts.sentences++;
      else if (!seen.has(key) && !isUnit(text) && !/^[\d.%％\s]+$/.test(text)) counts.names++;
      if (!seen.has(key)) counts.distinct++;
      seen.add(key);
    }
    const quantity = readQuantity(value, view.format(row, column));
    if (isFigure(quantity)) counts.figures++;
    if (quantity.kind === 'wording' && quantity.level !== null) counts.answers++;
    if (quantity.kind === 'number' && quantity.comparator !== null && !quantity.embedded) counts.bounds++;
  }
  return counts;
}

const isUnit = (text: string): boolean =>
  text.length <= LONGEST_UNIT && (text === '%' || text === '％' || namedUnit(normalizeText(text)) !== undefined);

/** A figure that says what it counts; a bare number may be a weight as well. */
const isFigure = (quantity: Quantity): boolean =>
  quantity.kind === 'range' ||
  quantity.kind === 'date' ||
  (quantity.kind === 'number' && (quantity.unit !== null || quantity.comparator !== null));
