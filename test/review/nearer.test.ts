import { DEFAULT_SETTINGS, review } from '../../src/review';
import { cellName } from '../../src/workbook/address';
import { CENTRAL, FUNDS, budgetPlan, expenditure } from '../support/forms';
import { smallBook, type SmallCell } from '../support/small-book';

/** "E2 negative-balance" of every finding, hints left out. */
const loud = (rows: readonly (readonly SmallCell[])[], settings?: Parameters<typeof review>[1]): string[] =>
  review(smallBook({ 表: rows }), settings)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ cell, rule }) => `${cellName(cell.row, cell.column)} ${rule}`);

describe('two rules on one fault', () => {
  it.each<[string, readonly (readonly SmallCell[])[], string[]]>([
    [
      'malformed-number before amount-not-number',
      [[...budgetPlan('元')], [1, '办公费', '7,00.0,77'], [2, '印刷费', 500]],
      ['C2 malformed-number'],
    ],
    [
      'total-formula-gap before total-mismatch',
      [
        [...budgetPlan('元')],
        [1, '办公费', 300],
        [2, '印刷费', 500],
        [3, '邮电费', 50],
        ['', '合计', { v: 800, f: '=SUM(C2:C3)' }],
      ],
      ['C5 total-formula-gap'],
    ],
    [
      'negative-balance before overspent on a line',
      [[...expenditure('元')], [1, '办公费', 300, 350, -50], [2, '印刷费', 500, 400, 100], ['', '合计', 800, 750, 50]],
      ['E2 negative-balance'],
    ],
    [
      'spent-without-budget and negative-balance both speak',
      [[...expenditure('元')], [1, '办公费', 300, 200, 100], [2, '检测费', null, 50, -50], ['', '合计', 300, 250, 50]],
      ['D3 spent-without-budget', 'E3 negative-balance'],
    ],
    [
      'unit-mixed before what its row says',
      [[...expenditure('万元')], [1, '办公费', 5, 48000, 0.2], [2, '印刷费', 5, 5, 0], ['', '合计', 10, 9.8, 0.2]],
      ['D2 unit-mixed'],
    ],
    [
      'execution-score-mismatch and nothing else for full marks at 92 %',
      [
        [...FUNDS],
        ['', '年度资金总额', 100, 100, 92, 10, '92%', 10],
        [...CENTRAL],
        ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 50, 50, null],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', 10, 10, null],
        ['总分', '', '', '', '', 100, 100, ''],
      ],
      ['H2 execution-score-mismatch'],
    ],
    [
      'score-over-weight before score-mismatch',
      [
        [...CENTRAL],
        ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 60, 61, null],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', 10, 10, null],
      ],
      ['G2 score-over-weight'],
    ],
    [
      'score-scale before score-mismatch and shortfall-unexplained',
      [
        [...CENTRAL],
        ['产出指标', '数量指标', '培训场次', 60, 60, 60, 55, null],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', 10, 10, null],
      ],
      ['G2 score-scale'],
    ],
    [
      'direction-suspect before score-mismatch and shortfall-unexplained',
      [
        [...CENTRAL],
        ['产出指标', '数量指标', '培训场次', '≤20场', '25场', 30, 30, null],
        ['产出指标', '成本指标', '项目成本', '≥100万元', '140万元', 30, 30, null],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', 10, 10, null],
      ],
      ['D2 direction-suspect', 'D3 direction-suspect'],
    ],
    [
      'not-applicable-scored before actual-not-quantified',
      [
        [...CENTRAL],
        ['产出指标', '数量指标', '采购设备', '≥5台', '无', 60, 60, null],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', 10, 10, null],
      ],
      ['E2 not-applicable-scored'],
    ],
    [
      'completion-mismatch before score-mismatch where the score follows the stated completion',
      [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '完成率', '分值', '得分', '未完成原因'],
        ['产出指标', '数量指标', '培训人次', '≥300人次', '240人次', '90%', 60, 54, '缩减一期'],
        ['效益指标', '社会效益', '知晓率', '≥80%', '85%', '100%', 30, 30, null],
        ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '93.5%', '100%', 10, 10, null],
      ],
      ['F2 completion-mismatch'],
    ],
    [
      'a wrong leaf breaks its totals, and only the leaf is named',
      [[...expenditure('元')], [1, '办公费', 300, 250, 60], [2, '印刷费', 500, 400, 100], ['', '合计', 800, 650, 150]],
      ['E2 balance-mismatch'],
    ],
    [
      'a wrong class breaks the total, and only the class is named',
      [
        [...budgetPlan('元')],
        ['一', '培训费', 900],
        [1, '讲课费', 600],
        [2, '教材费', 400],
        ['二', '差旅费', 500],
        ['', '合计', 1500],
      ],
      ['C2 total-mismatch'],
    ],
  ])('%s', (_, rows, spoken) => {
    expect(loud(rows)).toEqual(spoken);
  });

  it('a rule that is switched off silences no other', () => {
    const rows = [
      [...budgetPlan('元')],
      [1, '办公费', 300],
      [2, '印刷费', 500],
      [3, '邮电费', 50],
      ['', '合计', { v: 800, f: '=SUM(C2:C3)' }],
    ];
    expect(loud(rows, { ...DEFAULT_SETTINGS, rules: { 'total-formula-gap': { off: true } } })).toEqual([
      'C5 total-mismatch',
    ]);
  });
});
