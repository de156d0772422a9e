import { groupReadings } from '../tables/readings/item-readings';
import type { AmountSeries } from '../tables/columns/amount-series';
import type { Fix } from '../contracts/finding';
import type { CellAddress } from '../workbook/address';
import type { CellInput } from '../workbook/edit';
import type { Rule, RuleContext } from './rule';
import { accountFaults } from './shared/account-balance';
import { itemFaults } from './shared/item-faults';
import { hiddenParts } from './shared/hidden-parts';
import { inputAt, storedInput } from './shared/input-at';
import { onlyTotalPlanned } from './shared/lines';
import { ofWhichFaults, reportOfWhich } from './shared/of-which-columns';
import { isMeasuredFault } from './shared/row-measures';
import { contradictedSums, rowFaults, settle, type Crossing, type RowFault } from './shared/row-sums';
import { at } from './shared/show';
import { sumFormula } from './shared/sum-formula';
import { judgeSum, sumGroups, unsummedSeries, type JudgedSum } from './shared/sum-groups';
import { groupedBy } from '../workbook/lists';
import { textNumbersSkipped } from './shared/formula-refs';

/** Amounts only: weights and scores have rules of their own. Source: arithmetic. */
export const totalMismatch: Rule = {
  id: 'total-mismatch',
  group: 'totals',
  severity: 'error',
  check(context) {
    for (const readings of context.book.items) {
      const { view } = readings.table;
      const faults = itemFaults(readings);
      const mendedOf = mendedAmounts(readings);
      const disagreeing = rowFaults(readings);
      const contradicted = contradictedSums(readings, disagreeing);
      const rows = disagreeing.filter(
        ({ sum, parts, index }) =>
          !contradicted.has(sum) &&
          !isPlanOfBalance(readings, sum, parts) &&
          ![sum, ...parts].some((series) => faults.isSlipped(series, index)) &&
          !isMeasuredFault(
            readings,
            readings.table.rows[index]?.row ?? 0,
            [sum, ...parts].map(({ column }) => column.column),
          ),
      );
      const tell = (reason: string, { column: { header: cell } }: AmountSeries): void => {
        context.notChecked({ reason, data: { header: at(cell) }, cell, table: readings.table });
      };
      for (const series of unsummedSeries(readings)) tell('not-added', series);
      for (const series of contradicted) tell('parts-unproven', series);
      const columns: JudgedSum[] = [];
      let toldHidden = false;
      /** Totals found wrong, with what they should be: a sum over them follows from them. */
      const wrong = new Map<string, Map<number, number>>();
      for (const group of deepestFirst(sumGroups(readings))) {
        const { series, total } = group;
        const mended = mendedOf(series);
        if (faults.isSlipped(series, total)) continue;
        const judged = judgeSum(group);
        const cell = view.address(readings.table.rows[total]?.row ?? 0, series.column.column);
        if (typeof judged === 'string') {
          context.notChecked({ reason: judged, data: { total: at(cell) }, cell, table: readings.table });
          continue;
        }
        if (judged) context.judged('total');
        if (!judged || judged.consistent) continue;
        const hidden = hiddenParts(judged);
        if (hidden > 0) {
          const data = { total: at(cell), stated: series.text(series.units(total)), count: String(hidden) };
          if (!toldHidden) context.notChecked({ reason: 'subtotal-hidden', data, cell, table: readings.table });
          toldHidden = true;
          continue;
        }
        const key = String(series.column.column);
        const byRow = rows.filter((row) => row.sum === series).map((row): [number, number] => [row.index, row.added]);
        const known = new Map([...mended, ...byRow, ...(wrong.get(key) ?? [])]);
        const again = judgeSum(group, known);
        if (again && typeof again !== 'string' && again.consistent) continue;
        if (series.column.role === 'balance' && faults.balanceFaults.some((fault) => fault.index === total)) continue;
        if (series.column.role === 'balance' && balanceFollows(readings, total)) continue;
        if (textNumbersSkipped(group) === judged.difference) continue;
        const list = wrong.get(key) ?? new Map<number, number>();
        list.set(total, judged.sum);
        wrong.set(key, list);
        columns.push(judged);
      }
      const settled = settle(readings, rows, columns);
      for (const judged of settled.columns) reportSum(context, judged);
      for (const crossing of settled.crossings) reportCrossing(context, crossing);
      for (const row of settled.rows) reportRow(context, readings, row);
      for (const fault of ofWhichFaults(readings)) reportOfWhich(context, readings, fault);
      if (onlyTotalPlanned(readings)) reportUnplannedLines(context, readings);
    }
  },
};

