import type { Area } from '../../../workbook/address';
import type { CellState } from '../cells/content';
import type { PlannedColumn } from '../../workbook-host';
import type { OwnedName } from '../read/owned-names';

/** What is known of a sheet where columns are to go. */
export interface ColumnGround {
  readonly state: (row: number, column: number) => CellState;
  readonly merges: readonly Area[];
  /** The user's tables (ListObjects). */
  readonly tables: readonly Area[];
  /** Points; 0 for a hidden column. */
  readonly width: (column: number) => number;
  /** Points of a column of which nobody has said anything; undefined where that is not asked for, or not known. */
  readonly standardWidth: number | undefined;
  /** All columns of ours on the sheet. */
  readonly owned: readonly OwnedName[];
  readonly memory: Memory;
  /** How the cells of a column of ours are to look; `isBeside`: the line at its left is that of its neighbour. */
  readonly looks: (planned: PlannedColumn, area: Area, isBeside: boolean) => readonly LookRun[];
  /** Names under which a user's own column stands. */
  readonly foreign: readonly OwnedName[];
  /** Columns left of this one are not looked at; see `canListMerges`. */
  readonly firstColumn: number;
}

/** A planned column with the place that was found for it. */
export interface PlacedColumn {
  readonly planned: PlannedColumn;
  readonly area: Area;
  /** The name that it had before, if it had one. */
  readonly known: OwnedName | undefined;
  /** Number formats that its cells have without us, from the header down. */
  readonly formats: readonly string[];
}

/** A run of cells of a column with the comment of the name that is to remember its look; see own-look.ts. */
export interface LookRun {
  readonly area: Area;
  readonly comment: string;
}

/** What is remembered of one sheet, and how more of it is called. */
export interface Memory {
  readonly names: readonly OwnedName[];
  readonly naming: MemoryNaming;
}

/** Names that no other has. */
export interface MemoryNaming {
  readonly width: (points: number) => string;
  readonly format: () => string;
  readonly look: () => string;
}
