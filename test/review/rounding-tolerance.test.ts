import { DEFAULT_SETTINGS, review } from '../../src/review';
import { TOLERANT } from '../../src/review/tolerant-rules.data';
import { rules } from '../../src/rules/registry';
import { expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

const BOOK = smallBook({
  支出表: [
    [...expenditure('元')],
    [1, '办公费', 1.11, 1.01, 0.1],
    [2, '印刷费', 2.22, 2.02, 0.25],
    ['', '合计', 3.34, 3.03, 0.35],
  ],
});
const found = (tolerance: string) =>
  review(BOOK, { ...DEFAULT_SETTINGS, tolerance }).findings.map(
    ({ rule, difference }) => `${rule} ${difference ?? ''}`,
  );

describe('the tolerance for roundings', () => {
  it('is none by default', () => {
    expect(DEFAULT_SETTINGS.tolerance).toBe('0');
    expect(found('0')).toContain('total-mismatch 0.01');
  });

  it('lets sums pass that are out by no more, and nothing else', () => {
    const gone = found('0').filter((one) => !found('0.01').includes(one));
    expect(gone.length).toBeGreaterThan(0);
    for (const one of gone) expect(one).toMatch(/^(total|balance)-mismatch -?0\.01$/);
    expect(found('0.01')).toContain('balance-mismatch 0.05');
    expect(found('0.04')).toContain('balance-mismatch 0.05');
    expect(found('0.05')).not.toContain('balance-mismatch 0.05');
  });

  it('names rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect([...TOLERANT].filter((id) => !ids.has(id))).toEqual([]);
  });
});
