import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook, type SmallCell } from '../support/small-book';

const shownOf = (rows: readonly (readonly SmallCell[])[]) =>
  review(smallBook({ 支出表: [['支出内容', '预算数（万元）', '支出', '净结余'], ...rows] }), DEFAULT_SETTINGS)
    .overview.flatMap(({ items }) => items)
    .map(({ label, budget, spent }) => [label, budget, spent]);

describe('the picture of money', () => {
  it('shows classes, and of their lines those that are over their budget or have none', () => {
    const shown = shownOf([
      ['一、商品和服务支出', 30, 30.7, -0.7],
      ['办公费', 20, 20, 0],
      ['印刷费', 6, 6.2, -0.2],
      ['专项审计', null, 0.5, -0.5],
      ['差旅费', 4, 4, 0],
      ['二、其他支出', 10, 9, 1],
      ['培训费', 10, 9, 1],
      ['合计', 40, 39.7, 0.3],
    ]);
    expect(shown).toEqual([
      ['商品和服务支出', '30', '30.7'],
      ['印刷费', '6', '6.2'],
      ['专项审计', null, '0.5'],
      ['其他支出', '10', '9.0'],
    ]);
  });
});
