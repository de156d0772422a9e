import type { CellAddress } from '../../../workbook/address';
import type { CellBlock } from './cell-block';
import type { CellReader } from './cell-reader';
import type { CellState } from './content';

/** Rows between two cells of a column that are read along with them rather than asking twice. */
const MAX_GAP = 20;

/** Scattered cells, read as few areas and found again each in a few steps. */
export class AskedCells {
  /** By column and sheet, by row. */
  private readonly blocks = new Map<string, CellBlock[]>();

  /** Asks for the cells; they are there once the reader has fetched. */
  constructor(cells: readonly CellAddress[], reader: CellReader) {
    const columns = new Map<string, CellAddress[]>();
    for (const cell of cells) {
      const known = columns.get(keyOf(cell));
      if (known) known.push(cell);
      else columns.set(keyOf(cell), [cell]);
    }
    for (const [key, here] of columns) {
      this.blocks.set(
        key,
        spansOf(here.map(({ row }) => row)).flatMap(([top, bottom]) =>
          here[0] ? [reader.ask(here[0].sheet, { top, left: here[0].column, bottom, right: here[0].column })] : [],
        ),
      );
    }
  }

  /** What a cell holds; undefined for one that was not asked for. */
  state(cell: CellAddress): CellState | undefined {
    const blocks = this.blocks.get(keyOf(cell)) ?? [];
    let [low, high] = [0, blocks.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (!block || cell.row < block.area.top) high = middle - 1;
      else if (cell.row > block.area.bottom) low = middle + 1;
      else return block.state(cell.row, cell.column);
    }
    return undefined;
  }
}

const keyOf = ({ sheet, column }: CellAddress): string => `${String(column)},${sheet}`;

/** Rows joined over small gaps. */
function spansOf(rows: readonly number[]): (readonly [top: number, bottom: number])[] {
  const spans: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && row - last[1] <= MAX_GAP) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}
