import { formatDecimals, isDateFormat } from '../../src/quantity';

test.each([
  ['0', 0, false],
  ['0.00', 2, false],
  ['#,##0.00_);(#,##0.00)', 2, false],
  ['#,##0.00;[Red]-#,##0.00', 2, false],
  ['0.00%', 2, true],
  ['0%', 0, true],
  ['0.0_ ', 1, false],
  ['¥#,##0.00', 2, false],
  ['"¥"#,##0.00', 2, false],
  ['[$¥-804]#,##0.0', 1, false],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2, false],
  ['0.000"万元"', 3, false],
  ['0.0\\%', 1, false],
  ['"含y与d"0.0', 1, false],
  ['#,##0,', -3, false],
  ['0.00,,', -4, false],
  ['[>=100]0.0;0.00', 1, false],
  ['0.##', 2, false],
])('%s shows %p decimals', (format, decimals, percent) => {
  expect(formatDecimals(format)).toEqual({ decimals, percent });
  expect(isDateFormat(format)).toBe(false);
});

test.each(['General', '', '@', '# ?/?', '0.00E+00', 'G/通用格式', '"text"', ';;;'])(
  '%s fixes no decimals',
  (format) => {
    expect(formatDecimals(format)).toBeNull();
    expect(isDateFormat(format)).toBe(false);
  },
);

test.each([
  'yyyy-mm-dd',
  'm/d/yyyy',
  'yyyy"年"m"月"',
  'yyyy年m月d日',
  '[$-804]yyyy"年"m"月"d"日";@',
  'mmm-yy',
  'e"年"m"月"',
  'm"月"',
  'd',
])('%s shows dates', (format) => {
  expect(isDateFormat(format)).toBe(true);
  expect(formatDecimals(format)).toBeNull();
});

test.each(['h:mm', '[h]:mm:ss', 'mm:ss.0', '[mm]'])('%s shows times of day, which are no dates', (format) => {
  expect(isDateFormat(format)).toBe(false);
  expect(formatDecimals(format)).toBeNull();
});

test('unclosed quotes, brackets and escapes end with the text', () => {
  for (const format of ['0.0"', '0.0[', '0.0\\', '0.0_', '0.0*']) {
    expect(formatDecimals(format)).toEqual({ decimals: 1, percent: false });
  }
});
