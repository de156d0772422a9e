import type { Area } from '../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS, singleCell } from '../../workbook/address';
import { ExcelError, invalidArgument } from '../excel-error';
import type { Calculator } from './calculator';
import type { ChangeListener, Origin } from './changes';
import { Changes } from './changes';
import type { NamedCells } from './defined-name';
import { DefinedName, rangeOfFormula, rangesOfFormula } from './defined-name';
import { describeWorkbook } from './describe';
import type { WorkbookDescription } from './describe';
import { loadWorkbook } from './load';
import { grownArea } from './areas';
import { shiftFormula } from './references';
import { SheetModel } from './sheet-model';
import type { Shift } from './shift';
import { shiftArea, shiftIndex } from './shift';
import type { StandInWorkbookData } from './standin-data';
import type { CellComment, CustomXmlPart, ListObject, Setting } from './workbook-parts';

/** A workbook: what an Excel would hold in memory. Plain, synchronous, and free of Office. */
export class WorkbookModel {
  readonly changes = new Changes();
  fileName = 'workbook.xlsx';
  /** As Excel tells it; the stand-in itself calculates at once in either mode. */
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  /** Opened for viewing: an add-in may change nothing. */
  readOnly = false;
  /** As Review › Protect Workbook: sheets can't be added, removed, moved, renamed, shown or hidden. */
  structureProtected = false;
  /** How an add-in fares that writes over rows of which some are hidden; as it should where undefined. */
  filtered: 'swallow' | 'repeat' | undefined;
  /** Gets the bytes of a workbook that an add-in opens beside this one (base64); where nobody listens, none is opened. */
  onNewWorkbook: ((base64: string) => void) | undefined;
  names: readonly DefinedName[] = [];
  customXml: readonly CustomXmlPart[] = [];
  settings: readonly Setting[] = [];
  comments: readonly CellComment[] = [];
  tables: readonly ListObject[] = [];
  private list: readonly SheetModel[] = [];
  private active: SheetModel | undefined;
  private readonly selections = new Map<SheetModel, Area>();
  private calculator: Calculator | undefined;
  private suspended = false;
  private lastId = 0;

  constructor(data?: StandInWorkbookData) {
    if (data) this.load(data);
  }

  /** Replaces everything by another workbook. Listeners stay. */
  load(data: StandInWorkbookData): void {
    this.list = [];
    this.active = undefined;
    this.selections.clear();
    this.readOnly = false;
    this.structureProtected = false;
    this.names = [];
    this.customXml = [];
    this.settings = [];
    this.comments = [];
    this.tables = [];
    loadWorkbook(this, data);
    this.changes.emit({ kind: 'sheets' });
    this.calculator?.reset();
    this.settle();
  }

  /** The whole comparable state as plain data; ids and results that are still to be calculated are no part of it. */
  describe(): WorkbookDescription {
    this.settle();
    return describeWorkbook(this);
  }

  /** Calls `listener` after every change; returns the function that stops it. */
  onChange(listener: ChangeListener): () => void {
    return this.changes.listen(listener);
  }

  /** Runs `work` on behalf of an add-in or a person; listeners are told so. */
  as<T>(origin: Origin, work: () => T): T {
    return this.changes.as(origin, work);
  }

  nextId(): number {
    return ++this.lastId;
  }

  get sheets(): readonly SheetModel[] {
    return this.list;
  }

  /** By name, as Excel compares names: without regard to case. */
  findSheet(name: string): SheetModel | undefined {
    return this.list.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** The sheet of that name; ItemNotFound where there is none. */
  sheet(name: string): SheetModel {
    const found = this.findSheet(name);
    if (!found) throw new ExcelError('ItemNotFound', undefined, 404);
    return found;
  }

  addSheet(name: string, position = this.list.length): SheetModel {
    this.refuseStructure();
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw invalidArgument();
    if (this.findSheet(name)) throw new ExcelError('ItemAlreadyExists');
    const id = `{00000000-0000-0000-0000-${String(this.nextId()).padStart(12, '0')}}`;
    const sheet = new SheetModel(id, name, this.changes, this);
    this.list = [...this.list.slice(0, position), sheet, ...this.list.slice(position)];
    this.active ??= sheet;
    this.changes.emit({ kind: 'sheets', added: sheet });
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    this.refuseStructure();
    if (this.list.length === 1) throw new ExcelError('InvalidOperation');
    this.list = this.list.filter((other) => other !== sheet);
    this.selections.delete(sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    for (const name of this.names) name.forget(sheet);
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    if (this.active === sheet) this.active = this.list[0];
    this.changes.emit({ kind: 'sheets', removed: sheet });
  }

  /** Throws AccessDenied where the structure of the workbook is protected. */
  refuseStructure(): void {
    if (this.structureProtected) throw new ExcelError('AccessDenied');
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.refuseStructure();
    const others = this.list.filter((other) => other !== sheet);
    this.list = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.changes.emit({ kind: 'sheets' });
  }

  get activeSheet(): SheetModel {
    const sheet = this.active ?? this.list[0];
    if (!sheet) throw new ExcelError('ItemNotFound', undefined, 404);
    return sheet;
  }

  activate(sheet: SheetModel): void {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.changes.emit({ kind: 'active-sheet', sheet, before });
  }

  /** The selected area of the active sheet. */
  get selection(): { readonly sheet: SheetModel; readonly area: Area } {
    const sheet = this.activeSheet;
    return { sheet, area: this.selections.get(sheet) ?? singleCell(0, 0) };
  }

  /** Selects an area; its sheet comes to the front. */
  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.selections.set(sheet, area);
    this.changes.emit({ kind: 'selection', sheet, area });
  }

  /**
   * What a person types into a cell; AccessDenied in a locked cell of a protected sheet, InvalidArgument for a broken
   * formula. A table grows by the column or row right beside it: that is for what is typed, not for what add-ins write.
   */
  edit(sheet: SheetModel, row: number, column: number, input: string): void {
    sheet.enter(singleCell(row, column), () => input);
    if (input !== '') this.growTables(sheet, row, column);
    this.settle();
  }

  /** Puts rows or columns in, or takes them out, with all that follows for formulas and names. */
  shift(sheet: SheetModel, shift: Shift): void {
    sheet.refuseProtected();
    const end = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
    if (shift.at < 0 || shift.at + Math.abs(shift.count) > end) throw invalidArgument();
    sheet.moveCells(shift);
    for (const other of this.list) {
      for (const { row, column, cell } of [...other.grid.cells()]) {
        if (cell.formula === undefined) continue;
        const formula = shiftFormula(cell.formula, other.name, sheet.name, shift);
        if (formula !== cell.formula) other.grid.set(row, column, { ...cell, formula });
      }
    }
    for (const name of this.names) name.shift(sheet, shift);
    this.tables = this.tables.flatMap((table) => {
      const area = table.sheet === sheet ? shiftArea(table.area, shift) : table.area;
      return area ? [{ ...table, area }] : [];
    });
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet || shiftComment(comment, shift));
    this.changes.emit({ kind: 'moved', sheet, shift });
    this.settle();
  }

