import type { Area } from '../../../workbook/address';
import { MAX_COLUMNS } from '../../../workbook/address';
import type { PlannedColumn } from '../../workbook-host';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { canListMerges, loadMerges } from '../cells/merges';
import type { OwnedName } from '../read/owned-names';
import type { TimedContext } from '../session';
import type { ColumnGround } from './place-columns';
import { rowsOf } from './place-columns';

const NOTHING: CellState = { value: null, formula: null, format: 'General' };

/** Asks for all that the placing of columns on one sheet needs to know. */
export class SheetGround {
  private readonly blocks: readonly CellBlock[];
  private readonly window: Area | undefined;
  private widths = new Map<number, Excel.RangeFormat>();
  private merges: () => Area[] = () => [];

  /** `used`: area of the sheet's cells with content or formats, undefined for an empty sheet. */
  constructor(
    private readonly sheet: string,
    planned: readonly PlannedColumn[],
    private readonly owned: readonly OwnedName[],
    private readonly used: Area | undefined,
    reader: CellReader,
  ) {
    this.window = windowOf(planned, used);
    const areas = owned.flatMap(({ range }) => range?.area ?? []);
    this.blocks = [...(this.window ? [this.window] : []), ...areas].map((area) => reader.ask(sheet, area));
  }

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    const columns = new Set(this.blocks.flatMap(({ area }) => columnsOf(area)));
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    this.widths = new Map([...columns].map((column) => [column, loadWidth(sheet, column)]));
    if (!this.window) return;
    // A merge that reaches into the window may begin above it or left of it.
    this.merges = loadMerges(context, this.sheet, { ...this.window, top: 0, left: 0 });
  }

  /** What was found, after the `sync`. */
  ground(): ColumnGround {
    const { used } = this;
    const merges = this.merges();
    const widths = new Map([...this.widths].map(([column, { columnWidth }]) => [column, columnWidth]));
    return {
      state: (row, column) =>
        this.blocks.find((block) => holds(block.area, row, column))?.state(row, column) ?? NOTHING,
      merges,
      width: (column) => widths.get(column) ?? 0,
      owned: this.owned,
      firstColumn: canListMerges() || !used ? 0 : used.right + 1,
    };
  }
}

/** Where columns may go: from the leftmost that is asked for until there is surely room for all. */
function windowOf(planned: readonly PlannedColumn[], used: Area | undefined): Area | undefined {
  if (planned.length === 0) return undefined;
  const rows = planned.map(rowsOf);
  const wanted = planned.map(({ column }) => column.column);
  const right = Math.max(used?.right ?? 0, ...wanted) + planned.length;
  return {
    top: rows.reduce((least, { top }) => Math.min(least, top), Infinity),
    left: Math.min(...wanted),
    bottom: rows.reduce((most, { bottom }) => Math.max(most, bottom), 0),
    right: Math.min(right, MAX_COLUMNS - 1),
  };
}

const columnsOf = ({ left, right }: Area): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function loadWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  return sheet.getRangeByIndexes(0, column, 1, 1).format.load('columnWidth');
}
