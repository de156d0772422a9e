import type { Table } from '../../tables';
import { cellName, parseArea, type Area, type CellAddress } from '../../workbook/address';
import { within } from '../../workbook/lists';

/** Cells whose formulas refer to one another in a ring; the first is the topmost and leftmost of them. */
export type Loop = readonly CellAddress[];

/** Functions that ask where a cell is and not what it holds, or that only Excel can follow. */
const PLACE_FUNCTION =
  /\b(?:OFFSET|INDIRECT|INDEX|ROWS?|COLUMNS?|ADDRESS|CELL|AREAS|SHEETS?|FORMULATEXT|ISFORMULA)\s*\(/i;
/** Texts, references to other sheets, names of functions; what is captured is a reference of the sheet itself. */
const PARTS =
  /"[^"]*"|(?:'[^']*'|(?<![\p{L}\p{N}_.[\]])[\p{L}\p{N}_.[\]]{1,80})!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|[A-Z][A-Z.\d]{0,40}\(|(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/gu;

/** Longer tables are looked through for formulas that name their own cell, and no further. */
const MOST_FORMULAS = 5000;
/** Steps from cell to cell, so that a sheet full of running totals stays cheap. */
const MOST_STEPS = 200_000;
const DEEPEST = 100;
const COLUMNS = 16_384;

const known = new WeakMap<Table, readonly Loop[]>();

/** The circular references of a table, found once; each ring of cells once. */
export function circularLoops(table: Table): readonly Loop[] {
  let loops = known.get(table);
  if (!loops) {
    loops = new LoopFinder(table).find();
    known.set(table, loops);
  }
  return loops;
}

/** Cells of the sheet itself that a formula reads. */
function areasRead(formula: string): readonly Area[] {
  if (PLACE_FUNCTION.test(formula)) return [];
  const areas: Area[] = [];
  for (const [, reference] of formula.matchAll(PARTS)) {
    const area = reference === undefined ? undefined : parseArea(reference);
    if (area) areas.push(area);
  }
  return areas;
}

class LoopFinder {
  private readonly loops: Loop[] = [];
  /** Cells on the way at hand by their place in it; -1 for those that are done. */
  private readonly seen = new Map<number, number>();
  private readonly way: number[] = [];
  private steps = 0;

  constructor(private readonly table: Table) {}

  find(): readonly Loop[] {
    const starts = this.formulas();
    const isLong = starts.length > MOST_FORMULAS;
    for (const key of starts) {
      if (isLong) this.direct(key);
      else if (!this.seen.has(key)) this.visit(key);
      if (this.steps > MOST_STEPS) break;
    }
    return this.loops;
  }

  private formulas(): number[] {
    const { view, area } = this.table;
    const keys: number[] = [];
    for (const row of within(view.formulaRows, area.top, area.bottom)) {
      const formulas = view.sheet.rows[row]?.formulas ?? [];
      for (let column = area.left; column <= Math.min(area.right, formulas.length - 1); column++)
        if (formulas[column]) keys.push(row * COLUMNS + column);
    }
    return keys;
  }

  /** A formula that names its own cell; ranges are not looked into. */
  private direct(key: number): void {
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    const formula = this.table.view.formula(row, column) ?? '';
    if (!formula.includes(cellName(row, column))) return;
    if (areasRead(formula).some((area) => covers(area, row, column))) this.add([key]);
  }

  private visit(key: number): void {
    this.seen.set(key, this.way.length);
    this.way.push(key);
    const formula = this.table.view.formula(Math.floor(key / COLUMNS), key % COLUMNS) ?? '';
    for (const area of areasRead(formula)) this.follow(area);
    this.way.pop();
    this.seen.set(key, -1);
  }

  private follow({ top, bottom, left, right }: Area): void {
    const { rows } = this.table.view.sheet;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const formulas = rows[row]?.formulas;
      this.steps += 1;
      if (this.steps > MOST_STEPS) return;
      for (let column = left; column <= Math.min(right, (formulas?.length ?? 0) - 1); column++) {
        if (!formulas?.[column]) continue;
        const key = row * COLUMNS + column;
        const place = this.seen.get(key);
        if (place === undefined) {
          if (this.way.length < DEEPEST) this.visit(key);
        } else if (place >= 0) this.add(this.way.slice(place));
      }
    }
  }

  private add(keys: readonly number[]): void {
    const sorted = [...keys].sort((a, b) => a - b);
    const { view } = this.table;
    const loop = sorted.map((key) => view.address(Math.floor(key / COLUMNS), key % COLUMNS));
    const [first] = loop;
    const isKnown = this.loops.some(([other]) => other?.row === first?.row && other?.column === first?.column);
    if (first && !isKnown) this.loops.push(loop);
  }
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
