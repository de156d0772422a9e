import fc from '../support/fast-check';
import {
  completionOf,
  formatDecimals,
  isBlankMark,
  judgeDirection,
  normalizeText,
  parseComparator,
  parseQuantity,
  readAmount,
} from '../../src/quantity';

const MEGABYTE = 1_000_000;
/** Characters of all the grammar's words, so that random texts come close to sense. */
const GRAMMAR =
  '0123456789０９.,，．%％‰万亿千百十零两一二三年月日底前内以上下至到~-—()（）≥≤<>=＞不少于超过低控制在每各元人次/、·。；无差错未完成 \u3000￥';

const everyReader = (text: string): void => {
  parseQuantity(text);
  readAmount(text, 'General');
  normalizeText(text);
  isBlankMark(text, 'amount');
  parseComparator(text);
  formatDecimals(text);
  judgeDirection({ comparator: null, text, name: text, unit: null, secondLevel: text });
};

describe('nothing throws', () => {
  test('on any unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), everyReader), { numRuns: 3000, seed: 1 });
  });

  test('on lone surrogates', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    fc.assert(
      fc.property(units, (codes) => {
        everyReader(String.fromCharCode(...codes));
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  test('on texts of the grammar, and their completions', () => {
    const text = fc.string({ unit: fc.constantFrom(...GRAMMAR), maxLength: 24 });
    fc.assert(
      fc.property(text, text, (target, actual) => {
        everyReader(target);
        for (const direction of ['more', 'less'] as const) {
          const completion = completionOf(parseQuantity(target), parseQuantity(actual), direction, {
            lessIsBetter: 'linear',
          });
          if ('value' in completion) expect(completion.value.isFinite() && completion.value.gte(0)).toBe(true);
        }
      }),
      { numRuns: 5000, seed: 3 },
    );
  });
});

test('a reading does not depend on blanks around', () => {
  const said = (text: string): string => JSON.stringify(parseQuantity(text)).replace(/[\u3000 ]/g, '');
  const text = fc.string({ unit: fc.constantFrom(...GRAMMAR.replace(/[\u3000 ]/g, '')), maxLength: 16 });
  fc.assert(
    fc.property(text, (plain) => {
      expect(said(`\u3000${plain} `)).toBe(said(plain));
    }),
    { numRuns: 3000, seed: 4 },
  );
});

describe('a text of 1 MB', () => {
  const UNITS = [
    ['digits', '7'],
    ['groups', '1,234,'],
    ['points', '1.'],
    ['dashes', '-'],
    ['ranges', '1-'],
    ['blanks', ' '],
    ['digit and blank', '5 '],
    ['digits in words', '一'],
    ['places in words', '一千'],
    ['comparators', '不少于'],
    ['almost comparators', '不少'],
    ['signs', '≥'],
    ['brackets', '('],
    ['per', '每人'],
    ['rates', '元/人、'],
    ['zeros', '零安全'],
    ['dates', '2024年1月-'],
    ['full width', '１２３，'],
    ['words', '完成年度目标'],
    ['denials', '未'],
    ['units', '个工作'],
    ['stops', '。'],
    ['twins', '—'],
    ['astral', '𠮷'],
  ] as const;
  const LIMIT_MS = 50;

  /** Milliseconds of the processor in the fastest of up to thirty runs: what the reading costs, not what else is going on. */
  function cost(read: (text: string) => unknown, text: string): number {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 30 && best >= LIMIT_MS; run += 1) {
      const start = process.cpuUsage();
      read(text);
      best = Math.min(best, process.cpuUsage(start).user / 1000);
    }
    return best;
  }

  test.each(UNITS)('of %s is read in time', (_name, unit) => {
    const body = unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
    for (const text of [body, `≥${body}`, `${body}5次`, `5${body}`]) {
      expect(cost(parseQuantity, text)).toBeLessThan(LIMIT_MS);
      expect(cost((long) => readAmount(long, 'General'), text)).toBeLessThan(LIMIT_MS);
      expect(cost(normalizeText, text)).toBeLessThan(LIMIT_MS);
      expect(cost((long) => isBlankMark(long, 'amount'), text)).toBeLessThan(LIMIT_MS);
    }
  });

  test.each(UNITS)('of %s as a name or target has a direction in time', (_name, unit) => {
    const text = unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
    const source = { comparator: null, text: '', name: '', unit: null, secondLevel: '' };
    expect(cost((name) => judgeDirection({ ...source, name }), text)).toBeLessThan(2 * LIMIT_MS);
    expect(cost((target) => judgeDirection({ ...source, text: target }), text)).toBeLessThan(2 * LIMIT_MS);
  });
});
