import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { expenditure, PLAN, RESULT } from '../support/forms';
import { plainReport } from '../support/report-tester';
import { testRule } from '../support/rule-tester';
import { smallBook } from '../support/small-book';

const form = (head: readonly (readonly string[])[], deadline: string) => [
  ...head,
  [...RESULT],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次'],
  ['产出指标', '时效指标', '完成时间', deadline, '2024年11月20日'],
  ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
];

testRule('year-differs', {
  valid: [
    {
      name: 'title, year line, 评价年度 and deadline agree',
      sheets: {
        自评表: form([['项目支出绩效自评表'], ['（2024年度）'], ['评价年度', '2024年']], '2024年12月底前'),
      },
    },
    {
      name: '填报日期 does not count',
      sheets: { 自评表: form([['2024年度项目支出绩效自评表'], ['填报日期：2025年3月10日']], '2024年12月31日前') },
    },
    {
      name: 'a deadline without a year, and a stretch of several years',
      sheets: {
        甲: form([['2024年度项目支出绩效自评表']], '12月底前'),
        乙: form([['2024年度项目支出绩效自评表']], '2023年1月至2025年12月'),
      },
    },
    {
      name: 'a deadline of the year that the line under the title tells a part of',
      sheets: { 监控表: form([['项目支出绩效运行监控表'], ['（2025年1—7月）']], '2025年10月底前') },
    },
    {
      name: 'a column of the year before',
      sheets: {
        支出表: [
          ['2024年度部门支出明细表'],
          ['支出内容', '2023年决算数', '2024年预算数', '2024年决算数'],
          ['办公费', 9, 10, 10],
          ['印刷费', 5, 5, 5],
        ],
      },
    },
    {
      name: 'each sheet has its own year',
      sheets: {
        甲: [['2023年度绩效目标表'], [...PLAN], ['产出', '数量', '培训', '3场'], ['效益', '社会', '知晓率', '80%']],
        乙: [['2024年度支出明细表'], [...expenditure('元')], [1, '办公费', 5, 5, 0]],
      },
    },
    {
      name: 'sheets of two years with round figures, or spent as planned',
      sheets: {
        甲: [
          ['2023年度支出明细表'],
          [...expenditure('元')],
          [1, '办公费', 5000, 4000, 1000],
          ['', '合计', 5000, 4000, 1000],
        ],
        乙: [
          ['2024年度支出明细表'],
          [...expenditure('元')],
          [1, '办公费', 5000, 4000, 1000],
          ['', '合计', 5000, 4000, 1000],
        ],
        丙: [['2022年度支出明细表'], [...expenditure('元')], [1, '办公费', 5123, 5123, 0], ['', '合计', 5123, 5123, 0]],
        丁: [['2021年度支出明细表'], [...expenditure('元')], [1, '办公费', 5123, 5123, 0], ['', '合计', 5123, 5123, 0]],
      },
    },
  ],
  invalid: [
    {
      name: 'a sheet of last year in its title with the figures of this year',
      sheets: {
        甲: [
          ['2024年度支出明细表'],
          [...expenditure('元')],
          [1, '办公费', 5123, 4087, 1036],
          ['', '合计', 5123, 4087, 1036],
        ],
        乙: [
          ['2023年度支出汇总表'],
          [...expenditure('元')],
          [1, '一般公用', 5123, 4087, 1036],
          ['', '合计', 5123, 4087, 1036],
        ],
      },
      findings: [{ cell: '乙!A1', message: 'sheets', related: ['甲!A1'], actual: '2023', expected: '2024' }],
    },
    {
      name: 'the first of three sheets, where the others say otherwise',
      sheets: {
        甲: [
          ['2023年度支出明细表'],
          [...expenditure('元')],
          [1, '办公费', 5123, 4087, 1036],
          ['', '合计', 5123, 4087, 1036],
        ],
        乙: [
          ['2024年度支出汇总表'],
          [...expenditure('元')],
          [1, '一般公用', 5123, 4087, 1036],
          ['', '合计', 5123, 4087, 1036],
        ],
        丙: [
          ['2024年度支出核对表'],
          [...expenditure('元')],
          [1, '日常公用', 5123, 4087, 1036],
          ['', '合计', 5123, 4087, 1036],
        ],
      },
      findings: [{ cell: '甲!A1', message: 'sheets', actual: '2023', expected: '2024' }],
    },
    ...['（2025年1—7月）', '2025年上半年', '（2025年1-9月）', '2025年第三季度', '（2025年6月）'].map((line) => ({
      name: `a deadline of the year before under ${line}`,
      sheets: { 监控表: form([['项目支出绩效运行监控表'], [line]], '2024年10月底前') },
      findings: [{ cell: 'D5', message: 'deadline', expected: '2025', actual: '2024', related: ['A2'] }],
    })),
    {
      name: 'the year line differs from 评价年度',
      sheets: { 自评表: form([['项目支出绩效自评表'], ['（2023年度）'], ['评价年度', '2024年']], '12月底前') },
      findings: [
        { cell: 'B3', message: 'titles', severity: 'warning', expected: '2023', actual: '2024', related: ['A2'] },
      ],
    },
    {
      name: 'a deadline of last year',
      sheets: { 自评表: form([['2024年度项目支出绩效自评表']], '2023年12月底前') },
      findings: [{ cell: 'D4', message: 'deadline', expected: '2024', actual: '2023', related: ['A1'] }],
    },
  ],
});

it('speaks of a report in Word whose title names another year', () => {
  const book = smallBook({ 自评表: form([['2024年度项目支出绩效自评表']], '2024年12月底前') });
  const told = (title: string) =>
    reviewReport(plainReport([title, '项目按计划完成。']), book, DEFAULT_SETTINGS)
      .findings.filter(({ rule }) => rule === 'year-differs')
      .map(({ message, actual, expected }) => [message, actual, expected]);
  expect(told('培训项目2024年度绩效自评报告')).toEqual([]);
  expect(told('培训项目2023年度绩效自评报告')).toEqual([['report', '2023', '2024']]);
});
