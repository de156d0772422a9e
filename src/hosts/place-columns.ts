import type { ComputedColumn } from '../contracts/review';
import { MAX_COLUMNS, type Area } from '../workbook/address';
import { AreaIndex } from '../workbook/area-index';
import { isNeverOurs } from './own-column';
import { valueAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { largest } from '../workbook/lists';

/** A computed column with the place where it can be written. */
export interface PlacedColumn {
  readonly column: ComputedColumn;
  /** Header cell to last cell; one column wide. */
  readonly area: Area;
}

/**
 * Finds for each computed column the first column, from the one it wants to the right, where every row from its header
 * to its last cell is free: no content of the user's, no merge, nothing `occupied`, no other column of the plan. Cells
 * that 绩核 owns are free, but for words that somebody typed over ours. Columns for which the sheet has no room are left out.
 */
export function placeColumns(
  snapshot: Snapshot,
  columns: readonly ComputedColumn[],
  occupied: (sheet: string) => readonly Area[] = () => [],
): PlacedColumn[] {
  const grounds = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Ground(sheet, snapshot, occupied)]));
  return columns.flatMap((column) => {
    const ground = grounds.get(column.sheet);
    const rows = { top: column.headerRow, bottom: largest(lastRow(column), column.headerRow) };
    const target = ground?.firstFree(rows, column.column) ?? -1;
    if (!ground || target < 0) return [];
    const area: Area = { ...rows, left: target, right: target };
    ground.take(area);
    return [{ column, area }];
  });
}

function lastRow(column: ComputedColumn): number[] {
  const cell = column.cells[column.cells.length - 1];
  return cell ? [cell.row] : [];
}

type Rows = Pick<Area, 'top' | 'bottom'>;

const FREE = 0;
const TAKEN = 1;
/** Runs of rows that are remembered at a time; those of one table come one behind the other. */
const MOST_KNOWN = 200;

/** What stands on a sheet, looked at once for all columns that want the same rows. */
class Ground {
  private taken: AreasByRow | null = null;
  private readonly owned: AreaIndex;
  /** Which columns are taken in rows that were asked for. */
  private readonly known = new Map<string, { readonly rows: Rows; readonly columns: Uint8Array }>();

  constructor(
    private readonly sheet: SheetSnapshot,
    { owned }: Snapshot,
    private readonly occupied: (sheet: string) => readonly Area[],
  ) {
    this.owned = new AreaIndex(owned.flatMap((range) => (range.sheet === sheet.name ? [range.area] : [])));
  }

  /** The first column from `from` on that is free in all these rows; -1 where there is none. */
  firstFree(rows: Rows, from: number): number {
    const key = `${String(rows.top)}:${String(rows.bottom)}`;
    const columns = this.known.get(key)?.columns ?? this.takenIn(rows);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, { rows, columns });
    return columns.indexOf(FREE, from);
  }

  take(area: Area): void {
    this.areas().add(area);
    for (const { rows, columns } of this.known.values()) if (shareRows(rows, area)) columns[area.left] = TAKEN;
  }

  private areas(): AreasByRow {
    return (this.taken ??= new AreasByRow([...this.sheet.merges, ...this.occupied(this.sheet.name)]));
  }

  private takenIn(rows: Rows): Uint8Array {
    const columns = new Uint8Array(MAX_COLUMNS);
    for (const area of this.areas().near(rows))
      if (shareRows(rows, area)) columns.fill(TAKEN, area.left, area.right + 1);
    for (let row = rows.top; row <= rows.bottom; row++) {
      const { values = [], formulas = [] } = this.sheet.rows[row] ?? {};
      const end = Math.max(values.length, formulas.length);
      for (let column = 0; column < end; column++)
        if (columns[column] === FREE && this.isUsers(row, column)) columns[column] = TAKEN;
    }
    return columns;
  }

  /** Whether the cell holds something that is not ours. */
  private isUsers(row: number, column: number): boolean {
    const value = valueAt(this.sheet, row, column);
    const formula = this.sheet.rows[row]?.formulas?.[column] ?? null;
    if (value === null && formula === null) return false;
    return isNeverOurs({ value, formula }) || !this.owned.has(row, column);
  }
}

/** Rows of a bundle of areas; an area that stands in more bundles is kept apart. */
const ROWS_A_BUNDLE = 64;
const MOST_BUNDLES = 8;

/** Areas by their rows, so that a table asks of those beside it, not of all. */
class AreasByRow {
  private readonly bundles = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) this.add(area);
  }

  add(area: Area): void {
    const [first, last] = [bundleOf(area.top), bundleOf(area.bottom)];
    if (last - first >= MOST_BUNDLES) this.tall.push(area);
    else
      for (let at = first; at <= last; at++) {
        const bundle = this.bundles.get(at);
        if (bundle) bundle.push(area);
        else this.bundles.set(at, [area]);
      }
  }

  /** At least those that share a row with these. */
  *near({ top, bottom }: Rows): Iterable<Area> {
    yield* this.tall;
    for (let at = bundleOf(top); at <= bundleOf(bottom); at++) yield* this.bundles.get(at) ?? [];
  }
}

const bundleOf = (row: number): number => Math.floor(row / ROWS_A_BUNDLE);

const shareRows = (one: Rows, other: Rows): boolean => one.top <= other.bottom && other.top <= one.bottom;
