import { DEFAULT_SETTINGS, type Settings } from '../../../src/contracts/settings';
import {
  draftOf,
  faultsOf,
  isDefault,
  sameDraft,
  settingsOf,
  withDefaults,
  withGradeAdded,
  withRule,
  type SettingsDraft,
} from '../../../src/taskpane/view/settings-draft';

const DRAFT = draftOf(DEFAULT_SETTINGS);
const faults = (change: Partial<SettingsDraft>) => Object.fromEntries(faultsOf({ ...DRAFT, ...change }));
const thresholds = (overachieved: string, lowExecution = '90') => ({
  thresholds: { overachieved, budgetChange: '20', lowExecution },
});
const grades = (...pairs: readonly (readonly [string, string])[]) => ({
  grades: pairs.map(([grade, from], id) => ({ id, grade, from })),
});

describe('a draft of the settings', () => {
  it('shows ratios in percent, and gives back the settings that it came from', () => {
    expect(DRAFT.thresholds).toEqual({ overachieved: '130', budgetChange: '20', lowExecution: '90' });
    expect(settingsOf(DRAFT, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(faultsOf(DRAFT).size).toBe(0);
  });

  it('keeps what the page does not show', () => {
    const base: Settings = {
      ...DEFAULT_SETTINGS,
      waivers: [{ rule: 'overspent', sheet: '表', cell: 'C3', reason: '已核实', date: '2025-01-05' }],
      tables: [{ sheet: '表', head: 'A1', family: 'none', range: null, columns: {} }],
    };
    expect(settingsOf({ ...DRAFT, rounding: 'truncate' }, base)).toEqual({ ...base, rounding: 'truncate' });
  });

  it.each([
    ['130', '1.3'],
    ['１３０％', '1.3'],
    [' 133.5 % ', '1.335'],
    ['100', '1'],
    ['112.5001', '1.125001'],
  ])('reads the threshold %s as %s', (typed, ratio) => {
    const draft = { ...DRAFT, ...thresholds(typed) };
    expect(faultsOf(draft).size).toBe(0);
    expect(settingsOf(draft, DEFAULT_SETTINGS).thresholds.overachieved).toBe(ratio);
  });

  it.each(['', ' ', 'abc', '-5', '1e3', '1.30.0', '一百三', '1,300', '130.00001', '1234567'])(
    'refuses the threshold “%s”',
    (typed) => {
      expect(faults(thresholds(typed))).toEqual({ 'threshold.overachieved': 'not-a-number' });
    },
  );

  it('refuses thresholds that make no sense', () => {
    expect(faults(thresholds('99.9', '100.1'))).toEqual({
      'threshold.overachieved': 'out-of-range',
      'threshold.lowExecution': 'out-of-range',
    });
  });

  it.each([
    [
      'a second grade that is not below the first',
      [
        ['优', '90'],
        ['良', '90'],
        ['差', '0'],
      ],
      { 'grade.1.from': 'not-descending' },
    ],
    [
      'a last grade that does not begin at 0',
      [
        ['优', '90'],
        ['良', '60'],
      ],
      { 'grade.1.from': 'last-not-zero' },
    ],
    [
      'points above a hundred',
      [
        ['优', '101'],
        ['差', '0'],
      ],
      { 'grade.0.from': 'out-of-range' },
    ],
    [
      'points that are no number',
      [
        ['优', '九十'],
        ['差', '0'],
      ],
      { 'grade.0.from': 'not-a-number' },
    ],
    [
      'a grade without a name',
      [
        [' ', '90'],
        ['差', '0'],
      ],
      { 'grade.0.grade': 'blank' },
    ],
    [
      'a name that comes twice',
      [
        ['优', '90'],
        ['优 ', '0'],
      ],
      { 'grade.1.grade': 'twice' },
    ],
  ] as const)('refuses %s', (_, pairs, found) => {
    expect(faults(grades(...pairs))).toEqual(found);
  });

  it('takes any number of grades that descend to 0', () => {
    const draft = { ...DRAFT, ...grades(['优秀', '92.5'], ['合格', '0.00']) };
    expect(faultsOf(draft).size).toBe(0);
    expect(settingsOf(draft, DEFAULT_SETTINGS).grades).toEqual([
      { grade: '优秀', from: '92.5' },
      { grade: '合格', from: '0' },
    ]);
  });

  it('adds a grade before the last, with an id of its own', () => {
    const { grades: made } = withGradeAdded(DRAFT);
    expect(made.map(({ grade }) => grade)).toEqual(['优', '良', '中', '', '差']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(5);
  });

  it('says nothing of a rule that is as it was', () => {
    const off = withRule(DRAFT, 'overspent', { off: true });
    expect(off.rules).toEqual({ overspent: { off: true } });
    const both = withRule(off, 'overspent', { severity: 'error' });
    expect(both.rules).toEqual({ overspent: { off: true, severity: 'error' } });
    expect(withRule(withRule(both, 'overspent', { off: false }), 'overspent', { severity: null }).rules).toEqual({});
  });

  it('knows its sections: what was changed in them, and the way back', () => {
    const changed = withRule({ ...DRAFT, profile: 'hebei', ...thresholds('140') }, 'overspent', { off: true });
    const sections = ['form', 'thresholds', 'grades', 'rules'] as const;
    expect(sections.map((section) => isDefault(changed, section))).toEqual([false, false, true, false]);
    expect(sections.map((section) => sameDraft(changed, DRAFT, section))).toEqual([false, false, true, false]);
    expect(sameDraft(sections.reduce(withDefaults, changed), DRAFT)).toBe(true);
  });

  it('does not take an order of rules for a change', () => {
    const one = withRule(withRule(DRAFT, 'overspent', { off: true }), 'cell-error', { off: true });
    const other = withRule(withRule(DRAFT, 'cell-error', { off: true }), 'overspent', { off: true });
    expect(sameDraft(one, other)).toBe(true);
  });
});
