import { normalizeText } from '../../quantity';
import words from './header-words.json';
import { addAll } from '../../workbook/lists';
import { remembered } from '../../workbook/remembered';
import { headingKey, inList, keyOf, endsOfKeyed, lastLetter, lastLetters } from './keys';
import { unitIn } from './money-unit';
import { ordinalOfName } from './ordinal';
import { holdsAll, holdsAny } from '../../workbook/words';

export { headingKey, keyOf, unitIn };

export type HeaderRole = keyof typeof words.roles;

/** What a header cell says: the roles it can play, best first, the unit it names and whether it speaks of an adjusted budget. */
export interface HeaderWord {
  readonly roles: readonly HeaderRole[];
  readonly unit: string | null;
  readonly adjusted: boolean;
  readonly text: string;
}

const exact = new Map<string, HeaderRole[]>();
const endings: { readonly role: HeaderRole; readonly end: string }[] = [];
const partial: { readonly role: HeaderRole; readonly parts: readonly string[] }[] = [];
for (const [role, entry] of Object.entries(words.roles) as [
  HeaderRole,
  { words?: string[]; ends?: string[]; contains?: string[][] },
][]) {
  for (const word of entry.words ?? []) {
    const roles = exact.get(word);
    if (roles) roles.push(role);
    else exact.set(word, [role]);
  }
  for (const end of entry.ends ?? []) endings.push({ role, end });
  for (const parts of entry.contains ?? []) partial.push({ role, parts });
}
endings.sort((a, b) => b.end.length - a.end.length);

/** What a heading of amounts may end in without meaning anything else: 已支出资金, 结余额. */
const AMOUNT_ENDING = /(?:数额|金额|资金|经费|数|额){1,2}$/;
const stemOf = (word: string): string => word.replace(AMOUNT_ENDING, '');
const AMOUNTS = ['initial', 'budget', 'adjust', 'spent', 'balance'] as const;
const AMOUNT_ROLES: ReadonlySet<HeaderRole> = new Set(AMOUNTS);
/** Roles of amounts by the stems of their words. */
const byStem = new Map<string, HeaderRole[]>();
for (const role of AMOUNTS) {
  for (const word of words.roles[role].words) {
    const stem = stemOf(word);
    if (stem !== '' && !byStem.get(stem)?.includes(role)) byStem.set(stem, [...(byStem.get(stem) ?? []), role]);
  }
}

/** The year that a header speaks of, before what it counts: 2024年度, 本年, 上年度. */
const YEAR_BEFORE = /^(?:\d{4}年度?|(?:本|当|上|上一|去|前|今|全)年度?)/;

/** A level by any of the words for what it holds: 一级绩效指标名称, 三级考核指标内容. */
const LEVEL = /^([一二三四]级)(?:绩效|考核|评价|评分|评估)?(?:指标|目标)?(?:名称|内容)?$/;

/** A label of a total is no sentence. */
const LONGEST_TOTAL = 12;

/** A total's label is no sentence. */
const LONGEST_NAMED_TOTAL = 20;

/** What a longer text says at its end is not what it is called. */
const SEARCHED_LABEL = 500;

/** A header longer than this is a sentence, not a heading. */
const LONGEST_HEADER = 40;

/** Reads a header cell; null where its words are none of the lexicon's. */
export const headerWord: (text: string) => HeaderWord | null = remembered(readHeader, {
  longest: LONGEST_HEADER,
  most: 20_000,
});

