import type { Finding } from '../../src/contracts/finding';
import { evidenceOf } from '../../src/words/evidence';
import { RECKONED } from '../../src/words/reckoned.data';
import { wordsOfRule } from '../../src/words/rule-words';
import { cellOf, FINDINGS, PLAN, SPENDING, TARGETS } from '../support/review-fixture';

function only(rule: string): Finding {
  const found = FINDINGS.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

describe('the figures of a finding', () => {
  it('pair each cell with what it holds, then state, expect and differ', () => {
    const { parts, verdict, others } = evidenceOf(only('negative-balance'));
    expect(parts).toEqual([
      { label: { term: 'budget' }, cell: cellOf(`${SPENDING}!C11`), value: '' },
      { label: { term: 'spent' }, cell: cellOf(`${SPENDING}!D11`), value: '0.50' },
    ]);
    expect(verdict).toEqual([
      { label: { figure: 'actual' }, cell: cellOf(`${SPENDING}!E11`), value: '-0.50' },
      { label: { figure: 'expected' }, cell: null, value: '≥ 0' },
    ]);
    expect(others).toEqual([]);
  });

  it('name other cells that take part', () => {
    const { verdict, others } = evidenceOf(only('total-mismatch'));
    expect(verdict.map(({ value }) => value)).toEqual(['290', '281', '+9']);
    expect(others.map(({ row }) => row + 1)).toEqual([3, 7, 14, 16, 18]);
    expect(others.every(({ sheet }) => sheet === PLAN)).toBe(true);
  });

  it('say nothing twice', () => {
    const { parts, verdict, others } = evidenceOf(only('target-differs'));
    expect(parts.map(({ cell, value }) => [cell, value])).toEqual([[cellOf(`${TARGETS}!D10`), '逐步提升']]);
    expect(verdict.map(({ label }) => label)).toEqual([{ figure: 'actual' }]);
    expect(others).toEqual([]);
  });

  it('name no cell beside a figure that was worked out', () => {
    const finding: Finding = { ...only('negative-balance'), rule: 'shortfall-unexplained', message: 'short' };
    expect(evidenceOf(finding).verdict[0]).toEqual({ label: { figure: 'reckoned' }, cell: null, value: '-0.50' });
  });

  it('leave out a figure worked out of one that has a row of its own', () => {
    const finding: Finding = {
      ...only('negative-balance'),
      rule: 'shortfall-unexplained',
      message: 'docked',
      data: { score: { address: cellOf(`${SPENDING}!D11`) }, scoreValue: '7' },
      expected: '10',
      actual: '7',
      difference: null,
    };
    const { parts, verdict } = evidenceOf(finding);
    expect(parts.map(({ value }) => value)).toEqual(['7']);
    expect(verdict.map(({ label }) => label)).toEqual([{ figure: 'expected' }]);
  });

  it('show what the cell itself holds where that is another figure', () => {
    const finding: Finding = { ...only('negative-balance'), cell: cellOf(`${SPENDING}!D11`) };
    const { parts, verdict } = evidenceOf(finding);
    expect(parts.map(({ cell, value }) => [cell, value])).toContainEqual([cellOf(`${SPENDING}!D11`), '0.50']);
    expect(verdict[0]).toEqual({ label: { figure: 'reckoned' }, cell: null, value: '-0.50' });
  });

  it.each(Object.entries(RECKONED))('are worked out for messages that %s has', (rule, messages) => {
    expect(Object.keys(wordsOfRule(rule)?.messages ?? {})).toEqual(expect.arrayContaining([...messages]));
  });

  it('leave out a lone figure with nothing to hold it against', () => {
    expect(evidenceOf(only('actual-copies-target')).verdict).toEqual([]);
  });
});
