import { cellName, contains, type Area } from '../workbook/address';
import { within } from '../workbook/lists';
import type { Rule } from './rule';
import { addedCells, unreadBecause, type AddedCells } from './shared/added-cells';
import { circularLoops } from './shared/circular';
import { inputAt } from './shared/input-at';
import { at } from './shared/show';
import { sumFormula } from './shared/sum-formula';
import { sumGroups, type SumGroup } from './shared/sum-groups';

/** A SUM that leaves out a filled part, adds a cell twice, or runs past the table. */
export const totalFormulaGap: Rule = {
  id: 'total-formula-gap',
  group: 'totals',
  severity: 'error',
  check({ book, report, notChecked }) {
    for (const readings of book.items) {
      const { table } = readings;
      if (within(table.view.formulaRows, table.area.top, table.area.bottom).length === 0) continue;
      const told = new Set<string>();
      const rings = new Map(
        circularLoops(table).flatMap((loop) =>
          loop[0] ? [[cellName(loop[0].row, loop[0].column), loop] as const] : [],
        ),
      );
      for (const group of sumGroups(readings)) {
        if (group.ofWhich) continue;
        const cell = table.view.address(table.rows[group.total]?.row ?? 0, group.series.column.column);
        const formula = table.view.formula(cell.row, cell.column);
        if (formula === null) continue;
        const ring = rings.get(cellName(cell.row, cell.column));
        const added = addedCells(formula, table.view);
        if (!added && !ring) {
          const reason = unreadBecause(formula);
          // one word for all columns of a total that is added up in the same way
          if (reason && !told.has(reason)) notChecked({ reason, data: { total: at(cell), formula }, cell, table });
          if (reason) told.add(reason);
          continue;
        }
        const fault = ring ? { kind: 'circular', cells: ring.slice(1) } : added && faultOf(group, added, cell);
        if (!fault) continue;
        const mended = sumFormula(group, formula);
        const cells = 'cells' in fault ? fault.cells : fault.rows.map((row) => table.view.address(row, cell.column));
        report({
          message: fault.kind,
          data: {
            name: table.rows[group.total]?.name ?? '',
            total: at(cell),
            formula,
            cells: [...(ring ? [cell] : []), ...cells].map(({ row, column }) => cellName(row, column)).join('、'),
          },
          cell,
          related: cells,
          actual: formula,
          table,
          fix:
            mended === null
              ? null
              : {
                  message: 'set-formula',
                  data: { total: at(cell), formula: mended },
                  safe: false,
                  edits: [{ cell, before: inputAt(table.view, cell), after: { kind: 'formula', formula: mended } }],
                },
        });
      }
    }
  },
};

type Fault = { readonly kind: 'gap' | 'twice' | 'beyond'; readonly rows: readonly number[] };

function faultOf(
  group: SumGroup,
  { areas: added, subtracted }: AddedCells,
  cell: { row: number; column: number },
): Fault | null {
  const areas = [...added, ...subtracted];
  const { readings, series, parts, total } = group;
  const { rows, area } = readings.table;
  const count = (list: readonly Area[], row: number): number =>
    list.filter((range) => contains(range, row, cell.column)).length;
  const times = (row: number): number => count(areas, row);
  const row = (index: number): number => rows[index]?.row ?? -1;
  const throughSubtotals = membersOfSubtotals(
    group,
    (index) => count(added, row(index)) > count(subtracted, row(index)),
  );
  // A class may be added through its own cell or through all of its leaves, leaves through the subtotals that stand for them.
  const covered = (index: number): boolean =>
    times(row(index)) > 0 ||
    throughSubtotals.has(index) ||
    (leavesOf(group, index).length > 0 &&
      leavesOf(group, index).every((leaf) => times(row(leaf)) > 0 || series.isBlank(leaf)));
  const missing = parts.filter((part) => !series.isBlank(part) && series.units(part) !== 0 && !covered(part));
  if (missing.length > 0 && areas.some((range) => range.left <= cell.column && range.right >= cell.column))
    return { kind: 'gap', rows: missing.map(row) };
  const twice = parts.filter(
    (part) =>
      count(added, row(part)) > 1 ||
      (count(added, row(part)) > 0 && throughSubtotals.has(part)) ||
      (times(row(part)) > 0 && leavesOf(group, part).some((leaf) => times(row(leaf)) > 0)),
  );
  if (twice.length > 0) return { kind: 'twice', rows: twice.map(row) };
  const beyond = areas
    .flatMap((range) => [range.top, range.bottom])
    .filter((at) => at > area.bottom || at < area.top || at === row(total));
  return beyond.length > 0 && areas.every((range) => range.left === cell.column && range.right === cell.column)
    ? { kind: 'beyond', rows: [...new Set(beyond)] }
    : null;
}

/**
 * Parts of the sum that a subtotal stands for which is added itself but is no part: where a subtotal is wrong by its figure,
 * the rows of the table are the parts of the total, and still its formula may add up the subtotals.
 */
function membersOfSubtotals(
  { readings, parts, total }: SumGroup,
  isAdded: (index: number) => boolean,
): ReadonlySet<number> {
  const { rows } = readings.table;
  const own = new Set(parts);
  const members = new Set<number>();
  rows.forEach(({ kind, children }, index) => {
    if (kind !== 'subtotal' || index === total || own.has(index) || !isAdded(index)) return;
    if (children.every((child) => own.has(child))) for (const child of children) members.add(child);
  });
  return members;
}

/** Rows below `index` that add up to it; empty for a leaf. */
function leavesOf(group: SumGroup, index: number): readonly number[] {
  const { rows } = group.readings.table;
  const children = rows[index]?.children ?? [];
  const own = children.filter((child) => rows[child]?.kind !== 'of-which');
  return own.length === 0 ? [] : own;
}
