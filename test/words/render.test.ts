import type { Finding, NotChecked } from '../../src/contracts/finding';
import {
  hostErrorText,
  interfaceText,
  languageOf,
  plainText,
  renderFix,
  renderMessage,
  renderText,
} from '../../src/words';
import { fill, pieces, placeholders } from '../../src/words/template';

const cell = { sheet: '表1-3', row: 10, column: 4 };
const finding: Finding = {
  rule: 'negative-balance',
  message: 'over',
  data: {
    name: '印刷费',
    budget: { address: { sheet: '表1-3', row: 10, column: 2 } },
    spent: { address: { sheet: '表1-1', row: 10, column: 3 } },
    budgetValue: '6.00',
    spentValue: '6.20',
    balance: '-0.20',
    unit: '万元',
  },
  severity: 'warning',
  cell,
  related: [],
  expected: '≥ 0',
  actual: '-0.20',
  difference: '-0.20',
  table: 0,
  fix: null,
  waived: null,
};
const unjudged: NotChecked = { rule: 'score-mismatch', cell, reason: 'score-blank', data: {}, table: null };

describe('a span of cells', () => {
  const sources = (last: number): Finding => ({
    ...finding,
    rule: 'funding-mismatch',
    message: 'sources',
    data: { first: { address: cell }, last: { address: { ...cell, row: last } } },
  });
  const addresses = (last: number) => {
    const parts = renderMessage(sources(last), 'zh');
    return parts.flatMap((part) => ('address' in part ? [part.text] : []));
  };

  it('names both its ends', () => {
    expect(addresses(12)).toEqual(['E11', 'E13']);
  });

  it('of one cell names it once', () => {
    expect(addresses(10)).toEqual(['E11']);
    expect(renderText(sources(10), 'en')).not.toContain('E11 to');
  });
});

describe('a signed figure', () => {
  const off = (difference: string): Finding => ({
    ...finding,
    rule: 'total-mismatch',
    message: 'total',
    data: { name: '合计', difference, unit: '万元' },
  });

  it.each([
    ['-1.00', '少 1.00 万元', '1.00 万元 too low'],
    ['−1.00', '少 1.00 万元', '1.00 万元 too low'],
    ['+19.55', '多 19.55 万元', '19.55 万元 too high'],
    ['2', '多 2 万元', '2 万元 too high'],
  ])('%s is told as a word and a size', (difference, zh, en) => {
    expect(renderText(off(difference), 'zh')).toContain(zh);
    expect(renderText(off(difference), 'en')).toContain(en);
  });

  it('is one placeholder, whatever part of it is asked for', () => {
    expect(placeholders('{difference.way} {difference.size} {unit}')).toEqual(['difference', 'unit']);
  });
});

describe('templates', () => {
  it('split into words and placeholders', () => {
    expect(pieces('a {b} c{d}')).toEqual([{ text: 'a ' }, { name: 'b' }, { text: ' c' }, { name: 'd' }]);
    expect(pieces('')).toEqual([]);
    expect(pieces('open { only')).toEqual([{ text: 'open { only' }]);
    expect(placeholders('{b}{a}{b}')).toEqual(['a', 'b']);
  });

  it('take the English singular for a count of one', () => {
    const words = { zh: '{count} 项', en: '{count} items', one: '{count} item' };
    expect(fill(words, 'en', { count: '1' })).toBe('1 item');
    expect(fill(words, 'en', { count: '2' })).toBe('2 items');
    expect(fill(words, 'zh', { count: '1' })).toBe('1 项');
  });

  it('show a placeholder without a value', () => {
    expect(fill({ zh: '{a}', en: '{a}' }, 'en')).toBe('{a}');
  });

  it('never fill a value twice', () => {
    expect(fill({ zh: '{a}{b}', en: '' }, 'zh', { a: '{b}', b: 'x' })).toBe('{b}x');
  });
});

