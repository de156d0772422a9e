import { keyOf } from './lexicon';

const TITLE =
  /(?:自评|绩效|支出|预算|明细|评价|目标|情况)(?:(?!自评|绩效|支出|预算|明细|评价|目标|情况).)*表|报告|评分表/;

/** The year, and what of it: 2022年度, 2025年1—7月, 2025年上半年. */
const YEAR_LINE =
  /^[(（]?\s{0,3}(?:19|20)\d{2}\s{0,3}年度?(?:\d{1,2}月?\s{0,2}[-—–－~～至到]{1,2}\s{0,2}\d{1,2}月份?|\d{1,2}月份?|[上下]半年|第?[一二三四]季度)?\s{0,3}[)）]?$/;

/** A line under a title that says nothing but the year or the part of it: （2022年度）, （2025年1—7月）. */
export const isYearLine = (text: string): boolean => text.length <= 30 && YEAR_LINE.test(text);

/** A title of the form, or its line "（2022年度）". A line of 填报日期 is none. */
export function isTitle(text: string): boolean {
  if (text.length > 60 || /填报日期|填表日期|日期/.test(text)) return false;
  return TITLE.test(keyOf(text)) || isYearLine(text);
}
