import { CENTRAL, FUNDS, expenditure } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('closing-line-mismatch', {
  valid: [
    {
      name: 'a sum that one column has',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          ['合计：85.00万元'],
        ],
      },
    },
    {
      name: 'a column that the line names, converted from another unit',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          [],
          ['预算合计 1,000,000.00元，支出合计 85 万元'],
        ],
      },
    },
    {
      name: 'a sum rounded to the digits of the line',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60.44, 50.12, 10.32],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100.44, 85.12, 15.32],
          ['支出合计：85.1万元'],
        ],
      },
    },
    {
      name: 'a note that states no sum',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          ['注：合计数含上年结转 20 万元'],
        ],
      },
    },
    {
      name: 'score and grade that follow from the rows',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['自评得分：99.5分，等级：优'],
        ],
      },
    },
    {
      name: 'score and grade beside a total row',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['总分', '', '', '', '', 100, 99.5, ''],
          ['综合得分99.5分，评价等级为优秀。'],
        ],
      },
    },
    {
      name: 'a line that is right where the stated total is wrong, which another rule tells',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['总分', '', '', '', '', 100, 98, ''],
          ['自评得分 99.5 分'],
        ],
      },
    },
    {
      name: 'a total in a column whose unit is another',
      sheets: {
        表: [
          [...expenditure('元')],
          [1, '办公费', 600000, 500000, 100000],
          [2, '印刷费', 400000, 350000, 50000],
          ['', '合计', 1000000, 850000, 150000],
          ['支出合计：85.00万元'],
        ],
      },
    },
    {
      name: 'a line under another table',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          [],
          [...expenditure('万元')],
          [1, '会议费', 10, 9, 1],
          [2, '差旅费', 10, 9, 1],
          ['', '合计', 20, 18, 2],
          ['支出合计：18万元'],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a sum that no column has',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          ['合计：95.00万元'],
        ],
      },
      findings: [
        {
          cell: 'A5',
          message: 'amount',
          severity: 'warning',
          expected: '100',
          actual: '95',
          difference: '-5',
          related: ['C4'],
        },
      ],
    },
    {
      name: 'the sum of another column than the line names',
      sheets: {
        表: [
          [...expenditure('万元')],
          [1, '办公费', 60, 50, 10],
          [2, '印刷费', 40, 35, 5],
          ['', '合计', 100, 85, 15],
          ['支出合计：100万元'],
        ],
      },
      findings: [{ cell: 'A5', message: 'amount', expected: '85', actual: '100', related: ['D4'] }],
    },
    {
      name: 'a table without a row of totals',
      sheets: { 表: [[...expenditure('万元')], [1, '办公费', 60, 50, 10], [2, '印刷费', 40, 35, 5], ['合计：90万元']] },
      findings: [{ cell: 'A4', message: 'amount', expected: '100', actual: '90' }],
    },
    {
      name: 'a score in the row of the total, which has no figure of its own',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['总分：96.5分'],
        ],
      },
      findings: [
        { cell: 'A9', message: 'score-sum', severity: 'error', expected: '99.5', actual: '96.5', difference: '-3' },
      ],
    },
    {
      name: 'a score that is not the total',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['总分', '', '', '', '', 100, 99.5, ''],
          ['自评得分：95.5分'],
        ],
      },
      findings: [{ cell: 'A10', message: 'score', severity: 'error', expected: '99.5', related: ['G9'] }],
    },
    {
      name: 'a grade that does not follow from the score',
      sheets: {
        表: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 95, 10, '95%', 9.5],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 30, 30, null],
          ['', '质量指标', '合格率', '≥95%', '98%', 20, 20, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
          ['总分', '', '', '', '', 100, 99.5, ''],
          ['自评得分 99.5 分，等级良'],
        ],
      },
      findings: [{ cell: 'A10', message: 'grade', severity: 'error', expected: '优', actual: '良' }],
    },
  ],
});
