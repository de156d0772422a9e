/**
 * Characters that people type for one another: each string is a set of twins, the first of them is the one that the
 * grammar knows. Full-width ASCII (U+FF01–U+FF5E) is folded by rule and not listed.
 */
export const TWINS: readonly string[] = [
  '≥≧⩾⋝',
  '≤≦⩽⋜',
  '>﹥〉',
  '<﹤〈',
  '=═﹦',
  '~〜∼˜',
  '-−﹣–—―─‐‑‒⁃',
  '%﹪',
  ',﹐',
  ';﹔',
  ':﹕∶',
  '.﹒',
  '。｡',
  '/∕⁄',
  '·•・∙',
  '(﹙',
  ')﹚',
  '[【〔',
  ']】〕',
  '¥￥',
  '"“”「」『』',
  "'‘’",
];

/** Signs that only comparison of wording takes for one another; the grammar tells them apart. */
export const WORDING_TWINS: readonly string[] = ['.。'];

/** Signs at the end of a text that say nothing: "有效。" is "有效". */
export const TRAILING = '。;';
