import { remembered } from '../../workbook/remembered';
import type { AmountRole } from '../table-types';
import words from './amount-words.json';
import { headingKey } from './lexicon';
import { holdsAny } from '../../workbook/words';

type Likely = keyof typeof words.words;

const ROLES: Readonly<Record<Likely, AmountRole | null>> = {
  none: null,
  rate: 'rate',
  compared: 'other',
  carried: 'part',
  balance: 'balance',
  adjusted: 'budget',
  adjust: 'adjust',
  source: 'part',
  initial: 'initial',
  spent: 'spent',
  budget: 'budget',
  sum: 'sum',
};

/** A heading is of a kind by what it holds, begins or ends with, unless it holds one of `nots`. */
interface Entry {
  readonly parts?: readonly string[];
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
  readonly nots?: readonly string[];
}

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 30;

/** What the morphemes of a heading let a column of figures be; `adjusted` where they speak of a budget after adjustment. */
export interface LikelyAmount {
  readonly role: AmountRole;
  readonly adjusted: boolean;
}

/**
 * The role that the morphemes of a heading allow where its words are none of the lexicon's: 预算总数, 现有支出总额,
 * 剩余的经费. They are a hint: figures beneath and arithmetic have to bear it out. Null where they speak of no amount.
 */
export const likelyAmount: (text: string) => LikelyAmount | null = remembered(amountOf);

function amountOf(text: string): LikelyAmount | null {
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const key = headingKey(text) || text;
  for (const kind of words.order as readonly Likely[]) {
    const entry: Entry = words.words[kind];
    const speaks =
      holdsAny(key, entry.parts ?? []) ||
      (entry.starts?.some((start) => key.startsWith(start)) ?? false) ||
      (entry.ends?.some((end) => key.endsWith(end)) ?? false);
    if (!speaks || holdsAny(key, entry.nots ?? [])) continue;
    const role = ROLES[kind];
    return role === null ? null : { role, adjusted: kind === 'adjusted' };
  }
  return null;
}

/** Whether a heading speaks of money at all. */
export function speaksOfMoney(text: string): boolean {
  const key = headingKey(text) || text;
  return text.length <= LONGEST_HEADING && likelyAmount(text) !== null && holdsAny(key, words.money);
}
