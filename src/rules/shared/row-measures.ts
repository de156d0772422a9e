import { Decimal, readAmount } from '../../quantity';
import type { ItemReadings } from '../../tables/readings/item-readings';
import { keyOf } from '../../tables';
import { rateOf as statedRate } from '../../tables/readings/funding-readings';
import type { CellAddress } from '../../workbook/address';
import type { RuleContext } from '../rule';
import { balanceWords, type OtherTerm } from './balance-terms';
import { inputAt, shownTerm } from './input-at';
import { at, budgetAndSpent, plain, signed } from './show';

/** An amount of a table whose lines are measures. */
export interface MeasuredAmount {
  readonly value: Decimal;
  readonly decimals: number;
  readonly cell: CellAddress;
}

/** What such a table tells of one column. Rates are judged by rate-mismatch, balances by balance-mismatch. */
export interface MeasuredColumn {
  /** Zero-based column of the sheet. */
  readonly column: number;
  readonly name: string;
  readonly budget: MeasuredAmount;
  readonly spent: MeasuredAmount;
  /** Stated balance; null where none is. */
  readonly balance: MeasuredAmount | null;
  readonly rate: ReturnType<typeof statedRate>;
  /** Its column adds up the others. */
  readonly isWhole: boolean;
  /** What the balance adds or deducts besides, as far as the column states it. */
  readonly others: readonly OtherTerm[];
  /** Budget − spent, with these. */
  readonly left: Decimal;
  /** Most that rounding lets a stated balance differ (rules.md, Rounding). */
  readonly allowance: Decimal;
  /** Its stated balance is not what is left. */
  readonly isWrong: boolean;
}

const known = new WeakMap<ItemReadings, readonly MeasuredColumn[]>();

/** The columns of a table whose lines are measures, none of any other; found once a table. */
export function measuredColumns(readings: ItemReadings): readonly MeasuredColumn[] {
  let columns = known.get(readings);
  if (!columns) {
    columns = measure(readings);
    known.set(readings, columns);
  }
  return columns;
}

function measure({ table }: ItemReadings): MeasuredColumn[] {
  const { measures, view, header, unit, amounts } = table;
  if (!measures) return [];
  const amountAt = (row: number | null, column: number): MeasuredAmount | null => {
    const value = row === null ? null : view.value(row, column);
    if (row === null || value === null) return null;
    const reading = readAmount(value, view.format(row, column));
    if (reading.kind !== 'number' || (reading.unit !== null && reading.unit !== unit)) return null;
    return { value: reading.value, decimals: reading.decimals, cell: view.address(row, column) };
  };
  const all = measures.columns.flatMap((column) => {
    const [budget, spent] = [amountAt(measures.budget, column), amountAt(measures.spent, column)];
    return budget && spent ? [{ column, budget, spent, balance: amountAt(measures.balance, column) }] : [];
  });
  const decimals = all.reduce(
    (most, { budget, spent, balance }) => Math.max(most, budget.decimals, spent.decimals, balance?.decimals ?? 0),
    0,
  );
  const count = 3 + measures.deductions.length + measures.additions.length;
  const allowance =
    unit === '元' || decimals === 0 ? new Decimal(0) : new Decimal(10).pow(-decimals).times(count).div(2);
  return all.map(({ column, budget, spent, balance }) => {
    const terms = (rows: readonly number[], isAdded: boolean): OtherTerm[] =>
      rows.flatMap((row) => {
        const amount = amountAt(row, column);
        return amount && !amount.value.isZero() ? [{ value: amount.value, cell: amount.cell, isAdded }] : [];
      });
    const others = [...terms(measures.additions, true), ...terms(measures.deductions, false)];
    const left = others.reduce(
      (rest, { value, isAdded }) => (isAdded ? rest.plus(value) : rest.minus(value)),
      budget.value.minus(spent.value),
    );
    const rateValue = measures.rate === null ? null : view.value(measures.rate, column);
    const rate =
      measures.rate === null || rateValue === null
        ? null
        : statedRate(readAmount(rateValue, view.format(measures.rate, column)), view.address(measures.rate, column));
    return {
      column,
      name: keyOf(header?.columns.find((one) => one.column === column)?.texts.at(-1) ?? ''),
      isWhole: amounts.some((amount) => amount.column === column && (amount.isTotal || amount.parts.length > 0)),
      budget,
      spent,
      balance,
      rate,
      others,
      left,
      allowance,
      isWrong: balance !== null && balance.value.minus(left).abs().gt(allowance),
    };
  });
}

/** Balances of such a table that are not what is left of the budget: told at the balance, with both amounts. */
export function judgeMeasuredBalances({ report, judged }: RuleContext, readings: ItemReadings): void {
  const { table } = readings;
  for (const { name, budget, spent, balance, others, left, isWrong } of measuredColumns(readings)) {
    if (!balance) continue;
    judged('balance');
    if (!isWrong) continue;
    const [stated, expected] = [plain(balance.value), plain(left)];
    const difference = signed(balance.value.minus(left));
    const isPlain = table.measures?.deductions.length === 0 && table.measures.additions.length === 0;
    const power = table.view.power(balance.cell.row, balance.cell.column);
    const inFormula = ({ row, column }: CellAddress): string => shownTerm(table.view, row, column, power);
    const words = balanceWords(others);
    report({
      message: words.message,
      data: {
        ...words.data,
        name,
        balance: at(balance.cell),
        ...budgetAndSpent(budget, spent),
        stated,
        expected,
        difference,
        unit: table.unit ?? '',
      },
      cell: balance.cell,
      related: [budget.cell, spent.cell, ...others.map((term) => term.cell)],
      expected,
      actual: stated,
      difference,
      table,
      fix: isPlain
        ? {
            message: 'live-formula',
            data: { balance: at(balance.cell), expected },
            safe: true,
            edits: [
              {
                cell: balance.cell,
                before: inputAt(table.view, balance.cell),
                after: { kind: 'formula', formula: `=${inFormula(budget.cell)}-${inFormula(spent.cell)}` },
              },
            ],
          }
        : null,
    });
  }
}

/** Columns of such a table on which more was spent than planned: the whole only beyond what rounding leaves it. */
export const overspentColumns = (readings: ItemReadings): readonly MeasuredColumn[] =>
  readings.table.isIncome
    ? []
    : measuredColumns(readings).filter(({ left, allowance, isWhole }) => left.lt(isWhole ? allowance.neg() : 0));

/** Whether a fault of a row's sum is that of a balance in it, which balance-mismatch tells. */
export function isMeasuredFault(readings: ItemReadings, row: number, columns: readonly number[]): boolean {
  return (
    row === readings.table.measures?.balance &&
    measuredColumns(readings).some(({ column, isWrong }) => isWrong && columns.includes(column))
  );
}
