import type { ItemReadings } from '../tables/readings/item-readings';
import type { IndicatorReading, IndicatorReadings } from '../tables/readings/indicator-readings';
import type { Rule, RuleContext } from './rule';
import { isCarriedLine } from '../tables';
import { indicatorPairs, itemPairs, type ItemPair } from './shared/counterpart-tables';
import { nameOf, rowCell } from './shared/indicator-view';
import { at } from './shared/show';

/** An item or indicator of one table has no partner in its counterpart. 过程 rows, and leaves of classes that the other table does not break down, are exempt. */
export const itemUnmatched: Rule = {
  id: 'item-unmatched',
  group: 'across',
  severity: 'warning',
  check(context) {
    for (const pair of itemPairs(context.book)) {
      for (const index of pair.laterAlone) unmatchedItem(context, pair.later, index, pair.earlier, pair, 'right');
      for (const index of pair.earlierAlone) unmatchedItem(context, pair.earlier, index, pair.later, pair, 'left');
    }
    for (const pair of indicatorPairs(context.book)) {
      for (const reading of pair.laterAlone) unmatchedIndicator(context, pair.later, reading, pair.earlier);
      for (const reading of pair.earlierAlone) unmatchedIndicator(context, pair.earlier, reading, pair.later);
    }
  },
};

function unmatchedItem(
  context: RuleContext,
  readings: ItemReadings,
  index: number,
  other: ItemReadings,
  pair: ItemPair,
  side: 'left' | 'right',
): void {
  const { table } = readings;
  const row = table.rows[index];
  if (!row || table.nameColumn === null || row.kind === 'class') return;
  const classes = classesOf(table);
  for (let at = classes.get(index); at !== undefined; at = classes.get(at)) {
    const twin = pair.pairs.find((entry) => entry[side] === at);
    const partner = twin ? other.table.rows[side === 'left' ? twin.right : twin.left] : undefined;
    // The counterpart states the class alone: what is in it has nowhere to be found.
    if (partner && partner.children.length === 0) return;
  }
  if (isCarriedLine(row.name)) return;
  // A line of zeros has no money that the other table would have to show.
  const stated = readings.series.some(
    (series) => !series.isBlank(index) && !(series.isNumber(index) && series.units(index) === 0),
  );
  if (!stated) return;
  const cell = table.view.address(row.row, table.nameColumn);
  context.report({
    message: 'item',
    data: { name: row.name, cell: at(cell), otherSheet: other.table.view.name, other: at(other.table.head) },
    cell,
    related: [other.table.head],
    actual: row.name,
    table,
  });
}

const knownClasses = new WeakMap<ItemReadings['table'], ReadonlyMap<number, number>>();

/** The class that each row belongs to, both as indices; rows of no class are missing. */
function classesOf(table: ItemReadings['table']): ReadonlyMap<number, number> {
  let classes = knownClasses.get(table);
  if (!classes) {
    classes = new Map(
      table.rows.flatMap(({ kind, children }, index) =>
        kind === 'class' ? children.map((child): [number, number] => [child, index]) : [],
      ),
    );
    knownClasses.set(table, classes);
  }
  return classes;
}

function unmatchedIndicator(
  context: RuleContext,
  readings: IndicatorReadings,
  reading: IndicatorReading,
  other: IndicatorReadings,
): void {
  const cell = rowCell(readings, reading);
  context.report({
    message: 'indicator',
    data: { name: nameOf(reading), cell: at(cell), otherSheet: other.table.view.name, other: at(other.table.head) },
    cell,
    related: [other.table.head],
    actual: nameOf(reading),
    table: readings.table,
  });
}
