import { normalizeText } from './characters';
import { COST, DURATION_MORE, NAME_LESS, NAME_MORE, RATE, TEXT_LESS, TEXT_MORE, UNIT_LESS } from './direction.data';
import type { Comparator } from './quantity-types';
import { Scanner } from './scanner';
import { WordTree } from './word-tree';
import { FIGURE_LIMIT } from './words.data';
import { readZero } from './zero';

/** Whether an indicator is better the more or the less. */
export type Direction = 'more' | 'less';

/** What is known of an indicator's target. */
export interface DirectionSource {
  readonly comparator: Comparator | null;
  /** The target as it is written, with its sign and unit. */
  readonly text: string;
  readonly name: string;
  /** Base unit of the target, null where it has none. */
  readonly unit: string | null;
  /** Label of the second level ("成本指标"); '' where there is none. */
  readonly secondLevel: string;
}

function directions(more: readonly string[], less: readonly string[]): WordTree<Direction> {
  return new WordTree<Direction>([
    ...more.map((word) => [normalizeText(word), 'more'] as const),
    ...less.map((word) => [normalizeText(word), 'less'] as const),
  ]);
}

const textWords = directions(TEXT_MORE, TEXT_LESS);
const nameWords = directions([...NAME_MORE, ...DURATION_MORE], NAME_LESS);
/** 成本 alone says less only of what is no rate. */
const rateWords = directions(
  NAME_MORE,
  NAME_LESS.filter((word) => word !== COST),
);

/**
 * Which way is better, by rules.md "Judging an indicator", in its order: the comparator, the words of the text, the
 * name with the second-level label, the unit. Where nothing speaks, more is better.
 */
export function judgeDirection(source: DirectionSource): Direction {
  const { comparator, unit } = source;
  if (comparator === 'ge' || comparator === 'gt') return 'more';
  if (comparator === 'le' || comparator === 'lt') return 'less';
  const text = normalizeText(source.text);
  const said = firstOf(textWords, text) ?? (text.length <= FIGURE_LIMIT && holdsZero(text) ? 'less' : undefined);
  return said ?? byName(source) ?? (unit !== null && UNIT_LESS.includes(unit) ? 'less' : 'more');
}

function byName({ name, secondLevel }: DirectionSource): Direction | undefined {
  const own = normalizeText(name);
  const label = normalizeText(secondLevel);
  const isRate = own.endsWith(RATE);
  const words = isRate ? rateWords : nameWords;
  const said = lastOf(words, own) ?? lastOf(words, label);
  if (said !== undefined || !isRate) return said;
  return own.includes(COST) || label.includes(COST) ? 'more' : undefined;
}

function firstOf(words: WordTree<Direction>, text: string): Direction | undefined {
  for (const { value } of words.matches(text)) return value;
  return undefined;
}

/** The head of a Chinese name stands last: 投诉|处理率 is a rate of handling, 差错|控制率 one of control. */
function lastOf(words: WordTree<Direction>, text: string): Direction | undefined {
  let last: Direction | undefined;
  for (const { value } of words.matches(text)) last = value;
  return last;
}

/** 零差错, 无事故: a target that wants none of something. */
function holdsZero(text: string): boolean {
  const scanner = new Scanner(text);
  for (; !scanner.done; scanner.pos += 1) if (readZero(scanner)) return true;
  return false;
}
