import { RowIndex } from '../../../src/hosts/excel/cells/row-index';

/** Rows that all have the first text, and each another second one. */
const count = 2000;
const valueAt = (row: number, column: number): string => (column === 0 ? '产出指标' : `指标${String(row)}`);
const area = { top: 3, bottom: 3 + count - 1 };
const labelsOf = (row: number) => [0, 1].map((column) => ({ column, text: valueAt(row, column) }));

describe('an index of rows', () => {
  it('finds the rows that have all of some texts', () => {
    const index = new RowIndex(area, valueAt);
    expect(index.rowsWith(labelsOf(7))).toEqual([7]);
    expect(index.rowsWith([{ column: 0, text: '产出指标' }])).toHaveLength(count);
    expect(index.rowsWith([{ column: 0, text: '效益指标' }, ...labelsOf(7)])).toEqual([]);
    expect(index.rowsWith(labelsOf(2))).toEqual([]);
  });

  it('looks at each cell a few times, however many rows are alike', () => {
    let looks = 0;
    const counted = (row: number, column: number): string => {
      looks++;
      return valueAt(row, column);
    };
    const index = new RowIndex(area, counted);
    for (let row = area.top; row <= area.bottom; row++) index.rowsWith(labelsOf(row));
    for (let time = 0; time < count; time++) index.rowsWith([{ column: 0, text: '产出指标' }]);
    expect(looks).toBeLessThanOrEqual(5 * count);
  });
});
