import { CENTRAL, FUNDS } from '../support/forms';
import { fundingTable, fundLines, letters, named, recognised } from '../support/recognised';

describe('sources below labelled figures', () => {
  it('belong to the block, blank ones too', () => {
    const rows = [
      ['预算执行情况（万元）', '预算数：', 1200, '执行数：', 1176],
      ['', '其中：中央补助', 1000, '其中：中央补助', 980],
      ['', '其他资金', null, '其他资金', null],
      ['年度目标', '完成帮扶', null, null, null],
    ];
    expect(named({ 表: rows })).toEqual(['funding 表!A1:E3 万元']);
  });
});

describe('调整预算数', () => {
  const head = (...budgets: readonly string[]) => ['项目资金（万元）', ...budgets, '全年执行数', '执行率'];

  it('is what was added where the whole year has a column of its own, else the budget', () => {
    const three = [head('年初预算数', '调整预算数', '全年预算数'), ['年度资金总额', 100, 20, 120, 108, '90%']];
    expect(letters(fundingTable({ 表: three }).columns)).toEqual({ initial: 'B', budget: 'D', spent: 'E', rate: 'F' });
    const two = [head('年初预算数', '调整预算数'), ['年度资金总额', 100, 120, 108, '90%']];
    expect(letters(fundingTable({ 表: two }).columns)).toEqual({ initial: 'B', budget: 'C', spent: 'D', rate: 'E' });
  });
});

