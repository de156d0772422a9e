import { namedUnit, normalizeText } from '../../quantity';
import words from './amount-words.json';
import { holdsAny } from '../../workbook/words';

/** The last bracket of a heading: 发放户数（户）, 补贴标准（元/亩）. */
const LAST_BRACKET = /[(（]([^()（）]{1,8})[)）]\s*$/;

/**
 * The unit in brackets behind a heading that counts something else than money or a share: 户, 亩, 人次, or a price, 元/亩.
 * Null where the heading names no such unit.
 */
export function countedUnit(heading: string): string | null {
  const text = LAST_BRACKET.exec(heading)?.[1];
  if (text === undefined) return null;
  const unit = normalizeText(text);
  return isCounted(unit) ? unit : null;
}

/** Whether a unit counts something else than money or a share. */
export function isCounted(unit: string): boolean {
  if (isPrice(unit)) return unit.split('/').some((part) => namedUnit(part) !== undefined);
  const known = namedUnit(unit);
  return known !== undefined && known.base !== null && known.class !== 'money' && known.class !== 'ratio';
}

/** Whether the words of a heading say that something else than money is counted under it: 户数, 发放人数. */
export const countsThings = (heading: string): boolean =>
  holdsAny(heading, words.counts.parts) && !holdsAny(heading, words.counts.nots);

/** What one of something costs or gets: amounts of a column that nothing adds up. */
export const isPrice = (unit: string): boolean => unit.includes('/');
