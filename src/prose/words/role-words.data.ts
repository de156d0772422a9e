import { words } from '../../quantity/word-list';

/**
 * plan: target or budget; arrived: money that came in; actual: what was reached or spent; change: a difference to
 * another year or figure; `name`: no role, though words of one stand in it.
 */
export type RoleWord = 'plan' | 'initial' | 'arrived' | 'actual' | 'rate' | 'up' | 'down' | 'rest' | 'last' | 'name';

export const ROLE_WORDS: Readonly<Record<RoleWord, readonly string[]>> = {
  plan: words(`
    目标 目标值 指标值 年度指标值 年度目标值 年初目标值 年初指标值 预期 预期值 预期指标值 预期目标 计划 计划数 任务 任务数 应 拟 力争 确保 预算 预算数 全年预算 全年预算数 预算安排 调整预算 调整后预算
    实际预算 批复 批复数 安排 申请 申报 下达 下达资金 总投资 投资额 核定 编制 计划完成 应完成 应发放 投入 配套 不低于 不少于 全年目标 年度目标 目标任务 年度任务 任务目标 年度计划 年初计划 预计 实际下达 全年实际下达 控制在 支出预算
  `),
  initial: words(
    '年初预算 年初预算数 年初预算安排 年初安排 年初部门预算 年初批复 年初安排预算 年初批复预算 年初安排资金 年初安排预算资金',
  ),
  arrived: words('到位 实际到位 到位资金 资金到位 收到 实际收到 拨入 到账 实际到账 拨付到位 下达到位 到位数'),
  actual: words(`
    实际 完成 实际完成 完成值 实际完成值 全年实际完成值 全年实际完成 实际值 实现 实现值 达到 达 累计 已 全年执行 执行 执行数 全年执行数 支出 实际支出 已支出 实际已支出 支付 已支付 使用 实际使用 发放 办理 举办 开展
    形成 决算 决算数 完成数 提高到 增加到 减少到 下降到 降低到 提升到 增长到 上升到 缩短至 缩短到 缩短为 压缩至 压缩到 压缩为 提升至 提高至 降低至 降至 升至 增至 减至 预算执行 预算支出 预算执行数 完成预算 完成预算资金 组织 受理 新增 建成 拨付 已拨付 已发放 全年发放 计划执行 任务完成 兑付 结算
    收入 完成任务 实有
  `),
  rate: words('执行率 支出率 支付率 完成率 到位率 使用率 完成预算的 占 占比 比例 比重 占预算 占总'),
  up: words(
    '增加 增长 提高 上升 增加了 增长了 提高了 上升了 调增 追加 同比增长 同比增加 同比上升 增幅 多出 净增 增幅为 增长率 增收 提升 提升了 超额完成 超出 多完成',
  ),
  down: words(
    '减少 下降 降低 减少了 下降了 降低了 调减 核减 压减 同比下降 同比减少 同比降低 降幅 减幅 缩减 缩短 少完成',
  ),
  rest: words(
    '余额 尚余 尚有余额 节约 结余 剩余 节余 结转 结转结余 净结余 节支 沉淀 未支出 未执行 未拨付 未支付 未使用 未下达 尚未支付 结余结转',
  ),
  last: words('上年 去年 上年度 上一年 上一年度 去年同期 上年同期'),
  name: words(
    '研发投入 科研投入 社会投入 配套设施 配套工程 直达 到达 发达 传达 抵达 表达 模拟 虚拟 反应 适应 占地 侵占 目标责任 任务书 计划生育 上年结转 上年结余 上年结转资金 应急 应用 应对 相应 响应 供应 效应 多种 多个 多媒体 多项 共同 公共 共享 共建 确保率 中共 总工会 不应 执行力 执法 使用权 安排科学 计划性 使用者 使用期 编制报告 编制规划 预算绩效 使用效益 使用效率 支出结构 支出标准 提升工程 提升行动 能力提升 素质提升 质量提升 技能提升 效能提升 改造提升',
  ),
};

/** Right behind a figure they say that it was the target. */
export const TARGETS_BEHIND: readonly string[] = words(
  '的考核要求 的考核目标 的考核标准 的控制标准 的控制目标 的目标 的指标 的任务 的计划 的预期 目标值 的要求 目标任务 的年度目标 的年初目标 的年度指标值 的年度目标值 的目标值 的指标值 的年初指标值 的目标要求 的年度计划 的计划',
);

/** Headings whose figures are plans, and those whose figures are results. */
export const PLAN_HEADINGS: readonly string[] = words(
  '绩效目标 年度目标 总体目标 主要目标 具体目标 工作目标 产出目标 效益目标 目标设定 预期目标 目标任务 实施内容 建设内容 预算安排 资金安排 项目内容',
);
export const ACTUAL_HEADINGS: readonly string[] = words(
  '完成情况 自评结论 使用绩效 实现情况 执行情况 支出情况 使用情况 实施情况 目标完成 评价结论 自评结果 绩效分析 目标实现 绩效情况 主要绩效 效益',
);

/** A figure that runs over several years. */
export const CUMULATIVE: readonly string[] = words(
  '累计 历年 历史 五年来 三年来 以来 十四五期间 十三五期间 两年合计 三年合计 四年合计 五年合计 2年合计 3年合计 4年合计 5年合计 两年共 三年共 3年共',
);
/** At the head of a sentence: all its figures run over several years; 今年以来 does not. */
export const SINCE = /(?:[\d一二三四五六七八九十两数多几近]年来|(?:年|建[成院站馆校]|成立|启动|运行|创建|挂牌)以来)/;
export const THIS_YEAR = /[今本当]年以来|年初以来/;

/** Before a year: the year is a horizon, and no year of the figure. */
export const UNTIL: readonly string[] = words('到 至 截至 截止 截止到 截至到 力争到 自 从');

/** Before the parts of a whole. */
export const PARTS: readonly string[] = words('其中 包括 分别为 分别是 分别有 含 由');
/** The list is open where one of these stands in it. */
export const OPEN_LIST: readonly string[] = words('等 主要 如 例如 包含 含 比如 主要是 主要有 部分');

/** Words that only say that something was done: under a heading of goals they tell of the goal. */
export const WEAK_ACTUAL: readonly string[] = words(`
  完成 实现 达到 达 累计 使用 发放 办理 举办 开展 形成 提高到 增加到 减少到 下降到 降低到 提升到 增长到 上升到 降至 升至 增至 减至 组织 受理 新增 建成 拨付 收入
`);

/** Plans of money by habit alone: 申请发明专利173件 and 带动社会投入 are results. */
export const SOFT_PLAN: readonly string[] = words('投入 申请 申报 配套 控制在');

/** Labels and beginnings of long texts that tell no figures of this year: bases, standards, notes, reasons. */
export const OTHER_TEXTS: readonly string[] = words(
  '标准 依据 说明 备注 注： 注: 原因 措施 佐证 文件 填表 联系 电话 地址 问题 建议 职责 职能 计划安排依据 下一步',
);
