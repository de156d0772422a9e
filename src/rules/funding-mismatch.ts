import { Decimal, readAmount } from '../quantity';
import type { FundAmount, FundingReadings, FundRowReading } from '../tables/readings/funding-readings';
import { unitFactor } from '../tables/columns/amount-series';
import type { NatureGroup, SheetView } from '../tables';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { factsOn } from './shared/by-sheet';
import { agrees, fundView, isUnreadable } from './shared/fund-view';
import { disagreeing, isBeyondReading } from './shared/fund-sources';
import { fundRowFaults } from './shared/fund-rows';
import { FUND_ROLES, fundGroups, fundSlip, type FundGroup, type FundRole } from './shared/fund-slips';
import { labelledAmount } from './shared/money-texts';
import { at, plain, signed, term } from './shared/show';
import { largest } from '../workbook/lists';

/**
 * The figures of a fund block that must agree: 年度资金总额 = its sources; 实际分配 = 省本级 + 转移支付; 评价金额 = 预算安排;
 * 按收入性质 = the year's budget; 按支出性质 = the year's execution.
 */
export const fundingMismatch: Rule = {
  id: 'funding-mismatch',
  group: 'funds',
  severity: 'error',
  check(context) {
    for (const funds of context.book.funds) {
      sources(context, funds);
      sourcesAcross(context, funds);
      labelledSources(context, funds);
      shares(context, funds);
      evaluated(context, funds);
      for (const group of funds.table.natures) nature(context, funds, group);
    }
  },
};

/** Each total with the sources that follow it, up to the next total. */
function sources(context: RuleContext, funds: FundingReadings): void {
  for (const group of fundGroups(funds)) {
    for (const role of FUND_ROLES) {
      // An amount in another unit is unit-mixed's to tell.
      if (fundSlip(group, role)) continue;
      const total = group.total.amount(role);
      const parts = group.parts.flatMap(({ row, amount }) => {
        const stated = amount(role);
        return stated ? [{ opens: row.opens, amount: stated }] : [];
      });
      const listed = parts.map(({ amount }) => amount);
      const unreadable = [group.total, ...group.parts].some((row) => isUnreadable(row.reading(role)));
      const cell = total?.cell ?? group.total.cell(role);
      if (unreadable && cell && (total !== null || listed.length > 0)) {
        context.notChecked({ reason: 'amount-unreadable', cell, table: funds.table });
        continue;
      }
      if (!total || listed.length === 0) continue;
      const other = agrees(total, listed, funds.table.unit) ? null : disagreeing(total, parts, funds.table.unit);
      if (other && isBeyondReading(parts, funds.table.unit)) {
        context.notChecked({ reason: 'sources-many', cell: total.cell, table: funds.table });
        continue;
      }
      context.judged('fund');
      if (!other || mayListSome(group.parts, total, other) || followsFromRows(funds, group, role)) continue;
      differ(context, funds, 'sources', total, other, { name: group.total.row.label, measure: term(role) });
    }
  }
}

/** Whether the total is right once the amounts that their own sources across contradict are mended. */
function followsFromRows(funds: FundingReadings, { total, parts }: FundGroup, role: FundRole): boolean {
  const faults = fundRowFaults(funds).filter((fault) => fault.role === role);
  const mended = (row: FundRowReading): FundAmount | null => {
    const amount = row.amount(role);
    const fault = faults.find((entry) => entry.row === row);
    return amount && fault ? { ...amount, value: fault.sum } : amount;
  };
  const whole = mended(total);
  if (!whole || !faults.some(({ row }) => row === total || parts.includes(row))) return false;
  const listed = parts.flatMap((row) => {
    const amount = mended(row);
    return amount ? [{ opens: row.row.opens, amount }] : [];
  });
  return disagreeing(whole, listed, funds.table.unit) === null;
}

/** Amounts of a row beside the sources that they are the sum of: 决算支出数 over 小计 | 财政拨款 | 其他资金. */
function sourcesAcross(context: RuleContext, funds: FundingReadings): void {
  for (const { row, role, stated, parts } of fundRowFaults(funds))
    differ(context, funds, 'sources', stated, parts, { name: row.row.label, measure: term(role) });
}

/** The same of figures that stand beside their labels. */
function labelledSources(context: RuleContext, funds: FundingReadings): void {
  const { view, unit } = funds.table;
  for (const [role, measure] of [
    ['planned', 'budget'],
    ['spent', 'spent'],
  ] as const) {
    const own = funds.figures.filter(({ figure }) => figure.role === role);
    const wholes = own.filter(({ figure }) => figure.share === null);
    const broken = funds.table.figures.find((figure) => figure.role === role && isBroken(view, figure.cell));
    if (broken) {
      context.notChecked({ reason: 'amount-unreadable', cell: broken.cell, table: funds.table });
      continue;
    }
    const apart = areApart(wholes);
    for (const total of apart ? wholes : wholes.slice(0, 1)) {
      const parts = own
        .filter(({ figure }) => figure.share === 'part')
        .filter(({ figure }) => !apart || figure.label.column === total.figure.label.column)
        .map(({ figure: { label }, amount }) => ({
          opens: view.text(label.row, label.column).startsWith('其中'),
          amount,
        }));
      const other = parts.length > 0 ? disagreeing(total.amount, parts, unit) : null;
      if (!other) continue;
      if (isBeyondReading(parts, unit)) {
        context.notChecked({ reason: 'sources-many', cell: total.amount.cell, table: funds.table });
        continue;
      }
      const { label } = total.figure;
      differ(context, funds, 'sources', total.amount, other, {
        name: view.text(label.row, label.column).replace(/[:：]$/, ''),
        measure: term(measure),
      });
    }
  }
}

