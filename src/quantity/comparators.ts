import { fold } from './characters';
import type { Comparator } from './quantity-types';
import { Scanner } from './scanner';
import { WordTree, wordSet } from './word-tree';
import { COMPARATOR_LABELS, COMPARATOR_PREFIXES, COMPARATOR_SUFFIXES, REACHED } from './words.data';

type ComparatorWords = Readonly<Partial<Record<Comparator, readonly string[]>>>;

const NAMES: readonly Comparator[] = ['ge', 'gt', 'le', 'lt', 'eq'];

function entriesOf(words: ComparatorWords): (readonly [string, Comparator])[] {
  return NAMES.flatMap((name) => (words[name] ?? []).map((word) => [fold(word), name] as const));
}

const labels: ReadonlySet<string> = new Set(entriesOf(COMPARATOR_LABELS).map(([word]) => word));

/** Whether a text says only which way is better (正向, 反向), and no comparison: 等于 beside it says more. */
export const isDirection = (text: string): boolean => labels.has(fold(text.trim()));

/** The words of a comparator column stand before a figure too, where sign, value and unit are put together. */
const prefixes = new WordTree([...entriesOf(COMPARATOR_PREFIXES), ...entriesOf(COMPARATOR_LABELS)]);
const suffixes = new WordTree(entriesOf(COMPARATOR_SUFFIXES));
const reached = wordSet(REACHED);
/** Comparators, 达到 among them, that stand one behind the other: "达到≥95%". */
const MOST_IN_A_ROW = 3;

/** What stands before a figure and says how it is meant. */
export interface Lead {
  /** The first sign or word of comparison. */
  readonly comparator: Comparator | null;
  /** Something was read: a comparator, or 达到 or 为, which announce a figure and compare nothing. */
  readonly announced: boolean;
}

/** Characters that `readLead` reads something at. */
export const LEAD_BEGINNINGS: ReadonlySet<number> = new Set([...prefixes.beginnings, ...reached.beginnings]);

/** Signs and words of comparison before a figure, together with the blanks behind them. */
export function readLead(scanner: Scanner): Lead {
  let comparator: Comparator | null = null;
  let announced = false;
  for (let count = 0; count < MOST_IN_A_ROW; count += 1) {
    const found = scanner.word(prefixes);
    if (!found && !scanner.word(reached)) break;
    comparator ??= found ?? null;
    announced = true;
    scanner.skipSpaces();
  }
  return { comparator, announced };
}

/** Words of comparison behind a figure (以上, 以内), with the blanks before them. */
export function readSuffix(scanner: Scanner): Comparator | undefined {
  return scanner.attempt(() => {
    scanner.skipSpaces();
    return scanner.word(suffixes);
  });
}

export function isSuffixAt(text: string, at: number): boolean {
  return suffixes.match(text, at) !== undefined;
}

/** What a comparator column says: "≥", "大于等于", "反向" …; null where it says none. */
export function parseComparator(text: string): Comparator | null {
  const scanner = new Scanner(fold(text).trim());
  const found = scanner.word(prefixes);
  return found !== undefined && scanner.done ? found : null;
}
