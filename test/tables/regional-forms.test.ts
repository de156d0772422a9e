import { fundingTable, indicatorTable, letters, named } from '../support/recognised';
import { smallBook, type SmallSheet } from '../support/small-book';
import { review } from '../../src/review';

/** Chongqing department: one row of figures whose only label is the one at the side. */
const CHONGQING: SmallSheet = {
  rows: [
    [
      '部门预算执行情况（万元）',
      null,
      '年初预算数',
      '全年（调整）预算数',
      '全年执行数',
      '执行率（%）',
      '执行率权重',
      '执行率得分（分）',
    ],
    [null, null, 4200, 4560, 4332, '97%', 10, 9.5],
    ['绩效指标', '指标名称', '计量单位', '指标性质', '年初指标值', '调整指标值', '全年完成值', '得分系数（%）'],
  ],
  merges: ['A1:B2'],
};

/** Hebei: sign, value and unit for the target and again for the actual; what is no number is described in words. */
const HEBEI: SmallSheet = {
  rows: [
    ['一级指标', '二级指标', '三级指标', '分值', '预期指标值', null, null, '实际完成指标值', null, null, '自评得分'],
    [null, null, null, null, '符号', '值', '单位（文字描述）', '符号', '值', '单位（文字描述）', null],
    ['产出指标', '数量指标', '维修工程处数', 50, '≥', 26, '处', null, 24, '处', 46.2],
    ['效益指标', '可持续影响指标', '水质改善', 30, '文字描述', null, '显著改善', '文字描述', null, '显著改善', 30],
    ['满意度指标', '服务对象满意度', '群众满意度', 20, '≥', 90, '%', null, null, '%', 20],
  ],
  merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:J1', 'K1:K2'],
};

/** Jiangxi: letters of the columns stand in a row of their own, the rate's as a formula. */
const LETTERED: SmallSheet = {
  rows: [
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, null, 'A1', 'A', 'B', null, '(B/A)', null],
    [null, '年度资金总额', 180, 180, 171, 10, '95%', 9.5],
    [null, '其中：当年财政拨款', 180, 180, 171, '—', null, '—'],
  ],
  merges: ['A1:A4'],
};

/** A blank row between the header and the funds, inside the side label. */
const SPACED: SmallSheet = {
  rows: [
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, null, null, null, null, null, null, null],
    [null, '年度资金总额', 180, 180, 171, 10, '95%', 9.5],
    [null, '其中：当年财政拨款', 180, 180, 171, '—', null, '—'],
  ],
  merges: ['A1:A4'],
};

/** Hunan basic data: a block with headings of its own follows the spending without a blank row. */
const BASIC_DATA: SmallSheet = {
  rows: [
    ['经费控制情况（万元）', '2021年决算数', '2022年预算数', '2022年决算数'],
    ['公用经费', 180, 190, 178],
    ['政府采购金额', '——', 110, 98],
    ['楼堂馆所控制情况', '批复规模（㎡）', '实际规模（㎡）', '规模控制率'],
    [null, 0, 0, 0],
    ['厉行节约保障措施', '严格执行', null, null],
  ],
};

/** Chongqing: the target adjusted within the year in some rows only; the whole score stands in the head of the form. */
const ADJUSTED: SmallSheet = {
  rows: [
    ['主管部门', '某区宣传部', null, '自评总分（分）', 98],
    [
      '指标名称',
      '计量单位',
      '年初指标值',
      '调整指标值',
      '全年完成值',
      '得分系数（%）',
      '指标权重（分）',
      '指标得分（分）',
    ],
    ['培训次数', '次', 6, null, 6, '100%', 60, 60],
    ['宣传活动次数', '次', 30, 40, 36, '90%', 20, 18],
    ['播发稿件数量', '篇', 2200, '无', 2300, '100%', 20, 20],
  ],
};

