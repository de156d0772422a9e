import type { IndicatorReading } from '../tables/readings/indicator-readings';
import type { Rule } from './rule';
import { nameOf, numberIn } from './shared/indicator-view';
import { scoreViews } from './shared/score-view';
import { at, plain } from './shared/show';

/** A weight stands where a target and an actual belong: all three equal, none with a unit. */
export const scoreScale: Rule = {
  id: 'score-scale',
  group: 'scores',
  severity: 'warning',
  check({ book, report }) {
    for (const view of scoreViews(book)) {
      const { table } = view.readings;
      for (const reading of view.rows) {
        const weight = numberIn(reading.weight);
        const cell = reading.cell('score') ?? reading.cell('target');
        const target = reading.cell('target');
        const actual = reading.cell('actual');
        if (
          !weight?.gt(1) ||
          !cell ||
          !target ||
          !actual ||
          !bareNumber(reading.target, weight) ||
          !bareNumber(reading.actual, weight)
        )
          continue;
        report({
          message: 'weight-as-value',
          data: { name: nameOf(reading), target: at(target), actual: at(actual), value: plain(weight) },
          cell,
          related: [target, actual],
          actual: plain(weight),
          table,
        });
      }
    }
  },
};

function bareNumber(quantity: IndicatorReading['target'], weight: NonNullable<ReturnType<typeof numberIn>>): boolean {
  return (
    quantity.kind === 'number' &&
    quantity.unit === null &&
    quantity.comparator === null &&
    !quantity.embedded &&
    quantity.value.eq(weight)
  );
}
