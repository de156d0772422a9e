import { review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { smallBook } from '../support/small-book';

const told = (rows: Parameters<typeof smallBook>[0][string]): readonly string[] =>
  review(smallBook({ 表: rows }))
    .notChecked.filter(({ reason }) => reason === 'column-unread')
    .map(({ cell }) => addressName(cell));

test('figures that may be the answers of a scoring table are told where none were read', () => {
  expect(
    told([
      ['一级指标', '二级指标', '三级指标', '分值', '甲', '得分'],
      ['产出指标', '数量指标', '培训人次', 60, '不详，约200人次', 60],
      ['产出指标', '质量指标', '合格率', 20, '98%', 20],
      ['满意度指标', '满意度', '学员满意度', 20, '93%', 20],
    ]),
  ).toEqual(['表!E1']);
});

test('a table whose targets and actuals were read says nothing of its notes', () => {
  expect(
    told([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '甲'],
      ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', 60, 60, '三期'],
      ['满意度指标', '满意度', '学员满意度', '≥90%', '93%', 40, 40, '问卷'],
    ]),
  ).toEqual([]);
});
