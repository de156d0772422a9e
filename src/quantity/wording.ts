import { fold, normalizeText } from './characters';
import { CONCESSION, LEVELLESS, LEVEL_PHRASES, LEVEL_TEXT_LIMIT, LEVEL_WORDS } from './levels.data';
import type { WordingLevel, WordingQuantity } from './quantity-types';
import { WordTree } from './word-tree';

const LEVELS: readonly WordingLevel[] = ['met', 'partly', 'not-met'];

function entriesOf(level: WordingLevel, list: readonly string[]): (readonly [string, WordingLevel])[] {
  return list.map((word) => [fold(word), level] as const);
}

const phrases = new WordTree<WordingLevel | 'none'>([
  ...LEVELS.flatMap((level) => entriesOf(level, LEVEL_PHRASES[level])),
  ...LEVELLESS.map((word) => [fold(word), 'none'] as const),
]);

const words = new WordTree<WordingLevel>(LEVELS.flatMap((level) => entriesOf(level, LEVEL_WORDS[level])));

/** A text in words, as it stands in the cell. */
export function wordingOf(text: string): WordingQuantity {
  const normalized = normalizeText(text);
  return { kind: 'wording', level: levelOf(normalized), normalized };
}

/**
 * The level that all level words of a short text share. A praise right behind a doubt or a denial belongs to it
 * (无明显|提升). Otherwise "met" beside "partly" is "partly", and "not-met" beside another level says nothing
 * certain: null.
 */
export function levelOf(normalized: string): WordingLevel | null {
  if (normalized.length > LEVEL_TEXT_LIMIT) return null;
  const whole = words.get(normalized);
  if (whole) return whole;
  const levels = new Set<WordingLevel>();
  let doubtedUpTo = -1;
  for (const { value, start, end } of phrases.matches(normalized)) {
    if (value === 'none' || (value === 'met' && start === doubtedUpTo)) continue;
    if (value !== 'met') doubtedUpTo = end;
    levels.add(value);
  }
  if (levels.has('not-met')) return levels.size === 1 && !concedes(normalized) ? 'not-met' : null;
  if (levels.has('partly')) return 'partly';
  return levels.has('met') ? 'met' : null;
}

/** 已印发办法，但两个乡镇尚未配齐: what was done stands before what is wanting. */
function concedes(normalized: string): boolean {
  const done = normalized.indexOf(CONCESSION.done);
  return done >= 0 && CONCESSION.but.some((word) => normalized.includes(word, done));
}
