import { saysNone, type WordingLevel, normalizeText, parseComparator, parseQuantity } from '../../src/quantity';

test.each<[WordingLevel | null, string[]]>([
  [
    'met',
    [
      '达成预期指标',
      '全部或基本达成',
      '基本达成预期指标',
      '全部达成预期指标，效果较好',
      '完成',
      '已完成',
      '按计划完成',
      '显著',
      '明显改善',
      '有效',
      '有所提升',
      '养老服务提升',
      '优秀',
      '高',
      '及时',
      '合规',
      '达标',
    ],
  ],
  [
    'partly',
    ['部分达成', '部分完成', '部分达成预期指标并具有一定效果', '一般', '效果一般', '有待提高', '中', '未全部完成'],
  ],
  [
    'not-met',
    ['未达成', '未完成', '未达成且效果较差', '效果较差', '效果不明显', '无明显提升', '尚未开展', '差', '不合格'],
  ],
  [
    null,
    [
      '无',
      '专款专用',
      '应改尽改',
      '公益性事业',
      '全天候',
      '推广面广阔',
      '未来发展',
      '差旅费',
      '已完成，但效果不明显',
      '已印发管护办法，但两个乡镇尚未配齐',
    ],
  ],
])('%s', (level, texts) => {
  for (const text of texts)
    expect([text, parseQuantity(text)]).toEqual([text, expect.objectContaining({ kind: 'wording', level })]);
});

test('a long text has no level', () => {
  expect(parseQuantity('完成'.repeat(100))).toMatchObject({ kind: 'wording', level: null });
});

test.each([
  [' 专款 专用。', '专款专用'],
  ['ＷＩＦＩ（全覆盖）；', 'WIFI(全覆盖)'],
  ['“十四五”', '"十四五"'],
  ['其中：', '其中:'],
  ['一、', '一、'],
  ['1.', '1.'],
  ['第一句。第二句。', '第一句.第二句'],
  ['', ''],
])('"%s" compares as "%s"', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});

test.each([
  ['≥', 'ge'],
  [' ≧ ', 'ge'],
  ['＞＝', 'ge'],
  ['大于等于', 'ge'],
  ['正向', 'ge'],
  ['＞', 'gt'],
  ['≤', 'le'],
  ['反向指标', 'le'],
  ['小于', 'lt'],
  ['═', 'eq'],
  ['等于', 'eq'],
  ['定性', null],
  ['≥90', null],
  ['', null],
])('comparator column "%s"', (text, expected) => {
  expect(parseComparator(text)).toBe(expected);
});

test.each([
  ['无', true],
  ['未发生。', true],
  [' 没有发生 ', true],
  ['未发生重大变化', false],
  ['没有完成', false],
  ['', false],
])('%j says that there was none: %j', (text, none) => {
  expect(saysNone(text)).toBe(none);
});
