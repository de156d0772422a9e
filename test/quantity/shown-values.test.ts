import { lensOf } from '../../src/quantity';

/** What a person sees of a number under a format; the number itself where that is all. */
function seen(value: number, format: string, date1904 = false) {
  const shown = lensOf(format)?.number(value, date1904);
  return shown ? { value: shown.value, power: shown.power } : { value, power: 0 };
}

test.each<[number, string, number, number]>([
  [123456, '0!.0000', 12.3456, -4],
  [123456, '#!.0000', 12.3456, -4],
  [123456, '0\\.0000', 12.3456, -4],
  [123456, '0"."0000', 12.3456, -4],
  [123456, '0!.0,', 12.3456, -4],
  [123456, '0.00,,\n%', 12.3456, -4],
  [123456, '#,##0.00,,"\n"%', 12.3456, -4],
  [12345678, '#,##0,', 12345.678, -3],
  [-10000, '0!.0000', -1, -4],
  [90, '0"%"', 0.9, -2],
  [96.5, '0.0\\%', 0.965, -2],
  [90, '0"％"', 0.9, -2],
  [123456, '[>=10000]0!.0,"万元";0"元"', 12.3456, -4],
  [500, '[>=10000]0!.0,"万元";0"元"', 500, 0],
])('%p under %s is read as %p', (value, format, shown, power) => {
  expect(seen(value, format)).toEqual({ value: shown, power });
});

test.each<[number, string, string | null]>([
  [0, '"≤"0"场"', '≤0场'],
  [0.95, '"≥"0%', '≥95%'],
  [95, '"≥"0.0"%"', '≥95.0%'],
  [5, '0"人以上"', '5人以上'],
  [34, '0"/"0', '3/4'],
  [20240115, '0000-00-00', '2024-01-15'],
  [20240115, '0000"年"00"月"00"日"', '2024年01月15日'],
  [1, '[=1]"是";[=0]"否"', '是'],
  [0, '[=1]"是";[=0]"否"', '否'],
  [45311, 'yyyy"年"m"月"d"日"', '2024年1月20日'],
  [45311.5, 'yyyy-m-d h:mm', '2024年1月20日'],
  [45311, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2024年1月20日'],
  [45311, '[$-F800]dddd, mmmm dd, yyyy', '2024年1月20日'],
  [45311, 'yyyy"年"m"月"', '2024年1月'],
  [45311, 'mmm-yy', '2024年1月'],
  [45311, 'm"月"d"日"', '1月20日'],
  [45311, '[$-804]aaaa', '星期六'],
  [0.4, 'h:mm', '9:36'],
  [1.5, '[h]:mm', '36:00'],
  [5, ';;;', null],
  [0, '0;-0;;@', null],
])('%p under %s is seen as %p', (value, format, shown) => {
  expect(seen(value, format).value).toBe(shown);
});

test.each<[number, string]>([
  [-5, '0.00_);[Red]\\(0.00\\)'],
  [-5, '0;[红色]0'],
  [1234, '[DBNum1]General'],
  [1234, '[DBNum2][$-804]General'],
  [12.5, '#,##0.00"万元"'],
  [0.5, '# ?/?'],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [1234.5, '[$¥-804]#,##0.00'],
  [12345678, '0!,0000'],
  [0.123, '0.00%'],
  [7, 'General'],
  [7, '@'],
])('%p under %s keeps its value', (value, format) => {
  expect(seen(value, format)).toEqual({ value, power: 0 });
});

test('the calendar of 1904 begins 1462 days later', () => {
  expect(seen(45311 - 1462, 'yyyy/m/d', true).value).toBe('2024年1月20日');
  expect(seen(45311, 'yyyy/m/d', false).value).toBe('2024年1月20日');
});

test('texts are shown by the section for texts', () => {
  expect(lensOf(';;;')?.text('甲')).toBeNull();
  expect(lensOf('@"元"')?.text('5')).toBe('5元');
  expect(lensOf('0.00;-0.00;0;@')).toBeNull();
});

test('a code that is none is survived', () => {
  for (const format of ['', '0"', '[', '[>', '!', '\\', '_', '0'.repeat(400), '[>=1e9]0;0', ';;;;;;', '"'.repeat(300)])
    expect(() => lensOf(format)?.number(12.5, false)).not.toThrow();
});