function readHeader(text: string): HeaderWord | null {
  if (text === '' || text.length > LONGEST_HEADER) return null;
  const key = headingKey(text);
  if (key === '') return null;
  const roles = [...(exact.get(key) ?? exact.get(key.replace(/[A-Z]$/, '')) ?? [])];
  if (roles.length === 0) {
    const ofYear = exact.get(key.replace(YEAR_BEFORE, '')) ?? [];
    addAll(roles, speaksOfOtherPeriod(key) ? ofYear.filter((role) => !OF_THE_YEAR.has(role)) : ofYear);
  }
  if (roles.length === 0) addAll(roles, exact.get(LEVEL.exec(key)?.[1] ?? '') ?? []);
  if (roles.length === 0) {
    const role = roleByEnding(key);
    if (role) roles.push(role);
  }
  if (roles.length === 0) {
    const stem = stemOf(key);
    if (stem !== key) addAll(roles, byStem.get(stem) ?? byStem.get(stem.replace(YEAR_BEFORE, '')) ?? []);
  }
  if (roles.length === 0) {
    for (const { role, parts } of partial) {
      if (holdsAll(key, parts) && !roles.includes(role)) roles.push(role);
    }
  }
  // 决算数为预算数的%: a share of amounts is none.
  const told = key.endsWith('%') ? roles.filter((role) => !AMOUNT_ROLES.has(role)) : roles;
  if (told.length === 0) return null;
  return { roles: told, unit: unitIn(text), adjusted: /调[剂整]后|调[剂整]预算/.test(text), text };
}

const speaksOfOtherPeriod = (key: string): boolean => holdsAny(key, words.otherPeriods);

/** What an indicator table states of its own year alone; amounts of other years are told apart with their columns. */
const OF_THE_YEAR: ReadonlySet<HeaderRole> = new Set(['target', 'actual', 'completion', 'weight', 'score']);

/** Role that the last words of a heading give it, 村级年度指标值; none where it speaks of another period than the year. */
function roleByEnding(key: string): HeaderRole | undefined {
  if (speaksOfOtherPeriod(key)) return undefined;
  return endings.find(({ end }) => key.endsWith(end))?.role;
}

const isPlainFundTotal = inList(words.fundTotals);
/** A row label of the fund block that is its total: 年度资金总额, 部门整体支出总额, 资金合计. */
export const isFundTotal = (text: string): boolean =>
  isPlainFundTotal(text) ||
  (text.length <= LONGEST_HEADER && !text.startsWith('其中') && /(?:总额|合计)$/.test(keyOf(text)));
export const isItemTotal = inList(words.totalWords);
export const isSubtotal = inList(words.subtotalWords);
/** A subtotal that says of what: 产出指标小计. */
export const isNamedSubtotal = (text: string): boolean =>
  text.length <= LONGEST_NAMED_TOTAL && text.includes('小') && keyOf(text).endsWith('小计');
/** A subtotal that says of what: 研究经费中差旅费小计, 业务费 汇总. */
export const isSubtotalOf = (text: string): boolean =>
  SUBTOTAL_LETTERS.has(lastLetter(text)) &&
  words.subtotalEndings.some((end) => text.length > end.length && text.endsWith(end));
const SUBTOTAL_LETTERS = lastLetters(words.subtotalEndings);
const saysOfWhat = (key: string): boolean => /(?:合计|总计)$/.test(key) && /[^合总共小]/.test(key.slice(0, -2));
/** A total that says of what: 本年支出合计, 人员经费合计, 资产总计. */
export const isNamedTotal = (text: string): boolean =>
  text.includes('计') && text.length <= LONGEST_NAMED_TOTAL && !text.startsWith('其中') && saysOfWhat(keyOf(text));
/** A word that is a total wherever it stands at an end of a list: 全省, 全校. */
export const isWholeWord = inList(words.possibleTotalWords);
/** What may be the total of the list where the figures say so: no words at all, 全省, 五、学校总收入. */
export const isPossibleTotal = (text: string): boolean =>
  text === '' ||
  (text.length <= LONGEST_NAMED_TOTAL &&
    !text.startsWith('其中') &&
    (isWholeWord(text) || holdsAny(text, words.possibleTotalParts)));
