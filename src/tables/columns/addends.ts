import type { Decimal } from '../../quantity';
import { readAmount, ZERO } from '../../quantity';
import { Added, shareOf, slackOf, type Entry } from './added-columns';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, AmountRole, HeaderBlock, HeaderColumn } from '../table-types';
import { isCounted } from '../words/counted-unit';
import { groupedBy, largest } from '../../workbook/lists';

/** Rows that are looked at: a long table shows in its first rows what its columns add up to. */
const SAMPLE = 200;
/** Rows of which not one agrees show that the sources of a sum, as the lexicon knows them, are not all of its parts. */
const ENOUGH_AGAINST = 3;
/** Share of the rows that has to agree, for a column that is a sum by its heading and for any other: a wrong row makes its total wrong. */
const SHARE_OF_SUM = 0.5;
const SHARE_OF_OTHER = 0.6;
const SUM_HEADING = /[合小总共累]计|总(?:额|数|金额|资金|经费|投资|费用|预算|支出)/;
/** Words of what was done within the year, which no planned amount consists of. */
const DONE = /季度|半年|\d\s*月|已|实际|累计|执行|支付|拨付|决算|完成|发生|到位/;
const PLANNED = /预算|计划|指标|下达|安排|批复|分配/;
/** Columns that compare two others add up to nothing; 本年增加 over what makes it up compares nothing. */
const COMPARES = /增减|增长|差额|变动|比[上例重]|占|%|％|率/;
const MOVES = /增加|减少/;

const SUMS: ReadonlySet<AmountRole> = new Set(['sum', 'initial', 'budget', 'spent', 'other', 'part']);
const PARTS: ReadonlySet<AmountRole> = new Set(['part', 'sum', 'other', 'spent']);

interface Found {
  readonly sum: Entry;
  readonly parts: readonly Entry[];
  readonly share: number;
}

/**
 * Finds which columns add up to which by their figures: sources, quarters, 其中 columns or 年初 and 调整 beside their sum,
 * whatever their headings say, where most rows of the table agree. Columns so found become amounts of the table. Sums
 * whose known sources agree in no row have further parts somewhere and lose them. `body` are the rows of the table, zero-based.
 */
export function withAddends(
  view: SheetView,
  block: HeaderBlock,
  amounts: readonly AmountColumn[],
  named: ReadonlySet<number>,
  body: readonly { readonly row: number }[],
): AmountColumn[] {
  const sample = body.slice(0, SAMPLE).map(({ row }) => row);
  const byColumn = new Map(amounts.toReversed().map((amount) => [amount.column, amount]));
  const entries = block.columns.flatMap((column) => entryOf(view, column, byColumn, named, sample) ?? []);
  const found = [...runs(entries), ...sameMeasures(entries), ...adjustments(entries)].sort(
    (a, b) => b.share - a.share || rank(a) - rank(b),
  );
  const partsOf = new Map<number, readonly Entry[]>();
  const taken = new Set<Entry>();
  for (const { sum, parts } of found) {
    if (partsOf.has(sum.column.column) || parts.some((part) => taken.has(part))) continue;
    partsOf.set(sum.column.column, parts);
    for (const part of parts) taken.add(part);
  }
  return entries.flatMap((entry) => settled(view, entry, entries, partsOf, taken) ?? []);
}

/** Sums by name come first, then what was spent, then the longer run. */
const rank = ({ sum, parts }: Found): number =>
  (SUM_HEADING.test(sum.text) ? 0 : 100) + (sum.amount?.role === 'spent' ? 0 : 50) - Math.min(parts.length, 40);

function entryOf(
  view: SheetView,
  column: HeaderColumn,
  amounts: ReadonlyMap<number, AmountColumn>,
  named: ReadonlySet<number>,
  rows: readonly number[],
): Entry | null {
  const amount = amounts.get(column.column) ?? null;
  if (!amount && (named.has(column.column) || column.role !== null)) return null;
  const values: (Decimal | null)[] = [];
  let decimals = 0;
  let numbers = 0;
  for (const row of rows) {
    const reading = readAmount(view.value(row, column.column), view.format(row, column.column));
    if (reading.kind === 'number' && reading.unit === '%') values.push(null);
    else if (reading.kind === 'number') {
      decimals = Math.max(decimals, reading.decimals);
      values.push(reading.value);
      numbers++;
    } else if (amount || reading.kind === 'blank') values.push(null);
    else return null;
  }
  return amount || numbers > 0 ? { column, amount, text: column.texts.join(' '), values, decimals } : null;
}

