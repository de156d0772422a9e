import type { Area } from '../../workbook/address';
import { isCellError } from '../../workbook/snapshot';
import type { CellValue } from '../../workbook/snapshot';
import type { Calculator, ModelChange, SheetModel, WorkbookModel } from '../model';
import { boundingArea, intersection } from '../model';
import { Engine, engineInput } from './engine';
import { withoutNames } from './names';
import { Reach } from './reach';
import { columnRuns } from './runs';
import type { Place } from './runs';

/** A formula and what the engine last made of it. */
interface Formula extends Place {
  readonly formula: string;
  result: CellValue | undefined;
}

/**
 * Calculates the formulas of a model by IronCalc. The model is the truth: its cells go into the engine, results come
 * back. Results that came with a file stay until the engine finds that they have changed; a formula that the engine
 * does not understand keeps the result it has.
 */
export class IronCalculator implements Calculator {
  private engine: Engine | undefined;
  private reach = new Reach();
  /** By sheet, then by "row,column". */
  private formulas = new Map<SheetModel, Map<string, Formula>>();
  private readonly dirty = new Map<SheetModel, Area[]>();
  private state: 'clean' | 'dirty' | 'stale' | 'loaded' = 'loaded';
  private structure = '';
  /** The cells that the engine may know of, by sheet. */
  private extents = new Map<SheetModel, Area>();

  constructor(private readonly model: WorkbookModel) {
    model.onChange((change, origin) => {
      if (origin !== 'calculation') this.follow(change);
    });
  }

  reset(): void {
    this.state = 'loaded';
    this.dirty.clear();
  }

  calculate(): void {
    if (this.state === 'clean') return;
    if (this.state === 'dirty') this.feedDirty();
    else this.rebuild(this.state === 'loaded');
    this.state = 'clean';
    this.dirty.clear();
  }

  private follow(change: ModelChange): void {
    if (this.state === 'loaded' || this.state === 'stale') return;
    switch (change.kind) {
      case 'cells': {
        if (!change.content) break;
        this.dirty.set(change.sheet, [...(this.dirty.get(change.sheet) ?? []), change.area]);
        this.state = 'dirty';
        break;
      }
      case 'moved':
      case 'sheets':
        this.state = 'stale';
        break;
      case 'sheet':
      case 'parts':
        // A new name of a sheet, or other defined names.
        if (this.structure !== structureOf(this.model)) this.state = 'stale';
        break;
      default:
    }
  }

  /** Hands the whole workbook to a new engine. Right after loading, results that the file has are kept. */
  private rebuild(keepResults: boolean): void {
    this.structure = structureOf(this.model);
    this.engine?.free();
    this.engine = undefined;
    this.reach = new Reach();
    this.formulas = new Map();
    this.extents = new Map();
    for (const sheet of this.model.sheets) {
      const used = sheet.grid.usedArea(true);
      if (used) this.extents.set(sheet, used);
      for (const { row, column, cell } of sheet.grid.cells()) {
        if (cell.formula !== undefined) this.note(sheet, row, column, cell.formula);
      }
    }
    if (this.formulas.size === 0) return;
    const engine = new Engine(this.model.sheets.map(({ name }) => name));
    this.engine = engine;
    this.feedAll();
    engine.calculate();
    this.takeResults(({ result }, cached) => (keepResults ? cached === null : !isUnknownName(result)));
  }

  private feedAll(): void {
    this.model.sheets.forEach((sheet, index) => {
      for (const { row, column, cell } of sheet.grid.cells()) {
        if (cell.formula !== undefined)
          this.engine?.put(index, row, column, withoutNames(cell.formula, sheet, this.model));
        else if (this.reach.includes(sheet, column)) this.engine?.put(index, row, column, engineInput(cell.value));
      }
    });
  }