export const CARRIED_LINES: readonly string[] = words.carriedLines;
/** A line of what is carried on to the next year or shared out of it: 年末结转和结余, 结余分配. */
export const isCarriedLine = inList(CARRIED_LINES);
/** A line that only carries a sum over from one page to the next: 承前页, 过次页. */
export const isCarriedOver = inList(words.carriedWords);
const isPlainScoreTotal = inList(words.scoreTotalWords);
/** A label of the total score, numbered as a part of the form or not: 总分, 五、自评得分. */
export const isScoreTotal = (text: string): boolean =>
  isPlainScoreTotal(text) ||
  (text.length <= LONGEST_HEADER &&
    SCORE_TOTAL_ENDS.has(lastLetter(text.trimEnd())) &&
    isPlainScoreTotal(ordinalOfName(text).rest));
const SCORE_TOTAL_ENDS = endsOfKeyed(words.scoreTotalWords);
/** A label over the whole width of the levels that speaks of a total: 项目自评总分, 总分值及总得分. */
export function speaksOfScoreTotal(text: string): boolean {
  const key = keyOf(text);
  return key.length <= LONGEST_TOTAL && holdsAny(key, words.scoreTotalParts);
}
const isKnownGradeLabel = inList(words.gradeLabels);
/** What somebody gives a grade to: 自评等级, 考核等次. */
export const isGradeLabel = (text: string): boolean => isKnownGradeLabel(text) || /^\S{0,6}等[级次]$/.test(keyOf(text));
export const isOptionalEnd = inList(words.optionalEnds);
const isPlainSideLabel = inList(words.sideLabels);

/** A label that runs down the side of an indicator table: 绩效指标, 年度绩效目标1(80分). */
export function isSideLabel(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  const key = keyOf(text).replace(/\d{1,2}$/, '');
  return isPlainSideLabel(key) || (words.sideEnds.some((end) => key.endsWith(end)) && headerWord(text) === null);
}

/** A label of the fund block: 项目资金(万元), 预算执行情况(20分) … */
export const isFundLabel: (text: string) => boolean = remembered(headsFunds);

function headsFunds(text: string): boolean {
  const key = keyOf(text);
  if (words.wholeFundLabels.includes(key)) return true;
  return words.fundLabels.some(
    (label) =>
      key === label ||
      (key.startsWith(label) && key.length <= label.length + 4) ||
      (key.endsWith(label) && key.length <= label.length + 6),
  );
}

/** A row label of the fund block that is one of its sources: 其中：当年财政拨款, 上年结转资金 … */
export function isFundSource(text: string): boolean {
  const key = normalizeText(text);
  if (key === '' || key.length > 30) return false;
  return (
    holdsAny(key, words.fundParts) ||
    words.wholeFundParts.includes(keyOf(text)) ||
    LEVEL_OF_GOVERNMENT.test(keyOf(text))
  );
}

/** Whose money it is, by the level of government: 省财政, 市县财政, 区补助资金. */
const LEVEL_OF_GOVERNMENT =
  /^(?:中央|省|市|县|区|乡|镇|州|旗|盟|自治区|自治州|旗县|盟市|兵团|师市|省市|市县|区县|县区|市区|乡镇|地方|各级|本级|本市|本县|本区)(?:级|本级)?(?:财政|资金|补助|配套|拨款|投入|安排|专项){1,2}$/;

/** A row label of the fund block that is a part of its total, by source or by nature: 基本支出, 2.项目支出 … */
export function isFundPart(text: string): boolean {
  return isFundSource(text) || words.fundNatures.includes(keyOf(text).replace(/^[（(]?[一二三四\d][)）]?[、.．]?/, ''));
}

/** A row that is told besides and is no part of the table's sums: 另：会议费, 此外：上级补助. */
export const isAsideLabel = (text: string): boolean =>
  words.asideWords.some((word) => text.startsWith(word) && /^\s*[:：]/.test(text.slice(word.length)));

/** The letters with which such rows begin. */
export const ASIDE_LETTERS = words.asideWords.map((word) => word.charAt(0)).join('');