/** A plan that is what was spent and what is left: its balance is judged, and the sum is the same said the other way round. */
const isPlanOfBalance = (
  { table }: RuleContext['book']['items'][number],
  sum: AmountSeries,
  parts: readonly AmountSeries[],
): boolean => {
  const has = (column: number | null): boolean => parts.some((part) => part.column.column === column);
  return table.groups.some(({ budget, spent, balance }) => budget === sum.column.column && has(spent) && has(balance));
};

/** Amounts as they would be without the faults of any group of the table's columns: by series, then row index; each asked for once. */
function mendedAmounts(
  readings: RuleContext['book']['items'][number],
): (series: AmountSeries) => ReadonlyMap<number, number> {
  const known = new Map<AmountSeries, ReadonlyMap<number, number>>();
  return (series) => {
    const before = known.get(series);
    if (before) return before;
    const ofAccount = readings.table.account?.closing === series.column.column ? accountFaults(readings) : [];
    const mended = new Map([
      ...groupReadings(readings).flatMap((group) => [...itemFaults(group).mended(series)]),
      ...ofAccount.map(({ index, expected }): [number, number] => [index, expected]),
    ]);
    known.set(series, mended);
    return mended;
  };
}

type Groups = ReturnType<typeof sumGroups>;
/** Inner classes before the totals that add them up. */
function deepestFirst(groups: Groups): Groups {
  const rank = ({ readings, total }: Groups[number]): number => Math.max(readings.table.rows[total]?.level ?? 0, -1);
  const ranked = [...groupedBy(groups, rank)].sort(([a], [b]) => b - a);
  return ranked.flatMap(([, group]) => group);
}

/** A balance that is right for its own row is never the fault: the row's budget or spent total is. */
function balanceFollows(readings: RuleContext['book']['items'][number], total: number): boolean {
  const balance = readings.of('balance');
  return balance !== undefined && readings.balance(total) === balance.units(total);
}

function reportSum(context: RuleContext, judged: JudgedSum): void {
  const { readings, series, total, parts, ofWhich } = judged.group;
  const { table } = readings;
  const row = table.rows[total];
  const cellOf = (index: number) => table.view.address(table.rows[index]?.row ?? 0, series.column.column);
  const filled = parts.filter((part) => series.isNumber(part));
  const first = filled[0];
  const last = filled[filled.length - 1];
  const unit = series.column.unit ?? table.unit ?? '';
  const cell = cellOf(total);
  context.report({
    message: ofWhich ? 'parts-exceed' : row?.kind === 'class' ? 'class' : 'total',
    data: {
      name: row?.name ?? '',
      total: at(cell),
      stated: series.text(series.units(total)),
      sum: series.text(judged.sum),
      difference: series.text(judged.difference),
      count: String(filled.length),
      first: at(cellOf(first ?? total)),
      last: at(cellOf(last ?? total)),
      unit,
    },
    cell,
    related: filled.slice(0, 200).map(cellOf),
    expected: series.text(judged.sum),
    actual: series.text(series.units(total)),
    difference: series.text(judged.difference),
    table,
    fix: fixOf(judged, cell),
  });
}

