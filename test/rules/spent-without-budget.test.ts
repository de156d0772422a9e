import { expenditure, FUNDS } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('spent-without-budget', {
  valid: [
    {
      name: 'income beyond what was planned, or not planned at all',
      sheets: {
        收入表: [
          ['收入项目', '预算数（元）', '决算数'],
          ['税收', 50, 60],
          ['罚没', null, 5],
          ['合计', 50, 65],
        ],
      },
    },
    {
      name: 'lines with a budget, and lines with neither',
      sheets: {
        支出表: [
          [...expenditure('元')],
          [1, '办公费', 30000, 31000, -1000],
          [2, '印刷费', null, null, null],
          [3, '会议费', 0, 0, 0],
          [4, '接待费', '—', '—', '—'],
        ],
      },
    },
    {
      name: 'a line that an adjustment gave its budget',
      sheets: {
        支出表: [
          ['支出内容', '预算批复数（元）', '预算调整数', '实际支出数'],
          ['设备费', 100, -20, 80],
          ['材料费', null, 15, 15],
          ['会议费', 0, 5, 5],
        ],
      },
    },
    {
      name: 'sources of a fund block that state the budget of the year in its first column alone',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, null, 95, 10, '95%', 9.5],
          ['', '其中：当年财政拨款', 100, null, 95, '—', '95%', '—'],
        ],
      },
    },
    {
      name: 'a class states the budget of its lines',
      sheets: {
        支出表: [
          ['序号', '支出内容', '预算数（元）', '支出（元）'],
          ['一', '监测费', 500, 400],
          ['二', '评估费', 300, 300],
          ['', '合计', 800, 700],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a source of a fund block',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', 100, 100, 100, 10, '100%', 10],
          ['', '其中：当年财政拨款', 100, 100, 95, '—', '95%', '—'],
          ['', '上年结转资金', 0, 0, 5, '—', '—', '—'],
        ],
      },
      findings: [{ cell: 'E4', message: 'zero', severity: 'warning', actual: '5', related: ['D4'] }],
    },
    {
      name: 'a fund block whose total has no budget, once',
      sheets: {
        自评表: [
          [...FUNDS],
          ['', '年度资金总额', null, null, 40, 10, null, 10],
          ['', '其中：当年财政拨款', null, null, 40, '—', null, '—'],
        ],
      },
      findings: [{ cell: 'E2', message: 'blank', actual: '40' }],
    },
    {
      name: 'a blank, a blank mark and a zero',
      sheets: {
        支出表: [
          [...expenditure('万元')],
          [1, '办公费', 20, 18, 2],
          [2, '消防检测', null, 0.6, -0.6],
          [3, '邮电费', '—', 0.3, -0.3],
          [4, '咨询费', 0, 1.2, -1.2],
          ['', '合计', 20, 20, 0],
        ],
      },
      findings: [
        { cell: 'D3', message: 'blank', severity: 'warning', actual: '0.6', related: ['C3'] },
        { cell: 'D4', message: 'blank', actual: '0.3' },
        { cell: 'D5', message: 'zero', actual: '1.2' },
      ],
    },
    {
      name: 'once, at the header, where the whole column is blank',
      sheets: {
        支出表: [
          ['单位：万元'],
          ['支出内容', '计划安排', '实际支出', '结余'],
          ['清障费', null, 120.5, null],
          ['管护费', '—', 80, null],
          ['合计', null, 200.5, null],
        ],
      },
      findings: [{ cell: 'B2', message: 'column', related: ['C3', 'C4'] }],
    },
  ],
});
