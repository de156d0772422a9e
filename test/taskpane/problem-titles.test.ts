import { titleOf } from '../../src/taskpane/components/shell/notices';

describe('a problem is headed', () => {
  it.each([
    ['timeout', 'problem.title-writing'],
    ['protected-sheet', 'problem.title-writing'],
    ['half-written', 'short.half-written'],
    ['cancelled', 'short.cancelled'],
  ] as const)('%s: %s, as nobody is to doubt what is certain', (code, title) => {
    expect(titleOf({ code, data: {}, during: 'writing' })).toBe(title);
  });
});