  private feedDirty(): void {
    const entered = new Set<Formula>();
    let grown = false;
    for (const [sheet, areas] of this.dirty) {
      for (const { row, column } of areas.flatMap((area) => this.cellsIn(sheet, area))) {
        const { formula } = sheet.cell(row, column);
        this.formulas.get(sheet)?.delete(keyOf(row, column));
        if (formula === undefined) continue;
        grown = this.note(sheet, row, column, formula, entered) || grown;
      }
    }
    if (!this.engine || grown) {
      this.rebuildFor(entered);
      return;
    }
    for (const [sheet, areas] of this.dirty) {
      const index = this.model.sheets.indexOf(sheet);
      for (const { row, column } of areas.flatMap((area) => this.cellsIn(sheet, area))) {
        const { formula, value } = sheet.cell(row, column);
        if (formula !== undefined) this.engine.put(index, row, column, withoutNames(formula, sheet, this.model));
        else if (this.reach.includes(sheet, column)) this.engine.put(index, row, column, engineInput(value));
      }
    }
    this.engine.calculate();
    this.takeResults((formula, _, before) => entered.has(formula) || !same(before, formula.result));
  }

  /** Formulas read cells that the engine does not have yet: it gets everything anew. */
  private rebuildFor(entered: ReadonlySet<Formula>): void {
    const before = this.formulas;
    const places = new Set([...entered].map(({ row, column }) => keyOf(row, column)));
    this.rebuild(true);
    this.takeResults((formula, _, __, sheet) => {
      const key = keyOf(formula.row, formula.column);
      return places.has(key) || !same(before.get(sheet)?.get(key)?.result, formula.result);
    });
  }

  /** Remembers a formula; true where it reads more than the formulas before. */
  private note(sheet: SheetModel, row: number, column: number, formula: string, entered?: Set<Formula>): boolean {
    const known = this.formulas.get(sheet) ?? new Map<string, Formula>();
    this.formulas.set(sheet, known);
    const entry: Formula = { row, column, formula, result: undefined };
    known.set(keyOf(row, column), entry);
    entered?.add(entry);
    return this.reach.add(withoutNames(formula, sheet, this.model), sheet);
  }

  /** Reads all results, and puts those into the model that `takes` wants. */
  private takeResults(
    takes: (formula: Formula, cached: CellValue, before: CellValue | undefined, sheet: SheetModel) => boolean,
  ): void {
    const { engine } = this;
    if (!engine) return;
    for (const [sheet, formulas] of this.formulas) {
      const index = this.model.sheets.indexOf(sheet);
      const changed: Place[] = [];
      for (const formula of formulas.values()) {
        const { row, column } = formula;
        const before = formula.result;
        formula.result = engine.result(index, row, column);
        const cached = sheet.cell(row, column).value;
        if (formula.result === undefined || same(cached, formula.result)) continue;
        if (!takes(formula, cached, before, sheet)) continue;
        sheet.setResult(row, column, formula.result);
        changed.push(formula);
      }
      this.tell(sheet, changed);
    }
  }

  private tell(sheet: SheetModel, changed: readonly Place[]): void {
    this.model.as('calculation', () => {
      for (const area of columnRuns(changed)) this.model.changes.emit({ kind: 'cells', sheet, area, content: true });
    });
  }

  /** The cells of an area that matter to the engine: that hold a formula or did, or that formulas read. */
  private cellsIn(sheet: SheetModel, area: Area): Place[] {
    const known = this.formulas.get(sheet);
    const cells: Place[] = [];
    for (const { top, left, bottom, right } of this.bounded(sheet, area)) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const isFormula = known?.has(keyOf(row, column)) || sheet.cell(row, column).formula !== undefined;
          if (isFormula || this.reach.includes(sheet, column)) cells.push({ row, column });
        }
      }
    }
    return cells;
  }

  /** The part of an area in which there is, or was, anything at all. */
  private bounded(sheet: SheetModel, area: Area): Area[] {
    const used = sheet.grid.usedArea(true);
    const known = this.extents.get(sheet);
    const all = used && known ? boundingArea(used, known) : (used ?? known);
    if (!all) return [];
    this.extents.set(sheet, all);
    const part = intersection(area, all);
    return part ? [part] : [];
  }
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** What makes an engine useless when it changes: names of sheets and defined names. */
function structureOf({ sheets, names }: WorkbookModel): string {
  return JSON.stringify([sheets.map(({ name }) => name), names.map(({ name, formula }) => [name, formula])]);
}

/** A function or name that the engine does not have; Excel may well have it. */
const isUnknownName = (result: CellValue | undefined): boolean =>
  result !== undefined && isCellError(result) && result.error === '#NAME?';

function same(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a !== undefined && b !== undefined && isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b || (a === null && b === '') || (typeof a === 'number' && typeof b === 'number' && sameNumber(a, b));
}

/** The engine's results have fifteen digits, those of a file may have seventeen. */
const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
