import { words } from '../../quantity/word-list';

/**
 * Words of a name that say nothing about what is counted: verbs of doing, adverbs, whole numbers of a year or an area.
 * Both sides of a comparison lose them. Written as `nameKey` leaves texts: folded, without blanks and punctuation.
 */
export const EMPTY_WORDS: readonly string[] = words(`
  上级 对象 本次 此次 立项 同步发展 同步 完善 深入 积极 顺利 圆满 按时 按期 如期
  年度 全年 本年 本年度 当年 今年 每年 各年 年均 年内 月均 按月平均 每月 月平均 平均每月 逐月 累计 总计 合计 共计 总共
  一共 以及 其中 各类 各项 各种 全部 所有 已经 另外 分别 同时 全省 全市 全区 全县 全国 全镇 全乡 全州 我省 我市 我区
  我县 我局 我院 我校 我单位 本单位 本部门 本项目 该项目 本市 本区 本县 本省 本局 本院 本校 本中心 项目 工作 情况 任务
  活动 方面 内容 事项 数量 人数 个数 次数 场次 面积 总数 总量 总额 总面积 规模 数额 总体 整体 综合 最终 一次性 目前
  截至 截止 年底 年末 年终 年中 下年 下年度 次年 期末 当年末 设定 目标要求 优于 核定 平均 调整 调整为 调整后 调整至 核定为 仅 仅为 尚有 现有 共有 实有 达成 主要是
  主要为 保持在 控制在 稳定在 维持在 显示 调查显示 测评显示 抽样调查 问卷调查 据统计 经统计 统计显示 截至年末 截至年底
  超额完成 均已 已全部 项目实施过程中 实施过程中 开展 举办 组织 实施 办理 完成 实现 达到 达成 发放 出具 形成 编写 编印 编制 撰写 印制 制作 提供
  兑付 推动 推进 进行 做好 落实 保障 支付 支出 支持 用于 使用 执行 投入 安排 下达 到位 收到 拨付 拨入 申请 申报 批复 预算
  决算 资助 参与 受理 接受 涉及 委托 采购 新增 新增加 建成 建设 新建 组织开展 组织实施 组织办理 全面 有效 切实 始终
  保持 控制 确保 力争 预计 计划 目标 目标值 指标 指标值 预期 预期值 年初 年初指标值 年初目标值 年度指标值 年度目标值 实际
  实际完成 实际完成值 全年实际值 实际值 完成值 实现值 全年实际完成值 要求 标准值 评价 自评 自评价 结果 提高 提升 增加 减少
  增长 下降 降低 上升 较上年 比上年 同比 上年度 上年 去年 较上年度 比上年度 同期 调减 调增 追加 核减 压减 节约 结余
  幅度 万元 亿元 提高到 增加到 减少到 下降到 左右 以上 以下 以内 超过 低于 不低于 不少于 不超过 高于 率为 需求 有需求
  截至目前 不到 不足 未达到 未超过 类指标 其余 期间 以来 其他有关 相关 有关 当年度 共同
`);

/** Words that are one in names of figures: the first of each line stands for the others. */
export const LIKE_WORDS: readonly (readonly string[])[] = [
  [
    '执行率',
    ...words(
      '预算执行率 资金支出率 支出率 支付率 资金支付率 到位资金支付率 资金使用率 资金执行率 预算完成率 预算支出率 经费支出率 经费执行率 项目执行率 资金拨付率 支出进度 预算执行进度 执行进度 预算支出进度 支付进度 拨付进度 资金支付进度 资金拨付进度 资金使用进度 资金执行进度 占下达资金 占预算资金 占预算总额 占全年预算 占到位资金 拨付率',
    ),
  ],
  ['到位率', ...words('资金到位率 经费到位率 预算到位率')],
  ['合格率', ...words('一次性合格率 预审合格率 一次合格率 达标率 合格比例 合格比率')],
  ['及时率', ...words('及时性 及时程度')],
  ['结案', '审结'],
  ['满意度', ...words('满意率 满意程度 总体满意度 综合满意度')],
  [
    '得分',
    ...words(
      '自评得分 自评总分 评价得分 总得分 综合得分 总评分 自评分 综合评分 评分 总分 自评分数 自评总得分 绩效得分 绩效自评得分 绩效评价得分 最终得分 自评综合得分 自评得 评价得 综合得',
    ),
  ],
  [
    '等级',
    ...words(
      '评价等级 自评等级 评价结果等级 绩效等级 评定等级 绩效评价等级 自评等次 等次 评价等次 自评结果等级 评级 自评结论',
    ),
  ],
  ['收入', ...words('收支 收支总计 收入合计 收入总计 总收入 收入总额 收入决算 本年收入合计 本年收入')],
  ['收支结余', ...words('本年收支结余 当年收支结余 当期收支结余 年度收支结余')],
  ['滚存结余', ...words('年末滚存结余 期末滚存结余 累计结余 年末累计结余 期末累计结余 历年滚存结余 滚存累计结余')],
  ['总支出', ...words('支出合计 支出总计 支出总额 支出决算 本年支出合计 本年支出')],
  ['财政拨款收入'],
  ['项目支出', ...words('项目支出经费 项目经费支出')],
  ['基本支出'],
  ['人员经费', ...words('人员经费支出 人员支出')],
  ['公用经费', ...words('公用经费支出 公用支出 日常公用经费')],
  ['贫困人口', ...words('贫困户 扶贫户 贫困群众 贫困对象')],
  ['残疾人', ...words('残疾人员')],
  ['教师', ...words('老师 教职工')],
  ['群众', ...words('居民 市民')],
  ['覆盖率', ...words('覆盖面')],
  ['培训率', ...words('培训人员覆盖率 人员培训率')],
  ['抽检', ...words('抽验')],
  ['专利', ...words('专利权')],
  ['省级', ...words('省本级 省财政 省')],
];

