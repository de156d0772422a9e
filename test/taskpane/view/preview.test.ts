import type { ComputedColumn, Measure } from '../../../src/contracts/review';
import { columnRange, firstRows, previewRows, sampleFormula } from '../../../src/taskpane/view/preview';
import { COMPUTED } from '../../support/review-fixture';

function column(measure: Measure, value: string, stated: string | null): ComputedColumn {
  return {
    id: 'x',
    measure,
    table: 0,
    sheet: '表',
    column: 5,
    lastColumn: 4,
    headerRow: 0,
    format: '0.00',
    sources: [1],
    cells: [{ row: 3, label: '甲', value, stated, formula: null }],
  };
}

describe('the preview of a column', () => {
  it.each([
    ['balance', '-0.50', '-0.5', false],
    ['balance', '-0.50', '0.5', true],
    ['balance', '0.20', '0.20', false],
    ['balance', '0.24', '0.2', false],
    ['balance', '0.25', '0.2', true],
    ['balance', '0.00', null, false],
    ['balance', '0.00', '无', false],
    ['rate', '0.9988', '100%', false],
    ['rate', '0.9988', '99.9%', false],
    ['rate', '0.9988', '99.5%', true],
    ['rate', '0.9988', '99.88', false],
    ['rate', '0.9988', '1.00', false],
    ['completion', '1.0182', '100%', false],
    ['completion', '0.9167', '100%', true],
    ['score', '9.7', '10', false],
    ['score', '9.7', '9.6', true],
  ] as const)('of %s %s beside the stated %s differs: %s', (measure, value, stated, differs) => {
    expect(previewRows(column(measure, value, stated))[0]?.differs).toBe(differs);
  });

  it('says where a stated completion is capped', () => {
    expect(previewRows(column('completion', '1.0089', '100%'))[0]).toMatchObject({ differs: false, capped: true });
    expect(previewRows(column('completion', '1', '100%'))[0]).toMatchObject({ capped: false });
  });

  it('shows ratios as percent, money with its groups and sign, and rows as Excel counts them', () => {
    expect(previewRows(column('rate', '0.9988095238', null))).toEqual([
      { row: 4, label: '甲', stated: null, recomputed: '99.88%', differs: false, capped: false },
    ]);
    expect(previewRows(column('balance', '-1234.50', '-1234.5'))[0]).toMatchObject({
      recomputed: '−1,234.50',
      stated: '−1,234.5',
    });
  });

  it('puts the rows that differ first in line, in the order of the sheet', () => {
    const [balance] = COMPUTED;
    if (!balance) throw new Error('no column');
    const rows = previewRows(balance);
    expect(rows.filter(({ differs }) => differs).map(({ row }) => row)).toEqual([11]);
    expect(firstRows(rows, 3).map(({ row }) => row)).toEqual([4, 5, 11]);
  });

  it('names its cells and its first live formula', () => {
    expect(COMPUTED.map(columnRange)).toEqual(['F4:F12', 'G4:G5', 'E3:E7', 'J15:J17']);
    expect(COMPUTED.map(sampleFormula)).toEqual(['=C4-D4', '=D4/C4', null, null]);
    expect(columnRange({ ...column('rate', '1', null), cells: [] })).toBe('');
  });
});
