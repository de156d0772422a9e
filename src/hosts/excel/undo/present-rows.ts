import type { Area } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import { CellReader, loadBlock } from '../cells/cell-reader';
import type { TimedContext } from '../session';
import type { ReadCells, RowMemory } from './row-memory';

/** So many rows and columns that came meanwhile are looked through. */
const MORE_ROWS = 20;
const MORE_COLUMNS = 5;

/** Sheets of which rows are remembered, read again to see where the rows are. */
export class PresentRows {
  private readonly asked = new Map<string, () => CellBlock>();
  private readonly read = new Map<string, ReadCells>();

  /** `payload`: bytes that an answer may have. */
  constructor(
    private readonly memories: readonly RowMemory[],
    private readonly payload: number,
  ) {}

  /** Queues the reading of those that are `there` under the name that `nameOf` knows, if one answer holds them. */
  ask(context: TimedContext, there: ReadonlySet<string>, nameOf: (sheet: string) => string): void {
    this.asked.clear();
    if (!new CellReader(context, this.payload).holds(this.memories.map(widened))) return;
    for (const memory of this.memories) {
      const name = nameOf(memory.sheet);
      if (there.has(name)) this.asked.set(name, loadBlock(context, name, widened(memory)));
    }
  }

  /** After the `sync`: takes what was asked for, and reads what was not yet; `nameOf` knows by now, or that it is gone. */
  async fetch(context: TimedContext, nameOf: (sheet: string) => string | undefined): Promise<void> {
    const reader = new CellReader(context, this.payload);
    let missing = 0;
    for (const memory of this.memories) {
      const name = nameOf(memory.sheet);
      if (name === undefined) continue;
      const block = this.asked.get(name)?.();
      if (!block) missing++;
      this.read.set(memory.sheet, block ?? reader.ask(name, widened(memory)));
    }
    if (missing > 0) await reader.fetch();
  }

  /** What a remembered sheet holds, by its former name. */
  readonly of = (sheet: string): ReadCells | undefined => this.read.get(sheet);
}

/** Of a wide sheet only some columns are remembered; there the same ones are looked at. */
function widened({ area: { top, left, bottom, right }, isWhole }: RowMemory): Area {
  const more = isWhole ? MORE_COLUMNS : 0;
  return {
    top: Math.max(0, top - MORE_ROWS),
    left: Math.max(0, left - more),
    bottom: Math.min(MAX_ROWS - 1, bottom + MORE_ROWS),
    right: Math.min(MAX_COLUMNS - 1, right + more),
  };
}
