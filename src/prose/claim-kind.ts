import type { ClaimKind, ClaimRole } from './text-claim';
import type { TextFigure } from './text-figures';

const POINTS = '分';
const SCORE = /得分|评分|总分|分值|满分|扣|计分|自评分|打分|(?:自评|评价|评定|考评)为?$|得$/;
const MONEY = /资金|经费|预算|投入|支出|执行|收入|补贴|补助|费|金额|投资|拨款|到位|支付|下达|元/;
const SHARE = /占(?:比|总|全|实际|预算|收入|支出|合计|到)?[^,，]{0,8}$|比重|占比/;
const ANNOUNCED = /(?:为|达|达到|是|提高到|提升到|至|到|[:：])\s?$/;
const COEFFICIENT = /系数|指数|比值|得分|评分|总分/;

/** What kind of claim a figure makes; null where it makes none: a bare number that no word announces. */
export function claimKind(
  figure: TextFigure,
  role: ClaimRole,
  own: string,
  topic: string,
  behind: string,
): ClaimKind | null {
  const changes = role === 'up' || role === 'down' || role === 'rest';
  switch (figure.unitClass) {
    case 'money':
      if (perOf(own) !== null) return role === 'up' || role === 'down' ? 'change' : 'per';
      return changes ? 'change' : 'amount';
    case 'ratio':
      if (role === 'up' || role === 'down') return 'growth';
      return SHARE.test(own) ? 'share' : 'rate';
    case 'rate':
      return role === 'up' || role === 'down' ? 'change' : 'per';
    case 'duration':
      return role === 'up' || role === 'down' ? 'change' : 'duration';
    case 'area':
    case 'length':
    case 'mass':
    case 'volume':
    case 'data':
      return role === 'up' || role === 'down' ? 'change' : 'measure';
    case 'count':
      if (figure.unit === POINTS && (SCORE.test(own.trimEnd()) || SCORE.test(own + topic + behind))) return 'score';
      return role === 'up' || role === 'down' ? 'change' : 'count';
    case 'none':
    case 'other':
      return bareKind(figure, role, own, topic);
  }
}

/** 人均, 每亩 and the like at the end of the words before a figure: what the figure is for one of; null where none is. */
export function perOf(own: string): string | null {
  const words = own.trimEnd().replace(/(?:[为是约达到]|标准){1,3}$/, '');
  const found = PER_EACH.exec(words.slice(-PER_REACH));
  if (!found) return null;
  return found[0]
    .replace(/(?:补助|补贴|增收|投入|支出|收入|代缴|奖励)$/, '')
    .split(/每/)
    .map((part) => part.replace('均', ''))
    .filter((part) => part !== '')
    .join('·');
}

/** The words without that: 基础养老金标准为每人每月. */
export const withoutPer = (own: string): string => own.trimEnd().replace(PER_END, '');

const PER_REACH = 8;
/** What figures are told for one of, behind 每. */
const EACH = '人户亩生年月天日次座套家个台辆处所例件栋幢';
const EACH_OF_EACH = '(?:每[人户亩生年月天日次])?';
const PER_END = new RegExp(`每[${EACH}]${EACH_OF_EACH}(?:[为是约达到]|标准){0,3}$`);
const PER_EACH = new RegExp(
  `(?:[人户亩生村校床]均|每[${EACH}村校床]${EACH_OF_EACH})(?:补助|补贴|增收|投入|支出|收入|代缴|奖励)?$`,
);

function bareKind(figure: TextFigure, role: ClaimRole, own: string, topic: string): ClaimKind | null {
  if (figure.unitClass === 'other') return 'measure';
  if (!figure.scale.eq(1)) {
    if (!MONEY.test(own) && !MONEY.test(topic)) return 'count';
    return role === 'up' || role === 'down' || role === 'rest' ? 'change' : 'amount';
  }
  if (!ANNOUNCED.test(own) && !COEFFICIENT.test(own)) return null;
  if (SCORE.test(own)) return 'score';
  return figure.decimals > 0 && COEFFICIENT.test(own) ? 'measure' : null;
}