/** Letters that mean nothing at the beginning of a name, and at its end. */
export const EMPTY_BEGINNINGS = '共约近达为是有了的在对从向与和及以将把被由其该此本我等各均都已再又另按于并应拟须较比';
export const EMPTY_ENDINGS =
  '共约近达为是有了的在对从向与和及以将把被由等均都已再又另按于并应拟须较比数量中元人次月年总';

/** Words that begin with such a letter and mean something. */
export const KEPT_BEGINNINGS: readonly string[] = words(
  '等保 等级 等次 等候 等待 对口 对外 均衡 共建 共享 约谈 达标 有机 有效 有害 各级 近海 近视 为民 为老 向导 再生 再就 另类 并网 按揭 应急 应征 应届 应用 应诉 从业 以工 以旧 以奖 及格 和谐 和解 与会 被征 被装 由来 较大 较重 比赛 比武 比例 其他 其它 该类 此类 该院 了结 是否 的士 达产 达能',
);

/** Words that a total may bear beside nothing else. */
export const TOTAL_WORDS: readonly string[] = words('合计 总计 共计 小计 总额 总和 总数 年度资金总额 资金总额');

/** Words of money that name no money in particular. */
export const MONEY_WORDS: readonly string[] = words(`
  财政资金 财政补助 资金 经费 专项 专项资金 专项经费 补助 补助资金 补助金 项目资金 项目经费 财政拨款 财政 款项 金额 投资 总投资 总投资额 投资额 费用 款 额 拨款 使用资金 资金使用 数额 划转 下拨 财政预算
  实际使用 直达 配套 配套资金 元整 转移支付 转移支付资金 通过 部门预算 收支
`);

/** Where money comes from or to whom it goes: figures of different levels are never one. */
export const LEVELS: Readonly<Record<string, readonly string[]>> = {
  central: words('中央 国家级'),
  province: words('省级 省本级 省财政 自治区 省 直辖市级 省配套'),
  city: words('市级 市本级 市财政 地市级'),
  county: words('区级 县级 区本级 县本级 县财政 区财政 区县级 县区级'),
  township: words('镇级 乡级 乡镇级 村级 街道级'),
  other: words('其他 其它'),
};

/** A figure of one of these is of that scope only. */
export const SCOPES: readonly string[] = words(
  '全省平均 全国平均 全市平均 全县平均 全区平均 全州平均 行业平均 市本级 省本级 区本级 县本级 镇本级 局本级 部本级 机关本级 中心本级',
);

export const PLACES: readonly string[] = words(`
  北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区
  广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西
  西藏 宁夏 新疆
`);

/** Right before a word they make its opposite. */
export const OPPOSITES = '不非未无';

/** Behind one of these stands what was done, before it who did it. */
export const ACTORS: readonly string[] = words(`
  投放 放流 招收 招募 制播 播出 养护 化解 协助 发布 录制 出版 编制 编印 评选 遴选 认定 登记 清理 清运 处理 处罚 销毁 救护 义诊 巡诊 接种 筛查 体检 随访 培训 轮训
  惠及 覆盖 带动 吸纳 聘用 聘请 选聘 招聘 招录 查处 查办 排查 整治 安装 加装 购置 购买 更新 改造 修复 维修 培育 培养 接待 接收 收治 救助 资助 补助 慰问 走访 检查
  抽查 检验 验收 审核 审批 受理 办结 处理 处置 化解 调处 宣传 印发 张贴 刊发 拍摄 创作 演出 放映 征集 收集 采集 维护 管护 种植 栽植 补植 推广 创建 建立 设立 搭建
  打造 升级 开发 上线 接入 供应 生产 销售 取得 获得 争取 引进 签订 开工 竣工 投产 铺设 疏浚 清淤 加固 硬化 绿化 拆除 征收 安置 搬迁 转移 新增 新登记 登记 帮助 帮扶
  扶持 奖励 表彰 监测 检测 巡查 出动 派出 组建 配备 配置 追回 挽回 储备 发表 授权 申请 共 共计 累计 已 组织 组织办理 完成 开展 举办 实施 办理 发放 建成 新建 提供 形成 拨付 投入 下达 安排 支付 支出
`);

/** A row's completion is meant where one of these is said. */
export const COMPLETIONS: readonly string[] = words('完成率 完成程度 完成比例 完成度');
