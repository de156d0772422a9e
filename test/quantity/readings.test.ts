import { type Comparator, type NumberQuantity, parseQuantity } from '../../src/quantity';

function numberOf(text: string): NumberQuantity {
  const quantity = parseQuantity(text);
  if (quantity.kind !== 'number') throw new Error(`${text} reads as ${quantity.kind}`);
  return quantity;
}

describe('comparators', () => {
  test.each<[Comparator, string[]]>([
    [
      'ge',
      [
        '≥5次',
        '≧5次',
        '>=5次',
        '＞＝5次',
        '=>5次',
        '≥≥5次',
        '不少于5次',
        '不低于 5次',
        '至少5次',
        '大于等于5次',
        '5次以上',
        '5次及以上',
        '5次（含）以上',
        '正向5次',
      ],
    ],
    ['gt', ['>5次', '＞5次', '﹥5次', '大于5次', '超过5次', '高于5次', '多于5次']],
    [
      'le',
      [
        '≤5次',
        '≦5次',
        '<=5次',
        '=<5次',
        '不超过5次',
        '不高于5次',
        '不大于5次',
        '不多于5次',
        '至多5次',
        '控制在5次以内',
        '控制在5次',
        '5次以内',
        '5次以下',
        '5次内',
        '反向5次',
      ],
    ],
    ['lt', ['<5次', '＜5次', '低于5次', '小于5次', '少于5次']],
    ['eq', ['=5次', '═5次', '＝5次', '等于5次']],
  ])('%s', (comparator, texts) => {
    for (const text of texts) {
      expect(numberOf(text)).toMatchObject({ comparator, unit: '次', embedded: false });
      expect(numberOf(text).value.toNumber()).toBe(5);
    }
  });

  test('an announced figure is not compared', () => {
    for (const text of ['5次', '达到5次', '达5次', '各 5 次']) expect(numberOf(text).comparator).toBeNull();
  });
});

describe('units', () => {
  test.each([
    ['99.88%', '0.9988', '99.88', 2, '%', 'ratio', 1],
    ['≥100百分比', '1', '100', 0, '%', 'ratio', 1],
    ['>=98%(百分比)', '0.98', '98', 0, '%', 'ratio', 1],
    ['95%%', '0.95', '95', 0, '%', 'ratio', 1],
    ['98(%)', '0.98', '98', 0, '%', 'ratio', 1],
    ['5个百分点', '0.05', '5', 0, '%', 'ratio', 1],
    ['控制在0.9‰以内', '0.0009', '0.9', 1, '%', 'ratio', 1],
    ['万分之三', '0.0003', '3', 0, '%', 'ratio', 1],
    ['低于万分之三', '0.0003', '3', 0, '%', 'ratio', 1],
    ['千分之五', '0.005', '5', 0, '%', 'ratio', 1],
    ['百分之九十九点五', '0.995', '99.5', 1, '%', 'ratio', 1],
    ['百分百', '1', '100', 0, '%', 'ratio', 1],
    ['九成', '0.9', '9', 0, '%', 'ratio', 1],
    ['4753.66万元', '47536600', '4753.66', 2, '元', 'money', 10000],
    ['2.6亿元', '260000000', '2.6', 1, '元', 'money', 100000000],
    ['1100（万元）', '11000000', '1100', 0, '元', 'money', 10000],
    ['￥1,200.00', '1200', '1200', 2, '元', 'money', 1],
    ['1.2万亩', '12000', '1.2', 1, '亩', 'area', 10000],
    ['5.8万', '58000', '5.8', 1, null, 'none', 10000],
    ['22 份', '22', '22', 0, '份', 'count', 1],
    ['0次', '0', '0', 0, '次', 'count', 1],
    ['300 公里', '300', '300', 0, '公里', 'length', 1],
    ['3500公斤', '3500', '3500', 0, '公斤', 'mass', 1],
    ['25TB', '25', '25', 0, 'TB', 'data', 1],
    ['1 个工作日', '1', '1', 0, '工作日', 'duration', 1],
    ['24小时', '24', '24', 0, '小时', 'duration', 1],
    ['1年', '1', '1', 0, '年', 'duration', 1],
    ['400元/人、天', '400', '400', 0, '元/人·天', 'rate', 1],
    ['400元/人/天', '400', '400', 0, '元/人·天', 'rate', 1],
    ['1次/月', '1', '1', 0, '次/月', 'rate', 1],
    ['1.2万元/人', '12000', '1.2', 1, '元/人', 'rate', 10000],
    ['每亩100', '100', '100', 0, '/亩', 'rate', 1],
    ['每人每年75元', '75', '75', 0, '元/人·年', 'rate', 1],
    ['100元每亩', '100', '100', 0, '元/亩', 'rate', 1],
    ['一百二十人', '120', '120', 0, '人', 'count', 1],
    ['7幅画作', '7', '7', 0, '幅', 'count', 1],
    ['5灶头', '5', '5', 0, '灶头', 'other', 1],
  ])('%s', (text, value, written, decimals, unit, unitClass, scale) => {
    const quantity = numberOf(text);
    expect(quantity).toMatchObject({ decimals, unit, unitClass, scale });
    expect([quantity.value.toString(), quantity.written.toString()]).toEqual([value, written]);
  });
});

