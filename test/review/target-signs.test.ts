import { review } from '../../src/review';
import { smallBook } from '../support/small-book';

const GOALS = [
  ['项目绩效目标表'],
  ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '计量单位', '分值'],
  ['产出指标', '数量指标', '制作展板', '正向', '等于', 60, '块', 50],
  ['产出指标', '质量指标', '合格率', '正向', '大于等于', 95, '%', 20],
  ['效益指标', '可持续影响指标', '协作机制', '定性', null, '长期', null, 30],
];
const DONE = (panels: number) => [
  ['项目绩效目标完成情况表'],
  ['一级指标', '二级指标', '三级指标', '指标方向', '目标值', '计量单位', '实际完成值', '分值', '得分', '未完成原因'],
  ['产出指标', '数量指标', '制作展板', '等于', panels, '块', panels, 50, 50, null],
  ['产出指标', '质量指标', '合格率', '大于等于', 95, '%', 96, 20, 20, null],
  ['效益指标', '可持续影响指标', '协作机制', '定性', '长期', null, '长期', 30, 30, null],
];
const differing = (panels: number) =>
  review(smallBook({ 目标: GOALS, 完成: DONE(panels) }))
    .findings.filter(({ rule }) => rule === 'target-differs')
    .map(({ cell }) => cell);

describe('targets of two tables that tell their signs otherwise', () => {
  it('are one where value and comparison are', () => {
    expect(differing(60)).toEqual([]);
  });

  it('differ where the values do', () => {
    expect(differing(70)).toHaveLength(1);
  });
});
