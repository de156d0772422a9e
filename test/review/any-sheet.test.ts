import fc from '../support/fast-check';
import { review } from '../../src/review';
import { areaName } from '../../src/workbook/address';
import { misplaced } from '../support/review-order';
import { smallBook, type SmallCell } from '../support/small-book';
import { unworded } from '../support/worded';

const HEADERS = [
  '序号',
  '支出内容',
  '预算数（万元）',
  '支出（元）',
  '净结余',
  '执行率',
  '合计',
  '财政拨款',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '实际完成值',
  '分值',
  '得分',
  '指标完成（%）',
  '原因',
  '项目资金（万元）',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '绩效指标（80分）',
  '单项得分',
];
const BODY = [
  '年度资金总额',
  '其中：财政拨款',
  '按收入性质分：100',
  '按支出性质分：',
  '产出指标（50分）',
  '效益指标',
  '数量指标',
  '总分',
  '小计',
  '一、监测费',
  '1.耗材',
  '其中：租赁',
  '≥95%',
  '≤5个工作日',
  '2024年12月底前',
  '已完成',
  '部分达成',
  '3,00',
  '—',
  '/',
  '无',
  '12.5万元',
  '优',
  '说明',
  '……',
  '指标2：',
  '预算计划安排',
  '实际分配下达',
  '省本级',
  '实际支出金额',
  '评价年度',
  '共10万元，其中：5万元，6万元',
  '单位：元',
];

const cell: fc.Arbitrary<SmallCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<SmallCell>(...HEADERS) },
  { weight: 4, arbitrary: fc.constantFrom<SmallCell>(...BODY) },
  { weight: 3, arbitrary: fc.constant<SmallCell>(null) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 120 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SmallCell>(
      0.9527,
      1e300,
      -0.005,
      true,
      { v: { error: '#DIV/0!' }, f: '=A1/B1' },
      { v: 5, f: '=SUM(A1:C4)' },
      { v: 0.5, nf: '0.00%' },
      { v: 45000, nf: 'yyyy-mm-dd' },
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const merge = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 7 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
  .map(([top, left, down, right]) => areaName({ top, left, bottom: top + down, right: left + right }));
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
  merges: fc.array(merge, { maxLength: 4 }),
});

describe('a sheet of anything', () => {
  it('is reviewed without an exception, in order, with words for everything', () => {
    fc.assert(
      fc.property(sheet, sheet, (first, second) => {
        const book = smallBook({ 甲: first, 乙: second });
        const result = review(book);
        expect(misplaced(book, result.findings)).toEqual([]);
        expect([...result.findings, ...result.notChecked].flatMap(unworded)).toEqual([]);
        for (const { cells } of result.computed) for (const { row } of cells) expect(row).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
