import { unitRelation } from '../quantity/units';
import type { TextClaim } from './text-claim';
import type { TextFigure } from './text-figures';

/** 分别 alone shares out what its own item tells: …支出141.8万元；两个项目支出分别为59万元、28万元. */
export const NAMES_PARTS = /其中|包括|含/;
/** 由1.25元降至1.13元: what something was before, and no list of parts. */
export const FROM_BEFORE = /由(?:[^由,，;；]{0,6}年[^由,，;；]{0,2})?$/;

/** 比计划的75万立方米 is no whole of what follows. */
const COMPARES = /^[,，]?[比较与同]/;

/** Whether a figure behind 其中 can be a part of what a claim says: 实际完成19200米，其中新建5.8公里. */
export function isWholeFor(claim: TextClaim, figure: TextFigure): boolean {
  return (
    claim.figure !== null &&
    claim.year === null &&
    claim.figure.unitClass === figure.unitClass &&
    claim.kind !== 'change' &&
    claim.kind !== 'growth' &&
    !COMPARES.test(claim.own) &&
    figure.unitClass !== 'ratio' &&
    (figure.unitClass === 'money' ||
      claim.figure.unit === figure.unit ||
      unitRelation(claim.figure.unit, figure.unit) === 'convert')
  );
}
