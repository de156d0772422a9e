import { Decimal } from 'decimal.js';
import type { OverviewItem } from '../../contracts/review';
import { decimalOf } from './figures';
import { largest } from '../../workbook/lists';

/** Lengths are fractions of the track, 0 … 1. */
export interface BudgetBar {
  readonly item: OverviewItem;
  readonly budget: number;
  readonly spent: number;
  /** How much was spent beyond the budget, as a plain decimal; null where nothing was. */
  readonly over: string | null;
}

export interface CompletionBar {
  readonly item: OverviewItem;
  /** Null for a qualitative indicator. */
  readonly length: number | null;
  readonly level: 'met' | 'short' | 'far-over' | 'qualitative';
  /** The bar is longer than the track. */
  readonly cut: boolean;
}

/** Pairs of bars on one scale: the largest figure fills the track. */
export function budgetBars(items: readonly OverviewItem[]): readonly BudgetBar[] {
  const zero = new Decimal(0);
  const figures = items.map((item) => ({
    item,
    budget: decimalOf(item.budget) ?? zero,
    spent: decimalOf(item.spent) ?? zero,
  }));
  const most = figures.reduce((max, { budget, spent }) => Decimal.max(max, budget, spent), zero);
  const length = (figure: Decimal): number => (most.gt(0) ? Math.max(0, figure.div(most).toNumber()) : 0);
  return figures.map(({ item, budget, spent }) => ({
    item,
    budget: length(budget),
    spent: length(spent),
    over: spent.gt(budget) ? overText(item, spent.minus(budget)) : null,
  }));
}

/** The excess with as many decimals as the figures show. */
function overText(item: OverviewItem, excess: Decimal): string {
  const decimals = [item.budget, item.spent].map((text) => {
    const point = text?.indexOf('.') ?? -1;
    return text === null || point < 0 ? 0 : text.length - point - 1;
  });
  return excess.toFixed(largest(decimals));
}

/** Where the 100 % line stands when nothing is over, and the most that a track can show. */
const SHOWN_AT_LEAST = 1.15;
const SHOWN_AT_MOST = 1.5;
/** forms.md: from 130 % an over-completion needs a reason. */
const FAR_OVER = '1.3';

/** Completion bars on one scale; `line` is where 100 % stands on the track. */
export function completionBars(items: readonly OverviewItem[]): {
  readonly bars: readonly CompletionBar[];
  readonly line: number;
} {
  const ratios = items.map((item) => decimalOf(item.completion));
  const most = ratios.reduce((max, ratio) => Math.max(max, ratio?.toNumber() ?? 0), 0);
  const scale = Math.min(Math.max(most * 1.02, SHOWN_AT_LEAST), SHOWN_AT_MOST);
  const bars = items.map((item, index): CompletionBar => {
    const ratio = ratios[index] ?? null;
    if (!ratio) return { item, length: null, level: 'qualitative', cut: false };
    const length = Math.max(0, ratio.toNumber() / scale);
    const level = ratio.lt(1) ? 'short' : ratio.gte(FAR_OVER) ? 'far-over' : 'met';
    return { item, length: Math.min(length, 1), level, cut: length > 1 };
  });
  return { bars, line: 1 / scale };
}
