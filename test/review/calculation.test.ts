import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import type { Snapshot } from '../../src/workbook/snapshot';
import { renderText } from '../../src/words';
import { expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

/** A right sheet whose balances and totals are formulas with the results given, null for none. */
function book(result: number | null, total: number | null, more: Partial<Snapshot> = {}): Snapshot {
  const sheet = [
    [...expenditure('万元')],
    [1, '办公费', 20, 18, { v: result, f: '=C2-D2' }],
    [2, '差旅费', 20, 18, { v: result, f: '=C3-D3' }],
    ['', '合计', { v: total, f: '=SUM(C2:C3)' }, 36, 4],
  ];
  return { ...smallBook({ 支出表: sheet }), ...more };
}

const told = (snapshot: Snapshot) => {
  const { findings, notChecked } = review(snapshot, DEFAULT_SETTINGS);
  return {
    findings: findings.map(({ rule, cell }) => `${rule} ${addressName(cell)}`),
    notChecked: notChecked.map(
      ({ rule, reason, cell, data }) => `${rule} ${reason} ${addressName(cell)} ${String(data['count'])}`,
    ),
  };
};

test('formulas without results are told once, and nothing is said of what rests on them', () => {
  expect(told(book(null, null))).toEqual({
    findings: [],
    notChecked: ['recognition not-calculated 支出表!E2 3'],
  });
});

test('so are noughts in a workbook that nobody calculated', () => {
  expect(told(book(0, 0, { calculation: 'never' }))).toEqual({
    findings: [],
    notChecked: ['recognition not-calculated 支出表!E2 3'],
  });
});

test('noughts that somebody calculated are figures', () => {
  expect(told(book(0, 0)).findings).toContain('total-mismatch 支出表!C4');
});

test('under manual calculation the figures are judged, and what rests on a formula says so', () => {
  const { findings } = review(book(2, 39, { calculation: 'manual' }), DEFAULT_SETTINGS);
  expect(findings.map(({ rule, note }) => `${rule} ${note ?? ''}`)).toEqual(['total-mismatch manual-calculation']);
  const [finding] = findings;
  const [plain] = review(book(2, 39), DEFAULT_SETTINGS).findings;
  if (!finding || !plain) throw new Error('nothing was found');
  expect(plain.note).toBeUndefined();
  expect(renderText(finding, 'zh').length).toBeGreaterThan(renderText(plain, 'zh').length);
});
