import { type Completion, type Direction, completionOf, parseQuantity, readQuantity } from '../../src/quantity';

const LINEAR = { lessIsBetter: 'linear' } as const;

const shown = (completion: Completion): string =>
  'value' in completion ? completion.value.toFixed(4) : completion.notComputable;

function completion(target: string, actual: string, direction: Direction = 'more'): string {
  return shown(completionOf(parseQuantity(target), parseQuantity(actual), direction, LINEAR));
}

test.each<[string, string, Direction, string]>([
  ['≥99%', '99.88%', 'more', '1.0089'],
  ['8755', '8676', 'more', '0.9910'],
  ['5亿元', '6.47亿元', 'more', '1.2940'],
  ['100%', '-3%', 'more', '0.0000'],
  // Less is better: met, between A and 2A, beyond.
  ['≤10次', '8次', 'less', '1.0000'],
  ['≤10次', '10次', 'less', '1.0000'],
  ['≤10次', '12次', 'less', '0.8000'],
  ['≤10次', '20次', 'less', '0.0000'],
  ['≤10次', '50次', 'less', '0.0000'],
  ['≤10次', '-1次', 'less', '1.0000'],
  // Noughts.
  ['0次', '0次', 'less', '1.0000'],
  ['0次', '1次', 'less', '0.0000'],
  ['0', '0', 'more', '1.0000'],
  ['0', '3', 'more', '0.0000'],
  ['≥0', '5%', 'more', '1.0000'],
  ['0%', '0次', 'less', '1.0000'],
  ['零差错', '0次', 'less', '1.0000'],
  ['低于万分之三', '各项业务零差错', 'less', '1.0000'],
  // Units.
  ['≥100百分比', '100', 'more', '1.0000'],
  ['≥90%', '95', 'more', '1.0556'],
  ['≥735人次', '735', 'more', '1.0000'],
  ['≤90万元', '89.97', 'less', '1.0000'],
  ['90万元', '900000元', 'less', '1.0000'],
  ['8755', '8676人', 'more', '0.9910'],
  ['2天', '24小时', 'less', '1.0000'],
  // Forms are of one year: a figure per year is that figure.
  ['≥3次/年', '4次', 'more', '1.3333'],
  ['5000元/人', '5000元/人/年', 'more', '1.0000'],
  ['1600元/亩', '1600元', 'more', '1.0000'],
  // Figures in brackets explain the one before them.
  ['≥12次', '12次（含线上3次）', 'more', '1.0000'],
  ['≥97%', '97.5%(39/40)', 'more', '1.0052'],
  ['1公顷', '15亩', 'more', '1.0000'],
  ['1TB', '512GB', 'more', '0.5000'],
  ['22份', '22期', 'more', '1.0000'],
  ['10个', '9家', 'more', '0.9000'],
  ['每亩100', '每亩100元', 'more', '1.0000'],
  ['400元/人、天', '180元/人/天', 'less', '1.0000'],
  // Ranges.
  ['85%-90%', '88%', 'more', '1.0000'],
  ['85%-90%', '85%', 'more', '1.0000'],
  ['80%-90%', '40%', 'more', '0.5000'],
  ['80%-90%', '99%', 'more', '1.1000'],
  ['3-5天', '2天', 'less', '1.0000'],
  ['3-5天', '6天', 'less', '0.8000'],
  ['3-5天', '3-4天', 'less', '1.0000'],
  // Dates.
  ['2024年底前', '2024年底前', 'more', '1.0000'],
  ['9月前', '7月', 'more', '1.0000'],
  ['9月前', '10月', 'more', '0.0000'],
  // An answer that reaches the target is no copy of it.
  ['≥95%', '达到95%', 'more', '1.0000'],
  ['≥95%', '≥98%', 'more', '1.0316'],
])('%s / %s (%s)', (target, actual, direction, expected) => {
  expect(completion(target, actual, direction)).toBe(expected);
});

test.each([
  ['≥266米', '≥266米', 'copied'],
  ['=0件', '=0件', 'copied'],
  ['95%以上', '≥95%', 'copied'],
  ['≤30万元', '完成', 'actual-words'],
  ['100%', '无', 'actual-words'],
  ['显著提升', '显著提升', 'target-words'],
  ['2024年底前', '按时完成', 'actual-words'],
  ['', '5', 'target-blank'],
  ['5次', '—', 'actual-blank'],
  ['1,23', '5', 'target-malformed'],
  ['5', '1,23', 'actual-malformed'],
  ['37个基层医疗机构', '100%', 'units-differ'],
  ['20集', '100%', 'units-differ'],
  ['20', '100%', 'units-differ'],
  ['22份', '21期', 'units-differ'],
  ['5个工作日', '4天', 'units-differ'],
  ['1年', '365天', 'units-differ'],
  ['2024年底前', '100%', 'units-differ'],
  ['5天', '2024年5月', 'units-differ'],
  ['1次/月', '12次', 'units-differ'],
  ['1600元/亩', '1500元', 'units-differ'],
  ['3次', '(1)2次(2)3次', 'actual-words'],
  ['3-5天', '2-6天', 'actual-range'],
  ['5天', '3-5天', 'actual-range'],
  ['≥95%', '0.98', 'percent-unclear'],
  ['2024年6月15日前', '2024年6月', 'date-unclear'],
])('%s / %s: %s', (target, actual, reason) => {
  expect(completion(target, actual)).toBe(reason);
});

test('a percent cell stores 1 for 100 %', () => {
  const target = parseQuantity('≥95%');
  expect(shown(completionOf(target, readQuantity(1, '0.00%'), 'more', LINEAR))).toBe('1.0526');
  expect(shown(completionOf(target, readQuantity(1, 'General'), 'more', LINEAR))).toBe('percent-unclear');
  expect(shown(completionOf(target, readQuantity(100, 'General'), 'more', LINEAR))).toBe('1.0526');
  expect(shown(completionOf(target, readQuantity({ error: '#REF!' }, 'General'), 'more', LINEAR))).toBe('actual-error');
});

test('the other formula for less is better', () => {
  const ratio = (target: string, actual: string): string =>
    shown(completionOf(parseQuantity(target), parseQuantity(actual), 'less', { lessIsBetter: 'ratio' }));
  expect(ratio('10次', '12次')).toBe('0.8333');
  expect(ratio('10次', '40次')).toBe('0.2500');
  expect(ratio('10次', '9次')).toBe('1.0000');
});
