import type { SheetModel } from '../model';
import { referencesOf } from '../model';

/** Functions whose references are only known when they are calculated. */
const ANYWHERE = /\b(?:INDIRECT|OFFSET)\s*\(/i;

/** Which columns of which sheets formulas read: only those are handed to the engine. */
export class Reach {
  /** By sheet name in lower case. */
  private readonly columns = new Map<string, Set<number>>();
  private readonly whole = new Set<string>();
  private everywhere = false;

  /** Takes in what a formula of the sheet reads; true where that is more than before. */
  add(formula: string, sheet: SheetModel): boolean {
    let grown = false;
    if (!this.everywhere && ANYWHERE.test(formula)) {
      this.everywhere = true;
      grown = true;
    }
    for (const { sheet: name = sheet.name, range } of referencesOf(formula)) {
      const key = name.toLowerCase();
      const { left, right } = range;
      if (typeof left !== 'number' || typeof right !== 'number') {
        grown ||= !this.whole.has(key);
        this.whole.add(key);
        continue;
      }
      const columns = this.columns.get(key) ?? new Set();
      this.columns.set(key, columns);
      for (let column = left; column <= right; column++) {
        grown ||= !columns.has(column);
        columns.add(column);
      }
    }
    return grown;
  }

  includes(sheet: SheetModel, column: number): boolean {
    const key = sheet.name.toLowerCase();
    return this.everywhere || this.whole.has(key) || (this.columns.get(key)?.has(column) ?? false);
  }
}
