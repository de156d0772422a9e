import type { Decimal } from '../../quantity';
import type { FundAmount, FundingReadings, FundRowReading } from '../../tables/readings/funding-readings';
import type { RuleContext } from '../rule';
import { agrees, fundView } from './fund-view';
import { inputAt, shownTerm } from './input-at';
import { at, budgetAndSpent, plain, signed, term } from './show';
import type { MessageValue } from '../../contracts/finding';

interface Stated {
  readonly name: MessageValue;
  readonly budget: FundAmount;
  readonly spent: FundAmount;
  readonly balance: FundAmount;
  /** What else the row or block states that the money may be left of: 年初预算, 到位, 分配. */
  readonly others: readonly FundAmount[];
}

/**
 * What a fund block says is left of its money, held against budget − spent. Right as well is what is left of another amount
 * of the row (年初预算, 到位); where several rows state a balance and none follows, it is another kind of balance.
 */
export function judgeFundBalances(context: RuleContext, funds: FundingReadings): void {
  const { table } = funds;
  const all = statedBalances(funds);
  const wrong = all.filter((entry) => !isLeft(funds, entry));
  context.judged('balance', all.length);
  if (wrong.length > 1 && wrong.length === all.length) {
    const cell = table.headers.balance ?? all[0]?.balance.cell ?? table.head;
    context.notChecked({ reason: 'relation-unproven', data: { header: at(cell) }, cell, table });
    return;
  }
  for (const { name, budget, spent, balance } of wrong) {
    const expected = budget.value.minus(spent.value);
    const difference = signed(balance.value.minus(expected));
    const isPlain = [budget, spent].every(({ cell }) => typeof table.view.value(cell.row, cell.column) === 'number');
    const power = table.view.power(balance.cell.row, balance.cell.column);
    const inFormula = ({ cell }: FundAmount): string => shownTerm(table.view, cell.row, cell.column, power);
    context.report({
      message: 'mismatch',
      data: {
        name,
        balance: at(balance.cell),
        ...budgetAndSpent(budget, spent),
        stated: plain(balance.value),
        expected: plain(expected),
        difference,
        unit: table.unit ?? '',
      },
      cell: balance.cell,
      related: [budget.cell, spent.cell],
      expected: plain(expected),
      actual: plain(balance.value),
      difference,
      table,
      fix: isPlain
        ? {
            message: 'live-formula',
            data: { balance: at(balance.cell), expected: plain(expected) },
            safe: true,
            edits: [
              {
                cell: balance.cell,
                before: inputAt(table.view, balance.cell),
                after: { kind: 'formula', formula: `=${inFormula(budget)}-${inFormula(spent)}` },
              },
            ],
          }
        : null,
    });
  }
}

function statedBalances(funds: FundingReadings): readonly Stated[] {
  if (funds.rows.length > 0) return funds.rows.flatMap((row) => statedIn(funds, row));
  const { budget, spent } = fundView(funds);
  const whole = (role: string): FundAmount | undefined =>
    funds.figures.find(({ figure }) => figure.role === role && figure.share === null)?.amount;
  const balance = whole('balance');
  const isSingle = (amount: FundAmount | null): amount is FundAmount => amount !== null && !amount.added;
  if (!balance || !isSingle(budget) || !isSingle(spent)) return [];
  const others = ['arrived', 'allocated'].flatMap((role) => whole(role) ?? []);
  return [{ name: term('kind.funding'), budget, spent, balance, others }];
}

function statedIn({ table }: FundingReadings, row: FundRowReading): readonly Stated[] {
  const [budget, spent, balance] = [row.amount('budget'), row.amount('spent'), row.amount('balance')];
  if (!budget || !spent || !balance) return [];
  const { area, columns } = table;
  const points = [columns.rate, columns.weight, columns.score, columns.balance];
  const others: FundAmount[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const other = points.includes(column) ? null : row.amountIn(column);
    if (other) others.push(other);
  }
  return [{ name: row.row.label, budget, spent, balance, others }];
}

/** Some amount less some other one of the row, the budget or what was spent among them, is the balance. */
function isLeft({ table: { unit } }: FundingReadings, { budget, spent, balance, others }: Stated): boolean {
  const makes = (whole: FundAmount, part: FundAmount): boolean => agrees(whole, [part, balance], unit);
  return [budget, ...others].some((whole) => makes(whole, spent)) || others.some((part) => makes(budget, part));
}

/** What is left of the budget, in the block's unit. */
export const leftOf = (budget: FundAmount, spent: FundAmount): Decimal => budget.value.minus(spent.value);
