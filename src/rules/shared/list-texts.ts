import { Decimal } from '../../quantity';
import words from './list-texts.json';
import { largest } from '../../workbook/lists';

/** A quantity as a text writes it: the figure, and the unit directly behind it ('' without one). */
export interface WrittenFigure {
  readonly value: Decimal;
  readonly written: string;
  readonly unit: string;
}

/** A list in a text whose parts are not the total that is told of them. */
export interface WrongList {
  readonly total: WrittenFigure;
  readonly parts: readonly WrittenFigure[];
  /** Sum of the parts in the unit of the total. */
  readonly sum: Decimal;
}

/** A stretch of a sentence between two marks of a list. */
interface Item {
  /** The mark before it; '' at the beginning of the sentence. */
  readonly mark: string;
  /** What stands before its last figure, and the figure; null where it does not end in one. */
  readonly before: string;
  readonly figure: WrittenFigure | null;
  /** What stands in brackets at its end, without them. */
  readonly inBrackets: string;
  readonly text: string;
}

const MONEY: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['万元', 10_000],
  ['亿元', 100_000_000],
]);
const LIST_MARKS = '、，,；;+＋=＝';
const SUM_MARKS = '+＋';
const RESULT_MARKS = '=＝';
const STOP_MARKS = '；;';
const SENTENCE_ENDS = /[。！？\n\r]/;
const OPENING = '（(【[';
const CLOSING = '）)】]';
const LONGEST_UNIT = 3;
/** Longer sentences are no lists of figures. */
const LONGEST = 500;
const MOST_PARTS = 40;

/** Whether a text can hold such a list at all: cheap, for every text of a sheet. */
export const mayHoldList = (text: string): boolean =>
  text.includes('计') || text.includes('共') || text.includes('=') || text.includes('＝');

/**
 * The first list of a text that names its parts and their total and adds up wrongly: "纸张12.40万元、印制8.60万元，合计22.40万元",
 * "12.40+8.60=22.40万元", "合计22.40万元（纸张12.40万元、印制8.60万元）". Null where there is none, where any tail of the
 * list makes the total, where units differ, or where a word of it (每, 约, 扣除) may mean something else. Decimals beyond those
 * of the total are rounding.
 */
export function wrongListIn(text: string): WrongList | null {
  for (const sentence of text.split(SENTENCE_ENDS)) {
    if (sentence.length > LONGEST || !mayHoldList(sentence)) continue;
    const wrong = wrongIn(itemsOf(sentence));
    if (wrong) return wrong;
  }
  return null;
}

function wrongIn(items: readonly Item[]): WrongList | null {
  let list: Item[] = [];
  for (const item of items) {
    const told = totalBy(item, list);
    if (told === null) {
      const wrong = wrongBrackets(item);
      if (wrong) return wrong;
      list = item.figure ? [...list, item].slice(-MOST_PARTS) : [];
      continue;
    }
    const wrong = wrongBrackets(item) ?? (told.length > 1 ? judge(told, item, list) : null);
    if (wrong) return wrong;
    list = RESULT_MARKS.includes(item.mark) && item.mark !== '' ? [item] : [];
  }
  return null;
}

/** The items before a total that it is told of; null where the item is no total. */
function totalBy(item: Item, list: readonly Item[]): readonly Item[] | null {
  if (!item.figure) return null;
  if (item.mark !== '' && RESULT_MARKS.includes(item.mark)) {
    const first = list.findLastIndex(({ mark }) => mark === '' || !SUM_MARKS.includes(mark));
    const added = list.slice(Math.max(0, first));
    const isSum =
      item.before === '' && added.length > 1 && added.every(({ before }) => !/[\d()（）:：−－-]/.test(before));
    const isTold = [item, ...added].some(
      ({ figure }) => figure !== null && (figure.unit !== '' || /\./.test(figure.written)),
    );
    return isSum && isTold ? added : null;
  }
  if (!isTotalWord(item.before)) return null;
  if (STOP_MARKS.includes(item.mark)) return list;
  const stop = list.findLastIndex(({ mark }) => mark !== '' && STOP_MARKS.includes(mark));
  return list.slice(Math.max(0, stop));
}

/** 合计, 以上三项共计为: nothing else stands before the figure. */
function isTotalWord(before: string): boolean {
  const text = before.replace(/[\s:：]/g, '');
  return words.totals.some((total) => {
    const at = text.indexOf(total);
    if (at < 0) return false;
    const [lead, behind] = [text.slice(0, at), text.slice(at + total.length)];
    return (lead === '' || words.before.includes(lead)) && (behind === '' || words.behind.includes(behind));
  });
}

/** "合计22.40万元（纸张12.40万元、印制8.60万元）": every item in the brackets is a figure. */
function wrongBrackets({ figure, before, inBrackets, text }: Item): WrongList | null {
  if (!figure || inBrackets === '' || !words.totals.some((total) => before.replace(/[\s:：]/g, '').endsWith(total)))
    return null;
  const parts = itemsOf(inBrackets);
  if (parts.length < 2 || parts.some((part) => !part.figure)) return null;
  return isUnclear(text) ? null : compare(figures(parts), figure, []);
}

