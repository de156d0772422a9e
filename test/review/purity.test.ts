import { NO_FIGURES } from '../../src/contracts/review';
import { DEFAULT_SETTINGS, review } from '../../src/review';
import { CENTRAL, FUNDS, PLAN, budgetPlan, expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

const BOOK = {
  预算表: [[...budgetPlan('元')], [1, '办公费', 100], [2, '印刷费', '200'], ['', '合计', 350]],
  支出表: [
    [...expenditure('元')],
    [1, '办公费', 100, 120, -20],
    [2, '印刷费', 250, 200, 40],
    ['', '合计', 350, 320, 30],
  ],
  目标表: [[...PLAN], ['产出指标', '数量指标', '培训人次', '≥280人次'], ['效益指标', '社会效益', '知晓率', '≥80%']],
  自评表: [
    ['2024年度项目支出绩效自评表'],
    [...FUNDS],
    ['', '年度资金总额', 100, 130, 60, 10, '60%', 10],
    [...CENTRAL],
    ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 60, null],
    ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
    ['总分', '', '', '', '', 100, 100, '良'],
  ],
} as const;

/** Freezes plain data through and through: a write anywhere below throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Set) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}

describe('a review', () => {
  it('changes neither the snapshot nor the settings', () => {
    const snapshot = smallBook(BOOK);
    const before = structuredClone(snapshot);
    const settings = frozen(structuredClone(DEFAULT_SETTINGS));
    expect(() => review(frozen(snapshot), settings)).not.toThrow();
    expect(snapshot).toEqual(before);
  });

  it('gives the same result each time, from equal snapshots and between other workbooks', () => {
    const first = review(smallBook(BOOK));
    review(smallBook({ 支出表: [[...expenditure('万元')], [1, '差旅费', 9, 9, 0]] }));
    expect(first.findings.length).toBeGreaterThan(5);
    expect(review(smallBook(BOOK))).toEqual(first);
  });

  it('is plain data', () => {
    const result = review(smallBook(BOOK));
    const copy: unknown = JSON.parse(JSON.stringify(result));
    expect(copy).toEqual(structuredClone(JSON.parse(JSON.stringify(result))));
    expect(copy).toEqual(result);
  });

  it('of an empty workbook says nothing', () => {
    expect(review(smallBook({}))).toEqual({
      tables: [],
      findings: [],
      notChecked: [],
      checked: {},
      computed: [],
      overview: [],
      figures: NO_FIGURES,
      staleWaivers: [],
    });
  });
});
