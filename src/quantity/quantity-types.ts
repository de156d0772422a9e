import type Decimal from 'decimal.js';

/** How a target is to be compared: ≥ > ≤ < = , from a sign or from words (不少于, 低于, …以上, 控制在…以内). */
export type Comparator = 'ge' | 'gt' | 'le' | 'lt' | 'eq';

/** A number as a text or a cell says it. */
export interface NumberQuantity {
  readonly kind: 'number';
  readonly comparator: Comparator | null;
  /** Canonical value: 万 and 亿 multiplied in, % ‰ 万分之 as a ratio (99.88 % → 0.9988). Exact. */
  readonly value: Decimal;
  /** The number as written, before scale and percent ("99.88%" → 99.88; "4753.66万元" → 4753.66). */
  readonly written: Decimal;
  /** Decimals shown by `written`: 2 for "99.88%", 0 for "22份"; of a numeric cell, those that its format shows. */
  readonly decimals: number;
  /** Base unit without 万/亿 ("元", "亩", "份", "工作日", "次/月", "%" for any ratio), null where none is named. */
  readonly unit: string | null;
  /** Class of the unit: units of one class are comparable. */
  readonly unitClass: UnitClass;
  /** 万元 → 10000, 元 → 1; 1 for ratios and plain numbers. */
  readonly scale: number;
  /** The number stands inside a longer sentence ("本年度已完成352个村卫生室…") or in words ("各项业务零差错"). */
  readonly embedded: boolean;
}

/** Two bounds, both included ("85%-90%", "3~5天"). */
export interface RangeQuantity {
  readonly kind: 'range';
  readonly low: NumberQuantity;
  readonly high: NumberQuantity;
}

/** A point or stretch of time. `month` 1–12 and `day` 1–31, null where the text says none. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Years from the one that is spoken of, where the text names none but counts on from it: 1 for 次年. */
  readonly yearsOn?: number;
}

export interface DateQuantity {
  readonly kind: 'date';
  /** A deadline (…前, …底前, …内), a plain date, or the end of a stretch of time. The last day that still counts. */
  readonly date: CalendarDate;
  /** First day of a stretch of time ("2020年1月--2020年11月"), null otherwise. */
  readonly from: CalendarDate | null;
  /** 前, 之前, 底前, 以前: what is compared against, not what happened. */
  readonly deadline: boolean;
}

/** Level of a qualitative wording; null where the words say no level. */
export type WordingLevel = 'met' | 'partly' | 'not-met';

export interface WordingQuantity {
  readonly kind: 'wording';
  readonly level: WordingLevel | null;
  /** The text with width and punctuation made equal, for comparison. */
  readonly normalized: string;
}

export interface BlankQuantity {
  readonly kind: 'blank';
}

/** Digits whose grouping or decimal points are broken: refused, never guessed. */
export interface MalformedQuantity {
  readonly kind: 'malformed';
  readonly text: string;
}

export interface ErrorQuantity {
  readonly kind: 'error';
  readonly error: string;
}

export type Quantity =
  NumberQuantity | RangeQuantity | DateQuantity | WordingQuantity | BlankQuantity | MalformedQuantity | ErrorQuantity;

/**
 * ratio: % ‰ 万分之 成; money: 元 万元 亿元; count: 个 份 期 人 次 …; duration: 天 工作日 小时 月 年; area, length, mass,
 * volume, data: physical units; rate: per something (次/月, 元/亩); none: no unit; other: a word that the table of
 * units does not know.
 */
export type UnitClass =
  'ratio' | 'money' | 'count' | 'duration' | 'area' | 'length' | 'mass' | 'volume' | 'data' | 'rate' | 'none' | 'other';

/** What an amount, weight, score or rate cell holds. */
export type AmountReading =
  | {
      readonly kind: 'number';
      /** As it stands in the cell, in the unit that the cell itself names or else the column's. Exact. */
      readonly value: Decimal;
      /** Decimals that the cell shows (its number format, or the text). */
      readonly decimals: number;
      /** Decimals that the value stores, whatever the format shows. */
      readonly stored: number;
      /** "万元", "元", "%", "分" … where the cell names one, else null. */
      readonly unit: string | null;
      /** The cell holds a text, not a number. */
      readonly asText: boolean;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: string };