function judge(parts: readonly Item[], { figure, text }: Item, list: readonly Item[]): WrongList | null {
  if (
    !figure ||
    parts.some(({ before }) => countsBefore(before)) ||
    isUnclear([...parts.map((part) => part.text), withoutTotal(text)].join('，'))
  )
    return null;
  return compare(figures(parts), figure, figures(list));
}

/** 一等奖2名3000元: the amount may be that of each. Years count nothing, nor what a colon closes. */
const countsBefore = (before: string): boolean =>
  /\d/.test(
    before.slice(Math.max(before.lastIndexOf('：'), before.lastIndexOf(':')) + 1).replace(/(?:19|20)\d{2}\s?年/g, ''),
  );

const withoutTotal = (text: string): string => words.before.reduce((left, word) => left.replace(word, ''), text);
const isUnclear = (text: string): boolean =>
  [...words.unclear, ...words.unclearParts].some((word) => text.includes(word));
const figures = (items: readonly Item[]): readonly WrittenFigure[] => items.flatMap(({ figure }) => figure ?? []);

function compare(
  parts: readonly WrittenFigure[],
  total: WrittenFigure,
  list: readonly WrittenFigure[],
): WrongList | null {
  const scaled = inUnitOf(total, parts);
  if (!scaled) return null;
  const allowance = allowanceOf(parts, total);
  const makesTotal = (values: readonly Decimal[] | null): boolean => {
    let sum = new Decimal(0);
    return (values ?? []).toReversed().some((value, index) => {
      sum = sum.plus(value);
      return index > 0 && sum.minus(total.value).abs().lte(allowance);
    });
  };
  if (makesTotal(scaled) || makesTotal(inUnitOf(total, list))) return null;
  const sum = scaled.reduce((added, value) => added.plus(value), new Decimal(0));
  // 原有10个、新增5个、撤销2个，合计13个: one of them is taken off.
  if (scaled.some((value) => sum.minus(value.times(2)).minus(total.value).abs().lte(allowance))) return null;
  return { total, parts, sum };
}

/** The figures in the unit of the total; null where one counts something else. Money without its unit is in the total's. */
function inUnitOf(total: WrittenFigure, parts: readonly WrittenFigure[]): readonly Decimal[] | null {
  const money = MONEY.get(total.unit);
  const isBare = parts.every(({ unit }) => unit === '');
  if (isBare && (money !== undefined || total.unit === '')) {
    return [total, ...parts].some(({ written }) => written.includes('.')) ? parts.map(({ value }) => value) : null;
  }
  const values = parts.map(({ value, unit }) => {
    const size = MONEY.get(unit);
    if (money !== undefined && size !== undefined) return value.times(size).div(money);
    return unit === total.unit ? value : null;
  });
  return values.every((value) => value !== null) ? values : null;
}

/** Half of the total's last digit where a part is told more exactly, nothing else. */
function allowanceOf(parts: readonly WrittenFigure[], total: WrittenFigure): Decimal {
  const step = ({ written, unit }: WrittenFigure): Decimal =>
    new Decimal(10).pow(-(written.split('.')[1]?.length ?? 0)).times(MONEY.get(unit) ?? 1);
  const own = step(total);
  const isFiner = parts.some((part) => step(part.unit === '' ? { ...part, unit: total.unit } : part).lt(own));
  return isFiner ? own.div(2).div(MONEY.get(total.unit) ?? 1) : new Decimal(0);
}

/** The items of a sentence between the marks of a list; what stands in brackets is not parted. */
function itemsOf(sentence: string): readonly Item[] {
  const items: Item[] = [];
  let [start, depth, mark] = [0, 0, ''];
  for (let at = 0; at <= sentence.length; at++) {
    const letter = sentence.charAt(at);
    if (letter !== '' && OPENING.includes(letter)) depth++;
    else if (letter !== '' && CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    const isEnd = at === sentence.length;
    const isMark = depth === 0 && LIST_MARKS.includes(letter) && !isInsideFigure(sentence, at);
    if (!isEnd && !isMark) continue;
    const text = sentence.slice(start, at).trim();
    if (text !== '') items.push(itemOf(text, mark));
    [start, mark] = [at + 1, letter];
  }
  return items;
}

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';
/** The comma of 1,680,000. */
const isInsideFigure = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && isDigit(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

function itemOf(text: string, mark: string): Item {
  let end = text.length;
  let inBrackets = '';
  if (CLOSING.includes(text.charAt(end - 1))) {
    const opening = largest([...OPENING].map((letter) => text.lastIndexOf(letter)));
    if (opening > 0) [inBrackets, end] = [text.slice(opening + 1, end - 1), opening];
  }
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  let unitAt = end;
  while (unitAt > 0 && end - unitAt <= LONGEST_UNIT && !isDigit(text.charAt(unitAt - 1))) unitAt--;
  let from = unitAt;
  while (from > 0 && /[\d.,]/.test(text.charAt(from - 1))) from--;
  const written = text.slice(from, unitAt).replaceAll(',', '');
  const unit = text.slice(unitAt, end).trim();
  const isFigure = /^\d{1,12}(?:\.\d{1,6})?$/.test(written) && unit.length <= LONGEST_UNIT;
  const figure = isFigure ? { value: new Decimal(written), written, unit } : null;
  return { mark, before: text.slice(0, from).trim(), figure, inBrackets, text };
}