const bodyEnds = new Set(words.bodyEnds);
const signers = new Set([...words.bodyEnds, ...words.signers]);
/** 登记人： … 镇财政所审核：, labels with room to write between them. */
const hasSeveralLabels = (text: string): boolean => text.split(/[:：]\s{2,}/).length > 2;

/** Who filled the form in, before a colon: 制表： … 复核： … 打印日期：2024年12月31日. */
const signs = (text: string): boolean => {
  const end = text.search(/[:：]/);
  if (end <= 0 || end > LONGEST_NAMED_TOTAL) return false;
  return signers.has(keyOf(text.slice(0, end))) || hasSeveralLabels(text);
};

/** A line that closes a table: 说明, 注：…, 存在问题 … */
export function isBodyEnd(text: string): boolean {
  const key = keyOf(text);
  return bodyEnds.has(key) || signs(text) || /^(注|说明|备注|附)[:：]/.test(text.trim());
}

/** Which group of the fund block a text heads: 按收入性质分 / 按支出性质分. */
export function natureGroup(text: string): 'income' | 'outgo' | null {
  const key = normalizeText(text);
  if (holdsAny(key, words.natureGroups.income)) return 'income';
  if (holdsAny(key, words.natureGroups.outgo)) return 'outgo';
  return null;
}

const OF_WHICH = /^\s*其中\s*(?:[:：]\s*)?/;

export type LabelRole = keyof typeof words.labelRoles | 'balance';
const labelRoles = new Map<string, LabelRole>();
for (const [role, list] of Object.entries(words.labelRoles) as [LabelRole, string[]][]) {
  for (const label of list) labelRoles.set(label, role);
}
/** Role of a label whose value stands to its right (forms that are not tables). */
export function labelRole(text: string): LabelRole | null {
  if (text === '' || text.length > LONGEST_HEADER) return null;
  const key = keyOf(text.replace(OF_WHICH, '')).replace(/[A-Z]$/, '');
  return labelRoles.get(key) ?? null;
}

/** A longer text is no label of a figure. */
const LONGEST_LABEL = 14;

/** What the morphemes of a label say of the figure to its right, 实际使用情况, 投资总预算; a hint that its neighbours have to bear out. */
export function likelyLabelRole(text: string): LabelRole | null {
  const key = keyOf(text.replace(OF_WHICH, ''));
  if (key === '' || key.length > LONGEST_LABEL) return null;
  const found = words.likelyLabels.find(({ words: some, not }) => holdsAny(key, some) && !holdsAny(key, not));
  return (found?.role as LabelRole | undefined) ?? null;
}

export type FactLabel = keyof typeof words.factLabels;
const factLabels = new Map<string, FactLabel>();
for (const [fact, list] of Object.entries(words.factLabels) as [FactLabel, string[]][]) {
  for (const label of list) factLabels.set(label, fact);
}
export function factLabel(text: string): FactLabel | null {
  if (text === '' || text.length > LONGEST_HEADER) return null;
  return factLabels.get(keyOf(text)) ?? null;
}

export type Dimension = keyof typeof words.dimensions;
/** The dimension that a first-level label names: 产出, 效益 (效果), 满意度, or the 过程 group. */
export function dimensionOf(text: string): Dimension | null {
  const key = normalizeText(text.slice(0, SEARCHED_LABEL));
  for (const dimension of ['satisfaction', 'output', 'benefit', 'process'] as const) {
    if (holdsAny(key, words.dimensions[dimension])) return dimension;
  }
  return null;
}

export const placeholders: readonly string[] = words.placeholders;

/** The header words that recognition looks for, for the pane's "nothing recognised" page. */
export const lookedFor: Readonly<Record<'indicator' | 'item' | 'fund', readonly string[]>> = {
  indicator: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  item: ['序号', '支出内容', '预算数', '支出', '净结余', '合计'],
  fund: ['年初预算数', '全年预算数', '全年执行数', '执行率', '年度资金总额'],
};
