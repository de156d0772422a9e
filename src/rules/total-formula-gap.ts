import { cellName, contains } from '../workbook/address';
import type { Rule } from './rule';
import { addedCells } from './shared/formula-refs';
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
      for (const group of sumGroups(readings)) {
        if (group.ofWhich) continue;
        const cell = table.view.address(table.rows[group.total]?.row ?? 0, group.series.column.column);
        const formula = table.view.formula(cell.row, cell.column);
        const added = addedCells(formula);
        if (formula === null) continue;
        if (!added) {
          if (/\bsum\s*\(/i.test(formula)) notChecked({ reason: 'formula-unreadable', cell, table });
          continue;
        }
        const fault = faultOf(group, added.areas, cell);
        if (!fault) continue;
        const mended = sumFormula(group, formula);
        report({
          message: fault.kind,
          data: {
            name: table.rows[group.total]?.name ?? '',
            total: at(cell),
            formula,
            cells: fault.rows.map((row) => cellName(row, cell.column)).join('、'),
          },
          cell,
          related: fault.rows.map((row) => table.view.address(row, cell.column)),
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
  areas: readonly { top: number; left: number; bottom: number; right: number }[],
  cell: { row: number; column: number },
): Fault | null {
  const { readings, series, parts, total } = group;
  const { rows, area } = readings.table;
  const times = (row: number): number => areas.filter((range) => contains(range, row, cell.column)).length;
  const row = (index: number): number => rows[index]?.row ?? -1;
  // A class may be added through its own cell or through all of its leaves.
  const covered = (index: number): boolean =>
    times(row(index)) > 0 ||
    (leavesOf(group, index).length > 0 &&
      leavesOf(group, index).every((leaf) => times(row(leaf)) > 0 || series.isBlank(leaf)));
  const missing = parts.filter((part) => !series.isBlank(part) && series.units(part) !== 0 && !covered(part));
  if (missing.length > 0 && areas.some((range) => range.left <= cell.column && range.right >= cell.column))
    return { kind: 'gap', rows: missing.map(row) };
  const twice = parts.filter(
    (part) =>
      times(row(part)) > 1 || (times(row(part)) > 0 && leavesOf(group, part).some((leaf) => times(row(leaf)) > 0)),
  );
  if (twice.length > 0) return { kind: 'twice', rows: twice.map(row) };
  const beyond = areas
    .flatMap((range) => [range.top, range.bottom])
    .filter((at) => at > area.bottom || at < area.top || at === row(total));
  return beyond.length > 0 && areas.every((range) => range.left === cell.column && range.right === cell.column)
    ? { kind: 'beyond', rows: [...new Set(beyond)] }
    : null;
}

/** Rows below `index` that add up to it; empty for a leaf. */
function leavesOf(group: SumGroup, index: number): readonly number[] {
  const { rows } = group.readings.table;
  const children = rows[index]?.children ?? [];
  const own = children.filter((child) => rows[child]?.kind !== 'of-which');
  return own.length === 0 ? [] : own;
}
