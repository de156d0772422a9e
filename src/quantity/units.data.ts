import type { UnitClass } from './quantity-types';

/**
 * Units and what they measure. `family` names units that convert into one another or count the same things;
 * `factor` is how many of the family's common unit one of these is (an exact decimal; null: no conversion, as
 * between months and days). The first name is the one that a quantity carries, the others are spellings of it.
 */
export interface UnitEntry {
  readonly names: readonly string[];
  readonly class: UnitClass;
  readonly family: string;
  readonly factor: string | null;
}

function entry(unitClass: UnitClass, family: string, factor: string | null, ...names: string[]): UnitEntry {
  return { names, class: unitClass, family, factor };
}

/** Units that convert. Common units: 元, 天, 月, 工作日, 亩, 米, 公斤, 升, GB. */
const MEASURES: readonly UnitEntry[] = [
  entry('money', 'yuan', '1', '元', '人民币', '元人民币', '元整', '块钱'),
  entry('money', 'yuan', '1000', '千元'),
  entry('money', 'dollar', '1', '美元'),
  entry('money', 'euro', '1', '欧元'),
  entry('money', 'hkd', '1', '港元', '港币'),
  entry('duration', 'clock', '1', '秒', '秒钟'),
  entry('duration', 'clock', '60', '分钟'),
  entry('duration', 'clock', '3600', '小时', '个小时', 'h'),
  entry('duration', 'clock', '86400', '天', '日', '日历天', '自然日', '个自然日'),
  entry('duration', 'clock', '604800', '周', '个星期', '星期'),
  entry('duration', 'working-day', '1', '工作日', '个工作日', '个工作天'),
  entry('duration', 'month', '1', '个月', '个自然月'),
  entry('duration', 'month', '3', '个季度', '季度'),
  entry('duration', 'month', '12', '年', '周年', '个年度'),
  entry('duration', 'term', null, '学期', '个学期'),
  entry('duration', 'school-year', null, '学年', '个学年'),
  entry('area', 'land', '1', '亩'),
  entry('area', 'land', '15', '公顷', 'hm²'),
  entry('area', 'land', '1500', '平方公里', '平方千米', 'km²'),
  entry('area', 'land', '0.0015', '平方米', '㎡', 'm²', 'm2', '平米', '平方'),
  entry('area', 'mu-times', null, '亩次'),
  entry('length', 'way', '1', '米', 'm', '延米', '延长米'),
  entry('length', 'way', '1000', '公里', '千米', 'km', 'KM', 'Km'),
  entry('length', 'way', '500', '华里'),
  entry('length', 'way', '0.01', '厘米', 'cm', 'CM'),
  entry('length', 'way', '0.001', '毫米', 'mm', 'MM'),
  entry('mass', 'weight', '1', '公斤', '千克', 'kg', 'KG', 'Kg'),
  entry('mass', 'weight', '1000', '吨', 't'),
  entry('mass', 'weight', '0.001', '克', 'g'),
  entry('mass', 'weight', '0.5', '斤', '市斤'),
  entry('mass', 'weight', '50', '担'),
  entry('volume', 'room', '1000', '立方米', 'm³', 'm3', '方', '立方', '方量'),
  entry('volume', 'room', '1', '升', 'L'),
  entry('volume', 'room', '0.001', '毫升', 'ml', 'mL', 'ML'),
  entry('data', 'bytes', '1048576', 'PB', 'pb'),
  entry('data', 'bytes', '1024', 'TB', 'tb', 'Tb'),
  entry('data', 'bytes', '1', 'GB', 'gb', 'Gb'),
  entry('data', 'bytes', '0.0009765625', 'MB', 'mb', 'Mb'),
  entry('data', 'bandwidth', '1', 'Mbps', 'MBPS', 'mbps'),
  entry('data', 'bandwidth', '1024', 'Gbps', 'gbps'),
  entry('other', 'power', '1', '千瓦', 'kW', 'KW', 'kw'),
  entry('other', 'power', '1000', '兆瓦', 'MW', 'mw'),
  entry('other', 'energy', '1', '千瓦时', 'kWh', 'KWH', 'kwh'),
  entry('other', 'volt-ampere', '1', '千伏安', 'kVA', 'KVA'),
  entry('other', 'volt', '1', '千伏', 'kV', 'KV'),
  entry('other', 'celsius', '1', '℃', '°C', '摄氏度'),
  entry('other', 'decibel', '1', '分贝', 'dB', 'db'),
  entry('other', 'times', '1', '倍'),
];

