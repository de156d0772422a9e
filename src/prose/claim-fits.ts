import { unitRelation } from '../quantity/units';
import { columnRole } from './facts/column-role';
import type { Fact, FactRole } from './facts/fact';
import { bareText, levelsOf, nameKey } from './name-key';
import type { TextClaim } from './text-claim';
import { COMPLETIONS } from './words/name-words.data';

/** Whether claim and fact count the same; `sameName` where they bear one name, which joins 份 and 期 and bare numbers. */
export function fitsUnit(claim: TextClaim, fact: Fact, sameName: boolean): boolean {
  const { figure } = claim;
  if (claim.kind === 'date') return fact.value === null && fact.role === claim.role;
  if (!figure || !fact.span) return false;
  // 人均增收 of an indicator that counts in 元
  if (figure.unitClass === 'rate' && fact.unitClass === 'money') return sameName && EACH.test(fact.name);
  const isPlainMoney = claim.kind === 'amount' || claim.kind === 'change';
  const unitClass = figure.unitClass === 'none' && isPlainMoney ? 'money' : figure.unitClass;
  if (unitClass === 'money') return fact.unitClass === 'money';
  // 得分率 beside 得分
  if (claim.kind === 'score') return fact.role === scoreRole(claim) && fact.unitClass !== 'ratio';
  if (fact.role === 'score' || fact.role === 'weight') return false;
  if (fact.unitClass === 'none' || unitClass === 'none') return sameName && unitClass !== 'ratio';
  if (unitClass === 'rate' || fact.unitClass === 'rate') return perKey(figure.unit) === perKey(fact.unit);
  if (unitClass !== fact.unitClass) return false;
  const relation = unitRelation(figure.unit, fact.unit);
  // 1286家 are none of 1578家次
  const isPeople = VISITS.has(figure.unit ?? '') !== VISITS.has(fact.unit ?? '');
  if (relation === 'same' && !isPeople) return true;
  if (relation === 'convert') return true;
  // 6期 is none of 292人次, whatever both are called
  return relation !== 'differ' && sameName && (relation === 'same' || !isPeople);
}

const VISITS: ReadonlySet<string> = new Set(['人次', '家次', '户次', '台次', '辆次', '车次']);

/** Whether a claim is held against amounts. */
export function isMoneyClaim({ kind, figure }: TextClaim): boolean {
  return kind === 'amount' || (kind === 'change' && (figure?.unitClass === 'money' || figure?.unitClass === 'none'));
}

const EACH = /[人户亩生村]均|每[人户亩生年月天]/;

/** 元/人·月 and 元/人/月 are one. */
function perKey(unit: string | null): string {
  const [counted = '', ...rest] = (unit ?? '').split(/[/·*×]/).filter((part) => part !== '年');
  return [counted, ...rest.sort()].join('/');
}

/** Whether both are of one year; `own` is that of the report. */
export function fitsYear(claim: TextClaim, fact: Fact, own: number | null): boolean {
  const of = claim.year;
  if (of === null || of === own)
    return fact.role !== 'last' && (fact.year === null || own === null || fact.year === own);
  return fact.year === of || (fact.role === 'last' && own !== null && of === own - 1);
}

/** Whether both are of one scope and one level of government. */
export function fitsScope(claim: TextClaim, fact: Fact, subject: string): boolean {
  if (claim.scope !== '' && !bareText(`${fact.name} ${fact.labels}`).includes(claim.scope)) return false;
  const levels = levelsOf(subject);
  if (levels.size === 0) return true;
  const others = levelsOf(`${fact.name} ${fact.column}`);
  if (others.size === 0) return true;
  return [...levels].some((level) => others.has(level));
}

const ROLE_FITS: Readonly<Record<string, readonly (readonly [FactRole, number])[]>> = {
  plan: [
    ['plan', 0],
    ['initial', -0.05],
  ],
  initial: [
    ['initial', 0.1],
    ['plan', 0],
  ],
  arrived: [
    ['arrived', 0],
    ['plan', -0.2],
  ],
  actual: [
    ['actual', 0],
    ['rate', -0.1],
  ],
  rate: [
    ['rate', 0],
    ['actual', 0],
  ],
  up: [['change', 0]],
  down: [['change', 0]],
  rest: [
    ['rest', 0],
    ['change', -0.1],
  ],
};
const ANY_ROLE: readonly FactRole[] = ['plan', 'actual', 'arrived', 'initial', 'rate'];
/** A role that only the heading gives may turn out to be another. */
const SOFT = -0.3;

