import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import { keyOf } from '../tables';
import type { Rule, RuleContext } from './rule';
import { indicatorRows, nameOf, rowCell } from './shared/indicator-view';
import { at } from './shared/show';

/**
 * The same third-level name twice under one second level; or under two, with the same target: one indicator that is
 * counted twice. A name that two levels measure by different targets is two indicators.
 */
export const duplicateIndicator: Rule = {
  id: 'duplicate-indicator',
  group: 'indicators',
  severity: 'info',
  check(context) {
    for (const readings of context.book.indicators) {
      const byLevel = new Map<string, IndicatorReading>();
      const byTarget = new Map<string, IndicatorReading>();
      for (const reading of indicatorRows(readings)) {
        if (reading.key === '') continue;
        const level = `${reading.row.level1?.text ?? ''}|${reading.row.level2?.text ?? ''}|${reading.key}`;
        const target = reading.target.kind === 'blank' ? '' : keyOf(reading.targetText);
        const aimed = `${reading.key}|${target}`;
        const under = byLevel.get(level);
        const elsewhere = target === '' ? undefined : byTarget.get(aimed);
        if (under) tell(context, readings, 'twice', reading, under);
        else if (elsewhere) tell(context, readings, 'two-levels', reading, elsewhere);
        if (!under) byLevel.set(level, reading);
        if (!elsewhere) byTarget.set(aimed, reading);
      }
    }
  },
};

function tell(
  { report }: RuleContext,
  readings: IndicatorReadings,
  message: string,
  reading: IndicatorReading,
  first: IndicatorReading,
): void {
  const cell = rowCell(readings, reading);
  const earlier = rowCell(readings, first);
  const levelOf = ({ row }: IndicatorReading): string => row.level2?.text ?? row.level1?.text ?? '';
  report({
    message,
    data: {
      name: nameOf(reading),
      cell: at(cell),
      first: at(earlier),
      level: levelOf(reading),
      firstLevel: levelOf(first),
      targetText: reading.targetText,
    },
    cell,
    related: [earlier],
    table: readings.table,
  });
}