/**
 * Units that count, by what they count: families of one list are told apart only where their figures differ
 * (22份 for 22期 is no contradiction, 5次 for 150人 is one). The family "any" goes with every other.
 */
const COUNTED: Readonly<Record<string, string>> = {
  any: '个 项',
  people: '人 名 位 人次 人(次) 人份 员',
  household: '户 户次',
  organisation: '家 所 家次',
  occasion: '次 场 场次 场(次) 次(场) 轮 届 趟 班次 架次 车次 站次 频次 遍 期次 批次 批 班 期 点次 人场',
  case: '件 起 例 宗 桩 件(套) 件次 例次 案 单 笔 票 项次',
  paper: '份 册 册次 册(件) 本 篇 部 张 卷 幅 页 字 种 类 品种 篇次 条 则',
  film: '集 辑 段 片',
  lesson: '学时 课时 节 课 门 堂',
  place: '处 座 间 栋 幢 站 块 口 眼 道 村 镇 乡',
  device: '台 套 台件 台套 台(套) 台次 架 辆 艘 列 盏 樘 只 支 把 顶 面 副 组 具 根 端 部件',
  plant: '株 棵 盆',
  animal: '头 匹 羽 尾 头次 只次',
  dose: '剂 剂次 针次 针 粒 枚 颗 瓶 盒 箱 包 袋 桶 车',
  team: '队 对 双 群',
  bed: '床 床位 张床 工位 座位',
  work: '人天 人日 人月 人年 工日',
  point: '分',
};

const COUNTS: readonly UnitEntry[] = Object.entries(COUNTED).flatMap(([family, names]) =>
  names.split(' ').map((name) => entry('count', family, null, name)),
);

export const UNIT_ENTRIES: readonly UnitEntry[] = [...MEASURES, ...COUNTS];

/** The family that goes with every other family of its class. */
export const ANY_FAMILY = 'any';

/** Words that multiply what stands before them. 千 counts only inside the units of its own (千元, 千米). */
export const SCALES: readonly (readonly [word: string, factor: string])[] = [
  ['十万', '1e5'],
  ['百万', '1e6'],
  ['千万', '1e7'],
  ['万', '1e4'],
  ['亿', '1e8'],
  ['十亿', '1e9'],
  ['百亿', '1e10'],
  ['千亿', '1e11'],
  ['万亿', '1e12'],
];

/** Ratio signs and words behind a number, and what one is divided by. */
export const RATIO_SUFFIXES: readonly (readonly [word: string, divisor: string])[] = [
  ['%', '100'],
  ['‰', '1000'],
  ['‱', '10000'],
  ['百分比', '100'],
  ['百分号', '100'],
  ['百分点', '100'],
  ['个百分点', '100'],
  ['成', '10'],
];

/** Ratio words before a number. */
export const RATIO_PREFIXES: readonly (readonly [word: string, divisor: string])[] = [
  ['百分之', '100'],
  ['千分之', '1000'],
  ['万分之', '10000'],
  ['十万分之', '100000'],
  ['百万分之', '1000000'],
];

/** Whole ratios in words. */
export const WHOLE_RATIOS: readonly string[] = ['百分百', '百分之百', '百分之一百'];

export const CURRENCY_SIGNS: readonly string[] = ['¥', 'RMB', 'rmb', '人民币'];
/** The unit that a currency sign stands for. */
export const CURRENCY_UNIT = '元';

/** The name that a quantity carries for any ratio. */
export const RATIO_UNIT = '%';
