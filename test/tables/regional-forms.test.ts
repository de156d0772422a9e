import { indicatorTable, letters, named } from '../support/recognised';
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

const found = (sheet: SmallSheet): string[] =>
  review(smallBook({ 表: sheet }))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${String(cell.row)}:${String(cell.column)}`);

describe('regional forms', () => {
  it('a fund block of one row is named by its side label', () => {
    expect(named({ 表: CHONGQING })).toEqual(['funding 表!A1:H2 万元']);
    expect(found(CHONGQING)).toEqual(['rate-mismatch 1:5']);
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

  it('words in all columns of amounts head something else', () => {
    expect(named({ 表: BASIC_DATA })).toEqual(['expenditure 表!A1:D3 万元']);
    expect(found(BASIC_DATA)).toEqual([]);
  });
});
