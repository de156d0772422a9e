import { CENTRAL, expenditure } from '../support/forms';
import { indicatorTable, itemLines, itemTable, named } from '../support/recognised';

const title = (text: string) => [text, ...Array.from({ length: 7 }, () => null)];
const page = (header: string) => [
  title('项目支出绩效自评表'),
  [...CENTRAL],
  ['产出指标', '数量指标', '服务人数', '1000人', '1020人', 50, 50, null],
  ...(header === '' ? [] : [title(header)]),
  [...CENTRAL],
  ['效益指标', '社会效益', '知晓率', '≥80%', '82%', 40, 40, null],
  ['满意度指标', '满意度', '群众满意度', '≥90%', '92%', 10, 10, null],
  ['总分', null, null, null, null, 100, 100, null],
];

describe('tables that go on after their header', () => {
  it.each([
    ['printed again', page(''), 7],
    ['printed again under a title that says so', page('项目支出绩效自评表（续）'), 8],
    ['printed again under the same title', page('项目支出绩效自评表'), 8],
  ])('are one table: %s', (_, rows, last) => {
    const merges = ['A1:H1', ...(last === 8 ? ['A4:H4'] : [])];
    expect(named({ 表: { rows, merges } })).toEqual([`scoring 表!A2:H${String(last)} no unit`]);
    expect(indicatorTable({ 表: { rows, merges } }).rows.map(({ name }) => name)).toEqual([
      '服务人数',
      '知晓率',
      '群众满意度',
    ]);
  });

  it.each([
    ['the header again', ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'], 3],
    [
      'another side label at the header',
      ['绩效指标2', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'],
      2,
    ],
  ])('are two tables for two goals of a form: %s', (_, header, goal) => {
    const rows = [
      ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'],
      ['', '产出指标', '数量指标', '接收档案', '2万卷', '2万卷', 20],
      ['', '效益指标', '社会效益指标', '查档人次', '≥500人次', '560人次', 20],
      ...(goal === 3 ? [['年度目标2（40分）', '推进数字化', null, null, null, null, null]] : []),
      header,
      ['', '产出指标', '数量指标', '数字化', '100万页', '100万页', 60],
      ['总分', null, null, null, null, null, 100],
    ];
    for (const merges of [[], goal === 3 ? ['B4:G4'] : []])
      expect(named({ 表: { rows, merges } })).toEqual([
        'scoring 表!A1:G3 no unit',
        `scoring 表!A${String(goal + 2)}:G${String(goal + 4)} no unit`,
      ]);
  });

  it('are two tables where the title in between is another', () => {
    const rows = page('复核用表');
    expect(named({ 表: { rows, merges: ['A1:H1', 'A4:H4'] } })).toHaveLength(2);
  });

  it('list items on both pages', () => {
    const header = [...expenditure('万元')];
    const rows = [
      header,
      [1, '设备费', 10, 9, 1],
      header,
      [2, '材料费', 20, 18, 2],
      ['', '合计', 30, 27, 3],
      header,
      [1, '另一张表', 1, 1, 0],
    ];
    expect(named({ 表: rows })).toEqual(['expenditure 表!A1:E5 万元', 'expenditure 表!A6:E7 万元']);
    expect(itemLines(itemTable({ 表: rows.slice(0, 5) }))).toEqual([
      '2 item 设备费',
      '4 item 材料费',
      '5 total 合计 ← 2 4',
    ]);
  });
});
