import { workbookOf } from '../excel';

/** Two tables with something of every kind: faults, texts, formulas, formats, a merge, a colour of the person's own. */
export const DATA = workbookOf({
  支出: {
    rows: [
      ['2024年经费支出情况（万元）'],
      ['支出内容', '预算（万元）', '支出（万元）', '净结余（万元）', '备注'],
      ['办公费', 24, '22.1', { v: 1.9, nf: '0.00' }, null],
      ['印刷费', 7.5, 7.9, -0.4, '=已核'],
      ['差旅费', { v: 3, nf: '0.00' }, 2, 2, null],
      ['合计', { v: 34.5, f: '=SUM(B3:B5)' }, 33, 3.5, null],
    ],
    merges: ['A1:E1'],
  },
  指标: [
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '培训期数', '≥10期', '12期', 50, 50, null],
    [null, '办理时限', '≤5天', '6天', 30, 30, null],
    ['效益指标', '群众满意度', '≥90%', { v: 0.95, nf: '0%' }, 20, '20', null],
    ['总分', null, null, null, 100, 101, null],
  ],
});
