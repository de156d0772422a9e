import type { CellAddress } from '../../workbook/address';
import { isSideLabel, type HeaderRole } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn, IndicatorRole } from '../table-types';

const ROLES: readonly IndicatorRole[] = [
  'level1',
  'level2',
  'name',
  'sign',
  'target',
  'adjustedTarget',
  'unit',
  'actual',
  'weight',
  'score',
  'unitScore',
  'completion',
  'deduction',
  'reason',
  'evidence',
  'remark',
];
export type IndicatorColumns = Partial<Record<IndicatorRole, number>>;
export type IndicatorHeaders = Partial<Record<IndicatorRole, CellAddress>>;

/** IndicatorColumns by role, or null where the block heads no indicators: it needs names or levels, and a target, or a score with an actual, a weight or levels. */
export function indicatorColumns(
  view: SheetView,
  block: HeaderBlock,
): { columns: IndicatorColumns; headers: IndicatorHeaders } | null {
  const columns: IndicatorColumns = {};
  const headers: IndicatorHeaders = {};
  const take = (role: IndicatorRole, column: number, row: number): void => {
    if (columns[role] !== undefined) return;
    columns[role] = column;
    headers[role] = view.address(row, column);
  };
  for (const column of block.columns) {
    const role = column.roles
      .map(indicatorRole)
      .find((candidate) => candidate !== null && columns[candidate] === undefined);
    if (role) take(role, column.column, column.row);
  }
  for (const column of block.columns) {
    if (column.role === 'adjustedTarget') take('target', column.column, column.row);
    if (column.role === 'forecast') take('actual', column.column, column.row);
  }
  const plain = namesUnderSide(view, block);
  if (plain !== null && [columns.name, columns.level1, columns.level2].every((column) => column === undefined))
    take('name', plain, block.area.bottom);
  const leaves = weightColumns(block).filter(({ column }) => columns.name !== undefined && column > columns.name);
  // 组内权重 | 综合权重: the column that adds up to the whole is that of the indicators.
  const leafWeight = leaves.find(({ why }) => why?.includes('sum-of-weights')) ?? leaves[0];
  if (leafWeight) {
    columns.weight = leafWeight.column;
    headers.weight = view.address(leafWeight.row, leafWeight.column);
  }
  const named = columns.name !== undefined || (columns.level1 !== undefined && columns.level2 !== undefined);
  const judged =
    columns.target !== undefined ||
    (columns.score !== undefined &&
      (columns.actual !== undefined ||
        columns.weight !== undefined ||
        (columns.level1 ?? columns.level2) !== undefined));
  return named && judged && (columns.level2 !== undefined || columns.level1 !== undefined || columns.name !== undefined)
    ? { columns, headers }
    : null;
}

/** The column of a heading 指标 that has no levels beside it and names beneath, instead of running down their side. */
function namesUnderSide(view: SheetView, { side, area }: HeaderBlock): number | null {
  if (!side || side.area.right > side.area.left || side.area.bottom > area.bottom || !isSideLabel(side.text))
    return null;
  return view.text(area.bottom + 1, side.area.left) === '' ? null : side.area.left;
}

/** IndicatorColumns of weights: one, or one beside each level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值). */
export function weightColumns(block: HeaderBlock): readonly HeaderColumn[] {
  return block.columns.filter(({ role }) => role === 'weight');
}

function indicatorRole(role: HeaderRole): IndicatorRole | null {
  return (ROLES as readonly string[]).includes(role) ? (role as IndicatorRole) : null;
}
