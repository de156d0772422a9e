import type { FundingReadings, FundRowReading } from '../tables/readings/funding-readings';
import { groupReadings } from '../tables/readings/item-readings';
import { isCarriedLine } from '../tables';
import type { Rule, RuleContext } from './rule';
import { onlyTotalPlanned, planIsBlank } from './shared/lines';
import { at, plain } from './shared/show';

/** Money spent on a line without a budget; once, at the header, where no line states one. */
export const spentWithoutBudget: Rule = {
  id: 'spent-without-budget',
  group: 'funds',
  severity: 'warning',
  check(context) {
    const { book, report } = context;
    for (const funds of book.funds) sources(context, funds);
    for (const readings of book.items.flatMap(groupReadings)) {
      const { table } = readings;
      const budget = readings.of('budget');
      const spent = readings.of('spent');
      if (!budget || !spent || table.isIncome) continue;
      const lines = readings.leaves.filter(
        (index) =>
          spent.isNumber(index) &&
          (readings.adjustment !== undefined || budget.units(index) === 0) &&
          !budget.isCovered(index) &&
          spent.units(index) > 0 &&
          readings.additions.every((series) => series.units(index) <= 0) &&
          (budget.isBlank(index) ? !readings.adjustment?.units(index) : readings.planned(index) === 0) &&
          !isCarriedLine(table.rows[index]?.name ?? ''),
      );
      if (lines.length === 0) continue;
      if (onlyTotalPlanned(readings)) continue;
      if (planIsBlank(readings)) {
        const cell = budget.column.header;
        const spentCells = lines
          .slice(0, 200)
          .map((index) => table.view.address(table.rows[index]?.row ?? 0, spent.column.column));
        report({
          message: 'column',
          data: { header: at(cell), column: budget.column.text, count: String(lines.length) },
          cell,
          related: spentCells,
          table,
        });
        continue;
      }
      for (const index of lines) {
        const row = table.rows[index]?.row ?? 0;
        const budgetCell = table.view.address(row, budget.column.column);
        const cell = table.view.address(row, spent.column.column);
        const value = spent.text(spent.units(index));
        report({
          message: budget.isBlank(index) ? 'blank' : 'zero',
          data: {
            name: table.rows[index]?.name ?? '',
            budget: at(budgetCell),
            spent: at(cell),
            spentValue: value,
            unit: table.unit ?? '',
          },
          cell,
          related: [budgetCell],
          expected: '0',
          actual: value,
          difference: value,
          table,
        });
      }
    }
  },
};

/** Sources of a fund block that were spent of without a budget; its total alone where no source has one. */
function sources({ report }: RuleContext, funds: FundingReadings): void {
  const { table, total, parts } = funds;
  const isPlanned = (row: FundRowReading): boolean =>
    (['budget', 'initial'] as const).some((role) => row.amount(role)?.value.gt(0) === true);
  const lines = parts.some(isPlanned) || (total && isPlanned(total)) ? parts : total ? [total] : [];
  for (const line of lines) {
    const spent = line.amount('spent');
    const budget = line.cell('budget');
    const reading = line.reading('budget');
    const isOpen = reading?.kind === 'blank' || (reading?.kind === 'number' && reading.value.isZero());
    if (!spent?.value.gt(0) || !budget || !isOpen || isPlanned(line)) continue;
    report({
      message: reading.kind === 'blank' ? 'blank' : 'zero',
      data: {
        name: line.row.label,
        budget: at(budget),
        spent: at(spent.cell),
        spentValue: plain(spent.value),
        unit: table.unit ?? '',
      },
      cell: spent.cell,
      related: [budget],
      expected: '0',
      actual: plain(spent.value),
      difference: plain(spent.value),
      table,
    });
  }
}
