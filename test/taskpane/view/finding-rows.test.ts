import { NO_FILTERS, type Filters, type Grouping } from '../../../src/taskpane/state/pane-state';
import { findingList } from '../../../src/taskpane/view/finding-list';
import { countsOf, rowsOf, rulesOf, stepFrom, successorOf } from '../../../src/taskpane/view/finding-rows';
import { countsOfTable } from '../../../src/taskpane/view/tables';
import { FINDINGS, NOT_CHECKED, PLAN, RESULTS, REVIEW, SCORING, SPENDING } from '../../support/review-fixture';

const list = (filters: Partial<Filters> = {}, grouping: Grouping = 'sheet') => {
  const made = findingList(REVIEW, { ...NO_FILTERS, ...filters }, 'zh', grouping);
  return { ...made, rows: rowsOf(made, { folded: new Set(), opened: new Set() }, null) };
};
const groups = (filters: Partial<Filters> = {}, grouping: Grouping = 'sheet') =>
  list(filters, grouping).groups.map(({ title, count }) => [title, count]);

describe('the list of findings', () => {
  it('goes by sheet, then what was not checked, then what was set aside', () => {
    expect(groups()).toEqual([
      [{ sheet: PLAN }, 2],
      [{ sheet: SPENDING }, 13],
      [{ sheet: RESULTS }, 3],
      [{ sheet: SCORING }, 11],
      [{ section: 'unchecked' }, 3],
      [{ section: 'waived' }, 1],
    ]);
    expect(list().order).toHaveLength(FINDINGS.length);
  });

  it('puts the gravest of a sheet first, else keeps the order of the review', () => {
    const [first, second, third, ...rest] = list().order.filter((index) => !FINDINGS[index]?.waived);
    expect([first, second, third]).toEqual([1, 0, 2]);
    const ranks = rest.map((index) => FINDINGS[index]).map((finding) => [finding?.cell.sheet, finding?.severity]);
    expect(ranks.findLastIndex(([sheet, severity]) => sheet === SPENDING && severity === 'warning')).toBeLessThan(
      ranks.findIndex(([sheet, severity]) => sheet === SPENDING && severity === 'info'),
    );
  });

  it('gives every row an id of its own', () => {
    const ids = list().rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['error', 5],
    ['warning', 9],
    ['info', 16],
  ] as const)('shows only %s', (shown, count) => {
    expect(list({ shown }).order).toHaveLength(count);
    expect(list({ shown }).rows.every((row) => row.kind !== 'unchecked')).toBe(true);
  });

  it('shows only what was not checked', () => {
    expect(list({ shown: 'unchecked' }).order).toEqual([]);
    expect(groups({ shown: 'unchecked' })).toEqual([[{ section: 'unchecked' }, NOT_CHECKED.length]]);
  });

  it('searches sentences, titles, rules and addresses', () => {
    expect(list({ text: '专项资金审计' }).order.map((index) => FINDINGS[index]?.rule)).toEqual([
      'adjustment-not-posted',
      'item-unmatched',
      'spent-without-budget',
      'negative-balance',
    ]);
    expect(list({ text: ' NEGATIVE-balance ' }).order).toHaveLength(2);
    expect(list({ text: `${SPENDING}!e18` }).order).toHaveLength(1);
    expect(list({ text: '没有这样的东西' }).rows).toEqual([]);
  });

  it('keeps to a rule, of what was not checked too', () => {
    expect(groups({ rule: 'weights-not-100' })).toEqual([[{ section: 'unchecked' }, 1]]);
    expect(list({ rule: 'target-differs', text: 'D24' }).order).toHaveLength(1);
  });
});

describe('counts', () => {
  it('tell what was set aside by itself', () => {
    expect(countsOf(REVIEW)).toEqual({ error: 5, warning: 8, info: 16, unchecked: 3, waived: 1 });
  });

  it('are told by table', () => {
    expect(countsOfTable(REVIEW, 0)).toEqual({ error: 1, warning: 1, info: 0, unchecked: 0 });
    expect(countsOfTable(REVIEW, 6)).toEqual({ error: 4, warning: 1, info: 6, unchecked: 2 });
  });

  it('of rules begin with the most talkative', () => {
    const rules = rulesOf(REVIEW);
    expect(rules[0]).toEqual({ rule: 'name-differs', count: 8 });
    expect(rules.reduce((sum, { count }) => sum + count, 0)).toBe(FINDINGS.length + NOT_CHECKED.length);
  });
});

describe('stepping', () => {
  it.each([
    [null, 1, 7],
    [null, -1, 9],
    [7, 1, 8],
    [9, 1, null],
    [7, -1, null],
    [9, -1, 8],
    [4, 1, 7],
  ] as const)('from %s by %s comes to %s', (selected, step, next) => {
    expect(stepFrom([7, 8, 9], selected, step)).toBe(next);
  });

  it('goes nowhere in an empty list', () => {
    expect(stepFrom([], null, 1)).toBeNull();
  });
});

describe('going on', () => {
  const [first, second, third] = FINDINGS;
  if (!first || !second || !third) throw new Error('too few findings');
  const aside = { ...second, waived: { reason: '已核实', date: '2025-01-05' } };

  it.each([
    ['to the next one', [first, second, third], 0, second],
    ['to the one before where the next is set aside', [first, third, aside], 1, first],
    ['to the one before at the end', [first, second], 1, first],
    ['nowhere from the last', [first, aside], 0, undefined],
    ['nowhere from one that the filters hide', [first], 5, first],
  ])('goes %s', (_, findings, index, expected) => {
    expect(successorOf(findings, [...findings.keys()], index)).toBe(expected);
  });
});