/** Runs of columns right beside a sum that add up to it. */
function runs(entries: readonly Entry[]): Found[] {
  let looked = 0;
  return entries.flatMap((sum, at) => {
    if (looked >= MOST_SUMS) return [];
    if (!(sum.amount ? SUMS.has(sum.amount.role) : SUM_HEADING.test(sum.text)) || compares(sum)) return [];
    looked++;
    const isOpen = (entry: Entry): boolean => mayAdd(sum, entry);
    const alike = (entry: Entry): boolean => countsThings(entry) === countsThings(sum);
    return [1, -1].flatMap((step) => longestThatAdds(sum, runFrom(entries, at, step, alike, isOpen)) ?? []);
  });
}

/** One measure under several headings and their sum: 实际支出 under 2022年度, 2023年度 and 三年合计; 发放金额 beside 发放金额合计. */
function sameMeasures(entries: readonly Entry[]): Found[] {
  const split = groupedBy(
    entries.filter(({ column }) => column.texts.length > 1),
    lowest,
  );
  return entries.flatMap((sum) => {
    if (!SUM_HEADING.test(sum.text) || compares(sum)) return [];
    const measure = SUM_HEADING.test(lowest(sum)) ? lowest(sum).replace(SUM_HEADING, '') : lowest(sum);
    const parts = (split.get(measure) ?? []).filter((entry) => entry !== sum && !SUM_HEADING.test(entry.text));
    const share = parts.length >= 2 && parts.length <= LONGEST_RUN ? shareOf(sum, parts) : 0;
    return share >= SHARE_OF_SUM ? [{ sum, parts, share }] : [];
  });
}

/** 年初预算 and what was adjusted, beside the budget of the whole year. */
function adjustments(entries: readonly Entry[]): Found[] {
  const of = (role: AmountRole): Entry | undefined => entries.find(({ amount }) => amount?.role === role);
  const [sum, initial, adjust] = [of('budget'), of('initial'), of('adjust')];
  if (!sum || !initial || !adjust) return [];
  const share = shareOf(sum, [initial, adjust]);
  return share >= SHARE_OF_SUM ? [{ sum, parts: [initial, adjust], share }] : [];
}

function mayAdd(sum: Entry, entry: Entry): boolean {
  if (entry.amount && !PARTS.has(entry.amount.role) && !(sum.amount?.role === 'sum' && entry.amount.role === 'budget'))
    return false;
  if (compares(entry)) return false;
  // A plan is what was spent of it and what is left, and still no sum of these.
  if (isLeft(entry) && !isLeft(sum)) return false;
  if (entry.amount?.role === 'spent' && !isSumOfSpent(sum)) return false;
  const [done, planned] = [DONE.test(lowest(entry)), PLANNED.test(lowest(entry))];
  return !(PLANNED.test(lowest(sum)) && done) && !(sum.amount?.role === 'spent' && planned);
}

/** What is counted under it is no money (人数（人）): it is passed over among amounts. */
const countsThings = ({ amount }: Entry): boolean => Boolean(amount?.unit && isCounted(amount.unit));

const isLeft = ({ amount }: Entry): boolean => amount?.role === 'balance' || amount?.likely === 'balance';

/** What was spent is added up under a sum, or under what was spent in all. */
const isSumOfSpent = ({ amount, text }: Entry): boolean =>
  amount?.role === 'sum' || amount?.role === 'spent' || (SUM_HEADING.test(text) && amount?.likely === 'spent');

const lowest = ({ column }: Entry): string => column.texts.at(-1) ?? '';

const compares = (entry: Entry): boolean => COMPARES.test(entry.text) || MOVES.test(lowest(entry));

/** A table has no more columns that may be sums of those beside them. */
const MOST_SUMS = 200;

/** A sum has no more columns of parts than this. */
const LONGEST_RUN = 60;

/**
 * The run of parts that adds up in most rows, of equal ones the longest. Columns that are parts of another within the run,
 * 财政拨款小计 | 中央 | 地方 beside 合计, are also tried without.
 */
