import type { Area } from '../../workbook/address';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { formatAt, formulaAt, valueAt } from '../../workbook/snapshot';
import type { CellState } from './cells/content';
import type { SheetInfo } from './read/sheet-info';
import type { CellChange } from './write/change-set';

/** A sheet as it was last read. */
export interface KnownSheet {
  /** Excel's own id. */
  readonly id: string;
  /** Area of the cells with content; undefined for an empty sheet, and where we have changed cells ourselves since. */
  readonly used: Area | undefined;
  /** Area that was read; undefined for an empty sheet. */
  readonly area: Area | undefined;
  /** Columns of ours at that time. */
  readonly owned: readonly Area[];
  /** What a cell held, the user's own cells that we have changed since included. */
  state(row: number, column: number): CellState;
}

/** What the last reading found, for a later write that must hit the same rows. Nothing is known before the first one. */
export class KnownWorkbook {
  private readonly sheets = new Map<string, ReadSheet>();

  remember({ sheets, owned }: Snapshot, infos: readonly SheetInfo[], used: ReadonlyMap<string, Area>): void {
    this.sheets.clear();
    for (const snapshot of sheets) {
      const { name } = snapshot;
      const id = infos.find((info) => info.name === name)?.id ?? '';
      const own = owned.filter(({ sheet }) => sheet === name).map(({ area }) => area);
      this.sheets.set(name, new ReadSheet(id, snapshot, used.get(name), own));
    }
  }

  /** The user's own cells hold something else by our hand. */
  note(cells: readonly CellChange[]): void {
    for (const cell of cells) this.sheets.get(cell.sheet)?.note(cell);
  }

  sheet(name: string): KnownSheet | undefined {
    return this.sheets.get(name);
  }
}

class ReadSheet implements KnownSheet {
  private readonly changed = new Map<string, CellState>();

  constructor(
    readonly id: string,
    private readonly snapshot: SheetSnapshot,
    readonly area: Area | undefined,
    readonly owned: readonly Area[],
  ) {}

  get used(): Area | undefined {
    return this.changed.size > 0 ? undefined : this.area;
  }

  note({ row, column, after }: CellChange): void {
    this.changed.set(keyOf(row, column), after);
  }

  state(row: number, column: number): CellState {
    const { snapshot } = this;
    return (
      this.changed.get(keyOf(row, column)) ?? {
        value: valueAt(snapshot, row, column),
        formula: formulaAt(snapshot, row, column),
        format: formatAt(snapshot, row, column),
      }
    );
  }
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;
