import { words } from '../../quantity/word-list';

const each = (beginnings: readonly string[], endings: readonly string[]): readonly string[] =>
  beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));

/** Of a time before the works: 改造前, 项目实施之前, 以往. */
export const EARLIER: readonly string[] = [
  ...each(
    words('改造 整治 治理 实施 建设 项目 整改 修缮 启动 接管 试点 修复 更新 升级 干预 投用 扩建 开展'),
    words('前 之前'),
  ),
  ...words('此前 以往 过去'),
];

/** What was not reached: 未完成, 没能开展. */
export const NOT_REACHED: readonly string[] = each(
  words('未 没 未能 没能'),
  words('完成 达标 开展 实施 覆盖 启动 建成 落实'),
);

/** What is wanting. */
export const WANTING: readonly string[] = [...NOT_REACHED, ...words('缺口 短缺 缺少 尚差')];

/** Another project, not that of the whole text: 该项目总投资4.8亿元. */
export const OF_ANOTHER: readonly string[] = each(words('该 此'), words('项目 工程 专项 批'));

/** Points that somebody else gave, or for something else. */
export const OTHERS_SCORE: readonly string[] = words(
  '复评 复核 测评 考评 考核 抽评 抽查 中期 等级 第三方 委托 中介 重点评价 再评价 参评 排名 名列',
);

/** Of a part of the year: 上半年支出, 前三季度. Months are told by their numbers. */
export const WITHIN_YEAR: readonly string[] = words('上半年 一季度 二季度 三季度 年中时');

/** What was there, against what came anew. */
export const STOCK: readonly string[] = words('实有 现有 存量 总量 总数 保有');
export const ANEW: readonly string[] = words('新增 新建 新设 新登记 新改建');

/** Within the year something came to a budget: 年中增加上级补助250万元、县级资金130万元. */
export const CHANGED: readonly string[] = each(
  words('年中 年度中 执行中 期间'),
  words('增加 追加 调增 调减 压减 核减 新增 下达'),
);
