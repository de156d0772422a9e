import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import {
  besides,
  codes,
  contracts,
  counts,
  deducted,
  factors,
  functions,
  households,
  journal,
  judges,
  levels,
  pages,
  pointsOff,
  takenOut,
  twoWeights,
  units,
  unitsApart,
  type Form,
} from '../support/own-forms';
import { smallBook, type SmallCell } from '../support/small-book';

type Rows = readonly (readonly SmallCell[])[];

/** Errors and warnings of a sheet as "rule A1", in the order of the review. */
const told = (form: Form): readonly string[] =>
  review(smallBook({ 表: form }), DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${addressName(cell).replace('表!', '')}`);

/** The form with one cell replaced, by its zero-based row and column. */
const withCell = (form: Form, row: number, column: number, value: SmallCell): Form => ({
  ...form,
  rows: form.rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  ),
});

const rows = (list: Rows): Form => ({ rows: list });

describe('forms in their own words', () => {
  it.each<[string, Form]>([
    ['a journal with a running balance', rows(journal)],
    ['codes of classes under a heading of their own', rows(codes)],
    ['lines told besides', rows(besides)],
    ['counts and prices beside money', rows(counts)],
    ['people beside money, by group', { rows: households, merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] }],
    ['pages that carry on', rows(pages)],
    ['a subtotal of some of the columns', { rows: functions, merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3'] }],
    ['a rate of another column than the balance', rows(contracts)],
    ['lines added and deducted', rows(deducted)],
    ['one group of columns a source', levels],
    ['rows of counts and averages under the sums', units],
  ])('%s are accused of nothing', (_, form) => {
    expect(told(form)).toEqual([]);
  });

  it.each<[string, Form, readonly [row: number, column: number, value: SmallCell], readonly string[]]>([
    ['a balance that does not go on', rows(journal), [7, 4, 4300], ['balance-mismatch E8', 'balance-mismatch E9']],
    ['a balance under codes', rows(codes), [5, 6, 66], ['balance-mismatch G6']],
    ['a part told besides its total', rows(besides), [5, 2, 47], ['total-mismatch C6', 'total-mismatch C3']],
    ['an amount of money beside counts', rows(counts), [5, 5, 57650], ['total-mismatch F6']],
    ['what a page comes to', rows(pages), [11, 3, 390], ['total-mismatch D12']],
    ['a payment that leaves another rest', rows(contracts), [3, 5, 40000], ['balance-mismatch F4']],
    ['a deduction that was added', rows(deducted), [8, 2, 3140], ['total-mismatch C9']],
    ['a rest of one source', levels, [5, 10, 3], ['balance-mismatch K6']],
  ])('%s is found', (_, form, [row, column, value], [first = '', ...others]) => {
    const found = told(withCell(form, row, column, value));
    expect(found).toContain(first);
    // What else is said follows from it: sums of its row and its column.
    expect(found.filter((entry) => entry !== first && !others.includes(entry) && !entry.startsWith('total-'))).toEqual(
      [],
    );
  });
});

describe('forms that score in their own words', () => {
  it.each<[string, Form]>([
    ['names that stand in the column that has one a row', judges],
    ['values whose units stand beside them', unitsApart],
    ['lines that do not apply, and the others scaled up', takenOut],
    ['points taken off', pointsOff],
    ['a factor for each grade', factors],
    ['weights of levels and of all', twoWeights],
  ])('%s are accused of nothing', (_, form) => {
    expect(told(form)).toEqual([]);
  });

  it.each<[string, Form, readonly [row: number, column: number, value: SmallCell], string]>([
    ['a reason missing', judges, [3, 6, null], 'shortfall-unexplained'],
    ['a completion', unitsApart, [4, 6, 92.5], 'completion-mismatch G5'],
    ['a subtotal of what applies', takenOut, [6, 6, 88], 'score-total-mismatch G7'],
    ['a score after points were taken off', pointsOff, [3, 8, 29.9], 'score-mismatch I4'],
    ['a score by its factor', factors, [2, 8, 30], 'score-mismatch I3'],
    ['a score over its weight', twoWeights, [5, 8, 11], 'score-over-weight I6'],
  ])('%s is found', (_, form, [row, column, value], expected) => {
    expect(told(withCell(form, row, column, value)).some((entry) => entry.startsWith(expected))).toBe(true);
  });
});