/** 实施期资金总额 | 1260 | 年度资金总额 | 430: wholes side by side, each with its own parts beneath. */
const areApart = (wholes: FundingReadings['figures']): boolean =>
  wholes.length > 1 &&
  new Set(wholes.map(({ figure }) => figure.label.row)).size === 1 &&
  new Set(wholes.map(({ figure }) => figure.label.column)).size === wholes.length;

const isBroken = (view: SheetView, { row, column }: CellAddress): boolean =>
  isUnreadable(readAmount(view.value(row, column), view.format(row, column)));

/** One 其中 alone need not be the only source: it speaks only where it is more than the whole. */
function mayListSome(rows: readonly FundRowReading[], total: FundAmount, [part]: readonly FundAmount[]): boolean {
  const [only, more] = rows;
  return only?.row.label.startsWith('其中') === true && !more && part?.value.lt(total.value) === true;
}

/** 实际分配 against its shares; where the form states no whole of it, the planned budget is that. */
function shares(context: RuleContext, funds: FundingReadings): void {
  const whole = (role: 'planned' | 'allocated') =>
    funds.figures.find(({ figure }) => figure.role === role && figure.share === null)?.amount;
  const allocated = whole('allocated');
  const stated = allocated ?? whole('planned');
  const parts = funds.figures
    .filter(({ figure }) => figure.role === 'allocated' && figure.share !== null && figure.share !== 'part')
    .map(({ amount }) => amount);
  if (!stated || parts.length === 0 || agrees(stated, parts, funds.table.unit)) return;
  differ(context, funds, allocated ? 'allocated' : 'shares', stated, parts, {});
}

function evaluated(context: RuleContext, funds: FundingReadings): void {
  const { view } = funds.table;
  const fact = factsOn(context.book, view.name).find((entry) => entry.fact === 'amount');
  const planned = fundView(funds).budget;
  if (!fact || !planned) return;
  const reading = readAmount(view.value(fact.cell.row, fact.cell.column), view.format(fact.cell.row, fact.cell.column));
  if (reading.kind !== 'number') return;
  const stated: FundAmount = {
    value: reading.value.times(unitFactor(reading.unit, funds.table.unit) ?? 1),
    decimals: reading.decimals,
    cell: fact.cell,
  };
  if (agrees(stated, [planned], funds.table.unit)) return;
  differ(context, funds, 'evaluated', stated, [planned], {});
}

/** A group of texts "按支出性质分:1925.67 / 基本支出:900.47 / 项目支出:1025.20". */
function nature(context: RuleContext, funds: FundingReadings, group: NatureGroup): void {
  const { unit } = funds.table;
  const read = (text: string, cell: FundAmount['cell']): FundAmount | null => {
    const found = labelledAmount(text, unit);
    if (!found) return null;
    const value = found.value.times(unitFactor(found.unit, unit) ?? 1);
    return { value, decimals: value.decimalPlaces(), cell };
  };
  const head = read(group.head.text, group.head.cell);
  const parts = group.entries.flatMap((entry) => read(entry.text, entry.cell) ?? []);
  const cell = group.head.cell;
  if (head && parts.length > 0 && !agrees(head, parts, unit)) {
    differ(context, funds, 'nature-parts', head, parts, { nature: term(group.nature) });
    return;
  }
  const view = fundView(funds);
  const sum: FundAmount | null =
    head ??
    (parts.length === 0
      ? null
      : {
          value: parts.reduce((added, part) => added.plus(part.value), new Decimal(0)),
          decimals: largest(parts.map((part) => part.decimals)),
          cell,
        });
  const target = group.nature === 'outgo' ? view.spent : view.budget;
  if (!sum || !target || agrees(sum, [target], unit)) return;
  // Where the sources are listed as they were spent, they agree with the execution instead.
  if (group.nature === 'income' && view.spent && agrees(sum, [view.spent], unit)) return;
  differ(context, funds, group.nature === 'outgo' ? 'nature-spent' : 'nature-budget', sum, [target], {
    nature: term(group.nature),
  });
}

function differ(
  context: RuleContext,
  funds: FundingReadings,
  message: string,
  stated: FundAmount,
  parts: readonly FundAmount[],
  data: Parameters<RuleContext['report']>[0]['data'],
): void {
  const sum = parts.reduce((added, part) => added.plus(part.value), new Decimal(0));
  const first = parts[0];
  const last = parts[parts.length - 1];
  context.report({
    message,
    data: {
      ...data,
      total: at(stated.cell),
      stated: plain(stated.value),
      sum: plain(sum),
      difference: signed(stated.value.minus(sum)),
      first: first ? at(first.cell) : '',
      last: last ? at(last.cell) : '',
      unit: funds.table.unit ?? '',
    },
    cell: stated.cell,
    related: parts.map((part) => part.cell),
    expected: plain(sum),
    actual: plain(stated.value),
    difference: signed(stated.value.minus(sum)),
    table: funds.table,
  });
}
