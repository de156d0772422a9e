/** Header rows as forms print them; the rows of a test's table stand under them, column by column. */

export type HeaderRow = readonly string[];

/** 项目支出绩效自评表: A–H. */
export const CENTRAL: HeaderRow = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** 指标评分表 of the Guangdong form: A–G, no weights. */
export const GUANGDONG: HeaderRow = [
  '一级指标',
  '二级指标',
  '三级指标',
  '评价年度预期值',
  '评价年度实现值',
  '指标完成（%）',
  '未达标原因分析',
];

/** Sichuan: sign, value and unit of the target in three columns; A–J. */
export const SICHUAN: HeaderRow = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '完成值',
  '权重',
  '得分',
  '未完成原因分析',
];

/** 绩效目标表: A–D, targets only. */
export const PLAN: HeaderRow = ['一级指标', '二级指标', '三级指标', '指标值'];

/** 绩效目标完成情况表: A–E, targets and actuals without weights. */
export const RESULT: HeaderRow = ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'];

/** Fund block of the central form in 万元: side label A, row labels B, figures C–H. */
export const FUNDS: HeaderRow = [
  '项目资金（万元）',
  '',
  '年初预算数',
  '全年预算数（A）',
  '全年执行数（B）',
  '分值',
  '执行率（B/A）',
  '得分',
];

/** 经费支出表: A–E. */
export const expenditure = (unit: string): HeaderRow => [
  '序号',
  '支出内容',
  `预算数（${unit}）`,
  `支出（${unit}）`,
  `净结余（${unit}）`,
];

/** 预算明细表: A–C. */
export const budgetPlan = (unit: string): HeaderRow => ['序号', '支出内容', `预算支出（${unit}）`];
