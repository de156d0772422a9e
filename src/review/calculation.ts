import type { Finding, NotChecked } from '../contracts/finding';
import type { Table } from '../tables';
import type { CellAddress } from '../workbook/address';
import { within } from '../workbook/lists';
import { formulaAt, isCellError, NOT_CALCULATED, type Snapshot } from '../workbook/snapshot';

/** Cells of the tables whose formulas have no result, in the order of the tables. */
export function uncalculatedCells(tables: readonly Table[]): ReadonlyMap<Table, readonly CellAddress[]> {
  const found = new Map<Table, readonly CellAddress[]>();
  for (const table of tables) {
    const { view, area } = table;
    // nothing is shown otherwise than it is stored: no formula lacks its result
    if (view.sheet === view.stored) continue;
    const cells: CellAddress[] = [];
    for (const row of within(view.errorRows, area.top, area.bottom)) {
      const { formulas, values = [] } = view.sheet.rows[row] ?? {};
      for (let column = area.left; formulas && column <= Math.min(area.right, values.length - 1); column++) {
        const value = values[column] ?? null;
        if (isCellError(value) && value.error === NOT_CALCULATED.error && !view.isOwned(row, column))
          cells.push(view.address(row, column));
      }
    }
    if (cells.length > 0) found.set(table, cells);
  }
  return found;
}

/** Reasons that only say again that a result is missing. */
const FOLLOWS = /-(?:unreadable|error|blank|words|malformed)$/;

/** One word for all formulas of the workbook without results, instead of the many that follow from it. */
export function tellUncalculated(
  cells: ReadonlyMap<Table, readonly CellAddress[]>,
  indexOf: ReadonlyMap<Table, number>,
  entries: readonly NotChecked[],
): readonly NotChecked[] {
  const [first] = cells;
  const cell = first?.[1][0];
  if (!first || !cell) return entries;
  const tables = new Set([...cells.keys()].map((table) => indexOf.get(table)));
  const count = [...cells.values()].reduce((sum, list) => sum + list.length, 0);
  const told: NotChecked = {
    rule: 'recognition',
    cell,
    reason: 'not-calculated',
    data: { cell: { address: cell }, count: String(count) },
    table: indexOf.get(first[0]) ?? null,
  };
  const own = entries.filter(({ table, reason }) => !(table !== null && tables.has(table) && FOLLOWS.test(reason)));
  return [...own, told];
}

/** Where a person calculates by hand, a finding that rests on a formula says that its figure may be an old one. */
export function withStaleNotes(findings: readonly Finding[], snapshot: Snapshot): readonly Finding[] {
  if (snapshot.calculation !== 'manual') return findings;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const isFormula = ({ sheet, row, column }: CellAddress): boolean => {
    const found = sheets.get(sheet);
    return found !== undefined && formulaAt(found, row, column) !== null;
  };
  return findings.map((finding) =>
    [finding.cell, ...finding.related].some(isFormula) ? { ...finding, note: 'manual-calculation' } : finding,
  );
}