/** Sichuan department: no column of weights, every label ends with its own. */
const IN_NAMES: SmallSheet = {
  rows: [
    ['一级指标', '二级指标', '三级指标', '得分'],
    ['部门决策（30分）', '目标任务（20分）', '相关性（10分）', 10],
    [null, null, '明确性（10分）', 12],
    [null, '预算编制（10分）', '测算依据（10分）', 9],
    ['部门绩效（70分）', '履职成效（70分）', '重点工作（60分）', 60],
    ['合计', null, null, 91],
  ],
  merges: ['A2:A4', 'B2:B3', 'A6:C6'],
};

/** Forestry: a line that counts the columns from 0 and asks for evidence, lines of their own number, rate = E/C × 100 %. */
const FORESTRY: SmallSheet = {
  rows: [
    [
      '资金投入情况（万元）',
      '行次',
      '全年预算数（A）',
      '统筹整合资金数（B）',
      '扣除统筹整合资金后预算金额（C）',
      '全年到位资金（D）',
      '预算到位率（D/C×100%）',
      '全年执行资金（E）',
      '预算执行率（E/C×100%）',
      '佐证材料',
    ],
    ['列次', 0, 1, 2, 3, 4, 5, 6, 7, '所需材料'],
    ['年度资金总额：', 1, 60, 10, 50, 50, '100.00%', 48, '80.00%', null],
    ['其中：中央财政资金', 2, 60, 10, 50, 50, '100.00%', 48, '96.00%', '下达文件'],
    ['地方财政资金', 3, null, null, null, null, null, null, null, null],
  ],
};

/** Guangdong: the shares of what was distributed are labelled 其中. */
const OF_WHICH: SmallSheet = {
  rows: [
    ['预算计划安排（万元）', 500, null, null, null, null],
    ['实际分配下达', 500, '其中：省本级', 300, '转移支付至市县', 190],
    ['实际支出金额', 450, '其中：省本级', 280, '其中:转移支付至市县', 170],
  ],
};

