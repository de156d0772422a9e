import { budgetPlan, expenditure, GUANGDONG, PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

const PLANNED = [[...budgetPlan('元')], [1, '办公费', 100], [2, '印刷费', 200], [3, '差旅费', 300], ['', '合计', 600]];

testRule('item-unmatched', {
  valid: [
    {
      name: 'every item has its partner, in another order and with codes',
      sheets: {
        预算表: PLANNED,
        支出表: [
          [...expenditure('元')],
          [1, '[30211]差旅费', 300, 300, 0],
          [2, '办公费', 100, 100, 0],
          [3, '印刷费', 200, 200, 0],
        ],
      },
    },
    {
      name: 'a line of zeros',
      sheets: {
        预算表: [...PLANNED.slice(0, -1), [4, '会议费', 0], ['', '合计', 600]],
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 100, 100, 0],
          [2, '印刷费', 200, 200, 0],
          [3, '差旅费', 300, 300, 0],
        ],
      },
    },
    {
      name: 'leaves whose counterpart stops at classes',
      sheets: {
        预算表: [
          [...budgetPlan('元')],
          ['一', '培训费', 1000],
          [1, '讲课费', 600],
          [2, '教材费', 400],
          ['二', '差旅费', 500],
          ['三', '会议费', 300],
        ],
        支出表: [
          [...expenditure('元')],
          ['一', '培训费', 1000, 900, 100],
          ['二', '差旅费', 500, 500, 0],
          ['三', '会议费', 300, 300, 0],
        ],
      },
    },
    {
      name: '过程 rows of a scoring table',
      sheets: {
        目标表: [[...PLAN], ['产出', '数量', '培训人次', '≥300人次'], ['效益', '社会效益', '知晓率', '≥80%']],
        评分表: [
          [...GUANGDONG],
          ['过程', '资金管理', '资金支出率', '100%', '100%', '100%', null],
          ['过程', '事项管理', '监管有效性', '有效', '有效', '100%', null],
          ['产出', '数量', '培训人次', '≥300人次', '310人次', '100%', null],
          ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', null],
        ],
      },
    },
    {
      name: 'tables of other things are no counterparts',
      sheets: {
        预算表: PLANNED,
        另一表: [[...expenditure('元')], [1, '钢筋', 5, 5, 0], [2, '水泥', 5, 5, 0], [3, '砂石', 5, 5, 0]],
      },
    },
  ],
  invalid: [
    {
      name: 'an item that was never planned, and one that vanished',
      sheets: {
        预算表: PLANNED,
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 100, 100, 0],
          [2, '印刷费', 200, 150, 50],
          [3, '消防设施检测', null, 50, -50],
        ],
      },
      findings: [
        { cell: '预算表!B4', message: 'item', severity: 'warning', actual: '差旅费', related: ['支出表!A1'] },
        { cell: '支出表!B4', message: 'item', actual: '消防设施检测', related: ['预算表!A1'] },
      ],
    },
    {
      name: 'indicators on both sides',
      sheets: {
        目标表: [
          [...PLAN],
          ['产出', '数量', '培训人次', '≥300人次'],
          ['产出', '数量', '修缮校舍', '3所'],
          ['效益', '社会效益', '知晓率', '≥80%'],
        ],
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次'],
          ['产出指标', '时效指标', '按期完工', '12月底前', '11月30日'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      findings: [
        { cell: '目标表!C3', message: 'indicator', severity: 'warning', actual: '修缮校舍' },
        { cell: '完成情况!C3', message: 'indicator', actual: '按期完工' },
      ],
    },
  ],
});