describe('fund blocks', () => {
  it('stand with labels left of their first heading, and with one row that the unmerged side label names', () => {
    expect(
      named({
        标签: [
          ['资金来源', null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
          ['年度资金总额', null, 500, 480, 456, '95%'],
          ['其中：当年财政拨款', null, 500, 480, 456, '95%'],
        ],
        单行: [
          ['预算执行情况（万元）（20分）', null, '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
          [null, null, 5, 5, '100%', 20],
        ],
      }),
    ).toEqual(['funding 标签!A1:F3 no unit', 'funding 单行!A1:F2 万元']);
  });

  it('are grids of budget, execution, weight, rate and score over rows of sources', () => {
    const table = fundingTable({
      自评表: {
        rows: [
          ['项目支出绩效自评表'],
          [...FUNDS],
          [null, '年度资金总额', 120, 150, 148.5, 10, '99%', 9.9],
          [null, '其中：当年财政拨款', 100, 130, 128.5, '—', null, '—'],
          [null, '上年结转资金', 20, 20, 20, '—', null, '—'],
          [null, '其他资金', null, null, null, '—', null, '—'],
          ['年度总体目标', '预期目标', null, null, '实际完成情况'],
        ],
        merges: ['A1:H1', 'A2:A6'],
      },
    });
    expect(table.layout).toBe('grid');
    expect(table.area).toEqual({ top: 1, left: 0, bottom: 5, right: 7 });
    expect(table.unit).toBe('万元');
    expect(letters(table.columns)).toEqual({
      initial: 'C',
      budget: 'D',
      spent: 'E',
      weight: 'F',
      rate: 'G',
      score: 'H',
    });
    expect(fundLines(table)).toEqual([
      '3 total 年度资金总额',
      '4 part 其中：当年财政拨款',
      '5 part 上年结转资金',
      '6 part 其他资金',
    ]);
  });

  it.each([
    [
      ['预算执行情况（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
      { budget: 'C', spent: 'D', rate: 'E', score: 'F' },
    ],
    [
      ['项目资金（元）', '', '年初预算数', '全年执行数', '分值', '执行率'],
      { budget: 'C', spent: 'D', weight: 'E', rate: 'F' },
    ],
    [
      ['资金情况', '', '全年预算数', '全年执行数', '执行率', '未完成原因及改进措施'],
      { budget: 'C', spent: 'D', rate: 'E', reason: 'F' },
    ],
    [
      ['预算资金执行情况', '', '年初预算', '调整后预算数', '决算数', '预算完成率'],
      { initial: 'C', budget: 'D', spent: 'E', rate: 'F' },
    ],
  ])('find their columns by %j', (header, columns) => {
    const table = fundingTable({ 表: [header, [null, '年度资金总额', 100, 90, '90%', 9]] });
    expect(letters(table.columns)).toEqual(columns);
  });

  it('name the weight that stands in their label', () => {
    const table = fundingTable({
      表: [
        ['预算执行情况（20分）', '', '预算数', '执行数', '执行率', '得分'],
        [null, '年度财政资金总额', 100, 90, '90%', 18],
      ],
    });
    expect(table.labelWeight).toEqual({ cell: { sheet: '表', row: 0, column: 0 }, weight: '20' });
  });

  it('are labels with a value beside each, shares of the province and of the counties among them', () => {
    const table = fundingTable({
      自评表: {
        rows: [
          ['资金情况', '资金安排情况', '预算计划安排', 360, null, null, null, null, null],
          [null, null, '实际分配下达', '省本级', 240, '转移支付至市县', 120, null, null],
          [null, '资金使用情况', '实际支出金额', '省本级', 238, '转移支付至市县', 120, null, null],
        ],
        merges: ['A1:A3', 'B1:B2', 'D1:I1', 'G2:I2', 'G3:I3'],
      },
    });
    expect(table.layout).toBe('labels');
    expect(table.area).toEqual({ top: 0, left: 0, bottom: 2, right: 8 });
    expect(table.figures.map(({ role, share, cell }) => [role, share, cell.row, cell.column])).toEqual([
      ['planned', null, 0, 3],
      ['allocated', 'province', 1, 4],
      ['allocated', 'transfer', 1, 6],
      ['spent', 'province', 2, 4],
      ['spent', 'transfer', 2, 6],
    ]);
  });

  it.each(['预算执行率', '执行率（B/A）', '支出率'])('know %s as the rate among labels', (label) => {
    const table = fundingTable({
      表: [
        ['资金情况（万元）', '预算计划安排', 360],
        [null, '实际支出金额', 351],
        [null, label, '97.5%'],
      ],
    });
    expect(table.figures.map(({ role }) => role)).toEqual(['planned', 'spent', 'rate']);
  });

  it('are one row of sources side by side, their sum the budget', () => {
    const table = fundingTable({
      表: {
        rows: [
          [
            '项目资金来源',
            '中央（万元）',
            '省、地（万元）',
            '本级（万元）',
            '合计（万元）',
            '执行数（万元）',
            '执行率',
          ],
          [null, 120, 60, 20, 200, 190, '95%'],
        ],
        merges: ['A1:A2'],
      },
    });
    expect(letters(table.columns)).toEqual({ budget: 'E', spent: 'F', rate: 'G' });
    expect(table.rows.map(({ row, kind }) => [row, kind])).toEqual([[1, 'total']]);
  });

  it('state the whole of a department under a heading that no side runs along', () => {
    const table = fundingTable({
      表: {
        rows: [
          ['预算执行情况（20分）', null, '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
          ['部门整体支出总额', null, 500, 480, '96%', 19.2],
          ['年度目标', '提升效率', null, null, null, null],
        ],
        merges: ['A1:B1', 'A2:B2', 'B3:F3'],
      },
    });
    expect(letters(table.columns)).toEqual({ budget: 'C', spent: 'D', rate: 'E', score: 'F' });
    expect(table.rows.map(({ row, kind }) => [row, kind])).toEqual([[1, 'total']]);
  });

  it('are lists of one amount each, totals over their sources', () => {
    const table = fundingTable({
      自评表: [
        ['困难群众救助资金合计（万元） 年度预算资金总额：', 1500],
        ['其中：中央补助', 700],
        ['市级资金', 380],
        ['本级资金', 420],
      ],
    });
    expect(table.layout).toBe('list');
    expect(table.unit).toBe('万元');
    expect(table.rows.map(({ kind }) => kind)).toEqual(['total', 'part', 'part', 'part']);
  });

  it('leave a doubt where a list of items may stand under their heading, and none where they are scored', () => {
    const doubts = (header: readonly string[], points: readonly number[]) =>
      recognised({
        自评表: [
          ['项目资金（万元）', '资金来源', '全年预算数', '全年执行数', ...header],
          [null, '年度资金总额', 1200, 1160, ...points],
          [null, '中央财政资金', 600, 580],
          [null, '省级财政资金', 600, 580],
        ],
      }).doubts.map(({ taken, other }) => [taken, other]);
    expect(doubts([], [])).toEqual([['funding', 'items']]);
    expect(doubts(['分值', '得分'], [10, 9.67])).toEqual([]);
  });

  it.each([
    ['merged down beside them', ['A3:A5']],
    ['at the first of them', []],
  ])('are such lists where 其中 stands in a cell of its own, %s', (_, merges) => {
    const table = fundingTable({
      目标表: {
        rows: [
          [null, null, '单位：万元'],
          ['资金总额', null, 1200],
          ['其中：', '中央财政资金', 600],
          [null, '省级财政资金', 450],
          [null, '市县配套资金', 150],
        ],
        merges: ['A2:B2', ...merges],
      },
    });
    expect(table.layout).toBe('list');
    expect(table.rows.map(({ label, kind, opens }) => [label, kind, opens])).toEqual([
      ['资金总额', 'total', false],
      ['中央财政资金', 'part', true],
      ['省级财政资金', 'part', false],
      ['市县配套资金', 'part', false],
    ]);
  });

  it('group what the block lists by nature', () => {
    const table = fundingTable({
      自评表: {
        rows: [
          ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
          [null, '年度资金总额', 5000, 5120.5, 4119.44, 10, '80.45%', 8.05],
          [null, '按收入性质分：', null, null, '按支出性质分：', null, null, null],
          [null, '其中：一般公共预算：2240.5', null, null, '其中：基本支出：1719.44', null, null, null],
          [null, '其他资金：2880', null, null, '项目支出：2400', null, null, null],
          ['年度总体目标', '预期目标'],
        ],
        merges: ['A1:A5', 'B3:D3', 'E3:H3', 'B4:D4', 'E4:H4', 'B5:D5', 'E5:H5'],
      },
    });
    expect(table.natures.map(({ nature, entries }) => [nature, entries.map(({ label }) => label)])).toEqual([
      ['income', ['一般公共预算', '其他资金']],
      ['outgo', ['基本支出', '项目支出']],
    ]);
    expect(fundLines(table)).toEqual(['2 total 年度资金总额']);
    expect(table.area.bottom).toBe(4);
  });

  it('stand above the indicators of one form', () => {
    expect(
      named({
        自评表: [
          [...FUNDS],
          [null, '年度资金总额', 100, 100, 99, 10, '99%', 9.9],
          [null, '其他资金', null, null, null, '—', null, '—'],
          ['年度总体目标', '预期目标', '', '', '实际完成情况'],
          [null, '培训300人次', '', '', '培训310人次'],
          [...CENTRAL],
          ['产出指标', '数量指标', '培训人次', '≥300人次', '310人次', 90, 90, null],
          ['总分', '', '', '', '', 100, 99.9, ''],
        ],
      }),
    ).toEqual(['funding 自评表!A1:H3 万元', 'scoring 自评表!A6:H8 万元']);
  });
});
