import { Decimal } from '../quantity';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { isExecutionRow } from './shared/judged-by-standard';
import { outermost } from './shared/label-weights';
import { scoreForms } from './shared/score-forms';
import { weightSum, type ScoreView } from './shared/score-view';
import { at, plain, signed } from './shared/show';
import { stackedUnits, type StackedUnit } from './shared/stacked-units';

/** Weights, 预算执行率 included, must add up to 100. */
export const weightsNot100: Rule = {
  id: 'weights-not-100',
  group: 'scores',
  severity: 'error',
  check({ book, report, notChecked, judged }) {
    for (const form of scoreForms(book)) {
      const parts = form.map(weigh);
      if (parts.every(({ isWeighed }) => !isWeighed)) continue;
      const own = parts.reduce((sum, part) => sum.plus(part.sum), new Decimal(0));
      const executionWeight = form.find((view) => view.executionWeight)?.executionWeight ?? null;
      const totalWeight = form.find((view) => view.totalWeight)?.totalWeight ?? null;
      const weighed = parts.flatMap((part) => part.cells);
      const { readings } = form[0];
      const { table } = readings;
      const cell = totalWeight?.cell ?? weighed.at(-1) ?? table.head;
      if (parts.some(({ isWeighed, isWhole }) => !isWeighed || !isWhole)) {
        notChecked({ reason: 'weight-blank', cell, table });
        continue;
      }
      if (parts.some(({ isReadable }) => !isReadable)) {
        notChecked({ reason: 'weight-unreadable', cell, table });
        continue;
      }
      const profile = book.profile(readings);
      const sum = own.plus(executionWeight?.value ?? 0);
      judged('weight');
      const units = form.length === 1 && !sum.eq(100) ? stackedUnits(readings) : [];
      if (units.length > 0) {
        for (const unit of units) if (!unit.sum.eq(100)) report(wrongUnit(form[0], unit));
        continue;
      }
      if (sum.eq(100) && (totalWeight === null || totalWeight.value.eq(100))) continue;
      const isPrinted = executionWeight !== null || form.some((view) => view.rows.some(isExecutionRow));
      if (!isPrinted && profile.execution && own.plus(profile.execution.weight).eq(100)) {
        if (totalWeight === null || totalWeight.value.eq(own) || totalWeight.value.eq(100)) {
          notChecked({ reason: 'execution-weight-not-printed', data: { sum: plain(own) }, cell, table });
          continue;
        }
      }
      const stated = totalWeight?.value ?? null;
      report({
        message: sum.eq(100) ? 'stated' : executionWeight ? 'sum' : 'sum-indicators',
        data: {
          sum: plain(sum),
          execution: executionWeight ? plain(executionWeight.value) : '0',
          rows: plain(own),
          stated: stated ? plain(stated) : '',
          difference: signed((sum.eq(100) && stated ? stated : sum).minus(100)),
          cell: at(cell),
        },
        cell,
        related: [...(executionWeight ? [executionWeight.cell] : []), ...weighed],
        expected: '100',
        actual: sum.eq(100) && stated ? plain(stated) : plain(sum),
        difference: signed((sum.eq(100) && stated ? stated : sum).minus(100)),
        table,
      });
    }
  },
};

/** One of several units under one header, whose own weights do not come to a hundred. */
function wrongUnit({ readings: { table, rows } }: ScoreView, unit: StackedUnit): Parameters<RuleContext['report']>[0] {
  const weighed = unit.rows.flatMap((row) => (row.weight?.kind === 'number' ? (row.cell('weight') ?? []) : []));
  const stated = unit.subtotal === null ? undefined : rows[unit.subtotal]?.cell('weight');
  const cell = stated ?? weighed.at(-1) ?? table.head;
  const difference = signed(unit.sum.minus(100));
  return {
    message: unit.name === '' ? 'sum-indicators' : 'sum-unit',
    data: { name: unit.name, sum: plain(unit.sum), difference, cell: at(cell) },
    cell,
    related: weighed,
    expected: '100',
    actual: plain(unit.sum),
    difference,
    table,
  };
}

interface Weighed {
  readonly sum: Decimal;
  /** Cells of the weights, in order. */
  readonly cells: readonly CellAddress[];
  readonly isWeighed: boolean;
  /** Weights inside labels cover every row. */
  readonly isWhole: boolean;
  readonly isReadable: boolean;
}

/** The weights of one table; those inside labels count only where the leaves have none. */
function weigh({ readings: { table }, rows }: ScoreView): Weighed {
  const leaves = weightSum(rows);
  const labels = leaves.count === 0 ? outermost(table.labelWeights) : [];
  return {
    sum: labels.reduce((sum, label) => sum.plus(label.weight), leaves.sum),
    cells: [
      ...rows.flatMap((row) => (row.weight?.kind === 'number' ? (row.cell('weight') ?? []) : [])),
      ...labels.map((label) => label.cell),
    ],
    isWeighed: leaves.count > 0 || labels.length > 0,
    isWhole: labels.length === 0 || table.rows.every((_, index) => labels.some((label) => label.rows.includes(index))),
    isReadable: leaves.complete,
  };
}
