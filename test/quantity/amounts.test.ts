import fc from '../support/fast-check';
import { decimalOf, doubleOf, isBlankMark, readAmount, readQuantity } from '../../src/quantity';

describe('texts of amount cells', () => {
  test.each([
    ['4753.66万元', '4753.66', 2, 2, '万元'],
    ['57.00', '57', 2, 0, null],
    ['１，２３４．５０', '1234.5', 2, 1, null],
    ['(1,234.50)', '-1234.5', 2, 1, null],
    ['（1234.5）', '-1234.5', 1, 1, null],
    ['−0.5', '-0.5', 1, 1, null],
    ['￥1,200.00', '1200', 2, 0, '元'],
    ['-￥5', '-5', 0, 0, '元'],
    ['100%', '1', 0, 0, '%'],
    ['97.30%', '0.973', 2, 3, '%'],
    ['0.9‰', '0.0009', 2, 4, '%'],
    ['10分', '10', 0, 0, '分'],
    ['30 （万元）', '30', 0, 0, '万元'],
    ['5.8万', '5.8', 1, 1, '万'],
    ['.5', '0.5', 1, 1, null],
  ])('%s', (text, value, decimals, stored, unit) => {
    const reading = readAmount(text, 'General');
    expect(reading).toMatchObject({ kind: 'number', decimals, stored, unit, asText: true });
    expect(reading.kind === 'number' && reading.value.toString()).toBe(value);
  });

  test.each(['7,00.0,77', '1.2.3', '12,34', '1,2345', '0,123', '1,23,456', '12,', '5.', '1.2.3万元', '(12,34)'])(
    '%s is malformed',
    (text) => {
      expect(readAmount(text, 'General')).toEqual({ kind: 'malformed', text });
    },
  );

  test.each(['一般', '≥100', '约5万元', '2024-06-30', '1e5', '--5', '100/120', '其中:1325.68', '1.项目'])(
    '%s is text',
    (text) => {
      expect(readAmount(text, 'General')).toEqual({ kind: 'text', text });
    },
  );

  test.each(['', ' ', '　', '-', '—', '——', '–', '--', '/', '／', '无', '万元', '（万元）', '%', '元', '分'])(
    '"%s" is blank',
    (text) => {
      expect(readAmount(text, 'General')).toEqual({ kind: 'blank' });
      expect(isBlankMark(text, 'amount')).toBe(true);
    },
  );

  test('blank, truth and error cells', () => {
    expect(readAmount(null, 'General')).toEqual({ kind: 'blank' });
    expect(readAmount(true, 'General')).toEqual({ kind: 'text', text: 'TRUE' });
    expect(readAmount({ error: '#REF!' }, 'General')).toEqual({ kind: 'error', error: '#REF!' });
  });
});

test.each(['无', '万元', '%'])('"%s" is an answer in a target or actual', (text) => {
  expect(isBlankMark(text, 'answer')).toBe(false);
  expect(readQuantity(text, 'General').kind).toBe('wording');
});

describe('numeric cells', () => {
  test.each([
    [0.9988, '0.00%', '0.9988', 2, 4, '%'],
    [1, '0%', '1', 0, 0, '%'],
    [12.5, 'General', '12.5', 1, 1, null],
    [12.5, '0.00', '12.5', 2, 1, null],
    [12.345, '#,##0.0_);(#,##0.0)', '12.345', 1, 3, null],
    [0.1 + 0.2, 'General', '0.3', 1, 1, null],
    [45000, 'yyyy-mm-dd', '45000', 0, 0, null],
    [3, '0"万元"', '3', 0, 0, '万元'],
    [-0, 'General', '0', 0, 0, null],
  ])('%p under %s', (value, format, expected, decimals, stored, unit) => {
    const reading = readAmount(value, format);
    expect(reading.kind).toBe('number');
    if (reading.kind !== 'number') return;
    expect(reading.value.toString()).toBe(expected);
    expect([reading.decimals, reading.stored, reading.unit, reading.asText]).toEqual([decimals, stored, unit, false]);
    expect(doubleOf(reading)).toBe(value);
  });

  test('any finite double reads as the decimal that stands for it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const reading = readAmount(value, 'General');
        expect(reading.kind === 'number' && reading.value.eq(decimalOf(value))).toBe(true);
      }),
    );
  });

  test('no number for what no cell holds', () => {
    expect(readAmount(Number.NaN, 'General').kind).toBe('error');
    expect(readQuantity(Number.POSITIVE_INFINITY, '0.00').kind).toBe('error');
  });
});

describe('numeric targets and actuals', () => {
  test.each([
    [1, '0.00%', '1', '100', 2, '%', 'ratio'],
    [0.98, '0%', '0.98', '98', 0, '%', 'ratio'],
    [8755, 'General', '8755', '8755', 0, null, 'none'],
    [5.5, '0.00"万元"', '55000', '5.5', 2, '元', 'money'],
  ])('%p under %s', (value, format, canonical, written, decimals, unit, unitClass) => {
    const quantity = readQuantity(value, format);
    expect(quantity).toMatchObject({ kind: 'number', decimals, unit, unitClass, comparator: null, embedded: false });
    if (quantity.kind !== 'number') return;
    expect([quantity.value.toString(), quantity.written.toString()]).toEqual([canonical, written]);
  });

  test.each([
    [45473, 'yyyy-mm-dd', { year: 2024, month: 6, day: 30 }],
    [45473.75, 'm/d/yyyy h:mm', { year: 2024, month: 6, day: 30 }],
    [45292, 'yyyy"年"m"月"d"日"', { year: 2024, month: 1, day: 1 }],
    [1, 'yyyy/m/d', { year: 1900, month: 1, day: 1 }],
  ])('%p under %s is a date', (value, format, date) => {
    expect(readQuantity(value, format)).toEqual({ kind: 'date', date, from: null, deadline: false });
  });

  test('blank, truth and error cells', () => {
    expect(readQuantity(null, 'General')).toEqual({ kind: 'blank' });
    expect(readQuantity(false, 'General')).toEqual({ kind: 'wording', level: null, normalized: 'FALSE' });
    expect(readQuantity({ error: '#N/A' }, 'General')).toEqual({ kind: 'error', error: '#N/A' });
  });
});

test.each<[string, string]>([
  ['1 234.50', '1234.5'],
  ['1\u2009234\u2009567.8', '1234567.8'],
  ['1\u00a0234', '1234'],
  ['1\u3000234', '1234'],
  ['4-', '-4'],
  ['1,234.50-', '-1234.5'],
  ['△5', '-5'],
  ['▲5.5', '-5.5'],
  ['负8', '-8'],
  ['（7）', '-7'],
  ['(-7)', '-7'],
  ['1234.5元整', '1234.5'],
  ['4\u00ad.00', '4'],
  ['\u202d23.40\u202c', '23.4'],
])('%s is %s', (text, value) => {
  const reading = readAmount(text, 'General');
  expect(reading.kind === 'number' ? reading.value.toFixed() : reading.kind).toBe(value);
});

test.each(['12 34', '1 23', '1 2345', '0 123', '1234 567', '1 234 56'])('%s is no grouping and refused', (text) => {
  expect(readAmount(text, 'General').kind).toBe('malformed');
});
