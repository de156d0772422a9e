import { unitRelation, type NumberQuantity, type Quantity } from '../quantity';
import type { Rule } from './rule';
import { indicatorRows, nameOf } from './shared/indicator-view';
import words from './shared/indicator-words.json';
import { at } from './shared/show';

/** Target and actual are in units that can't be compared: 个 against %. 份 / 期 apart are fine only when equal. */
export const unitDiffers: Rule = {
  id: 'unit-differs',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      for (const reading of indicatorRows(readings)) {
        const target = numberOf(reading.target);
        const actual = numberOf(reading.actual);
        const cell = reading.cell('actual');
        const targetCell = reading.cell('target');
        if (!target || !actual || !cell || !targetCell || !differ(target, actual)) continue;
        report({
          message: 'classes',
          data: {
            name: nameOf(reading),
            target: at(targetCell),
            actual: at(cell),
            targetText: reading.targetText,
            actualText: reading.actualText,
          },
          cell,
          related: [targetCell],
          expected: target.unit,
          actual: actual.unit,
          table: readings.table,
        });
      }
    }
  },
};

const numberOf = (quantity: Quantity): NumberQuantity | null =>
  quantity.kind === 'number' ? quantity : quantity.kind === 'range' ? quantity.low : null;

function differ(target: NumberQuantity, actual: NumberQuantity): boolean {
  if (target.unit === null || actual.unit === null) return false;
  // "各项业务零差错" names no unit that could differ.
  if (actual.embedded && actual.value.isZero()) return false;
  // Words that the table of units does not know are left to a person.
  if (target.unitClass === 'other' || actual.unitClass === 'other') return false;
  // 工作日 against 天 cannot be converted, but is no slip of units.
  if (target.unitClass === 'duration' && actual.unitClass === 'duration') return false;
  // 每月1次 answered by 12次: the year's sum of what recurs.
  if (countsPerPeriod(target, actual) || countsPerPeriod(actual, target)) return false;
  if (isSlip(target, actual)) return true;
  const relation = unitRelation(target.unit, actual.unit);
  return relation === 'differ' || (relation === 'equal' && !target.value.eq(actual.value));
}

/** ≤1200元 answered by 1138万元: the figures are alike, and only what they count in makes them differ thousandfold. */
function isSlip(target: NumberQuantity, actual: NumberQuantity): boolean {
  if (target.unitClass !== 'money' || target.unit !== actual.unit || target.scale === actual.scale) return false;
  if (target.written.isZero() || actual.written.isZero()) return false;
  const ratio = actual.written.div(target.written).abs();
  return ratio.gte(1 / ALIKE) && ratio.lte(ALIKE);
}
const ALIKE = 2;

const PERIODS: ReadonlySet<string> = new Set(words.periods);

/** `one` counts per period what `other` counts: 次/月 and 次. */
function countsPerPeriod(one: NumberQuantity, other: NumberQuantity): boolean {
  const [counted, per] = one.unit?.split('/') ?? [];
  return per !== undefined && PERIODS.has(per) && counted === other.unit;
}
