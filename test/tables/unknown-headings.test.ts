import { review } from '../../src/review';
import { recognise, type IndicatorTable } from '../../src/tables';
import { indicatorTable } from '../support/recognised';
import { smallBook, type SmallCell, type SmallSheet } from '../support/small-book';

/** Headings that are no words of ours, over a form that a person reads at once. */
const FUNDS: readonly (readonly SmallCell[])[] = [
  ['项目资金（万元）', '', '年初预算数', '可用资金', '列支数', '基准分', '花销进度', '核定分'],
  ['', '年度资金总额', 277.27, 268, 241.2, 10, '90%', 9],
  ['', '其中：当年财政拨款', 277.27, 268, 241.2, '—', '90%', '—'],
];
const LEVELS: readonly (readonly SmallCell[])[] = [
  ['大类', '分项', '具体事项', '应达数', '达到数', '基准分', '核定分'],
  ['产出指标', '数量指标', '培训人数', '≥300人', '320人', 20, 20],
  ['', '质量指标', '合格率', '≥95%', '96%', 20, 20],
  ['', '时效指标', '完成及时率', '≥95%', '98%', 10, 10],
  ['效益指标', '社会效益指标', '知晓率', '≥80%', '72%', 30, 27],
  ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '93%', 10, 10],
];

const loud = (sheet: SmallSheet): string[] =>
  review(smallBook({ 表: sheet })).findings.flatMap(({ rule, severity, cell }) =>
    severity === 'info' ? [] : [`${rule}@${String(cell.row)},${String(cell.column)}`],
  );
const indicators = (sheet: SmallSheet): IndicatorTable => indicatorTable({ 表: sheet });

describe('funds under headings that nobody knows', () => {
  test('a right block is accused of nothing: no points are a budget', () => {
    expect(loud({ rows: [['项目支出绩效自评表'], ...FUNDS] })).toEqual([]);
  });
  test('the budget is what the rate divides by', () => {
    const [table] = recognise(smallBook({ 表: { rows: [['项目支出绩效自评表'], ...FUNDS] } })).tables;
    expect(table).toMatchObject({ kind: 'funding', columns: { initial: 2, budget: 3, spent: 4, rate: 6 } });
  });
});

describe('indicators under headings that nobody knows', () => {
  test('levels, bounds and points tell the columns', () => {
    expect(indicators({ rows: LEVELS }).columns).toEqual({
      level1: 0,
      level2: 1,
      name: 2,
      target: 3,
      actual: 4,
      weight: 5,
      score: 6,
    });
  });
  test('a line of levels heads nothing', () => {
    expect(indicators({ rows: LEVELS }).head.row).toBe(0);
  });
  test('points that no score exceeds are weights, whatever they come to', () => {
    const rows = LEVELS.filter(([level]) => level !== '满意度指标');
    expect(indicators({ rows }).columns).toMatchObject({ weight: 5, score: 6 });
    const over = rows.map((row) => (row[2] === '合格率' ? row.with(6, 25) : row));
    expect(loud({ rows: over })).toContain('score-over-weight@2,6');
  });
  test('weights of levels, merged as the levels are, are none of the lines', () => {
    const rows: readonly (readonly SmallCell[])[] = [
      ['大类', '基准分', '分项', '具体事项', '基准分', '评价标准', '核定分'],
      ['过程', 40, '预算管理', '预算编制完整性', 15, '按规定编制得满分', 15],
      [null, null, null, '资金使用合规性', 25, '按规定使用得满分', 25],
      ['产出', 60, '职责履行', '重点工作完成率', 30, '完成得满分', 30],
      [null, null, null, '工作及时率', 30, '及时得满分', 28],
    ];
    const table = indicators({ rows, merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'] });
    expect(table.columns).toMatchObject({ name: 3, weight: 4, score: 6 });
  });
  test('points of one beside goals that were met are no completion', () => {
    const rows: readonly (readonly SmallCell[])[] = [
      ['大类', '分项', '具体事项', '年度指标值', '实际完成值', '实得'],
      ['产出指标', '数量指标', '公猪舍', 22, 22, 1],
      [null, null, '保育舍', 180, 180, 3],
      [null, null, '消毒池', 14, 14, 1],
      [null, null, '排污沟', 50, 50, 1],
    ];
    expect(indicators({ rows }).columns.completion).toBeUndefined();
    expect(indicators({ rows }).columns.score).toBe(5);
  });
  test('what stands between sign and unit is the target', () => {
    const rows: readonly (readonly SmallCell[])[] = [
      ['大类', '分项', '具体事项', '指标方向', '应达数', '计量单位', '配分'],
      ['产出指标', '数量指标', '设备采购数量', '大于等于', 10, '台', 40],
      ['', '质量指标', '设备验收合格率', '等于', 100, '%', 10],
      ['', '时效指标', '采购完成时间', '定性', '11月底之前', '', 10],
      ['效益指标', '社会效益', '工作效率', '定性', '有效提升', '', 30],
      ['满意度指标', '服务对象满意度', '使用人员满意度', '大于等于', 98, '%', 10],
    ];
    expect(indicators({ rows }).columns).toMatchObject({ sign: 3, target: 4, unit: 5, weight: 6 });
    expect(loud({ rows })).toEqual([]);
  });
});
