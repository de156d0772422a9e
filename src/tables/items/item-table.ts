import { withAddends } from '../columns/addends';
import { itemColumns, type ItemColumns } from './item-columns';
import { withUnmarkedParts } from './item-kinds';
import { arrange } from './item-levels';
import { readRows } from './item-rows';
import type { SheetView } from '../sheet/sheet-view';
import type { AmountRole, HeaderBlock, ItemTable } from '../table-types';
import { tableUnit } from '../headers/table-unit';

/** Lines of an income statement, which adds and deducts as it goes down: 减：营业成本. */
const STATEMENT_LINE = /^[减加]\s*[:：]/;

/** Reads the body under the header and arranges its rows in levels. Null where there is no row. */
export function itemTable(view: SheetView, block: HeaderBlock, limit: number): ItemTable | null {
  const columns = itemColumns(view, block);
  if (!columns) return null;
  const raw = readRows(view, block, columns, limit);
  if (raw.length === 0 || raw.some(({ name }) => STATEMENT_LINE.test(name))) return null;
  const { nameColumn, noColumn, reasonColumn } = columns;
  const named = new Set([nameColumn, noColumn, reasonColumn].filter((column) => column !== null));
  const amounts = withAddends(
    view,
    block,
    columns.amounts,
    named,
    raw.map(({ row }) => row),
  );
  const has = (role: AmountRole): boolean => amounts.some((amount) => amount.role === role);
  const last = raw[raw.length - 1];
  return {
    kind: has('spent') ? 'expenditure' : 'budget-plan',
    view,
    area: { ...block.area, bottom: last ? last.row : block.area.bottom },
    unit: tableUnit(
      view,
      block,
      columns.amounts.map((amount) => amount.unit),
    ),
    head: view.address(block.area.top, block.area.left),
    ...columns,
    amounts,
    isIncome: isIncome(view, block, columns),
    rows: arrange(withUnmarkedParts(view, columns, raw)),
  };
}

/** Headings of what comes in: 收入 over the items or alone above the table, 资金来源. */
const INCOME = /收入|来源/;
const OUTGO = /支出|经费|使用|运用|费用/;
const LONGEST_HEADING = 6;

function isIncome(view: SheetView, block: HeaderBlock, { nameColumn }: ItemColumns): boolean {
  const texts = block.columns.find(({ column }) => column === nameColumn)?.texts ?? [];
  const above = nameColumn === null ? '' : view.seenText(block.area.top - 1, nameColumn);
  return [...texts, ...(above.length <= LONGEST_HEADING ? [above] : [])].some(
    (text) => INCOME.test(text) && !OUTGO.test(text),
  );
}
