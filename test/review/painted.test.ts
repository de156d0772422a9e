import { DEFAULT_SETTINGS, review } from '../../src/review';
import { smallBook } from '../support/small-book';

/** A figure that was stored as a text is a hint; a wrong balance is none. */
const BOOK = smallBook({
  支出: [
    ['支出内容', '预算（万元）', '支出（万元）', '净结余（万元）'],
    ['办公费', 24, '22', 2],
    ['印刷费', 7, 9, 5],
  ],
});

const paintedOf = (paintHints: boolean): readonly string[] => {
  const { findings } = review(BOOK, { ...DEFAULT_SETTINGS, paintHints });
  expect(findings.map(({ severity }) => severity)).toEqual(expect.arrayContaining(['error', 'info']));
  return [...new Set(findings.flatMap(({ severity, unpainted }) => (unpainted ? [] : [severity])))].sort();
};

it('hints are listed and not painted', () => {
  expect(paintedOf(false)).not.toContain('info');
});

it('hints are painted where the settings say so', () => {
  expect(paintedOf(true)).toContain('info');
});
