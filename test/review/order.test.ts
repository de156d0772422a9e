import fc from '../support/fast-check';
import { review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { CENTRAL, FUNDS, expenditure } from '../support/forms';
import { misplaced } from '../support/review-order';
import { smallBook, type SmallCell } from '../support/small-book';
import { unworded } from '../support/worded';

describe('the order of a review', () => {
  it('is by sheet as in the workbook, row, column and rule', () => {
    const book = smallBook({
      乙: [
        [...expenditure('元')],
        [1, '办公费', 30000, 31000, -1000],
        [2, '消防检测', null, '500', -500],
        ['', '合计', 30000, 31500, 0],
      ],
      甲: [
        [...FUNDS],
        ['', '年度资金总额', 100, 130, 60, 10, '60%', 10],
        [...CENTRAL],
        ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 60, null],
      ],
    });
    const { findings } = review(book);
    expect(misplaced(book, findings)).toEqual([]);
    expect(findings.map(({ rule, cell }) => `${addressName(cell)} ${rule}`)).toEqual(
      expect.arrayContaining([
        '乙!E2 negative-balance',
        '乙!D3 number-as-text',
        '乙!D3 spent-without-budget',
        '乙!E4 balance-mismatch',
        '甲!D2 budget-change-unexplained',
        '甲!H2 execution-score-mismatch',
      ]),
    );
  });

  const amount = fc.oneof(
    fc.integer({ min: -5, max: 50 }),
    fc.constantFrom(null, '—', '12.50', '3万元', '待定', '1,0.0', 0),
  );
  const line = fc.tuple(fc.constantFrom('办公费', '印刷费', '差旅费', '其中：邮电费', ''), amount, amount, amount);

  it('holds for any figures, and nothing is said twice or without words', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(line, { maxLength: 6 }),
        amount,
        (first, second, total) => {
          const table = (lines: readonly (readonly SmallCell[])[]): SmallCell[][] => [
            [...expenditure('万元')],
            ...lines.map((cells, index): SmallCell[] => [index + 1, ...cells]),
            ['', '合计', total, total, total],
          ];
          const book = smallBook({ 甲: table(first), 乙: [...table(second), [], ...table(first)] });
          const { findings, notChecked } = review(book);
          expect(misplaced(book, findings)).toEqual([]);
          expect(misplaced(book, notChecked)).toEqual([]);
          expect([...findings, ...notChecked].flatMap(unworded)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
