import type { Area } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/snapshot';

/** A text of a row, at a zero-based column. */
export interface RowLabel {
  readonly column: number;
  readonly text: string;
}

/** Finds rows by their texts, in about as many steps as rows are found. */
export class RowIndex {
  private readonly columns = new Map<number, ReadonlyMap<CellValue, readonly number[]>>();
  private readonly found = new Map<string, readonly number[]>();

  constructor(
    private readonly area: Pick<Area, 'top' | 'bottom'>,
    private readonly valueAt: (row: number, column: number) => CellValue,
  ) {}

  /** The rows that have all of these texts, from the top down; at least one is asked for. */
  rowsWith(labels: readonly RowLabel[]): readonly number[] {
    const key = JSON.stringify(labels);
    const known = this.found.get(key);
    if (known) return known;
    const [fewest = []] = labels
      .map(({ column, text }) => this.column(column).get(text) ?? [])
      .sort((a, b) => a.length - b.length);
    const rows = fewest.filter((row) => labels.every(({ column, text }) => this.valueAt(row, column) === text));
    this.found.set(key, rows);
    return rows;
  }

  private column(column: number): ReadonlyMap<CellValue, readonly number[]> {
    const known = this.columns.get(column);
    if (known) return known;
    const rows = new Map<CellValue, number[]>();
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const value = this.valueAt(row, column);
      const here = rows.get(value);
      if (here) here.push(row);
      else rows.set(value, [row]);
    }
    this.columns.set(column, rows);
    return rows;
  }
}
