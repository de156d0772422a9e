import words from '../../src/tables/words/header-words.json';
import { headerWord, keyOf } from '../../src/tables/words/lexicon';

const roles = Object.entries(words.roles as Record<string, { words?: string[] }>);

describe('the lexicon of header words', () => {
  it.each(roles.filter(([, entry]) => entry.words))('holds the words of %s as they are looked up', (role, entry) => {
    expect(entry.words?.filter((word) => keyOf(word) !== word)).toEqual([]);
    expect(entry.words?.filter((word) => !headerWord(word)?.roles.includes(role as never))).toEqual([]);
    expect(new Set(entry.words).size).toBe(entry.words?.length);
  });

  it('gives a word two roles only where the sheet has to tell which', () => {
    const uses = new Map<string, string[]>();
    for (const [role, entry] of roles)
      for (const word of entry.words ?? []) uses.set(word, [...(uses.get(word) ?? []), role]);
    const shared = [...uses].filter(([, several]) => several.length > 1);
    expect(Object.fromEntries(shared)).toEqual({
      支出: ['item', 'spent'],
      县级: ['item', 'source'],
      调整预算数: ['budget', 'adjust'],
    });
  });

  it.each([
    ['村级年度指标值', 'target'],
    ['县级实际完成值（B）', 'actual'],
    ['绩效评价分值', 'weight'],
    ['主管部门审核得分', 'score'],
    ['上年指标值', undefined],
    ['实施期目标值', undefined],
    ['1—6月完成值', 'actual'],
  ])('tells %s by its last words, unless it speaks of another period', (text, role) => {
    expect(headerWord(text)?.roles[0]).toBe(role);
  });
});
