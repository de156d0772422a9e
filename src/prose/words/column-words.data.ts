import { words } from '../../quantity/word-list';
import type { FactRole } from '../facts/fact';

/** What the heading of a column (or the label before a value) makes of its figures: the first list with a word in it. */
export const COLUMN_WORDS: readonly (readonly [role: FactRole, words: readonly string[]])[] = [
  ['growth', words('增减幅度 增减率 增长率 增幅 降幅 增减比例 增长比例 增减百分比 变动率 变动幅度 增减%')],
  ['change', words('增减额 增减数 增减 变动额 差额 较上年 比上年 变动')],
  ['last', words('上年 去年 上年度 上一年')],
  ['rest', words('结余 余额 结转 剩余 净结余 未拨付 未支付 未支出 未执行 未使用 未到位 未下达')],
  [
    'rate',
    words(
      '执行率 支付率 拨付率 下达率 兑付率 支付进度 拨付进度 资金进度 支出率 完成率 使用率 到位率 执行进度 支出进度 占比 比例 比重 完成程度 指标完成',
    ),
  ],
  ['weight', words('分值 权重 标准分 满分')],
  ['score', words('得分 自评分 评分 评价分')],
  ['arrived', words('到位 收到 到账 实际下达 分配下达 实际分配')],
  [
    'actual',
    words(
      '执行数 完成投资 完成任务 支出 支付 已拨付 拨付 已支付 兑付 决算 实际完成 完成值 完成数 实现值 使用数 实际值 使用金额 发放 实际 实有 完成情况 已执行 已完成 完成',
    ),
  ],
  ['initial', words('年初预算 年初安排 年初批复')],
  ['plan', words('预算 批复 安排 计划 下达 目标 指标值 预期 申请 申报 总投资 核定 编制 任务 投资')],
];
/** A heading that says "budget" and means spending: 预算执行数. */
export const SPENT_HEADINGS: readonly string[] = words('预算执行数 预算支出数 预算执行 执行预算数');
/** A budget whose heading also speaks of spending: 预算支出（预算批复数）. */
export const BUDGET_HEADINGS: readonly string[] = words(
  '预算支出 支出预算 预算数 预算批复 预算安排 预算金额 计划支出 计划完成 应完成',
);
