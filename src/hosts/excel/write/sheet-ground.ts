import type { Area } from '../../../workbook/address';
import { contains, MAX_COLUMNS } from '../../../workbook/address';
import { isWidthName, rememberedWidth, STANDARD_WIDTH } from '../../own-memory';
import type { PlannedColumn } from '../../workbook-host';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import type { CellState } from '../cells/content';
import { canListMerges, loadMerges } from '../cells/merges';
import type { OwnedName } from '../read/owned-names';
import { isOwnColumn } from '../read/owned-names';
import type { TimedContext } from '../session';
import type { ColumnGround, Memory } from './column-ground';
import { ColumnLooks } from './column-looks';
import { rowsOf } from './place-columns';
import { largest, smallest } from '../../../workbook/lists';

const NOTHING: CellState = { value: null, formula: null, format: 'General' };

/** So many columns beyond the content of a sheet are looked at, if the sheet has formats there. */
const MAX_BEYOND = 50;

/** Where a sheet has content, and where it has content or formats; undefined for an empty sheet. */
export interface UsedAreas {
  readonly content: Area | undefined;
  readonly all: Area | undefined;
}

/** Asks for all that the placing of columns on one sheet needs to know. */
export class SheetGround {
  private readonly blocks: readonly CellBlock[];
  private readonly window: Area | undefined;
  private widths = new Map<number, Excel.RangeFormat>();
  private standard: Excel.RangeFormat | undefined;
  private merges: () => Area[] = () => [];
  private looks: ColumnLooks | undefined;

  constructor(
    private readonly sheet: string,
    private readonly planned: readonly PlannedColumn[],
    private readonly owned: readonly OwnedName[],
    private readonly memory: Memory,
    private readonly used: UsedAreas,
    private readonly reader: CellReader,
  ) {
    this.window = windowOf(planned, used);
    const areas = owned.flatMap(({ range }) => range?.area ?? []);
    this.blocks = [...(this.window ? [this.window] : []), ...areas].map((area) => reader.ask(sheet, area));
  }

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    const remembered = this.memory.names.flatMap(({ range }) => range?.area.left ?? []);
    const columns = new Set([...this.blocks.flatMap(({ area }) => columnsOf(area)), ...remembered]);
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    this.widths = new Map([...columns].map((column) => [column, loadWidth(sheet, column)]));
    const asksStandard = this.memory.names.some(
      ({ name }) => isWidthName(name) && rememberedWidth(name) === STANDARD_WIDTH,
    );
    // Nobody gives the last column of a sheet a width; where it is hidden, the standard is not known.
    if (asksStandard) this.standard = loadWidth(sheet, MAX_COLUMNS - 1);
    if (!this.window) return;
    this.looks = new ColumnLooks(context, this.sheet, this.planned, this.reader.payload);
    // A merge that reaches into the window may begin above it or left of it.
    this.merges = loadMerges(context, this.sheet, { ...this.window, top: 0, left: 0 });
  }

  /** What was found, after the `sync`. `tables`: the user's tables (ListObjects) on the sheet. */
  ground(tables: readonly Area[]): ColumnGround {
    const { all } = this.used;
    const state = (row: number, column: number): CellState =>
      this.blocks.find(({ area }) => contains(area, row, column))?.state(row, column) ?? NOTHING;
    const isOurs = (name: OwnedName): boolean => isOwnColumn(name, ({ row, column }) => state(row, column).value);
    const merges = this.merges();
    const widths = new Map([...this.widths].map(([column, { columnWidth }]) => [column, columnWidth]));
    return {
      state,
      merges,
      tables,
      width: (column) => widths.get(column) ?? 0,
      standardWidth: this.standard?.columnWidth || undefined,
      memory: this.memory,
      looks: (planned, area, isBeside) => this.looks?.runs(planned, area, this.memory.names, isBeside) ?? [],
      owned: this.owned.filter(isOurs),
      foreign: this.owned.filter((name) => !isOurs(name)),
      firstColumn: canListMerges() || !all ? 0 : all.right + 1,
    };
  }
}

/** Where columns may go: from the leftmost that is asked for until there is room for all, as a rule. */
function windowOf(planned: readonly PlannedColumn[], { content, all }: UsedAreas): Area | undefined {
  if (planned.length === 0) return undefined;
  const rows = planned.map(rowsOf);
  const wanted = planned.map(({ column }) => column.column);
  const last = largest(wanted, content?.right ?? 0);
  const beyond = canListMerges() ? Math.min(all?.right ?? 0, last + MAX_BEYOND) : (all?.right ?? 0);
  // One more: beside a table a column stays free.
  const right = Math.max(last, beyond) + planned.length + 1;
  return {
    top: rows.reduce((least, { top }) => Math.min(least, top), Infinity),
    left: smallest(wanted),
    bottom: rows.reduce((most, { bottom }) => Math.max(most, bottom), 0),
    right: Math.min(right, MAX_COLUMNS - 1),
  };
}

const columnsOf = ({ left, right }: Area): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

function loadWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  return sheet.getRangeByIndexes(0, column, 1, 1).format.load('columnWidth');
}
