import { review } from '../../src/review';
import { CENTRAL, budgetPlan, expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

const ACROSS = ['target-differs', 'actual-differs', 'amount-differs', 'item-unmatched', 'name-differs'];

const form = (facts: readonly (readonly string[])[], target: string, actual: string) => [
  ...facts.map((fact) => [...fact]),
  [...CENTRAL],
  ['产出指标', '数量指标', '培训人数', target, actual, 50, 50, null],
  ['效益指标', '社会效益', '知晓率', '≥80%', '82%', 40, 40, null],
  ['满意度指标', '满意度', '群众满意度', '≥90%', '92%', 10, 10, null],
];

const across = (one: readonly (readonly string[])[], other: readonly (readonly string[])[]) =>
  review(smallBook({ 甲: form(one, '100人', '100人'), 乙: form(other, '300人', '310人') }))
    .findings.map(({ rule }) => rule)
    .filter((rule) => ACROSS.includes(rule));

describe('what different forms of a workbook say', () => {
  it.each([
    ['one project', [['项目名称', '培训']], [['项目名称', '培训']]],
    ['a project and a form that names none', [['项目名称', '培训']], []],
    ['nothing at all', [], []],
  ])('is compared where they tell of %s', (_, one, other) => {
    expect(across(one, other)).toEqual(['target-differs', 'actual-differs']);
  });

  it.each([
    ['two projects', [['项目名称', '培训']], [['项目名称', '修路']]],
    ['two bodies', [['实施单位', '甲县']], [['实施单位', '乙县']]],
    ['two bodies, label and name in one cell', [['填报单位：甲县']], [['填报单位：乙县']]],
    ['two years', [['项目绩效自评表（2022年度）']], [['项目绩效自评表（2023年度）']]],
    ['a project and a whole department', [['项目支出绩效自评表']], [['部门整体支出绩效自评表']]],
  ])('is left alone where they tell of %s', (_, one, other) => {
    expect(across(one, other)).toEqual([]);
  });

  it('is told by the nearest lines above, where forms stand one under another', () => {
    const rows = [...form([['项目名称', '培训']], '100人', '100人'), [], ...form([['项目名称', '修路']], '5人', '5人')];
    const found = review(smallBook({ 表: rows })).findings.map(({ rule }) => rule);
    expect(found.filter((rule) => ACROSS.includes(rule))).toEqual([]);
  });

  it('holds for amounts as well', () => {
    const items = (year: string, budget: number) => ({
      plan: [[`${year}年度预算明细表`], [...budgetPlan('万元')], [1, '设备费', budget], [2, '材料费', 5]],
      spent: [[`${year}年度支出表`], [...expenditure('万元')], [1, '设备费', 10, 9, 1], [2, '材料费', 5, 5, 0]],
    });
    const differ = (plan: string) =>
      review(smallBook({ 预算: items(plan, 12).plan, 支出: items('2023', 0).spent })).findings.some(
        ({ rule }) => rule === 'amount-differs',
      );
    expect([differ('2023'), differ('2022')]).toEqual([true, false]);
  });
});
