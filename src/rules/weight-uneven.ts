import { Decimal } from '../quantity';
import type { Rule } from './rule';
import { nameOf, numberIn } from './shared/indicator-view';
import { scoreForms } from './shared/score-forms';
import { at, percent, plain } from './shared/show';
import { stackedUnits } from './shared/stacked-units';

/** Fewer weighed rows than this share the points among themselves as they must. */
const FEWEST = 3;

/** An indicator that weighs nothing, or more than half of all. Rows that do not apply may weigh nothing. */
export const weightUneven: Rule = {
  id: 'weight-uneven',
  group: 'scores',
  severity: 'info',
  check({ book, report }) {
    for (const form of scoreForms(book)) {
      const rows = form.flatMap((view) =>
        view.rows.flatMap((row) => {
          const weight = numberIn(row.weight);
          const cell = row.cell('weight');
          return weight && cell && cell.row === row.row.row ? [{ row, weight, cell, table: view.readings.table }] : [];
        }),
      );
      const execution = form.find((view) => view.executionWeight)?.executionWeight?.value ?? new Decimal(0);
      const whole = rows.reduce((sum, { weight }) => sum.plus(weight), execution);
      if (rows.length < FEWEST || !whole.gt(0)) continue;
      const units = form.length === 1 ? stackedUnits(form[0].readings) : [];
      for (const { row, weight, cell, table } of rows) {
        const all = units.find((unit) => unit.rows.includes(row))?.sum ?? whole;
        const isZero =
          weight.isZero() && row.target.kind !== 'blank' && row.actual.kind !== 'blank' && !saysNothing(row.targetText);
        if (!isZero && !weight.gt(all.div(2))) continue;
        report({
          message: isZero ? 'zero' : 'half',
          data: {
            name: nameOf(row),
            weight: at(cell),
            weightValue: plain(weight),
            all: plain(all),
            share: percent(weight.div(all), 0),
          },
          cell,
          actual: plain(weight),
          table,
        });
      }
    }
  },
};

/** 无, 不适用: the line of the form is none. */
const saysNothing = (text: string): boolean => /^(?:无|不适用|不涉及)$/.test(text);
