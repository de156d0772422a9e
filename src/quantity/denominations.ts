import { isLatin, isLetter } from './characters';
import { isNumeralChar } from './chinese-numeral';
import { isSuffixAt } from './comparators';
import { Decimal, ONE } from './decimals';
import { readPerSuffix } from './per';
import type { UnitClass } from './quantity-types';
import type { Scanner } from './scanner';
import { CURRENCY_UNIT, RATIO_PREFIXES, RATIO_SUFFIXES, RATIO_UNIT, WHOLE_RATIOS } from './units.data';
import { scaleTree, unitTree } from './units';
import { WordTree, wordSet } from './word-tree';
import { levelOf } from './wording';
import { NO_UNITS, WORD_ENDINGS } from './words.data';

/** What a number counts in: what stands around its digits. */
export interface Denomination {
  readonly unit: string | null;
  readonly class: UnitClass;
  /** 万元 → 10000; 1 for ratios. */
  readonly scale: Decimal;
  /** 100 for %, 1000 for ‰, 1 for everything that is no ratio. */
  readonly divisor: Decimal;
}

export const PLAIN: Denomination = { unit: null, class: 'none', scale: ONE, divisor: ONE };
export const PERCENT = ratioOf(new Decimal(100));

const ratioPrefixes = divisorTree(RATIO_PREFIXES);
const ratioSuffixes = divisorTree(RATIO_SUFFIXES);
const wholeRatios = wordSet(WHOLE_RATIOS);
/** Longest word that may be a unit nobody listed. */
const UNKNOWN_UNIT = 3;

function divisorTree(words: readonly (readonly [string, string])[]): WordTree<Decimal> {
  return new WordTree(words.map(([word, divisor]) => [word, new Decimal(divisor)] as const));
}

function ratioOf(divisor: Decimal): Denomination {
  return { unit: RATIO_UNIT, class: 'ratio', scale: ONE, divisor };
}

/** Characters that words for a ratio before its numeral, or for a whole one, begin with. */
export const RATIO_BEGINNINGS: ReadonlySet<number> = new Set([...ratioPrefixes.beginnings, ...wholeRatios.beginnings]);

/** 百分百: takes the words for one whole. */
export function readWholeRatio(scanner: Scanner): boolean {
  return scanner.word(wholeRatios) === true;
}

/** 百分之, 千分之, 万分之 before a numeral. */
export function readRatioPrefix(scanner: Scanner): Denomination | undefined {
  const divisor = scanner.word(ratioPrefixes);
  return divisor && ratioOf(divisor);
}

export interface DenominationRules {
  /** The figure is all there is. */
  readonly whole: boolean;
  /** 万 and 亿 may stand here; not behind a whole number in words, which has taken its own. */
  readonly scaled: boolean;
}

/**
 * What stands behind a numeral: a ratio sign, a scale, a unit with its denominators, nothing. With `whole` a short
 * word that ends the text is a unit too, though no table knows it.
 */
export function readDenomination(scanner: Scanner, { whole, scaled }: DenominationRules): Denomination {
  return (
    scanner.attempt(() => {
      scanner.skipSpaces();
      const divisor = scanner.word(ratioSuffixes);
      if (divisor) return ratioOf(divisor);
      const unit = readUnit(scanner);
      if (unit) return unit;
      const scale = scaled ? scanner.word(scaleTree) : undefined;
      const behind = scanner.attempt(() => {
        if (scale) scanner.skipSpaces();
        return readUnit(scanner) ?? (whole ? readUnknownUnit(scanner) : undefined);
      });
      if (!scale) return behind;
      return { ...(behind ?? PLAIN), scale };
    }) ?? PLAIN
  );
}

/**
 * "(万元)", "(百分比)" behind a figure: taken where it names what the figure has not named, or names it again. What is
 * named again may also stand without brackets, as where "95%" and a column "%" are put together.
 */
export function readSecondName(scanner: Scanner, known: Denomination): Denomination {
  return (
    scanner.attempt(() => {
      scanner.skipSpaces();
      const bracketed = scanner.take('(');
      if (!bracketed && known.class === 'none') return undefined;
      const inside = readDenomination(scanner, { whole: false, scaled: true });
      scanner.skipSpaces();
      if (inside === PLAIN || (bracketed && !scanner.take(')'))) return undefined;
      if (known.class === 'none' && known.scale.eq(ONE)) return inside;
      if (known.class === 'none' && inside.scale.eq(ONE)) return { ...inside, scale: known.scale };
      return inside.unit === known.unit ? known : undefined;
    }) ?? known
  );
}

/** The denomination under a currency sign; undefined where the figure names another one. */
export function inCurrency(named: Denomination): Denomination | undefined {
  if (named.class === 'none') return { ...named, unit: CURRENCY_UNIT, class: 'money' };
  return named.class === 'money' || named.class === 'rate' ? named : undefined;
}

/** Makes a figure one per something: "每亩100元" → 元/亩. */
export function perDenominator(named: Denomination, per: string): Denomination {
  return { ...named, unit: `${named.unit ?? ''}/${per}`, class: 'rate' };
}

function readUnit(scanner: Scanner): Denomination | undefined {
  return scanner.attempt(() => {
    const facts = scanner.word(unitTree);
    if (!facts || isInsideLatinWord(scanner)) return undefined;
    const per = readPerSuffix(scanner);
    const plain = { ...PLAIN, unit: facts.name, class: facts.class };
    return per === undefined ? plain : perDenominator(plain, per);
  });
}

/** "m" is no unit in "max". */
function isInsideLatinWord(scanner: Scanner): boolean {
  return isLatin(scanner.code(-1)) && isLatin(scanner.code());
}

/** A word of up to UNKNOWN_UNIT letters, behind which the text ends, turns to a comparison or opens a bracket. */
function readUnknownUnit(scanner: Scanner): Denomination | undefined {
  const start = scanner.pos;
  while (isLetter(scanner.code()) && !isSuffixAt(scanner.text, scanner.pos)) {
    if (
      isNumeralChar(scanner.char) ||
      scaleTree.match(scanner.text, scanner.pos) ||
      scanner.pos - start === UNKNOWN_UNIT
    )
      return undefined;
    scanner.pos += 1;
  }
  const unit = scanner.text.slice(start, scanner.pos);
  const first = unit.charAt(0);
  if (first === '' || WORD_ENDINGS.includes(first) || NO_UNITS.includes(first) || levelOf(unit) !== null)
    return undefined;
  if (!scanner.done && scanner.char !== '(' && !isSuffixAt(scanner.text, scanner.pos)) return undefined;
  return { ...PLAIN, unit, class: 'other' };
}
