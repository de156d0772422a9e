import { Decimal, ONE } from './decimals';
import type { UnitClass } from './quantity-types';
import { ANY_FAMILY, SCALES, UNIT_ENTRIES } from './units.data';
import { WordTree } from './word-tree';

/** What is known of a unit. */
export interface UnitFacts {
  /** The name that quantities carry: the first spelling of the table. */
  readonly name: string;
  readonly class: UnitClass;
  readonly family: string;
  /** How many of the family's common unit one of these is; null where it does not convert. */
  readonly factor: Decimal | null;
}

export const unitTree = new WordTree<UnitFacts>(
  UNIT_ENTRIES.flatMap(({ names, class: unitClass, family, factor }) => {
    const facts = {
      name: names[0] ?? '',
      class: unitClass,
      family,
      factor: factor === null ? null : new Decimal(factor),
    };
    return names.map((name) => [name, facts] as const);
  }),
);

export const scaleTree = new WordTree<Decimal>(SCALES.map(([word, factor]) => [word, new Decimal(factor)] as const));

/** The parts of a unit as a cell or a header names it: "万元" is 10000 元. */
export interface NamedUnit {
  /** Base unit; null for a bare 万 or 亿. */
  readonly base: string | null;
  readonly class: UnitClass;
  readonly scale: Decimal;
}

/** Reads a folded text without blanks that is a unit and nothing else ("万元", "元", "份", "亿"); undefined otherwise. */
export function namedUnit(text: string): NamedUnit | undefined {
  const plain = unitTree.get(text);
  if (plain) return { base: plain.name, class: plain.class, scale: ONE };
  const scale = scaleTree.match(text, 0);
  if (!scale) return undefined;
  if (scale.end === text.length) return { base: null, class: 'none', scale: scale.value };
  const rest = unitTree.get(text.slice(scale.end));
  return rest && { base: rest.name, class: rest.class, scale: scale.value };
}

/** What is known of a base unit by the name that a quantity carries. */
export function unitFacts(name: string): UnitFacts | undefined {
  return unitTree.get(name);
}

/**
 * How figures in two units may be compared: 'same' as they stand; 'convert' by the factors of one family; 'equal' only
 * in so far as equal figures are no contradiction (份 and 期); 'differ' not at all. null is no unit.
 */
export type UnitRelation = 'same' | 'convert' | 'equal' | 'differ';

export function unitRelation(one: string | null, other: string | null): UnitRelation {
  const [a, b] = [perYearLeftOut(one), perYearLeftOut(other)];
  if (a === b) return 'same';
  if (a === null || b === null) return 'differ';
  const [counted, alsoCounted] = [a.split(PER)[0], b.split(PER)[0]];
  if (counted === alsoCounted && (counted === a || counted === b)) return 'equal';
  const left = unitTree.get(a);
  const right = unitTree.get(b);
  if (!left || !right || left.class !== right.class) return 'differ';
  if (left.class === 'count') {
    const alike = left.family === right.family || left.family === ANY_FAMILY || right.family === ANY_FAMILY;
    return alike ? 'same' : 'equal';
  }
  return left.family === right.family && left.factor && right.factor ? 'convert' : 'differ';
}

const PER = '/';
const YEARS: ReadonlySet<string> = new Set(['年', '年度']);

/** The unit without "a year": all figures of these forms are those of one year. 次/年 → 次, 元/人·年 → 元/人. */
function perYearLeftOut(unit: string | null): string | null {
  const [counted = '', ...denominators] = unit?.split(PER) ?? [];
  if (denominators.length === 0) return unit;
  const rest = denominators.flatMap((list) => list.split('·')).filter((word) => !YEARS.has(word));
  return rest.length === 0 ? counted || unit : [counted, rest.join('·')].join(PER);
}
