import fc from '../support/fast-check';
import { type AmountReading, Decimal, type NumberQuantity, parseQuantity, readAmount } from '../../src/quantity';
import { fullWidth, grouped, inChinese, onCheques } from './notations';

const SEED = 20240630;

/** Decimals of up to 15 digits with 0 to 6 behind the point, trailing zeros kept in the count. */
const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => ({ places, value: new Decimal(units.toString()).div(new Decimal(10).pow(places)) }));

function numberOf(text: string): NumberQuantity {
  const quantity = parseQuantity(text);
  if (quantity.kind !== 'number') throw new Error(`${text} reads as ${quantity.kind}`);
  return quantity;
}

function amountOf(text: string): Extract<AmountReading, { kind: 'number' }> {
  const reading = readAmount(text, 'General');
  if (reading.kind !== 'number') throw new Error(`${text} reads as ${reading.kind}`);
  return reading;
}

/** Value with its unit's scale, for each way to print a number. */
const NOTATIONS: readonly [name: string, print: (plain: string) => string, factor: string, unit: string | null][] = [
  ['plain', (text) => text, '1', null],
  ['grouped', grouped, '1', null],
  ['full width', fullWidth, '1', null],
  ['full width and grouped', (text) => fullWidth(grouped(text)), '1', null],
  ['percent', (text) => `${text}%`, '0.01', '%'],
  ['full-width percent', (text) => fullWidth(`${text}%`), '0.01', '%'],
  ['permille', (text) => `${text}‰`, '0.001', '%'],
  ['percent in words', (text) => `${text}百分比`, '0.01', '%'],
  ['percent by prefix', (text) => `百分之${text}`, '0.01', '%'],
  ['of ten thousand', (text) => `万分之${text}`, '0.0001', '%'],
  ['ten thousands', (text) => `${text}万`, '1e4', null],
  ['hundred millions of 元', (text) => `${text}亿元`, '1e8', '元'],
  ['ten thousands of 亩', (text) => `${text} 万亩`, '1e4', '亩'],
  ['with a unit', (text) => `${text} 份`, '1', '份'],
  ['with a unit in brackets', (text) => `${text}（万元）`, '1e4', '元'],
  ['with a currency sign', (text) => `￥${grouped(text)}`, '1', '元'],
  ['at least', (text) => `≧${text}人次`, '1', '人次'],
  ['in words of comparison', (text) => `不超过${text}元/亩`, '1', '元/亩'],
  ['trailing comparison', (text) => `${text}次以上`, '1', '次'],
  ['in a sentence', (text) => `全年共培训${text}人次。`, '1', '人次'],
];

test.each(NOTATIONS)('%s', (_name, print, factor, unit) => {
  fc.assert(
    fc.property(decimals, ({ value, places }) => {
      const quantity = numberOf(print(value.toFixed(places)));
      expect(quantity.value.eq(value.times(factor))).toBe(true);
      expect(quantity.written.eq(value)).toBe(true);
      expect(quantity.decimals).toBe(places);
      expect(quantity.unit).toBe(unit);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test.each([
  ['negative', (text: string) => `-${text}`],
  ['true minus', (text: string) => `−${text}`],
  ['full-width minus', (text: string) => fullWidth(`-${text}`)],
])('%s numbers', (_name, print) => {
  fc.assert(
    fc.property(decimals, ({ value, places }) => {
      expect(numberOf(print(value.toFixed(places))).value.eq(value.neg())).toBe(true);
      expect(amountOf(print(value.toFixed(places))).value.eq(value.neg())).toBe(true);
    }),
    { seed: SEED },
  );
});

const AMOUNTS: readonly [name: string, print: (plain: string) => string, factor: string, unit: string | null][] = [
  ['plain', (text) => text, '1', null],
  ['grouped', grouped, '1', null],
  ['full width', (text) => fullWidth(grouped(text)), '1', null],
  ['with blanks around', (text) => ` ${text}\u3000`, '1', null],
  ['万元', (text) => `${text}万元`, '1', '万元'],
  ['currency', (text) => `¥ ${grouped(text)}`, '1', '元'],
  ['points', (text) => `${text}分`, '1', '分'],
  ['percent', (text) => `${text}%`, '0.01', '%'],
  ['accounting negative', (text) => `(${grouped(text)})`, '-1', null],
  ['full-width accounting negative', (text) => `（${text}）`, '-1', null],
  ['accounting negative with unit', (text) => `(${text})万元`, '-1', '万元'],
];

test.each(AMOUNTS)('amount: %s', (_name, print, factor, unit) => {
  fc.assert(
    fc.property(decimals, ({ value, places }) => {
      const reading = amountOf(print(value.toFixed(places)));
      expect(reading.value.eq(value.times(factor))).toBe(true);
      expect(reading.decimals).toBe(places);
      expect(reading.unit).toBe(unit);
      expect(reading.asText).toBe(true);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const wholes = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 12 })).map(([n, zeros]) => n * 10 ** zeros),
);

test.each([
  ['everyday', (text: string) => text],
  ['cheques', onCheques],
])('numbers in words up to 9999 亿 (%s)', (_name, write) => {
  fc.assert(
    fc.property(wholes, (value) => {
      const quantity = numberOf(`${write(inChinese(value))}个`);
      expect(quantity.value.toString()).toBe(String(value));
      expect(quantity.unit).toBe('个');
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('ratios in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (value) => {
      expect(numberOf(`百分之${inChinese(value)}`).value.eq(new Decimal(value).div(100))).toBe(true);
    }),
    { seed: SEED },
  );
});

test.each(['一百二', '三五', '一千零零五', '二十十', '十百', '一万二', '零五', '百', '一百零', '两两', '一亿亿'])(
  '%s is no number in words',
  (text) => {
    expect(parseQuantity(text).kind).toBe('wording');
    expect(parseQuantity(`${text}个`).kind).toBe('wording');
  },
);

test('ranges keep both ends', () => {
  fc.assert(
    fc.property(decimals, decimals, fc.constantFrom('-', '~', '～', '至', '到', '—', '--'), (a, b, sign) => {
      const text = `${a.value.toFixed(a.places)}${sign}${b.value.toFixed(b.places)}亿元`;
      const range = parseQuantity(text);
      if (range.kind !== 'range') throw new Error(`${text} reads as ${range.kind}`);
      expect(range.low.value.eq(Decimal.min(a.value, b.value).times(1e8))).toBe(true);
      expect(range.high.value.eq(Decimal.max(a.value, b.value).times(1e8))).toBe(true);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
