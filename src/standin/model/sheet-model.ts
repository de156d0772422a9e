import type { Area } from '../../workbook/address';
import { contains, overlaps } from '../../workbook/address';
import { ExcelError } from '../excel-error';
import type { Cell } from './cell';
import { contentOf, formatsOf, withCellStyle, withNumberFormat } from './cell';
import { CellGrid } from './cell-grid';
import type { BorderLine, BorderSide, CellStyle, PlainStyle } from './cell-style';
import { withBorder, withStyle } from './cell-style';
import type { Changes } from './changes';
import { ConditionalFormat } from './conditional-format';
import type { ConditionalFormatData } from './conditional-format';
import { enter } from './entry';
import type { PageSetup } from './page-setup';
import { columnLines, rowLines } from './sheet-layout';
import type { Shift } from './shift';
import { shiftArea, shiftIndex } from './shift';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** Formats go where contents go, or alone. */
export type ClearWhat = 'all' | 'contents' | 'formats';

/** Beyond so many cells an operation is taken to mean the cells that hold something. */
const WIDE = 2_000_000;

/**
 * One sheet. What changes cells, formats or sizes is refused on a protected sheet with AccessDenied; typing is allowed
 * in its unlocked cells.
 */
export class SheetModel {
  readonly grid = new CellGrid();
  readonly rows = rowLines();
  readonly columns = columnLines();
  merges: readonly Area[] = [];
  /** Cells that may be typed into while the sheet is protected; all others are locked, as in Excel. */
  unlocked: readonly Area[] = [];
  private formats: readonly ConditionalFormat[] = [];
  private visible: Visibility = 'visible';
  private locked = false;
  private setup: PageSetup = {};

  constructor(
    readonly id: string,
    private title: string,
    private readonly changes: Changes,
    private readonly ids: { nextId(): number },
  ) {}

  get name(): string {
    return this.title;
  }

  rename(name: string): void {
    const nameBefore = this.title;
    this.title = name;
    this.changes.emit({ kind: 'sheet', sheet: this, nameBefore });
  }

  get visibility(): Visibility {
    return this.visible;
  }

  set visibility(visibility: Visibility) {
    this.visible = visibility;
    this.changed();
  }

  get protected(): boolean {
    return this.locked;
  }

  /** As Review › Protect Sheet. */
  protect(locked: boolean): void {
    this.locked = locked;
    this.changed();
  }

  refuseProtected(): void {
    if (this.locked) throw new ExcelError('AccessDenied');
  }

  cell(row: number, column: number): Cell {
    return this.grid.get(row, column);
  }

  /** Enters `input(row offset, column offset)` into each cell of the area; undefined and null leave a cell alone. */
  enter(area: Area, input: (row: number, column: number) => unknown): void {
    if (!this.unlocked.some((open) => isWithin(area, open))) this.refuseProtected();
    this.replaceCells(area, true, (cell, row, column) => {
      const value = input(row, column);
      return value === undefined || value === null ? cell : enter(cell, value);
    });
  }

  setNumberFormat(area: Area, format: (row: number, column: number) => string | undefined): void {
    this.eachCell(area, false, (cell, row, column) => {
      const code = format(row, column);
      return code === undefined ? cell : withNumberFormat(cell, code);
    });
  }

  setStyle(area: Area, name: PlainStyle, value: unknown): void {
    this.restyle(area, (style) => withStyle(style, name, value));
  }

  setBorder(area: Area, side: BorderSide, change: (line: BorderLine | undefined) => BorderLine | undefined): void {
    this.restyle(area, (style) => withBorder(style, side, change(style?.[side])));
  }

  /** How the sheet is shown and printed. */
  get page(): PageSetup {
    return this.setup;
  }

  /** Changes some of it; undefined takes away. */
  setPage(change: { readonly [K in keyof PageSetup]?: PageSetup[K] | undefined }): void {
    this.refuseProtected();
    const entries = Object.entries({ ...this.setup, ...change }).filter(([, value]) => value !== undefined);
    this.setup = Object.fromEntries(entries);
    this.changed();
  }

  clear(area: Area, what: ClearWhat): void {
    this.eachCell(area, what !== 'formats', (cell) => {
      if (what === 'all') return { value: null };
      return what === 'contents' ? { value: null, ...formatsOf(cell) } : contentOf(cell);
    });
    if (what !== 'contents') this.clearConditionalFormats(area);
  }

  /** Replaces a formula's result; no edit. */
  setResult(row: number, column: number, value: Cell['value']): void {
    this.grid.set(row, column, { ...this.cell(row, column), value });
  }

