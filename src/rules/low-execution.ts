import { Decimal } from '../quantity';
import type { MessageValue } from '../contracts/finding';
import type { FundingTable, Table } from '../tables';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { CellAddress } from '../workbook/address';
import type { Report, Rule, RuleContext } from './rule';
import { fundView, isUnreadable, rateOf } from './shared/fund-view';
import { lowLines } from './shared/low-lines';
import { lastMonthOf } from './shared/part-of-year';
import { at, budgetAndSpent, percent, term, type ShownAmount } from './shared/show';
import { executionReason } from './shared/stated-reasons';

/** Execution below 90 % (a setting) and no reason given in the form. */
export const lowExecution: Rule = {
  id: 'low-execution',
  group: 'funds',
  severity: 'warning',
  check(context) {
    for (const funds of context.book.funds) {
      // a form that watches the year as it goes: low execution is no shortfall yet
      if (lastMonthOf(spentHeading(funds.table)) !== null) continue;
      const block = fundView(funds);
      const label = funds.total?.row.label ?? term('kind.funding');
      if (block.rate) judge(context, funds.table, label, block.budget, block.spent, block.stated);
      else if (block.stated && !block.budget && !block.spent) judgeStated(context, funds.table, label, block.stated);
      for (const role of ['budget', 'spent'] as const) {
        const cell = funds.total?.cell(role);
        if (cell && isUnreadable(funds.total?.reading(role) ?? null))
          context.notChecked({ reason: 'amount-unreadable', cell, table: funds.table });
      }
      const totalIsLow = block.rate?.lt(context.settings.thresholds.lowExecution) ?? false;
      if (totalIsLow) continue;
      for (const part of funds.parts) {
        if (part.stated)
          judge(context, funds.table, part.row.label, part.amount('budget'), part.amount('spent'), part.stated);
      }
    }
    for (const readings of context.book.items) judgeLines(context, readings);
  },
};

/** Lines of a list that asks for their reasons and prints their rates. */
function judgeLines(context: RuleContext, readings: ItemReadings): void {
  const { table } = readings;
  const threshold = new Decimal(context.settings.thresholds.lowExecution);
  const lines = lowLines(context.book, readings, threshold);
  if (lines.length === 0 || executionReason(context.book, table)) return;
  for (const { name, budget, spent, rate, stated, reason } of lines)
    context.report(lowOf({ table, name, budget, spent, rate, threshold, cell: stated, asked: [reason] }));
}

interface Low {
  readonly table: Table;
  readonly name: MessageValue;
  readonly budget: ShownAmount;
  readonly spent: ShownAmount;
  readonly rate: Decimal;
  readonly threshold: Decimal;
  /** Where it is told. */
  readonly cell: CellAddress;
  /** Cells that ask for the reason. */
  readonly asked: readonly CellAddress[];
}

const lowOf = ({ table, name, budget, spent, rate, threshold, cell, asked }: Low): Report => ({
  message: 'low',
  data: {
    name,
    ...budgetAndSpent(budget, spent),
    rate: percent(rate),
    threshold: percent(threshold, 0),
    unit: table.unit ?? '',
  },
  cell,
  related: [budget.cell, spent.cell, ...asked],
  expected: `≥ ${percent(threshold, 0)}`,
  actual: percent(rate),
  table,
});

/** A form that gives nothing but the rate is judged by it. */
function judgeStated(
  context: RuleContext,
  table: FundingTable,
  name: MessageValue,
  { value, cell }: NonNullable<ReturnType<typeof fundView>['stated']>,
): void {
  const threshold = new Decimal(context.settings.thresholds.lowExecution);
  if (value.gte(threshold) || executionReason(context.book, table)) return;
  context.report({
    message: 'stated',
    data: { name, cell: at(cell), rate: percent(value), threshold: percent(threshold, 0) },
    cell,
    expected: `≥ ${percent(threshold, 0)}`,
    actual: percent(value),
    table,
  });
}

const spentHeading = ({ headers, view }: FundingTable): string =>
  headers.spent ? view.seenText(headers.spent.row, headers.spent.column) : '';

interface Amount {
  readonly value: Decimal;
  readonly cell: CellAddress;
  readonly decimals: number;
}

function judge(
  context: RuleContext,
  table: FundingTable,
  name: MessageValue,
  budget: Amount | null,
  spent: Amount | null,
  stated: { readonly value: Decimal; readonly cell: CellAddress } | null,
): void {
  const threshold = new Decimal(context.settings.thresholds.lowExecution);
  const rate = rateOf(budget, spent);
  if (!rate || !budget || !spent || rate.gte(threshold) || executionReason(context.book, table)) return;
  context.report(lowOf({ table, name, budget, spent, rate, threshold, cell: stated?.cell ?? spent.cell, asked: [] }));
}