/** Sets a typed total to its sum, or a formula to one that adds up the parts. Which of the 其中 parts is wrong is unknown. */
function fixOf({ group, sum }: JudgedSum, cell: CellAddress): Fix | null {
  const { series, readings, ofWhich } = group;
  const before = inputAt(readings.table.view, cell);
  if (ofWhich) return null;
  if (before.kind === 'value') {
    const text = series.text(sum);
    const after = storedInput(readings.table.view, cell, text);
    const formula = sumFormula(group, '');
    return {
      message: 'set-total',
      data: { total: at(cell), sum: text },
      safe: false,
      edits: [{ cell, before, after }],
      ...(formula !== null && {
        byFormula: {
          message: 'write-formula',
          data: { total: at(cell), formula },
          safe: false,
          edits: [{ cell, before, after: { kind: 'formula', formula } }],
        },
      }),
    };
  }
  const formula = sumFormula(group, before.formula);
  if (formula === null) return null;
  const after: CellInput = { kind: 'formula', formula };
  return { message: 'set-formula', data: { total: at(cell), formula }, safe: false, edits: [{ cell, before, after }] };
}

/** A planned total over lines that were spent on but state no plan of their own. */
function reportUnplannedLines(context: RuleContext, readings: RuleContext['book']['items'][number]): void {
  const { table, grandTotal } = readings;
  const [budget, spent] = [readings.of('budget'), readings.of('spent')];
  if (grandTotal === null || !budget || !spent) return;
  const lines = readings.leaves.filter((index) => spent.isNumber(index));
  if (lines.length === 0) return;
  const cellOf = (index: number) => table.view.address(table.rows[index]?.row ?? 0, budget.column.column);
  const cell = cellOf(grandTotal);
  const stated = budget.text(budget.units(grandTotal));
  context.report({
    message: 'parts-blank',
    data: {
      name: table.rows[grandTotal]?.name ?? '',
      total: at(cell),
      stated,
      count: String(lines.length),
      first: at(cellOf(lines[0] ?? 0)),
      last: at(cellOf(lines[lines.length - 1] ?? 0)),
      unit: table.unit ?? '',
    },
    cell,
    related: lines.slice(0, 200).map(cellOf),
    expected: budget.text(0),
    actual: stated,
    difference: stated,
    table,
  });
}

/** 合计 column ≠ its sources' columns. */
function reportRow(
  context: RuleContext,
  { table }: RuleContext['book']['items'][number],
  { sum, parts, index, added, difference }: RowFault,
): void {
  const row = table.rows[index];
  const cellOf = (column: number) => table.view.address(row?.row ?? 0, column);
  const cell = cellOf(sum.column.column);
  context.report({
    message: 'row',
    data: {
      name: row?.name ?? '',
      total: at(cell),
      stated: sum.text(sum.units(index)),
      sum: sum.text(added),
      difference: sum.text(difference),
      unit: table.unit ?? '',
    },
    cell,
    related: parts.map((part) => cellOf(part.column.column)),
    expected: sum.text(added),
    actual: sum.text(sum.units(index)),
    difference: sum.text(difference),
    table,
  });
}

/** The one source that the sum of its row and the total of its column both point to. */
function reportCrossing(context: RuleContext, { series, index, row, column }: Crossing): void {
  const { table } = column.group.readings;
  const cellOf = (rowIndex: number, of: typeof series) =>
    table.view.address(table.rows[rowIndex]?.row ?? 0, of.column.column);
  const cell = cellOf(index, series);
  const rowSum = cellOf(index, row.sum);
  const total = cellOf(column.group.total, series);
  const mended = series.text(series.units(index) + row.difference);
  const stated = series.text(series.units(index));
  const difference = series.text(-row.difference);
  context.report({
    message: 'crossing',
    data: {
      name: table.rows[index]?.name ?? '',
      cell: at(cell),
      rowSum: at(rowSum),
      total: at(total),
      stated,
      mended,
      difference,
      unit: series.column.unit ?? table.unit ?? '',
    },
    cell,
    related: [rowSum, total],
    expected: mended,
    actual: stated,
    difference,
    table,
  });
}