/** How well the fact's role fits the claim's; null where it does not. */
export function roleFit(claim: TextClaim, fact: Fact): number | null {
  if (fact.block === 'indicators' && fact.role === 'rate') return isCompletion(claim) ? 0 : null;
  if (claim.kind === 'score') return fact.role === scoreRole(claim) ? scoreFit(claim, fact) : null;
  if (claim.kind === 'growth') return growthFit(claim, fact);
  if (claim.kind === 'change') return changeFit(claim, fact);
  if (claim.kind === 'share' && fact.role === 'rate' && PROGRESS.test(fact.column) && nameKey(claim.own) !== '执行率')
    return null;
  if (fact.role === 'last') return claim.year !== null ? 0 : null;
  if (fact.role === 'any') return SOFT;
  const fits = ROLE_FITS[claim.role] ?? [];
  const found = fits.find(([role]) => role === fact.role);
  if (found) return found[1];
  return claim.roleFrom !== 'own' && ANY_ROLE.includes(fact.role) ? SOFT : null;
}

/** A column that tells how far a row has come: no share of a whole. */
const PROGRESS = /执行|支出|支付|完成|使用|到位|拨付/;

/** 完成率, 为计划数的, 完成年度目标的: the row's completion is meant. */
export const isCompletion = ({ own, lead }: Pick<TextClaim, 'own' | 'lead'>): boolean =>
  COMPLETIONS.some((word) => own.includes(word)) ||
  OF_TARGET.test(own.trimEnd()) ||
  (own.trim() === '的' && TARGET_BEFORE.test(lead.slice(-TARGET_REACH)));
/** 完成目标任务6800人|的104.78%. */
const TARGET_BEFORE = /(?:目标|计划|任务)[^,，。；;]*$/;
const TARGET_REACH = 16;
const OF_TARGET = /(?:目标值?|计划数?|任务数?|目标任务|年度任务|指标值?|设计值|预期值?)的$/;

/** A growth stands in its column, or in a row that is named for it: 死亡人数同比下降率. */
function growthFit(claim: TextClaim, fact: Fact): number | null {
  if (fact.role === 'growth') return 0;
  if (fact.block !== 'indicators' || (fact.role !== 'actual' && fact.role !== 'plan')) return null;
  if (claim.figure?.isPoints || !(claim.role === 'down' ? FALLS : RISES).test(fact.name)) return null;
  // 下降率5%以上 is the target
  const isTarget = claim.figure?.comparator !== null && claim.roleFrom !== 'own';
  return (fact.role === 'actual') === isTarget ? -0.2 : 0;
}
const FALLS = /下降|降低|减少|降幅|压减/;
const RISES = /增长|提高|上升|增加|增幅|提升/;

/** 满分10分 is what a row may bring, 得9.8分 what it brought. */
const scoreRole = ({ own }: TextClaim): FactRole => (saysFullMarks(own) ? 'weight' : 'score');
/** Whether words before points say that so many could be reached. */
export const saysFullMarks = (words: string): boolean => MOST_POINTS.test(words);
const MOST_POINTS = /满分|分值|权重|标准分|应得/;

/** The score of the whole, unless the item speaks of the execution of the budget. */
function scoreFit(claim: TextClaim, fact: Fact): number | null {
  if (isDeducted(claim)) return null;
  const isFunds = fact.block === 'funds' || EXECUTION.test(fact.name);
  return EXECUTION.test(claim.lead + claim.own) === isFunds ? 0 : -0.5;
}
const EXECUTION = /执行率|预算执行|资金/;
/** Points that were taken off: 扣0.5分; 扣分项：预算执行0.27分、新建公厕0.83分. */
export const isDeducted = ({ own, lead }: Pick<TextClaim, 'own' | 'lead'>): boolean =>
  own.includes('扣') || (!own.includes('得') && OFF_LIST.test(lead));
const OFF_LIST = /扣分(?:项|指标|情况|原因|主要)?[为是有]?[:：]/;

function changeFit(claim: TextClaim, fact: Fact): number | null {
  const found = ROLE_FITS[claim.role]?.find(([role]) => role === fact.role);
  // 年中追加35.8万元 is an adjustment of the budget, and no difference to another year
  if (found && fact.role === 'change' && ADJUSTS.test(claim.own) && !ADJUSTS.test(fact.column + fact.name)) return null;
  if (found) return found[1];
  const named = columnRole(fact.name);
  const changes = CHANGE_WORDS.find((word) => claim.own.includes(word) && fact.name.includes(word));
  // an indicator that is named for a saving: its result, not its target
  if (changes !== undefined && fact.block === 'indicators') return fact.role === 'actual' ? 0 : -0.2;
  return changes !== undefined || (claim.role === 'rest' && named === 'rest') ? 0 : null;
}
const ADJUSTS = /追加|调增|调减|调剂|调整|核减/;
const CHANGE_WORDS = ['调减', '调增', '追加', '核减', '压减', '结余', '结转', '节约'];
