import { words } from './word-list';

/** The words that decide which way is better, in the order in which `judgeDirection` asks for them. */

/** Words of the target's text that the comparators of the grammar do not know. */
export const TEXT_MORE: readonly string[] = words('达到 不少于 不低于 不小于 至少 以上 大于 超过 高于 多于 ≥ >');
export const TEXT_LESS: readonly string[] = words(
  '控制在 以内 之内 以下 不超过 不高于 不大于 不多于 至多 低于 小于 少于 ≤ <',
);

/** Names whose figure is better the smaller it is (rules.md "Judging an indicator"; the list is ours to extend). */
export const NAME_LESS: readonly string[] = words(`
  成本 差错 错误 失误 投诉 事故 结余率 结转 调整率 控制率 变质 时限 违规 违纪 违法 伤亡 死亡 发病率 受害率 发生率
  损失率 流失率 变更率 退货率 故障 漏报 迟报 超支 超标 响应时间 响应时长 办理时间 审批时间 审核时间 审查时间
  等待时间 处理时间 处置时间 办结时间 耗时 用时 逾期 上访 信访 能耗 投诉率 负债率 债务率 死亡率 辍学率 空置率
  损耗 调整次数 三公经费
`);

/** Troubles of which a name may say that they are taken up: 受理投诉, 查处违法案件 count work done. */
const TROUBLES = words('投诉 信访 上访 事故 故障 违法 违规 违纪 逾期');
const TAKEN_UP = words('受理 办理 处理 处置 化解 调处 接待 解决 查处 查办 排查 整改 排除');

/** What is done, the more the better, where it stands last in a name: 事故应急演练, 违法行为查处. */
const ACTIVITIES = words('演练 培训 宣传 讲座 教育 巡查 督查 排查 整治 查处 查办 受理 调处 化解 接待');

/** Phrases that hold one of the words above and are better the larger they are. */
export const NAME_MORE: readonly string[] = [
  ...ACTIVITIES,
  ...TAKEN_UP.flatMap((verb) => TROUBLES.map((trouble) => verb + trouble)),
  ...words(`
  成本节约 节约成本 成本效益 降低成本 成本降低 成本下降 降低率 下降率 减少率 节约率 节约额 节支 处理率 处置率
  办结率 结案率 回复率 答复率 解决率 整改率 纠正率 修复率 排除率 查处率 化解率 处理及时率 响应率 回应率 满意度
  合格率 达标率 完成率 及时率 准确率 覆盖率 落实率 知晓率 防控率 血压控制率 血糖控制率 虫害控制率 疫情控制率 扬尘控制率 无事故率 零事故率 无差错率 零差错率 无故障
  无投诉率 零投诉率 成活率 治愈率 控制有效率 规范率
`),
];

/** Names of durations that are wanted long. They speak before the unit does. */
export const DURATION_MORE: readonly string[] = words(`
  时长 学时 课时 天数 年限 期限 寿命 周期 服务期 保质期 服务时间 开放时间 运行时间 工作时间 培训时间 学习时间
  使用时间 使用期 保修 质保 在岗 志愿 开放 运行 飞行 持续 观测 驻村 播出
`);

/** A name with this word that ends in RATE is better the larger it is, unless a listed word says otherwise. */
export const COST = '成本';
export const RATE = '率';

/** Units of a duration target: less time is better. Years and months are terms to be kept, not to be undercut. */
export const UNIT_LESS: readonly string[] = ['工作日', '天', '小时', '分钟', '秒'];
