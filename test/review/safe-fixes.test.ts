import type { Finding, Fix } from '../../src/contracts/finding';
import { DEFAULT_SETTINGS, review } from '../../src/review';
import { safeFixes } from '../../src/review/safe-fixes';
import { addressName } from '../../src/workbook/address';
import type { CellEdit } from '../../src/workbook/edit';
import { smallBook } from '../support/small-book';

const edit = (row: number, value: number | string, format?: string): CellEdit => ({
  cell: { sheet: '表', row, column: 0 },
  before: { kind: 'value', value: '旧' },
  after: { kind: 'value', value },
  ...(format !== undefined && { format }),
});

function finding(
  rule: string,
  edits: readonly CellEdit[],
  more: Partial<Fix> & Pick<Partial<Finding>, 'waived'> = {},
): Finding {
  const { waived = null, ...fix } = more;
  return {
    rule,
    message: 'm',
    data: {},
    severity: 'warning',
    cell: { sheet: '表', row: 0, column: 0 },
    related: [],
    expected: null,
    actual: null,
    difference: null,
    table: null,
    waived,
    fix: { message: 'f', data: {}, safe: true, edits, ...fix },
  };
}

const chosen = (findings: readonly Finding[]) => {
  const { findings: taken, edits } = safeFixes(findings);
  return { rules: taken.map(({ rule }) => rule), cells: edits.map(({ cell }) => cell.row) };
};

test.each<[string, readonly Finding[], ReturnType<typeof chosen>]>([
  [
    'those of different cells go together',
    [finding('a', [edit(1, 1)]), finding('b', [edit(2, 2)])],
    { rules: ['a', 'b'], cells: [1, 2] },
  ],
  [
    'one that needs consent stays out',
    [finding('a', [edit(1, 1)], { safe: false }), finding('b', [edit(2, 2)])],
    { rules: ['b'], cells: [2] },
  ],
  [
    'one of a waived finding stays out',
    [finding('a', [edit(1, 1)], { waived: { reason: '已说明', date: '2026-11-25' } })],
    { rules: [], cells: [] },
  ],
  [
    'two that agree on a cell change it once',
    [finding('a', [edit(1, 1)]), finding('b', [edit(1, 1), edit(2, 2)])],
    { rules: ['a', 'b'], cells: [1, 2] },
  ],
  [
    'the later of two that differ waits, as a whole',
    [finding('a', [edit(1, 1)]), finding('b', [edit(2, 2), edit(1, 9)])],
    { rules: ['a'], cells: [1] },
  ],
  [
    'a format that differs is a difference',
    [finding('a', [edit(1, 1)]), finding('b', [edit(1, 1, '0%')])],
    { rules: ['a'], cells: [1] },
  ],
])('%s', (_, findings, expected) => {
  expect(chosen(findings)).toEqual(expected);
});

test('a review’s own safe fixes leave out totals, which need consent', () => {
  const { findings } = review(
    smallBook({
      支出表: [
        ['支出内容', '预算（万元）', '支出（万元）', '净结余（万元）'],
        ['办公费', 24, '22.1', 1.9],
        ['印刷费', 8, 7, 2],
        ['合计', 33, 29.1, 3.9],
      ],
    }),
    DEFAULT_SETTINGS,
  );
  const { edits } = safeFixes(findings);
  expect(edits.map(({ cell }) => addressName(cell)).sort()).toEqual(['支出表!C2', '支出表!D3']);
  expect(findings.some(({ fix }) => fix && !fix.safe)).toBe(true);
});

test('a text is not made a number where the figure is wrong anyway, and is mended by its formula', () => {
  const { findings } = review(
    smallBook({
      支出表: [
        ['支出内容', '预算（万元）', '支出（万元）', '净结余（万元）'],
        ['办公费', 24, 22, '9'],
        ['印刷费', 8, 7, '1'],
        ['合计', 32, 29, 3],
      ],
    }),
    DEFAULT_SETTINGS,
  );
  const { edits } = safeFixes(findings);
  expect(edits.map(({ cell, after }) => [addressName(cell), after.kind])).toEqual([
    ['支出表!D2', 'formula'],
    ['支出表!D3', 'value'],
  ]);
});

test('a typed total is offered its formula beside its value', () => {
  const { findings } = review(
    smallBook({
      支出表: [
        ['支出内容', '预算（万元）', '支出（万元）'],
        ['办公费', 24, 22],
        ['印刷费', 8, 7],
        ['合计', 33, 29],
      ],
    }),
    DEFAULT_SETTINGS,
  );
  const fix = findings.find(({ rule }) => rule === 'total-mismatch')?.fix;
  expect(fix?.edits.map(({ after }) => after)).toEqual([{ kind: 'value', value: 32 }]);
  expect(fix?.byFormula?.edits.map(({ after }) => after)).toEqual([{ kind: 'formula', formula: '=SUM(B2:B3)' }]);
  expect(fix?.byFormula?.safe).toBe(false);
});
