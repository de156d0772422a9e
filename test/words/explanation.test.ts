import type { Finding } from '../../src/contracts/finding';
import { explanationOf } from '../../src/words/explanation';
import { FINDINGS, SPENDING, TARGETS } from '../support/review-fixture';

function only(rule: string): Finding {
  const found = FINDINGS.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

describe('the explanation of a finding, to be pasted into a letter', () => {
  it.each(['zh', 'en'] as const)('names place, figures, cells and rule (%s)', (language) => {
    const text = explanationOf(only('negative-balance'), language);
    for (const part of [`${SPENDING}!E11`, 'C11', 'D11', '0.50', '−0.50', '≥ 0', 'negative-balance'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}[\]]/);
  });

  it('names the difference, and cells of other sheets with their sheet', () => {
    expect(explanationOf(only('total-mismatch'), 'zh')).toContain('多 9 万元');
    expect(explanationOf(only('target-differs'), 'zh')).toContain(`${TARGETS}!D10`);
  });

  it('has no line of figures where there are none', () => {
    const lines = (rule: string): number => explanationOf(only(rule), 'zh').split('\n').length;
    expect(lines('actual-copies-target')).toBe(lines('negative-balance') - 1);
  });

  it('says why it was set aside', () => {
    const waived = { reason: '已办理调剂', date: '2025-01-05' };
    expect(explanationOf({ ...only('negative-balance'), waived }, 'zh')).toMatch(/2025-01-05.*已办理调剂/);
  });
});
