import { budgetPlan, expenditure, PLAN, RESULT } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('name-differs', {
  valid: [
    {
      name: 'equal but for codes, numbering, blanks and width',
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 100], [2, '印刷费（含装订）', 200], [3, 'A4纸张', 50]],
        支出表: [
          [...expenditure('元')],
          [1, '[30201]办公费', 100, 100, 0],
          [2, '印刷费', 200, 200, 0],
          [3, 'Ａ４ 纸张', 50, 50, 0],
        ],
      },
    },
    {
      name: 'names that have nothing in common are item-unmatched',
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 100], [2, '印刷费', 200], [3, '差旅费', 300]],
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 100, 100, 0],
          [2, '印刷费', 200, 200, 0],
          [3, '消防检测', 300, 300, 0],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'an item found by likeness, at the later name',
      sheets: {
        预算表: [[...budgetPlan('元')], [1, '办公费', 100], [2, '宣传资料印刷费', 200], [3, '差旅费', 300]],
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 100, 100, 0],
          [2, '宣传资料印制费', 200, 200, 0],
          [3, '差旅费', 300, 300, 0],
        ],
      },
      findings: [
        {
          cell: '支出表!B3',
          message: 'alike',
          severity: 'info',
          expected: '宣传资料印刷费',
          actual: '宣传资料印制费',
          related: ['预算表!B3'],
        },
      ],
    },
    {
      name: 'an indicator found by likeness',
      sheets: {
        目标表: [[...PLAN], ['产出', '数量', '举办培训班场次', '10场'], ['效益', '社会效益', '知晓率', '≥80%']],
        完成情况: [
          [...RESULT],
          ['产出指标', '数量指标', '举办培训班次数', '10场', '10场'],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
        ],
      },
      findings: [{ cell: '完成情况!C2', message: 'alike', expected: '举办培训班场次', actual: '举办培训班次数' }],
    },
  ],
});
