import { withAddends } from '../columns/addends';
import { bodyLimit } from './body-limit';
import { itemColumns, type ItemColumns } from './item-columns';
import { withUnmarkedParts } from './item-kinds';
import { accountOf, columnsOfAccount, saysClosing } from '../columns/account-balance';
import { readAmounts, type AmountSeries } from '../columns/amount-series';
import { relationsOf, sureRates, type BalanceRelation } from '../columns/relations';
import { runningBalanceOf } from '../columns/running-balance';
import {
  amountGroups,
  columnsOfGroup,
  groupsBeside,
  isGuessedPlan,
  NO_GROUP,
  withGroupRoles,
  withoutRoles,
} from './amount-groups';
import { deducts, partsOfRows, SumCheck } from '../rows/agreement';
import { structure } from '../rows/structure';
import { readRows } from './item-rows';
import { summedColumns } from './summed-columns';
import { rowMeasuresOf } from './row-measures';
import { smallest } from '../../workbook/lists';
import { keyOf } from '../words/keys';
import { isCounted } from '../words/counted-unit';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountColumn, HeaderBlock, ItemRow, ItemTable } from '../table-types';
import { tableUnit } from '../headers/table-unit';

/** Rows that relations between columns are looked for in. */
const SAMPLE = 200;

/** A table with more columns that no word tells is a list of something else. */
const MOST_UNKNOWN = 20;

/** Reads the body under the header and arranges its rows in levels. Null where there is no row. */
export function itemTable(view: SheetView, block: HeaderBlock, most: number): ItemTable | null {
  const limit = bodyLimit(view, block, most);
  const columns = itemColumns(view, block, limit);
  if (!columns) return null;
  const raw = readRows(view, block, columns, limit);
  if (raw.length === 0) return null;
  const { nameColumn, noColumn, reasonColumn, labelColumns } = columns;
  const named = new Set([...labelColumns, nameColumn, noColumn, reasonColumn].filter((column) => column !== null));
  const amounts = withAddends(view, block, columns.amounts, named, raw);
  const last = raw[raw.length - 1];
  const unit = tableUnit(
    view,
    block,
    columns.amounts.map(({ unit: named }) => (named && !isCounted(named) ? named : null)),
  );
  const marked = withUnmarkedParts(view, columns, raw);
  const isNew = (amount: AmountColumn): boolean => !amounts.some(({ column }) => column === amount.column);
  const unknown = columns.unknown.filter(isNew);
  const relations = relationsOf(
    view,
    [...amounts, ...unknown],
    raw.slice(0, SAMPLE).map(({ row }) => row),
  );
  const running =
    relations.balances.length > 0 ? null : runningBalanceOf(view, [...amounts, ...unknown], raw.slice(0, SAMPLE));
  const closings = new Set([...amounts, ...unknown].filter(saysClosing).map(({ column }) => column));
  // 年末净值 = 年末原值 − 累计折旧 is told besides an account, and is none of its own.
  const goesOnFromClosing = ({ budget }: BalanceRelation): boolean => closings.has(budget);
  const account =
    running || relations.balances.some((balance) => balance.additions.length === 0 && !goesOnFromClosing(balance))
      ? null
      : accountOf(
          view,
          [...amounts, ...unknown],
          raw.slice(0, SAMPLE).map(({ row }) => row),
        );
  const own = running ?? account;
  const lines = own
    ? null
    : rowMeasuresOf(
        view,
        block,
        raw.map(({ row }) => row),
        smallest([...amounts, ...unknown].map(({ column }) => column)),
      );
  // 年初预算数, 全年执行数 and 执行率 under one another: columns called 资金总额 and 项目支出 are kinds, no budget and spending
  const isTurned = lines?.isAll === true;
  const groups =
    running || isTurned
      ? [NO_GROUP]
      : account
        ? [NO_GROUP, ...groupsBeside(account, relations)]
        : amountGroups(amounts, relations);
  const grouped = new Set([
    ...(running ? Object.values(running) : account ? columnsOfAccount(account) : []),
    ...groups.flatMap(columnsOfGroup),
  ]);
  const all = [...amounts, ...unknown.filter(({ column }) => grouped.has(column))];
  const roles = own || isTurned ? withoutRoles(all, running?.balance ?? null) : withGroupRoles(all, groups);
  const isGuess = isGuessedPlan(view, roles, raw.slice(0, SAMPLE), groups[0]);
  const settled = isGuess
    ? roles.map((amount): AmountColumn => (amount.role === 'budget' ? { ...amount, role: 'other' } : amount))
    : roles;
  const known = readAmounts(view, settled, raw, unit);
  const rows = structure(marked, { view, nameColumn, noColumn, labelColumns, series: known, unit });
  const open = unknown.filter(({ column }) => !grouped.has(column)).slice(0, MOST_UNKNOWN);
  const summed = open.length === 0 ? [] : summedColumns(readAmounts(view, open, raw, unit), rows, unit);
  const series = [...known, ...summed];
  if (deducts(raw) && !addsUp(rows, series, unit)) return null;
  return {
    kind: own || settled.some(({ role }) => role === 'spent') ? 'expenditure' : 'budget-plan',
    view,
    area: { ...block.area, left: Math.min(block.area.left, nameColumn), bottom: last ? last.row : block.area.bottom },
    unit,
    head: view.address(block.area.top, block.area.left),
    nameColumn,
    noColumn,
    reasonColumn,
    amounts: [...settled, ...summed.map(({ column }) => column)],
    series,
    groups: isGuess ? [NO_GROUP] : groups,
    running,
    account,
    otherRates: own ? [] : sureRates(relations, new Set(groups.map(({ rate }) => rate))),
    measures: groups.some(({ spent, balance }) => spent !== null || balance !== null) ? null : lines,
    isIncome: isIncome(view, block, columns),
    rows,
  };
}

/** Headings of what comes in: 收入 over the items or alone above the table, 资金来源. */
const INCOME = /收入|来源/;
const OUTGO = /支出|经费|使用|运用|费用/;
const LONGEST_HEADING = 6;

function isIncome(view: SheetView, block: HeaderBlock, { nameColumn }: ItemColumns): boolean {
  const texts = block.columns.find(({ column }) => column === nameColumn)?.texts ?? [];
  const above = nameColumn === null ? '' : view.seenText(block.area.top - 1, nameColumn);
  return [...texts, ...(above.length <= LONGEST_HEADING ? [above] : [])]
    .map(keyOf)
    .some((text) => INCOME.test(text) && !OUTGO.test(text));
}

/**
 * Whether the table's sums hold where lines are deducted. An income statement (加：…, 减：…) adds and deducts as it goes
 * down, in an order that no word tells: it is no list of items.
 */
function addsUp(rows: readonly ItemRow[], series: readonly AmountSeries[], unit: string | null): boolean {
  const check = new SumCheck(rows, series, unit);
  const children = partsOfRows(rows);
  const sums = [...children].flatMap(([index, parts]) =>
    rows[parts[0] ?? -1]?.kind !== 'of-which' ? [check.of(index, parts, children)] : [],
  );
  return sums.length > 0 && sums.every(({ held }) => held > 0);
}
