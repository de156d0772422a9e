/** A figure held against its target: 高于目标值1.9个百分点, 较计划少9场. The target itself is named in between. */
const COMPARED = '(?:超过|超出|高出|超额|高于|低于|优于|多于|少于|超|较|比)';
const TARGET =
  '(?:目标值?|计划数?|任务数?|预期值?|指标值?|标准值?|规定|要求|序时进度|预算数?|批复(?:数|投资)?|计划投资|控制数|合同价?|概算)';
const BY = '(?:高出?|低|多出?|少|超出?|增加|减少|提高|降低|节约|缩短|提前)?了?';
const DEVIATION = new RegExp(`${COMPARED}[^,，。；;、]{0,8}${TARGET}${BY}$`);
const FALLS = /(?:低|少|减少|降低|缩短|节约)了?$/;
const COMPARISON = new RegExp(`${COMPARED}[^,，。；;、]{0,8}${TARGET}`, 'g');

/** Behind a target, and behind last year's figure, a word of more or less alone: 较目标值860套|超出44套, 比上年的118条|多29条. */
const ALONE = /^(?:还|则|约|仅|正好)?(?:多出?|少|差|缺|超出?|超过|高出?|低|相差)了?$/;
const LESS = /[少差缺低]/;
/** A target with which something is compared, named before its own figure. */
const NAMED_TARGET = new RegExp(`${COMPARED}[^,，。；;、]{0,8}${TARGET}的?$`);
const SAYS_MORE = /^[,，]?(?:还|则|约|仅)?(?:[多少差缺超高低增减偏]|缩短|提前|压缩)/;
/** 超过目标值610万平方米 tells the target; of percentage points the same words tell the difference. */
const PASSES = new RegExp(`(?:超过|高于|低于|优于|达到|好于)[^,，。；;、]{0,6}${TARGET}的?$`);

/** Whether a figure is the target itself with which the one before is compared: 较目标值|860套|超出44套. */
export function isComparedTarget(own: string, behind: string, isPoints = false): boolean {
  const words = own.trimEnd().slice(-REACH);
  return (SAYS_MORE.test(behind) && NAMED_TARGET.test(words)) || (!isPoints && PASSES.test(words));
}

/** The budget or target of which a rate is told right behind it: 完成预算|38万元|的84.68%. */
export const isBaseOfRate = (own: string, behind: string): boolean =>
  /^的\d/.test(behind) && BASE.test(own.trimEnd().slice(-REACH));
const BASE = /(?:完成|达到|占)[^,，。；;、]{0,8}(?:预算|计划|任务|目标|指标)[数值额]?$/;

/** Whether the figure may also be the difference to it: 超过年度任务0.35万吨. */
export const mayBeDifference = (own: string): boolean => PASSES.test(own.trimEnd().slice(-REACH));

/** Whether the words before a figure name a target that it is the difference to: 比目标多, 高于目标值. */
export const comparesTarget = (own: string): boolean => DEVIATION.test(own.trimEnd().slice(-REACH));

/** Whether the words before a figure make it the difference to a target; 'down' where they say that it is less. */
export function deviationOf(own: string): 'up' | 'down' | null {
  const words = own.trimEnd().slice(-REACH);
  if (ALONE.test(words.trim())) return LESS.test(words) ? 'down' : 'up';
  if (!DEVIATION.test(words)) return null;
  return FALLS.test(words) || /(?:低|少)于/.test(words) ? 'down' : 'up';
}

/** Comparisons are made longer by no more than this. */
const REACH = 24;

/** The words without what they compare with: a target that is named only for that gives no role to what follows. */
export const withoutComparisons = (text: string): string => text.replace(COMPARISON, '');
