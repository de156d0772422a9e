import type { ClaimKind, ClaimRole } from './text-claim';
import type { TextFigure } from './text-figures';

const POINTS = '分';
const SCORE = /得分|评分|总分|分值|扣|计分|自评分|打分/;
const MONEY = /资金|经费|预算|投入|支出|执行|收入|补贴|补助|费|金额|投资|拨款|到位|支付|下达|元/;
const SHARE = /占(?:比|总|全|预算|收入|支出|合计|到)?[^,，]{0,8}$|比重|占比/;
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
      return changes ? 'change' : 'amount';
    case 'ratio':
      if (role === 'up' || role === 'down') return 'growth';
      return SHARE.test(own) ? 'share' : 'rate';
    case 'rate':
      return role === 'up' || role === 'down' ? 'change' : 'per';
    case 'duration':
      return 'duration';
    case 'area':
    case 'length':
    case 'mass':
    case 'volume':
    case 'data':
      return role === 'up' || role === 'down' ? 'change' : 'measure';
    case 'count':
      if (figure.unit === POINTS && SCORE.test(own + topic + behind)) return 'score';
      return role === 'up' || role === 'down' ? 'change' : 'count';
    case 'none':
    case 'other':
      return bareKind(figure, role, own, topic);
  }
}

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
