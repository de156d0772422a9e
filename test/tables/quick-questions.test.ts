import { visibleText } from '../../src/quantity';
import { SheetView } from '../../src/tables';
import words from '../../src/tables/words/header-words.json';
import { isItemTotal, isScoreTotal, isSubtotal, isSubtotalOf } from '../../src/tables/words/lexicon';
import { endingsOf, mayHold } from '../../src/tables/words/letters';
import { mayBeSum } from '../../src/tables/words/sum-endings';
import { within } from '../../src/workbook/lists';
import fc from '../support/fast-check';
import { smallBook } from '../support/small-book';

/** Texts of letters that the words consist of, of edges and of blanks: sums are among them far more often than by chance. */
const nearSums = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words.totalWords, ...words.subtotalWords, ...words.subtotalEndings),
      fc.constantFrom(...' \u3000\t：:）)、。数额（万元'),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

test('what is a sum may be one', () => {
  fc.assert(
    fc.property(nearSums, (text) => {
      const trimmed = text.trim();
      if (isItemTotal(trimmed) || isSubtotal(trimmed) || isSubtotalOf(trimmed)) expect(mayBeSum(text)).toBe(true);
    }),
  );
  for (const word of [...words.totalWords, ...words.subtotalWords])
    for (const end of ['', '：', '　', ' \n', '(元)']) expect(mayBeSum(word + end)).toBe(true);
  expect(mayBeSum('办公费')).toBe(false);
});

test('a numbered total score is one with blanks around it', () => {
  for (const text of ['五、自评得分', '总分　', '（三）综合得分：', ' 合计 ']) expect(isScoreTotal(text)).toBe(true);
  for (const text of ['', '一、', '五、自评得分率', '得分说明']) expect(isScoreTotal(text)).toBe(false);
});

test('a text that may hold no letter holds no word with it', () => {
  const list = ['率', '进度', '……', '200字以内'];
  const mayHoldOne = mayHold(endingsOf(list));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...list), (text, word) => {
      expect(mayHoldOne(text + word)).toBe(true);
      expect(mayHoldOne(word + text)).toBe(true);
    }),
  );
  expect(mayHoldOne('支出事项第12批')).toBe(false);
});

test('texts without invisible letters stay the very same, others lose just these', () => {
  for (const text of ['—“引号”…', '甲\u2070乙', '\u200a', 'é中'] as const) expect(visibleText(text)).toBe(text);
  for (const hidden of '\u00ad\u200b\u200f\u202a\u202e\u2060\u2069\ufeff')
    expect(visibleText(`甲${hidden}乙`)).toBe('甲乙');
});

test('numbers within bounds are those that a search through all finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.integer({ min: -2, max: 62 }), fc.nat(30), (numbers, first, more) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      const last = first + more;
      expect(within(ascending, first, last)).toEqual(ascending.filter((each) => each >= first && each <= last));
    }),
  );
});

test('a sheet knows the rows of its errors, formulas and long texts, as they are shown', () => {
  const view = new SheetView(
    smallBook({
      表: [
        ['甲', 1],
        ['甲', { v: { error: '#REF!' } }],
        ['一二三四五六七八九十一二', 2],
        [{ v: '甲', nf: '@"：由各科室据实填写的内容"' }, 3],
        ['乙', { v: null, f: '=B1' }],
        ['一二三四五六七八九十一', 4],
      ],
    }),
    0,
  );
  expect(view.errorRows).toEqual([1, 4]);
  expect(view.longTextRows).toEqual([2, 3]);
  expect(view.formulaRows).toContain(4);
});

test('a sheet may hold the words whose letters stand in its texts, as stored or shown, and no others', () => {
  const view = new SheetView(
    smallBook({
      表: [
        ['办公费', '年末数'],
        [
          { v: 45311, nf: 'yyyy-mm-dd' },
          { v: 3, nf: '0"人次"' },
        ],
        [{ v: '甲', nf: '@"（结转）"' }, 100],
      ],
    }),
    0,
  );
  for (const word of ['办公费', '年末结转', '2024年1月20日']) expect(view.mayHold(['壹佰', word])).toBe(true);
  expect(view.mayHold(['壹佰', '另：', '指标'])).toBe(false);
  expect(view.mayHold([])).toBe(false);
});

test('a sheet of very long texts may hold every word', () => {
  const view = new SheetView(smallBook({ 表: [['长'.repeat(5000)]] }), 0);
  expect(view.mayHold(['指标'])).toBe(true);
});

test('a column is numeric below its last text, error or answer', () => {
  const view = new SheetView(
    smallBook({
      表: [
        ['执行率', '支出', '甲'],
        [0.5, { v: { error: '#DIV/0!' } }, 1],
        [0.6, 2, true],
        [null, 3, 4],
      ],
    }),
    0,
  );
  expect([0, 1, 2].map((row) => view.isNumericFrom(row, 0))).toEqual([false, true, true]);
  expect([1, 2].map((row) => view.isNumericFrom(row, 1))).toEqual([false, true]);
  expect([2, 3].map((row) => view.isNumericFrom(row, 2))).toEqual([false, true]);
  expect(view.isNumericFrom(0, 9)).toBe(true);
});
