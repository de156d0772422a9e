import type { Area } from '../../../workbook/address';

/** The formulas of an area, once they have been fetched, wherever in it they stand. */
export class FormulaBlock {
  private readonly found: string[] = [];

  constructor(
    readonly sheet: string,
    readonly area: Area,
  ) {}

  /** Takes rows of `range.formulas`. Texts that merely begin with "=" come in the same way. */
  add(rows: readonly (readonly unknown[])[]): void {
    for (const row of rows)
      for (const entry of row) if (typeof entry === 'string' && entry.startsWith('=')) this.found.push(entry);
  }

  /** Each with "=". */
  get formulas(): readonly string[] {
    return this.found;
  }
}
