import { jsonReport } from '../../src/cli/json-report';
import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook } from '../support/small-book';

describe('what was not checked, in JSON', () => {
  const book = smallBook({
    支出表: [
      ['序号', '支出内容', '预算数（元）', '支出（元）', '净结余（元）', '甲'],
      [1, '办公费', 300, 280, 20, 17],
      [2, '印刷费', 60, 60, 0, 23],
      ['', '合计', 360, 340, 20, 41],
    ],
  });

  it.each(['zh', 'en'] as const)('says in %s by a key what kind of reason it is', (language) => {
    const { notChecked } = jsonReport('a.xlsx', review(book, DEFAULT_SETTINGS), language);
    expect(notChecked.map(({ rule, cell, key }) => ({ rule, cell, key }))).toEqual([
      { rule: 'recognition', cell: 'F1', key: 'column-unread' },
    ]);
    expect(notChecked[0]?.reason).not.toBe('column-unread');
  });
});
