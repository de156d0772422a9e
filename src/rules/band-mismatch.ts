import { Decimal } from '../quantity';
import type { Quantity, WordingLevel } from '../quantity';
import type { Rule } from './rule';
import words from './shared/indicator-words.json';
import { indicatorRows, nameOf, numberIn } from './shared/indicator-view';
import { standardLevels } from './shared/judged-by-standard';
import { at, percent } from './shared/show';

/** Bands of the three levels of wording (forms.md: 达成 100–80 %, 部分达成 80–60 %, 未达成 60–0 %); both ends included.
 * More than the whole weight is score-over-weight's to say. */
const BANDS: Readonly<Record<WordingLevel, { readonly low: Decimal; readonly high: Decimal }>> = {
  met: { low: new Decimal('0.8'), high: new Decimal(Infinity) },
  partly: { low: new Decimal('0.6'), high: new Decimal('0.8') },
  'not-met': { low: new Decimal(0), high: new Decimal('0.6') },
};

/** A text that speaks of something going down: where that is the goal (逐年下降), to say so again is no failure. */
function wantsLess(quantity: Quantity): boolean {
  return quantity.kind === 'wording' && words.decline.some((word) => quantity.normalized.includes(word));
}

/** The wording's band contradicts the stated completion, or score ÷ weight. */
export const bandMismatch: Rule = {
  id: 'band-mismatch',
  group: 'indicators',
  severity: 'warning',
  check({ book, report }) {
    for (const readings of book.indicators) {
      // What is judged by a standard is described, not measured.
      const byStandard = new Set(standardLevels(readings).flatMap(({ rows }) => rows));
      for (const reading of indicatorRows(readings)) {
        if (byStandard.has(reading)) continue;
        const { actual, target } = reading;
        if (actual.kind !== 'wording' || actual.level === null || target.kind === 'number' || target.kind === 'range')
          continue;
        if (actual.level === 'not-met' && wantsLess(target) && wantsLess(actual)) continue;
        const weight = numberIn(reading.weight);
        const score = numberIn(reading.score);
        const ratio = reading.stated?.value ?? (weight?.gt(0) && score ? score.div(weight) : null);
        const cell = reading.stated ? reading.cell('completion') : reading.cell('score');
        const actualCell = reading.cell('actual');
        if (!ratio || !cell || !actualCell) continue;
        const band = BANDS[actual.level];
        if (ratio.gte(band.low) && ratio.lte(band.high)) continue;
        const text = `${percent(band.low, 0)}–${percent(Decimal.min(band.high, 1), 0)}`;
        report({
          message: actual.level,
          data: {
            name: nameOf(reading),
            actual: at(actualCell),
            cell: at(cell),
            actualText: reading.actualText,
            ratio: percent(ratio, 0),
            band: text,
          },
          cell,
          related: [actualCell],
          expected: text,
          actual: percent(ratio, 0),
          table: readings.table,
        });
      }
    }
  },
};
