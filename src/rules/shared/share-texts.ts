import { Decimal } from '../../quantity';

/** A share that a text names: "占60%", "占比60％". */
const SHARE = /占(?:比|比例|比重)?[为达:：]?\s{0,2}(\d{1,3}(?:\.\d{1,2})?)\s{0,2}[%％]/g;

/**
 * Shares of one whole that a text lists after 其中, in percent; empty where it lists none, or where a second 其中 opens
 * a list within the list.
 */
export function sharesIn(text: string): readonly Decimal[] {
  const where = text.indexOf('其中');
  if (where < 0 || text.includes('其中', where + 1)) return [];
  const stop = text.indexOf('。', where);
  const list = text.slice(where, stop < 0 ? undefined : stop);
  return [...list.matchAll(SHARE)].map((match) => new Decimal(match[1] ?? 0));
}
