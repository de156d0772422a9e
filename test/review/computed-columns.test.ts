import { DEFAULT_SETTINGS, review, type ComputedColumn, type Measure } from '../../src/review';
import { columnName } from '../../src/workbook/address';
import { CENTRAL, FUNDS, GUANGDONG, PLAN, budgetPlan, expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

type Sheets = Parameters<typeof smallBook>[0];

const computed = (sheets: Sheets, settings = DEFAULT_SETTINGS): readonly ComputedColumn[] =>
  review(smallBook(sheets), settings).computed;

/** "3 2000.50 =C3-D3" of each cell of a measure: row as Excel shows it, value, formula. */
const lines = (sheets: Sheets, measure: Measure, settings = DEFAULT_SETTINGS): readonly string[] =>
  computed(sheets, settings)
    .filter((column) => column.measure === measure)
    .flatMap(({ cells }) => cells.map(({ row, value, formula }) => `${String(row + 1)} ${value} ${formula ?? '-'}`));

const EXPENDITURE = {
  支出表: [
    [...expenditure('元')],
    [1, '办公费', 30000, 27999.5, 2000.5],
    [2, '审计费', null, 500, -500],
    [3, '会议费', 4000, null, null],
    [4, '印刷费', '6000', 6200, null],
    ['', '合计', 40000, 34699.5, 5300.5],
  ],
} as const;

describe('computed columns', () => {
  it('stand right of their table, one beside the other, with ids that stay', () => {
    const columns = computed({ ...EXPENDITURE, 表2: [[], ...EXPENDITURE.支出表.map((row) => [null, null, ...row])] });
    expect(
      columns.map(({ id, sheet, column, headerRow }) => [id, `${sheet}!${columnName(column)}${String(headerRow + 1)}`]),
    ).toEqual([
      ['0_0_balance', '支出表!F1'],
      ['0_0_rate', '支出表!G1'],
      ['1_0_balance', '表2!H2'],
      ['1_0_rate', '表2!I2'],
    ]);
  });

  it('give the balance of each line as a live formula where its cells are numbers', () => {
    expect(lines(EXPENDITURE, 'balance')).toEqual([
      '2 2000.50 =C2-D2',
      '3 -500.00 =C3-D3',
      '5 -200.00 -',
      '6 5300.50 =C6-D6',
    ]);
    const [balance] = computed(EXPENDITURE);
    expect(balance?.sources).toEqual([2, 3]);
    expect(balance?.cells.map(({ label, stated }) => [label, stated === null])).toEqual([
      ['办公费', false],
      ['审计费', false],
      ['印刷费', true],
      ['合计', false],
    ]);
  });

  it('add an adjustment of its own column to the budget, in the rate too', () => {
    const sheets = {
      支出表: [
        ['支出内容', '预算批复数', '预算调整数', '实际支出数', '结余'],
        ['设备费', 100, -20, 80, 0],
        ['材料费', 50, 20, 65, 5],
      ],
    };
    expect(lines(sheets, 'balance')).toEqual(['2 0.00 =B2+C2-D2', '3 5.00 =B3+C3-D3']);
    expect(lines(sheets, 'rate')).toEqual(['2 1 =D2/(B2+C2)', '3 0.9285714286 =D3/(B3+C3)']);
  });

  it('give rates as exact ratios of ten decimals, none without a budget', () => {
    expect(lines(EXPENDITURE, 'rate')).toEqual(['2 0.9333166667 =D2/C2', '5 1.0333333333 -', '6 0.8674875 =D6/C6']);
  });

  it('give the rate of each row of a fund block', () => {
    const sheets = {
      自评表: [
        [...FUNDS],
        ['', '年度资金总额', 100, 300, 200, 10, '66.67%', 6.67],
        ['', '其中：当年财政拨款', 100, '300', 200, '—', null, '—'],
        ['', '其他资金', null, null, null, '—', null, '—'],
      ],
    };
    expect(lines(sheets, 'rate')).toEqual(['2 0.6666666667 =E2/D2', '3 0.6666666667 -']);
    expect(computed(sheets)[0]?.cells.map(({ stated }) => stated)).toEqual(['66.67%', null]);
  });

  it('give the balance of each row of a fund block that states it, and of no other', () => {
    const header = ['项目资金（万元）', '', '全年预算数', '全年执行数', '结余'];
    const rows = [
      ['', '年度资金总额', 300, 271.5, 28.5],
      ['', '其中：财政拨款', '200', 180, 20],
    ];
    expect(lines({ 自评表: [header, ...rows] }, 'balance')).toEqual(['2 28.50 =C2-D2', '3 20.00 -']);
    const bare = [header.slice(0, 4), ...rows.map((row) => row.slice(0, 4))];
    expect(lines({ 自评表: bare }, 'balance')).toEqual([]);
  });

  it('add up 省本级 and 转移支付 in the rate, and give it to the row of 资金支出率 that prints no target', () => {
    const sheets = {
      评分表: [
        ['项目绩效自评指标表'],
        ['资金情况', '资金安排情况', '预算计划安排', 268],
        ['', '', '实际分配下达', '省本级', 186, '转移支付至市县', 82],
        ['', '资金使用情况', '实际支出金额', '省本级', 182.2, '转移支付至市县', 79.85],
        [...GUANGDONG],
        ['过程', '资金管理', '资金支出率', null, null, '97.78%', null],
        ['过程', '资金管理', '监管有效性', null, null, '100%', null],
        ['产出', '数量', '培训人次', 300, 390, '100%', '追加一期'],
      ],
    };
    expect(lines(sheets, 'rate')).toEqual(['2 0.9777985075 =(E4+G4)/D2']);
    expect(lines(sheets, 'completion')).toEqual(['6 0.9777985075 =(E4+G4)/D2', '8 1.3 =E8/D8']);
  });

  it('give the completion of each indicator, uncapped, in words where words decide', () => {
    const sheets = {
      评分表: [
        [...GUANGDONG],
        ['产出', '数量', '培训人次', 300, 390, '100%', '追加一期'],
        ['产出', '数量', '编印资料', '≥7种', '6种', '85.71%', '一种延期'],
        ['产出', '成本指标', '单次成本', 200, 250, '75%', '涨价'],
        ['产出', '质量', '服务水平', '提升', '提升', '100%', null],
        ['效益', '社会效益', '责任事故', '0起', '0起', '100%', null],
      ],
    };
    expect(lines(sheets, 'completion').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '2 1.3',
      '3 0.8571428571',
      '4 0.75',
      '6 1',
    ]);
    expect(lines(sheets, 'completion')[0]).toBe('2 1.3 =E2/D2');
    expect(lines(sheets, 'completion')[1]).toMatch(/-$/);
    expect(lines(sheets, 'completion')[2]).toBe('4 0.75 =IF(E4<=D4,1,IF(E4>=2*D4,0,1-(E4-D4)/D4))');
    expect(lines(sheets, 'completion', { ...DEFAULT_SETTINGS, lessIsBetter: 'ratio' })[2]).toBe(
      '4 0.8 =IF(E4<=D4,1,D4/E4)',
    );
  });

  it('give scores where the profile has a formula, at the decimals in use', () => {
    const sheets = {
      自评表: [
        [...CENTRAL],
        ['产出指标', '数量指标', '入户走访', '≥1200户', '1193户', 6, 5.97, '拆迁'],
        ['产出指标', '数量指标', '培训人次', '≥300人次', '390人次', 44, 44, '追加一期'],
        ['效益指标', '可持续影响', '长效机制', '健全', '健全', 40, 40, null],
      ],
    };
    expect(lines(sheets, 'score').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['2 5.97', '3 44.00']);
    expect(
      computed({ 评分表: [[...GUANGDONG], ['产出', '数量', '培训', '3场', '3场', '100%', null]] }).map(
        ({ measure }) => measure,
      ),
    ).toEqual(['completion']);
  });

  describe('of indicators whose target and actual are numbers in columns of their own', () => {
    const head = ['一级指标', '三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因'];
    const sheets = {
      自评表: [
        head,
        ['产出指标', '走访户数', '≥', 1200, '户', 1193, 60, 59.65, '拆迁'],
        [null, '办理时限', '≤', 5, '天', 6, 30, 24, '人手不足'],
        ['效益指标', '满意度', '≥', { v: 0.9, nf: '0%' }, '%', { v: 0.95, nf: '0%' }, '10分', 10, null],
      ],
    };

    it('are live, completion and score', () => {
      expect(lines(sheets, 'completion').map((line) => line.split(' ').at(-1))).toEqual([
        '=F2/D2',
        '=IF(F3<=D3,1,IF(F3>=2*D3,0,1-(F3-D3)/D3))',
        '=F4/D4',
      ]);
      expect(lines(sheets, 'score')).toEqual([
        '2 59.65 =ROUND(G2*MIN(1,F2/D2),2)',
        '3 24.00 =ROUND(G3*MIN(1,IF(F3<=D3,1,IF(F3>=2*D3,0,1-(F3-D3)/D3))),2)',
        // The weight is a text.
        '4 10.00 -',
      ]);
    });

    it('of weights that are shares, in points', () => {
      const shares = {
        自评表: [head, ['产出指标', '走访户数', '≥', 1200, '户', 1193, { v: 0.6, nf: '0%' }, 59.65, null]],
      };
      expect(lines(shares, 'score')).toEqual(['2 59.65 =ROUND(G2*100*MIN(1,F2/D2),2)']);
    });

    it('cut off where the settings say so', () => {
      expect(lines(sheets, 'score', { ...DEFAULT_SETTINGS, rounding: 'truncate' })[0]).toBe(
        '2 59.65 =ROUNDDOWN(ROUND(G2*MIN(1,F2/D2),10),2)',
      );
    });

    it('are values where the two cells are counted differently', () => {
      const mixed = { 自评表: [head, ['产出指标', '覆盖率', '≥', { v: 0.9, nf: '0%' }, '%', 95, 10, 10, null]] };
      expect(lines(mixed, 'completion')).toEqual(['2 1.0555555556 -']);
      expect(lines(mixed, 'score')).toEqual(['2 10.00 -']);
    });
  });

  it('are none for plans', () => {
    expect(
      computed({
        预算表: [[...budgetPlan('元')], [1, '办公费', 100], ['', '合计', 100]],
        目标表: [[...PLAN], ['产出', '数量', '培训', '3场']],
      }),
    ).toEqual([]);
  });

  it('never stand on one of our own columns: what is owned counts as blank', () => {
    const book = smallBook({
      支出表: EXPENDITURE.支出表.map((row, index) => [
        ...row,
        index === 0 ? '净结余（绩核）' : 1,
        index === 0 ? '执行率（绩核）' : 1,
      ]),
    });
    const owned = [{ sheet: '支出表', area: { top: 0, left: 5, bottom: 5, right: 6 } }];
    const again = review({ ...book, owned });
    expect(again.computed.map(({ column }) => column)).toEqual([5, 6]);
    expect(again.tables.map(({ area }) => area.right)).toEqual([4]);
  });
});