  findName(name: string, scope: SheetModel | null = null): DefinedName | undefined {
    return this.names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds a name for a range, or for whatever a formula says. */
  addName(
    name: string,
    target: { readonly sheet: SheetModel; readonly area: Area } | string,
    scope: SheetModel | null = null,
  ): DefinedName {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) throw invalidArgument();
    if (this.findName(name, scope)) throw new ExcelError('ItemAlreadyExists');
    const entry = new DefinedName(name, scope, typeof target === 'string' ? this.targetOf(target) : target);
    this.names = [...this.names, entry];
    this.partsChanged();
    return entry;
  }

  /** Puts a comment or a note on a cell; ItemAlreadyExists where there is one, AccessDenied on a protected sheet. */
  addComment(sheet: SheetModel, row: number, column: number, content: string, isNote = false): CellComment {
    sheet.refuseProtected();
    if (this.commentAt(sheet, row, column)) throw new ExcelError('ItemAlreadyExists');
    const id = `{COMMENT-${String(this.nextId())}}`;
    const comment: CellComment = { id, sheet, row, column, content, ...(isNote && { isNote }) };
    this.comments = [...this.comments, comment];
    this.partsChanged();
    return comment;
  }

  /** The comment or note of a cell. */
  commentAt(sheet: SheetModel, row: number, column: number): CellComment | undefined {
    return this.comments.find((one) => one.sheet === sheet && one.row === row && one.column === column);
  }

  /** Changes a comment, or answers to it. */
  changeComment(comment: CellComment, change: Partial<Pick<CellComment, 'content' | 'replies'>>): void {
    comment.sheet.refuseProtected();
    Object.assign(comment, change);
    this.partsChanged();
  }

  removeComment(comment: CellComment): void {
    comment.sheet.refuseProtected();
    this.comments = this.comments.filter((other) => other !== comment);
    this.partsChanged();
  }

  /** Says that names, XML parts, settings, comments or tables have changed. */
  partsChanged(): void {
    this.changes.emit({ kind: 'parts' });
  }

  /** Makes `calculator` responsible for results; without one formulas keep the results that they came with. */
  useCalculator(calculator: Calculator | undefined): void {
    this.calculator = calculator;
    this.settle();
  }

  /** Brings the results of formulas up to date, unless that is suspended. */
  settle(): void {
    if (!this.suspended) this.calculator?.calculate();
  }

  /** Results stay as they are until `resumeCalculation`, whatever is read or written. */
  suspendCalculation(): void {
    this.suspended = true;
  }

  resumeCalculation(): void {
    this.suspended = false;
    this.settle();
  }

  private growTables(sheet: SheetModel, row: number, column: number): void {
    const grown = this.tables.map((table) => {
      const area = table.sheet === sheet ? grownArea(table.area, row, column) : table.area;
      return area === table.area ? table : { ...table, area };
    });
    if (grown.every((table, index) => table === this.tables[index])) return;
    this.tables = grown;
    this.partsChanged();
  }

  private targetOf(text: string) {
    const formula = text.startsWith('=') ? text : `=${text}`;
    const range = rangeOfFormula(formula);
    const sheet = range && this.findSheet(range.sheet);
    if (range && sheet) return { sheet, area: range.area };
    const list = rangesOfFormula(formula)?.flatMap((entry): NamedCells[] => {
      const named = this.findSheet(entry.sheet);
      return named ? [{ sheet: named, area: entry.area }] : [];
    });
    return list && list.length === rangesOfFormula(formula)?.length ? { list } : { formula };
  }
}

/** Moves a comment with its cell; false where the cell is taken out. */
function shiftComment(comment: CellComment, shift: Shift): boolean {
  const axis = shift.axis;
  const index = shiftIndex(comment[axis], shift);
  if (index !== undefined) comment[axis] = index;
  return index !== undefined;
}
