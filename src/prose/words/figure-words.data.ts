import { COMPARATOR_PREFIXES } from '../../quantity/words.data';
import type { Comparator } from '../../quantity/quantity-types';
import { words } from '../../quantity/word-list';

/** Words before a figure that is no exact one. */
export const APPROXIMATE_PREFIXES: ReadonlyMap<string, 'near' | 'about' | 'over'> = new Map([
  ...words('近 将近 接近 不到').map((word) => [word, 'near'] as const),
  ...words('约 大约 约为 约有 大概 左右').map((word) => [word, 'about'] as const),
  ...words('超 超过 逾 突破 多于 高于 大于 超出').map((word) => [word, 'over'] as const),
]);

/** Words that end in a letter of approximation and mean something else: 节约115万元. */
export const NO_APPROXIMATION: readonly string[] = words(
  '节约 集约 制约 合约 公约 契约 预约 签约 续约 特约 履约 条约 附近 最近 邻近 就近 远近 高超 报告约',
);

/** A ratio that is a difference of two: 个百分点. */
export const POINTS = '百分点';

/** Signs and words of comparison before a figure, those of approximation apart. */
export const COMPARATOR_WORDS: ReadonlyMap<string, Comparator> = new Map(
  (Object.entries(COMPARATOR_PREFIXES) as [Comparator, readonly string[]][]).flatMap(([name, list]) =>
    list.filter((word) => !APPROXIMATE_PREFIXES.has(word)).map((word) => [word, name] as const),
  ),
);

/** What is counted with 个 and is no unit of the table: a count of these is one of items. */
export const THINGS: readonly string[] = words('方面 部分 环节 板块 子项目 项目 类别 大类 层面 步骤');