describe('the sentence of a finding', () => {
  it.each(['zh', 'en'] as const)('carries addresses that can be followed (%s)', (language) => {
    const found = renderMessage(finding, language).flatMap((part) => ('address' in part ? [part] : []));
    expect(found).toEqual(
      expect.arrayContaining([
        { address: { sheet: '表1-3', row: 10, column: 2 }, text: 'C11' },
        { address: { sheet: '表1-1', row: 10, column: 3 }, text: '表1-1!D11' },
      ]),
    );
  });

  it.each(['zh', 'en'] as const)('joins to text without holes (%s)', (language) => {
    const text = renderText(finding, language);
    expect(text).toBe(plainText(renderMessage(finding, language)));
    expect(text).toContain('印刷费');
    expect(text).not.toMatch(/[{}[\]]/);
  });

  it('joins what is wrapped within its cell', () => {
    const named = (name: string): string => renderText({ ...finding, data: { ...finding.data, name } }, 'zh');
    expect(named('决策\n（15分）')).toBe(named('决策（15分）'));
    expect(named('total\r\n cost')).toBe(named('total cost'));
  });

  it('looks terms up in the reader’s language', () => {
    const named = { ...finding, data: { ...finding.data, name: { term: 'budget' } } };
    expect(renderText(named, 'en')).toContain('budget');
    expect(renderText({ ...named, data: { ...named.data, name: { term: 'no such term' } } }, 'en')).toContain(
      'no such term',
    );
  });

  it('shows an id without words', () => {
    expect(renderText({ ...finding, message: 'none' }, 'zh')).toBe('[negative-balance/none]');
    expect(renderText({ ...finding, rule: 'none' }, 'zh')).toBe('[none/over]');
    expect(plainText(renderFix(finding, { message: 'none', data: {}, safe: true, edits: [] }, 'zh'))).toBe(
      '[negative-balance/none]',
    );
  });
});

describe('what could not be judged', () => {
  it('is worded under its rule, else under the shared reasons', () => {
    const own = renderText(unjudged, 'zh');
    const shared = renderText({ ...unjudged, rule: 'negative-balance' }, 'zh');
    expect(own).not.toMatch(/^\[/);
    expect(shared).not.toMatch(/^\[/);
    expect(renderText({ ...unjudged, reason: 'none' }, 'zh')).toBe('[score-mismatch/none]');
  });
});

describe('language', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['zh', 'zh'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['', 'zh'],
    [undefined, 'zh'],
  ] as const)('of display language %s is %s', (display, language) => {
    expect(languageOf(display)).toBe(language);
  });

  it('of the interface has every term of a table kind', () => {
    expect(interfaceText('kind.expenditure', 'zh')).not.toBe(interfaceText('kind.expenditure', 'en'));
  });
});

describe('a host error', () => {
  it('names what the host named, once', () => {
    const bare = hostErrorText('protected-sheet', 'zh');
    const named = hostErrorText('protected-sheet', 'zh', { sheet: '完成情况', detail: '完成情况', cell: '' });
    expect(named.startsWith(bare)).toBe(true);
    expect(named.slice(bare.length).match(/完成情况/g)).toHaveLength(1);
  });
});

describe('a sheet', () => {
  const other = { address: { sheet: '表1-1', row: 1, column: 0 } };
  const unmatched = (otherSheet: string): Finding => ({
    ...finding,
    rule: 'item-unmatched',
    message: 'item',
    data: { name: '印刷费', cell: { address: cell }, otherSheet, other },
  });

  it.each(['zh', 'en'] as const)('is named once where its cell follows right behind it (%s)', (language) => {
    expect(renderText(unmatched('表1-1'), language)).not.toContain('表1-1!A2');
    expect(renderText(unmatched('表1-1'), language)).toContain('A2');
    expect(renderText(unmatched('别的表'), language)).toContain('表1-1!A2');
  });
});
