import { CENTRAL } from '../support/forms';
import { testRule } from '../support/rule-tester';

const form = (output: number, total: readonly (string | number | null)[], below: readonly (string | null)[] = []) => [
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 60, output, '取消两场'],
  ['效益指标', '社会效益', '服务水平', '提升', '提升', 40, 40, null],
  [...total],
  [...below],
];

/** Total and grade in the head of the form. */
const headed = (score: number, grade: string) => [
  ['部门名称', '林业局', '自评总分', score, '自评等级', grade],
  ...form(score - 40, []),
];

/** The summary of a scoring, on a sheet of its own. */
const summary = (score: number, grade: string) => [['得分汇总'], ['综合得分', score, '评价等级', grade]];

testRule('grade-mismatch', {
  valid: [
    {
      name: 'each band from its lower end',
      sheets: {
        甲: form(50, ['总分', '', '', '', '', 100, 90, '优']),
        乙: form(49.9, ['总分', '', '', '', '', 100, 89.9, '良']),
        丙: form(20, ['总分', '', '', '', '', 100, 60, '中等']),
        丁: form(19.5, ['总分', '', '', '', '', 100, 59.5, '差']),
      },
    },
    {
      name: 'in a line of its own below',
      sheets: { 自评表: form(55, ['总分', '', '', '', '', 100, 95, ''], ['自评等级', '优秀']) },
    },
    {
      name: 'on another sheet than the scores',
      sheets: { 评分表: form(48.5, ['总分', '', '', '', '', 100, 88.5, '']), 汇总: summary(88.5, '良') },
    },
    { name: 'a score and a grade where nothing is scored', sheets: { 汇总: summary(88.5, '优') } },
    { name: 'in the head of the form', sheets: { 自评表: headed(91, '优') } },
    {
      name: 'no grade, or a blank one',
      sheets: {
        甲: form(55, ['总分', '', '', '', '', 100, 95, '']),
        乙: form(55, ['总分', '', '', '', '', 100, 95, ''], ['自评等级', null]),
      },
    },
    {
      name: 'bands of the settings',
      settings: {
        grades: [
          { grade: '优', from: '80' },
          { grade: '良', from: '70' },
          { grade: '中', from: '60' },
          { grade: '差', from: '0' },
        ],
      },
      sheets: { 自评表: form(45, ['总分', '', '', '', '', 100, 85, '优']) },
    },
  ],
  invalid: [
    {
      name: 'on another sheet than the scores',
      sheets: { 评分表: form(48.5, ['总分', '', '', '', '', 100, 88.5, '']), 汇总: summary(88.5, '优') },
      findings: [{ cell: '汇总!D2', message: 'grade', expected: '良', actual: '优', related: ['汇总!B2'] }],
    },
    {
      name: 'in the head of the form',
      sheets: { 自评表: headed(91, '良') },
      findings: [{ cell: 'F1', message: 'grade', expected: '优', actual: '良', related: ['D1'] }],
    },
    {
      name: 'beside the total',
      sheets: { 自评表: form(49, ['总分', '', '', '', '', 100, 89, '优']) },
      findings: [{ cell: 'H4', message: 'grade', severity: 'error', expected: '良', actual: '优', related: ['G4'] }],
    },
    {
      name: 'in a line of its own, by the sum where no total is stated',
      sheets: { 自评表: form(25, ['总分', '', '', '', '', 100, null, ''], ['评价等级', '良']) },
      findings: [{ cell: 'B5', message: 'grade', expected: '中', actual: '良', related: [] }],
    },
  ],
  notChecked: [
    {
      name: 'a grade that the settings do not know',
      sheets: { 自评表: form(55, ['总分', '', '', '', '', 100, 95, ''], ['自评等级', 'A级']) },
      notChecked: [{ cell: 'B5', reason: 'grade-unknown' }],
    },
    {
      name: 'no score at all',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 60, null, null],
          ['总分', '', '', '', '', 100, null, '优'],
        ],
      },
      notChecked: [{ cell: 'H3', reason: 'total-blank' }],
    },
  ],
});
