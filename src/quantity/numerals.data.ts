/** Digits in words, everyday and in the writing of cheques. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map([
  ...digits('零一二三四五六七八九'),
  ...digits('〇壹贰叁肆伍陆柒捌玖'),
  ['两', 2],
]);

function digits(chars: string): [string, number][] {
  return [...chars].map((char, value) => [char, value]);
}

/** Tens, hundreds, thousands; then the same in the writing of cheques. */
export const CHINESE_PLACES = '十百千拾佰仟';
export const CHINESE_TEN_THOUSAND = '万';
export const CHINESE_HUNDRED_MILLION = '亿';
export const CHINESE_POINT = '点';
