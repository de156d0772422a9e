import { Decimal } from '../../quantity';
import { moneyIn, type NamedAmount } from './money-texts';
import words from './rate-texts.json';
import { largest } from '../../workbook/lists';

/** A rate that one sentence states beside its budget and what was spent, and that the two do not give. */
export interface TextRate {
  readonly budget: NamedAmount;
  readonly spent: NamedAmount;
  /** Percentage as written, and its decimals. */
  readonly stated: Decimal;
  readonly decimals: number;
  /** Percentage that the amounts give. */
  readonly exact: Decimal;
}

const SENTENCE_ENDS = /[。；;\n]/;
const RATE = new RegExp(
  `(?:${words.rates.join('|')})\\s{0,2}(?:为|是|达到|达|[:：])?\\s{0,2}(\\d{1,3}(?:\\.\\d{1,4})?)\\s{0,2}[%％](?!以)`,
  'g',
);
/** Letters before an amount in which its label stands. */
const LABEL_REACH = 14;

/** The contradictory rate of a text; null where it states none, or where another reading makes it right. */
export function contradictoryRate(text: string): TextRate | null {
  for (const sentence of text.split(SENTENCE_ENDS)) {
    const rates = [...sentence.matchAll(RATE)];
    const [rate] = rates;
    if (!rate?.[1] || rates.length > 1) continue;
    const amounts = moneyIn(sentence).map((amount, index, all) => ({
      amount,
      role: roleOf(sentence.slice(Math.max(all[index - 1]?.end ?? 0, amount.start - LABEL_REACH), amount.start)),
    }));
    const spent = amounts.filter(({ role }) => role === 'spent');
    const budgets = amounts.filter(({ role }) => role === 'budget');
    // An amount whose label is not known may be either: nothing is said of such a sentence.
    if (spent.length !== 1 || budgets.length === 0 || amounts.some(({ role }) => role === null)) continue;
    const stated = new Decimal(rate[1]);
    const decimals = stated.decimalPlaces() > 0 ? stated.decimalPlaces() : (rate[1].split('.')[1]?.length ?? 0);
    const [only] = spent;
    const [first] = budgets;
    if (!only || !first || budgets.some(({ amount }) => gives(amount, only.amount, stated, decimals))) continue;
    if (first.amount.value.isZero()) continue;
    const exact = only.amount.value.div(first.amount.value).times(100);
    return { budget: first.amount, spent: only.amount, stated, decimals, exact };
  }
  return null;
}

/** What the words before an amount call it: the label that stands nearest. */
function roleOf(before: string): 'budget' | 'spent' | null {
  if (words.unclear.some((word) => before.includes(word))) return null;
  const last = (list: readonly string[]): number => largest(list.map((word) => before.lastIndexOf(word)));
  const [budget, spent] = [last(words.budget), last(words.spent)];
  if (budget < 0 && spent < 0) return null;
  return budget > spent ? 'budget' : 'spent';
}

/** Whether spent ÷ budget can be the stated percentage, both amounts and the rate being rounded as they are written. */
function gives(budget: NamedAmount, spent: NamedAmount, stated: Decimal, decimals: number): boolean {
  const slack = new Decimal(10).pow(-decimals).div(2);
  const [least, most] = [lowest(spent).div(highest(budget)), highest(spent).div(lowest(budget))];
  return least.times(100).lte(stated.plus(slack)) && most.times(100).gte(stated.minus(slack));
}

const lowest = (amount: NamedAmount): Decimal => Decimal.max(amount.value.minus(halfStep(amount)), halfStep(amount));
const highest = (amount: NamedAmount): Decimal => amount.value.plus(halfStep(amount));

/** Half of the last written digit, in 元; a whole number and one in 元 are exact but for this much. */
function halfStep({ value, written, unit }: NamedAmount): Decimal {
  const digits = written.replaceAll(',', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const size = unit === '元' || value.isZero() ? new Decimal(1) : value.div(digits);
  return decimals === 0 || unit === '元' ? new Decimal(0.005) : size.times(new Decimal(10).pow(-decimals)).div(2);
}