  /** Highest priority first. */
  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }

  addConditionalFormat(data: ConditionalFormatData, place: 'first' | 'last' = 'first'): ConditionalFormat {
    this.refuseProtected();
    const format = new ConditionalFormat(`{CF-${String(this.ids.nextId())}}`, data);
    this.formats = place === 'first' ? [format, ...this.formats] : [...this.formats, format];
    this.marksChanged();
    return format;
  }

  /** Changes a format's rule or style. */
  changeConditionalFormat(change: () => void): void {
    this.refuseProtected();
    change();
    this.marksChanged();
  }

  /** Puts a format at an index of the list; negative ones count from the end. */
  setPriority(format: ConditionalFormat, priority: number): void {
    this.refuseProtected();
    const others = this.formats.filter((other) => other !== format);
    const index = priority < 0 ? Math.max(0, others.length + 1 + priority) : priority;
    this.formats = [...others.slice(0, index), format, ...others.slice(index)];
    this.marksChanged();
  }

  removeConditionalFormats(remove: (format: ConditionalFormat) => boolean): void {
    this.refuseProtected();
    this.formats = this.formats.filter((format) => !remove(format));
    this.marksChanged();
  }

  merge(area: Area): void {
    this.refuseProtected();
    this.merges = [...this.merges.filter((merge) => !overlaps(merge, area)), area];
    this.changed();
  }

  unmerge(area: Area): void {
    this.refuseProtected();
    this.merges = this.merges.filter((merge) => !overlaps(merge, area));
    this.changed();
  }

  setColumnWidth(area: Area, points: number): void {
    this.refuseProtected();
    for (let column = area.left; column <= area.right; column++) this.columns.setSize(column, points);
    this.changed();
  }

  setRowHeight(area: Area, points: number): void {
    this.refuseProtected();
    for (let row = area.top; row <= area.bottom; row++) this.rows.setSize(row, points);
    this.changed();
  }

  /** Rows give up heights of their own. */
  fitRows(area: Area): void {
    this.refuseProtected();
    for (let row = area.top; row <= area.bottom; row++) this.rows.setSize(row, undefined);
    this.changed();
  }

  hideRows(first: number, last: number, hidden: boolean): void {
    this.refuseProtected();
    this.rows.hide(first, last, hidden);
    this.changed();
  }

  hideColumns(first: number, last: number, hidden: boolean): void {
    this.refuseProtected();
    this.columns.hide(first, last, hidden);
    this.changed();
  }

  /** The part of a shift that lies on this sheet; formulas and names are the workbook's to mend. */
  moveCells(shift: Shift): void {
    const inRows = shift.axis === 'row';
    this.grid.move((row, column) => {
      const index = shiftIndex(inRows ? row : column, shift);
      return index === undefined ? undefined : inRows ? { row: index, column } : { row, column: index };
    });
    const moved = (area: Area): Area[] => [shiftArea(area, shift)].filter((part) => part !== undefined);
    this.merges = this.merges.flatMap(moved);
    this.unlocked = this.unlocked.flatMap(moved);
    for (const format of this.formats) format.areas = format.areas.flatMap(moved);
    this.formats = this.formats.filter(({ areas }) => areas.length > 0);
    (inRows ? this.rows : this.columns).move(shift);
  }

  /** Formats lose the parts that lie wholly in the area. */
  private clearConditionalFormats(area: Area): void {
    const isInside = (part: Area): boolean => isWithin(part, area);
    if (!this.formats.some(({ areas }) => areas.some(isInside))) return;
    for (const format of this.formats) format.areas = format.areas.filter((part) => !isInside(part));
    this.formats = this.formats.filter(({ areas }) => areas.length > 0);
    this.marksChanged();
  }

  /** Cells that look alike are dressed alike, and share one style. */
  private restyle(area: Area, change: (style: CellStyle | undefined) => CellStyle | undefined): void {
    const known = new Map<CellStyle | undefined, CellStyle | undefined>();
    this.eachCell(area, false, (cell) => {
      if (!known.has(cell.style)) known.set(cell.style, change(cell.style));
      return withCellStyle(cell, known.get(cell.style));
    });
  }

  private eachCell(area: Area, content: boolean, replace: (cell: Cell, row: number, column: number) => Cell): void {
    this.refuseProtected();
    this.replaceCells(area, content, replace);
  }

  private replaceCells(area: Area, content: boolean, replace: (cell: Cell, row: number, column: number) => Cell): void {
    const { top, left, bottom, right } = this.bounded(area);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.cell(row, column);
        const next = replace(cell, row - area.top, column - area.left);
        if (next !== cell) this.grid.set(row, column, next);
      }
    }
    this.changes.emit({ kind: 'cells', sheet: this, area, content });
  }

  private bounded(area: Area): Area {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) <= WIDE) return area;
    const used = this.grid.usedArea(true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
    return {
      top: Math.max(area.top, used.top),
      left: Math.max(area.left, used.left),
      bottom: Math.min(area.bottom, used.bottom),
      right: Math.min(area.right, used.right),
    };
  }

  private changed(): void {
    this.changes.emit({ kind: 'sheet', sheet: this });
  }

  private marksChanged(): void {
    this.changes.emit({ kind: 'marks', sheet: this });
  }
}

const isWithin = ({ top, left, bottom, right }: Area, outer: Area): boolean =>
  contains(outer, top, left) && contains(outer, bottom, right);
