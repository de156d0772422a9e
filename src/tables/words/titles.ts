import { keyOf } from './lexicon';

const TITLE =
  /(?:自评|绩效|支出|预算|明细|评价|目标|情况)(?:(?!自评|绩效|支出|预算|明细|评价|目标|情况).)*表|报告|评分表/;

/** A title of the form, or its line "（2022年度）". A line of 填报日期 is none. */
export function isTitle(text: string): boolean {
  if (text.length > 60 || /填报日期|填表日期|日期/.test(text)) return false;
  return TITLE.test(keyOf(text)) || /^[(（]?\s*(19|20)\d{2}\s*年度?\s*[)）]?$/.test(text);
}