const found = (sheet: SmallSheet): string[] =>
  review(smallBook({ 表: sheet }))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${String(cell.row)}:${String(cell.column)}`);

describe('regional forms', () => {
  it('a fund block of one row is named by its side label', () => {
    expect(named({ 表: CHONGQING })).toEqual(['funding 表!A1:H2 万元']);
    expect(found(CHONGQING)).toEqual(['rate-mismatch 1:5']);
    const unmerged = { rows: CHONGQING.rows };
    expect(named({ 表: unmerged })).toEqual(['funding 表!A1:H2 万元']);
    expect(found(unmerged)).toEqual(['rate-mismatch 1:5']);
  });

  it('the value under 实际完成指标值 is the actual, and words in the unit column are what is described', () => {
    const { columns } = indicatorTable({ 表: HEBEI });
    expect(letters(columns)).toMatchObject({ sign: 'E', target: 'F', unit: 'G', actual: 'I', weight: 'D', score: 'K' });
    expect(found(HEBEI)).toEqual(['shortfall-unexplained 2:8', 'value-missing 4:8']);
  });

  it('a row of letters below the header belongs to it', () => {
    expect(named({ 表: LETTERED })).toEqual(['funding 表!A1:H4 万元']);
    expect(found(LETTERED)).toEqual([]);
  });

  it('a blank row inside the side label does not end the block', () => {
    expect(named({ 表: SPACED })).toEqual(['funding 表!A1:H4 万元']);
  });

  it('an adjusted target stands instead of the first one where it is filled; the score in the head is the total', () => {
    expect(letters(indicatorTable({ 表: ADJUSTED }).columns)).toMatchObject({ target: 'C', adjustedTarget: 'D' });
    expect(found(ADJUSTED)).toEqual(['shortfall-unexplained 3:4']);
    const wrong = { rows: ADJUSTED.rows.map((row, index) => (index === 0 ? [...row.slice(0, 4), 99] : row)) };
    expect(found(wrong)).toEqual(['score-total-mismatch 0:4', 'shortfall-unexplained 3:4']);
  });

  it('weights that names end with are those of their rows', () => {
    expect(indicatorTable({ 表: IN_NAMES }).namesWeigh).toBe(true);
    expect(found(IN_NAMES)).toEqual([
      'score-over-weight 2:3',
      'shortfall-unexplained 3:3',
      'weight-group-mismatch 4:1',
    ]);
  });

  it('a line of column numbers from 0 belongs to the header, and the letters of a percentage are followed', () => {
    expect(named({ 表: FORESTRY })).toEqual(['funding 表!A1:J5 万元']);
    expect(letters(fundingTable({ 表: FORESTRY }).columns)).toEqual({ budget: 'E', spent: 'H', rate: 'I' });
    expect(found(FORESTRY)).toEqual(['rate-mismatch 2:8']);
  });

  it('a source without figures, alone in its line, belongs to the funds and heads nothing', () => {
    const sheet: SmallSheet = {
      rows: [
        ['年度资金（万元）', null, null, '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', null, null, 520, 494, '95%'],
        ['其中：财政拨款', null, null, 520, 494, '95%'],
        ['省级资金', null, null, '/', '/', '—'],
        ['其他资金', null, null, null, null, null],
        ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'],
        ['产出指标', '数量指标', '检查企业', '60家', '60家', 90],
      ],
      merges: ['A1:C1', 'A2:C2', 'A3:C3', 'A4:C4', 'A5:C5'],
    };
    expect(named({ 表: sheet })).toEqual(['funding 表!A1:F5 万元', 'scoring 表!A6:F7 万元']);
  });

  it('names and weights under each level are those of the level', () => {
    const sheet: SmallSheet = {
      rows: [
        ['评价指标', null, null, null, null, null, '评分', null],
        ['一级指标', null, '二级指标', null, '三级指标', null, '自评得分', '评分依据'],
        ['名称', '权重（%）', '名称', '权重（%）', '名称', '权重（%）', null, null],
        ['预算编制', 40, '预算编制', 40, '编制合理性', 20, 20, '合理'],
        [null, null, null, null, '编制规范性', 20, 20, '规范'],
        ['使用效益', 70, '效果性', 60, '重点工作完成率', 60, 60, '100%'],
        ['合计', 100, null, 100, null, 100, 100, null],
      ],
      merges: ['A1:F1', 'G1:H1', 'A2:B2', 'C2:D2', 'E2:F2', 'G2:G3', 'H2:H3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5'],
    };
    expect(named({ 表: sheet })).toEqual(['scoring 表!A1:H7 no unit']);
    expect(letters(indicatorTable({ 表: sheet }).columns)).toMatchObject({
      level1: 'A',
      level2: 'C',
      name: 'E',
      weight: 'F',
      score: 'G',
    });
    expect(found(sheet)).toEqual(['weight-group-mismatch 5:1']);
  });

  it('a side label of funds in any words belongs to the block', () => {
    const sheet: SmallSheet = {
      rows: [
        ['部门收支（万元）', null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
        [null, '年度资金总额', 620, 620, 602, '97.1%'],
        [null, '其中：财政拨款', 620, 620, 602, '97.1%'],
      ],
    };
    expect(named({ 表: sheet })).toEqual(['funding 表!A1:F3 万元']);
  });

  it('a heading 指标 with names beneath, and no levels, heads the names', () => {
    const sheet: SmallSheet = {
      rows: [
        ['指标', '指标权重', '年初指标值', '全年完成值', '得分系数（%）', '指标得分（分）'],
        ['办结率', 60, '98%', '99%', 100, 60],
        ['办理提案', 40, '200件', '180件', 90, 40],
      ],
    };
    expect(indicatorTable({ 表: sheet }).rows.map(({ name }) => name)).toEqual(['办结率', '办理提案']);
    expect(found(sheet)).toEqual(['shortfall-unexplained 2:3', 'score-mismatch 2:5']);
  });

  it('其中 before a share of labelled figures says nothing else', () => {
    expect(found(OF_WHICH)).toEqual(['funding-mismatch 1:1']);
  });

  it('words in all columns of amounts head something else', () => {
    expect(named({ 表: BASIC_DATA })).toEqual(['expenditure 表!A1:D3 万元']);
    expect(found(BASIC_DATA)).toEqual([]);
  });
});
