/** Writers of numbers, made for the tests alone: each prints what the grammar has to read back. */

const DIGITS = '零一二三四五六七八九';

/** Whole numbers below 10^16 as they are said: 120 → 一百二十, 10_500 → 一万零五百. */
export function inChinese(value: number): string {
  if (value === 0) return '零';
  if (value >= 1e8) return inChinese(Math.floor(value / 1e8)) + '亿' + rest(value % 1e8, 1e7);
  if (value >= 1e4) return inChinese(Math.floor(value / 1e4)) + '万' + rest(value % 1e4, 1e3);
  return underTenThousand(value);
}

function rest(value: number, top: number): string {
  if (value === 0) return '';
  return value < top ? '零' + inChinese(value).replace(/^十/, '一十') : inChinese(value);
}

function underTenThousand(value: number): string {
  let text = '';
  let gap = false;
  for (const [size, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + (DIGITS[digit] ?? '') + mark;
    gap = false;
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** Full-width digits, points, commas, signs and letters. */
export function fullWidth(text: string): string {
  return [...text]
    .map((char) => (char > ' ' && char <= '~' ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
    .join('');
}

/** Thousands by commas. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** The cheque writing of a number in words. */
export function onCheques(text: string): string {
  const pairs = new Map(
    [...'一二三四五六七八九十百千'].map((char, at) => [char, '壹贰叁肆伍陆柒捌玖拾佰仟'.charAt(at)]),
  );
  return [...text].map((char) => pairs.get(char) ?? char).join('');
}
