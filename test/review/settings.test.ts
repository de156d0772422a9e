import { DEFAULT_SETTINGS, review, type Settings } from '../../src/review';
import { CENTRAL, FUNDS, expenditure } from '../support/forms';
import { smallBook } from '../support/small-book';

const BOOK = smallBook({
  支出表: [
    [...expenditure('元')],
    [1, '办公费', 100, 120, -20],
    [2, '印刷费', 250, 200, 50],
    ['', '合计', 350, 320, 30],
  ],
  自评表: [
    [...FUNDS],
    ['', '年度资金总额', 100, 100, 85, 10, '85%', 8.5],
    [...CENTRAL],
    ['产出指标', '成本指标', '单次成本', '≤200元', '250元', 50, 37.5, '涨价'],
    ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
    ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', 10, 10, null],
    ['总分', '', '', '', '', 100, 86, '良'],
  ],
});
const rulesOf = (settings: Partial<Settings> = {}) =>
  review(BOOK, { ...DEFAULT_SETTINGS, ...settings }).findings.map(({ rule }) => rule);

describe('settings', () => {
  it('switch a rule off and change its severity', () => {
    expect(rulesOf()).toEqual(expect.arrayContaining(['negative-balance', 'low-execution']));
    expect(rulesOf({ rules: { 'negative-balance': { off: true } } })).not.toContain('negative-balance');
    const { findings } = review(BOOK, { ...DEFAULT_SETTINGS, rules: { 'negative-balance': { severity: 'error' } } });
    expect(findings.find(({ rule }) => rule === 'negative-balance')?.severity).toBe('error');
  });

  it('move thresholds, bands and the rule for less is better', () => {
    expect(rulesOf({ thresholds: { ...DEFAULT_SETTINGS.thresholds, lowExecution: '0.8' } })).not.toContain(
      'low-execution',
    );
    expect(rulesOf()).not.toContain('score-mismatch');
    expect(rulesOf({ lessIsBetter: 'ratio' })).toContain('score-mismatch');
    expect(rulesOf()).not.toContain('grade-mismatch');
    const grades = [
      { grade: '优', from: '85' },
      { grade: '良', from: '0' },
    ];
    expect(rulesOf({ grades })).toContain('grade-mismatch');
  });

  it('choose a form profile', () => {
    const profileOf = (profile: string | null) =>
      review(BOOK, { ...DEFAULT_SETTINGS, profile }).tables.find(({ kind }) => kind === 'scoring')?.profile;
    expect(profileOf(null)).toBe('central');
    expect(profileOf('yunnan')).toBe('yunnan');
    expect(profileOf('no such form')).toBe('central');
  });

  it('overrule what a table is: none at all, or one that ends earlier', () => {
    const choice = { sheet: '支出表', head: 'A1', family: null, range: null, columns: {} } as const;
    const tablesWith = (change: Partial<Settings['tables'][number]>) =>
      review(BOOK, { ...DEFAULT_SETTINGS, tables: [{ ...choice, ...change }] }).tables.filter(
        ({ sheet }) => sheet === '支出表',
      );
    expect(tablesWith({})).toHaveLength(1);
    expect(tablesWith({ family: 'none' })).toEqual([]);
    expect(tablesWith({ range: 'A1:E3' })[0]?.area.bottom).toBe(2);
  });
});
