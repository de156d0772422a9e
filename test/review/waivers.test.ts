import { DEFAULT_SETTINGS, review, type StoredWaiver } from '../../src/review';
import { expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

const BOOK = smallBook({
  支出表: [
    [...expenditure('元')],
    [1, '办公费', 100, 120, -20],
    [2, '印刷费', 100, 130, -30],
    ['', '合计', 200, 250, -50],
  ],
});
const waiver = (rule: string, cell: string, sheet = '支出表'): StoredWaiver => ({
  rule,
  sheet,
  cell,
  reason: '已履行调剂程序',
  date: '2025-03-01',
});
const reviewed = (...waivers: readonly StoredWaiver[]) => review(BOOK, { ...DEFAULT_SETTINGS, waivers });

describe('waivers', () => {
  it('mark the finding of their rule and cell with reason and date, and no other', () => {
    const { findings, staleWaivers } = reviewed(waiver('negative-balance', 'E2'));
    expect(findings.filter(({ waived }) => waived !== null)).toEqual([
      expect.objectContaining({
        rule: 'negative-balance',
        cell: { sheet: '支出表', row: 1, column: 4 },
        waived: { reason: '已履行调剂程序', date: '2025-03-01' },
      }),
    ]);
    expect(staleWaivers).toEqual([]);
  });

  it('keep the finding in its place', () => {
    const bare = (result: ReturnType<typeof reviewed>) => result.findings.map(({ rule, cell }) => ({ rule, cell }));
    expect(bare(reviewed(waiver('negative-balance', 'E2')))).toEqual(bare(reviewed()));
  });

  it('that answer to no finding any more are stale: another cell, sheet or rule', () => {
    const stale = [
      waiver('negative-balance', 'E9'),
      waiver('negative-balance', 'E2', '另一表'),
      waiver('balance-mismatch', 'E2'),
    ];
    const { findings, staleWaivers } = reviewed(...stale);
    expect(findings.every(({ waived }) => waived === null)).toBe(true);
    expect(staleWaivers.map(({ rule, cell }) => ({ rule, cell }))).toEqual([
      { rule: 'negative-balance', cell: { sheet: '支出表', area: { top: 8, left: 4, bottom: 8, right: 4 } } },
      { rule: 'negative-balance', cell: { sheet: '另一表', area: { top: 1, left: 4, bottom: 1, right: 4 } } },
      { rule: 'balance-mismatch', cell: { sheet: '支出表', area: { top: 1, left: 4, bottom: 1, right: 4 } } },
    ]);
  });

  it('are stale once their fault is mended', () => {
    const mended = smallBook({
      支出表: [[...expenditure('元')], [1, '办公费', 120, 120, 0], [2, '印刷费', 100, 100, 0]],
    });
    const { staleWaivers } = review(mended, { ...DEFAULT_SETTINGS, waivers: [waiver('negative-balance', 'E2')] });
    expect(staleWaivers).toHaveLength(1);
  });
});