describe('one figure in a sentence', () => {
  test.each([
    ['实际布防6架', '6', '架'],
    ['实施基本药物制度补助村卫生室352个。', '352', '个'],
    ['本年度已完成352个村卫生室基药补助的实施。', '352', '个'],
    ['37个基层医疗机构', '37', '个'],
    ['100%覆盖', '1', '%'],
    ['约30人', '30', '人'],
    ['预审合格率达98%以上', '0.98', '%'],
    ['满意度≥95%', '0.95', '%'],
    ['得分达到95', '95', null],
    ['2024年完成培训5次', '5', '次'],
    ['5G基站12座', '12', '座'],
    ['第3批采购5台', '5', '台'],
    ['1.造林1.2万亩', '12000', '亩'],
    ['各项业务零差错', '0', null],
    ['零投诉', '0', null],
    ['0投诉', '0', null],
    ['无安全责任事故发生', '0', null],
    ['未发生重大事故', '0', null],
    ['差错率为零', '0', null],
  ])('%s', (text, value, unit) => {
    expect(numberOf(text)).toMatchObject({ unit, embedded: true });
    expect(numberOf(text).value.toString()).toBe(value);
  });

  test.each([
    '截至2024年12月办理质押登记3836件，涉及金额2272.09亿元，同比增长为42.69%；',
    '差错率低于万分之三；预审合格率达98%以上；统计简报12期，专题报告22份。',
    '2023年购买13台安可电脑,并于12月前完成资金支付。',
    '零差错，98%以上满意',
    '未完成5次',
    '没有达到95%',
    '建成后达到国家标准',
    '目标1：提高能力',
    '零售企业',
    '零陵区林业局',
    '无偿服务',
    '一次性补助',
    '十分满意',
    '万无一失',
    '四项制度健全',
    '10余人',
    '7*24小时',
    '3/4',
    '10±2%',
    '水质为3级标准',
    '5万2',
    '1次2',
  ])('%s is wording', (text) => {
    expect(parseQuantity(text).kind).toBe('wording');
  });
});

test.each([
  '12,34',
  '1.2.3',
  '7,00.0,77',
  '12 34',
  '5.',
  '≥1,23',
  '1,2345元',
  '123456789012345678901',
  '100..0%',
  '5.5.5%',
])('%s is malformed', (text) => {
  expect(parseQuantity(text)).toEqual({ kind: 'malformed', text });
});

test.each(['', ' ', '-', '—', '——', '–', '/', '／', '－'])('"%s" is blank', (text) => {
  expect(parseQuantity(text)).toEqual({ kind: 'blank' });
});

describe('ranges', () => {
  test.each([
    ['85%-90%', '0.85', '0.9', '%'],
    ['85-90%', '0.85', '0.9', '%'],
    ['3～5天', '3', '5', '天'],
    ['10至15人', '10', '15', '人'],
    ['三到五天', '3', '5', '天'],
    ['1.2—1.5万亩', '12000', '15000', '亩'],
    ['控制在85%-90%之间', '0.85', '0.9', '%'],
    ['5--3次', '3', '5', '次'],
    ['每次培训3-5天', '3', '5', '天'],
  ])('%s', (text, low, high, unit) => {
    const range = parseQuantity(text);
    if (range.kind !== 'range') throw new Error(`${text} reads as ${range.kind}`);
    expect([range.low.value.toString(), range.high.value.toString()]).toEqual([low, high]);
    expect([range.low.unit, range.high.unit]).toEqual([unit, unit]);
  });
});