function longestThatAdds(sum: Entry, run: readonly Entry[]): Found | null {
  const head = run.findIndex((entry) => SUM_HEADING.test(lowest(entry)));
  const inner = head < 0 ? [] : partsByLength(run.slice(head));
  const added = new Added(sum);
  // The run without what is a part of its head: up to the head, and beyond the parts that the head has at this length.
  let outer = new Added(sum);
  let outerEnd = 0;
  let best: Found | null = null;
  run.forEach((last, index) => {
    added.add(last);
    const length = index + 1;
    if (length < 2) return;
    const parts = inner[index - head] ?? 0;
    best = better(best, { sum, parts: run.slice(0, length), share: added.share() });
    if (parts === 0 || length - parts < 2) return;
    const left = [...run.slice(0, head + 1), ...run.slice(head + 1 + parts, length)];
    if (outerEnd === 0 || parts !== (inner[outerEnd - 1 - head] ?? 0)) {
      outer = new Added(sum);
      for (const entry of left) outer.add(entry);
    } else outer.add(last);
    outerEnd = length;
    best = better(best, { sum, parts: left, share: outer.share() });
  });
  return best;
}

/** Of two finds the one of which more rows agree, or else the later; one of which too few do is none. */
function better(best: Found | null, found: Found): Found | null {
  const { sum, share } = found;
  const least = SUM_HEADING.test(sum.text) || sum.amount?.role === 'sum' ? SHARE_OF_SUM : SHARE_OF_OTHER;
  return share >= least && share >= (best?.share ?? 0) ? found : best;
}

/** How many columns right behind the first one are its parts, by how many are looked at: the best of each length or shorter. */
function partsByLength([head, ...others]: readonly Entry[]): readonly number[] {
  if (!head) return [];
  const added = new Added(head);
  let best: Found | null = null;
  return [
    0,
    ...others.map((other, index) => {
      added.add(other);
      if (index > 0) best = better(best, { sum: head, parts: others.slice(0, index + 1), share: added.share() });
      return best?.parts.length ?? 0;
    }),
  ];
}

function adds(sum: Entry, parts: readonly Entry[], index: number): boolean {
  const total = parts.reduce((all, part) => all.plus(part.values[index] ?? ZERO), ZERO);
  const decimals = largest(
    parts.map((part) => part.decimals),
    sum.decimals,
  );
  return (sum.values[index] ?? ZERO).minus(total).abs().lte(slackOf(decimals, parts.length));
}

/** The columns beside one, to its right (`step` 1) or left (-1), as far as they may add up to it; others are passed over. */
function runFrom(
  entries: readonly Entry[],
  at: number,
  step: number,
  alike: (entry: Entry) => boolean,
  isOpen: (entry: Entry) => boolean,
): readonly Entry[] {
  const run: Entry[] = [];
  for (let index = at + step; run.length < LONGEST_RUN; index += step) {
    const entry = entries[index];
    if (!entry) break;
    if (!alike(entry)) continue;
    if (!isOpen(entry)) break;
    run.push(entry);
  }
  return run;
}

/** The amount column that an entry becomes; null for a column that has nothing to do with sums. */
function settled(
  view: SheetView,
  entry: Entry,
  entries: readonly Entry[],
  partsOf: ReadonlyMap<number, readonly Entry[]>,
  taken: ReadonlySet<Entry>,
): AmountColumn | null {
  const { column, amount } = entry;
  const parts = partsOf.get(column.column);
  if (parts) {
    const role = amount?.role ?? 'part';
    const counted = parts.find(
      ({ amount: of }) =>
        (of?.role === 'spent' || of?.role === 'budget') &&
        (role === 'sum' || (role === 'other' && amount?.likely === of.role)),
    );
    return {
      ...bare(view, entry),
      role: counted?.amount?.role ?? role,
      parts: parts.map((part) => part.column.column),
    };
  }
  if (taken.has(entry)) {
    const kept =
      amount && amount.role !== 'spent' && amount.role !== 'sum' && amount.role !== 'budget' ? amount.role : 'part';
    const own = amount && isContradicted(entry, entries) ? [] : (amount?.parts ?? []);
    return { ...bare(view, entry), role: kept, parts: own };
  }
  return amount && amount.parts.length > 0 && isContradicted(entry, entries) ? { ...amount, parts: [] } : amount;
}

const bare = (view: SheetView, { column, amount }: Entry): AmountColumn =>
  amount ?? {
    column: column.column,
    role: 'part',
    header: view.address(column.row, column.column),
    text: column.texts.join(' '),
    unit: column.unit,
    adjusted: column.adjusted,
    parts: [],
    likely: null,
    source: null,
    isTotal: SUM_HEADING.test(column.texts.join(' ')),
  };

function isContradicted(sum: Entry, entries: readonly Entry[]): boolean {
  const parts = entries.filter(({ column }) => sum.amount?.parts.includes(column.column));
  const stated = sum.values.flatMap((value, index) =>
    value && parts.some((part) => part.values[index]) ? [index] : [],
  );
  return stated.length >= ENOUGH_AGAINST && !stated.some((index) => adds(sum, parts, index));
}
