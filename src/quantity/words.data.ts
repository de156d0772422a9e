import type { Comparator } from './quantity-types';
import { words } from './word-list';

/** Signs and words before a figure. Written as `fold` leaves them. */
export const COMPARATOR_PREFIXES: Readonly<Record<Comparator, readonly string[]>> = {
  ge: words(`
  ≥ >= => ≥= 不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 应不少于 应不低于 大于等于 大于或等于
  大于或者等于 大等于 至少 最少 最低 不少於 不低於
`),
  gt: words('> 大于 超过 高于 多于 超出 超'),
  le: words(`
  ≤ <= =< ≤= 不超过 不高于 不大于 不多于 不得超过 不得高于 不能超过 不超出 不超 应不超过 小于等于 小于或等于
  小于或者等于 小等于 至多 最多 最高 最长 控制在 控制到 限制在
`),
  lt: ['<', '小于', '低于', '少于'],
  eq: ['=', '等于', '=='],
};

/** Words behind a figure. */
export const COMPARATOR_SUFFIXES: Readonly<Partial<Record<Comparator, readonly string[]>>> = {
  ge: words('以上 及以上 或以上 及其以上 之上 (含)以上 含以上 以上(含)'),
  le: words('以内 之内 以下 及以下 或以下 (含)以下 (含)以内 内 之下 以下(含) 以内(含)'),
};

/** What a column of its own says instead of a sign. */
export const COMPARATOR_LABELS: Readonly<Record<Comparator, readonly string[]>> = {
  ge: ['正向', '正向指标'],
  gt: [],
  le: ['反向', '反向指标', '逆向', '逆向指标'],
  lt: [],
  eq: ['定值'],
};

/** Said of a figure that is reached; points upwards but is not itself a comparison ("达到95%" is an answer). */
export const REACHED: readonly string[] = ['达到', '达', '达成', '为', '是'];

/** Said before a figure, without meaning for it. */
export const EACH: readonly string[] = ['各'];

/** Before a figure: less than nought. The triangles are those of printed accounts. */
export const MINUS_SIGNS: readonly string[] = ['-', '负', '△', '▲'];
/** Behind the unit of an amount: no more and no less. */
export const EXACTLY: readonly string[] = ['整', '正'];

/** Between the two figures of a range. Dashes of any length are one. */
export const RANGE_SIGNS: readonly string[] = ['~', '-', '--', '---', '至', '到'];
/** Behind a range. */
export const RANGE_TAILS: readonly string[] = ['之间', '区间'];

/** What stands in front of a thing of which there is none. */
export const ZERO_PREFIXES: readonly string[] = words(
  '零 0 无 没有 未发生 未出现 没有发生 没有出现 未产生 不发生 杜绝',
);
/** Things that are counted by their absence: "零差错", "无安全责任事故". */
export const ZERO_NOUNS: readonly string[] = words(`
  差错 错误 误差 失误 投诉 事故 事件 违规 违法 违纪 违约 缺陷 返工 伤亡 死亡 感染 上访 信访 纠纷 故障 泄漏 泄密
  泄露 污染 漏报 迟报 瞒报 遗漏 拖欠 超支 案件 疫情 火灾 舆情 退件 逾期 拒收 脱管 漏管 举报 延误
`);
/** Answers that say of something counted that there was none of it. */
export const ABSENCES: readonly string[] = words(
  '无 没有 未发生 未出现 没有发生 没有出现 未产生 未有发生 无发生 零发生 不存在 均未发生 全年未发生',
);
/** Most characters between the two: 零|重大安全|事故. */
export const ZERO_REACH = 8;
/** The whole figure in words, behind its noun: "差错率为零". */
export const ZERO_PHRASES: readonly string[] = ['为零', '为0', '是零', '是0'];

/** A sentence with one of these says that something was not reached; its figure is none of the indicator's. */
export const NEGATIONS: readonly string[] = ['未', '没有', '尚', '仅', '不足', '无法'];
/** Words that only look like one. */
export const NO_NEGATIONS: readonly string[] = ['未来', '未成年', '高尚', '时尚', '和尚'];

/** A digit behind one of these numbers a thing and counts nothing: 第3季度. */
export const ORDINAL_PREFIXES = '第';
/** Behind a list number: "1、", "1:". */
export const LIST_MARKS = '、:)]';
/** Behind a unit they make another word of it: 一次性, 21年底, 10余人, 5米多. */
export const WORD_ENDINGS = '性底末初度余多几';
/** No units, though they stand behind digits: a 13月 is an ill-written date. */
export const NO_UNITS = '月号';
/** Signs that make a sum or a formula of two figures, not a quantity: 7*24小时, 3/4, 10±2. */
export const FORMULA_SIGNS = '*×÷^±+';

/** Blank marks of a target or an actual are dashes and slashes; an amount may also say 无. */
export const BLANK_SIGNS = '-/\\';
export const BLANK_AMOUNT_WORDS: readonly string[] = ['无'];

/** Per something: 次/月, 元/人·天, 100元每亩. */
export const PER_SIGN = '/';
export const PER_WORD = '每';
export const PER_JOINTS = '·、*';
/** Denominators that are no units: 每生, 元/床. */
export const PER_WORDS: readonly string[] = words(`
  月 日 季 季度 生 人 户 年 天 亩 次 村 校 县 市 学生 学年 学期 期 百人 千人 万人 百万人 人次 工作日 小时 个 套
  台 平方米 公里 社区 班
`);

/** Longer texts speak of several things; a figure in them is nobody's. */
export const FIGURE_LIMIT = 80;
/** Longer texts are no amount. */
export const AMOUNT_LIMIT = 80;
