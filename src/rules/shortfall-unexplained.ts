import type { Rule } from './rule';
import { completionValue, indicatorRows, nameOf, numberIn, reasonElsewhere } from './shared/indicator-view';
import { fundView } from './shared/fund-view';
import { executionReason, reasonBelow } from './shared/stated-reasons';
import { at, percent, plain } from './shared/show';

/** Not fully completed, or a score below its weight, and no reason given; a warning where the form has no column of reasons. */
export const shortfallUnexplained: Rule = {
  id: 'shortfall-unexplained',
  group: 'indicators',
  severity: 'error',
  check({ book, report }) {
    for (const readings of book.indicators) {
      const { table } = readings;
      if (table.columns.reason === undefined && reasonBelow(book, table)) continue;
      for (const reading of indicatorRows(readings)) {
        if (reading.reason !== '' || reasonElsewhere(book, readings, reading)) continue;
        const completion = completionValue(reading);
        const weight = numberIn(reading.weight);
        const score = numberIn(reading.score);
        const short = completion?.lt(1) ?? reading.stated?.value.lt(1) ?? false;
        const late = short && reading.target.kind === 'date' && reading.actual.kind === 'date';
        const docked = weight !== null && score !== null && score.lt(weight);
        const actual = reading.cell('actual') ?? reading.cell('score');
        const cell = reading.cell('reason') ?? actual;
        if (!(short || docked) || !cell || !actual) continue;
        const scoreCell = reading.cell('score');
        const weightCell = reading.cell('weight');
        // A row that is complete and yet lost points is told by its points.
        const figures =
          !short && score && weight
            ? { actual: plain(score), expected: plain(weight) }
            : { actual: completion ? percent(completion) : null, expected: '100%' };
        report({
          message: late ? 'late' : short ? 'short' : 'docked',
          data: {
            name: nameOf(reading),
            reason: at(cell),
            actual: at(actual),
            completion: completion
              ? percent(completion)
              : reading.stated
                ? percent(reading.stated.value, reading.stated.decimals)
                : '',
            targetText: reading.targetText,
            actualText: reading.actualText,
            score: scoreCell ? at(scoreCell) : '',
            scoreValue: score ? plain(score) : '',
            weight: weightCell ? at(weightCell) : '',
            weightValue: weight ? plain(weight) : '',
          },
          cell,
          related: [reading.cell('target'), reading.cell('actual'), scoreCell].filter((entry) => entry !== undefined),
          // Who finds no place for a reason is not to blame for giving none.
          severity: table.columns.reason === undefined ? 'warning' : 'error',
          ...figures,
          table,
        });
      }
    }
    for (const funds of book.funds) {
      const cell = funds.total?.cell('reason');
      const view = fundView(funds);
      if (!cell || !view.rate?.lt(1) || (funds.total?.reason ?? '') !== '' || executionReason(book, funds.table))
        continue;
      const column = funds.table.view.seenText(cell.row, cell.column);
      if (column !== '' || !view.spent) continue;
      report({
        message: 'short',
        data: {
          name: funds.total?.row.label ?? '',
          reason: at(cell),
          actual: at(view.spent.cell),
          completion: percent(view.rate),
          targetText: '',
          actualText: '',
          score: '',
          scoreValue: '',
          weight: '',
          weightValue: '',
        },
        cell,
        related: [view.spent.cell],
        expected: '100%',
        actual: percent(view.rate),
        table: funds.table,
      });
    }
  },
};
