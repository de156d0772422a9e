import fc from '../support/fast-check';
import { completionMeasure, numberMeasure, rateMeasure, scoreMeasure } from '../../src/functions/measures';
import type { FunctionInput } from '../../src/functions/function-input';
import type { FailureReason, FunctionResult } from '../../src/functions/function-result';

type Expected = number | '' | { readonly no: FailureReason };

function compare(result: FunctionResult, expected: Expected): void {
  if (typeof expected === 'object') expect(result).toMatchObject({ reason: expected.no });
  else if (typeof expected === 'number' && typeof result === 'number') expect(result).toBeCloseTo(expected, 12);
  else expect(result).toBe(expected);
}

const DIVISION = { code: '#DIV/0!' };

describe('NUMBER', () => {
  it.each<[FunctionInput, FunctionInput, Expected]>([
    [12.5, null, 12.5],
    ['≥99.88%', null, 0.9988],
    ['4753.66万元', null, 47536600],
    ['4753.66万元', '万元', 4753.66],
    ['4753.66万元', '元', 47536600],
    ['0.5亿元', '万元', 5000],
    ['1,234.50', null, 1234.5],
    ['(1,234.50)', null, -1234.5],
    ['１２个', null, 12],
    ['350', '万元', 350],
    ['完成培训12期', null, 12],
    ['', null, ''],
    [null, null, ''],
    ['—', null, ''],
    ['1.2.3', null, { no: 'malformed' }],
    ['85%-90%', null, { no: 'range' }],
    ['2024年12月底前', null, { no: 'date' }],
    ['显著提升', null, { no: 'words' }],
    ['12个', '万元', { no: 'units-differ' }],
    ['12万元', '什么', { no: 'unit-unknown' }],
    [true, null, { no: 'words' }],
    [DIVISION, null, { no: 'passed-on' }],
  ])('%p in %p', (text, unit, expected) => {
    compare(numberMeasure(text, unit), expected);
  });
});

describe('COMPLETION', () => {
  it.each<[FunctionInput, FunctionInput, FunctionInput, Expected]>([
    ['≥100个', '120个', null, 1.2],
    ['≥100个', 50, null, 0.5],
    ['≤10天', '8天', null, 1],
    ['≤10天', '12天', null, 0.8],
    ['10', '12', '反向', 0.8],
    [10, 12, -1, 0.8],
    [10, 12, 'more', 1.2],
    ['85%-90%', '88%', null, 1],
    ['2024年6月底前', '2024年5月20日', null, 1],
    // A cell that shows per cent comes as its ratio.
    ['≥95%', 0.95, null, 1],
    ['≥80%', 1, null, 1.25],
    [0.8, '100%', null, 1.25],
    ['≥80%', 96, null, 1.2],
    ['≥80%', 1.2, null, { no: 'percent-unclear' }],
    ['', '', null, ''],
    ['≥100个', '', null, ''],
    ['', '5个', null, { no: 'target-missing' }],
    ['≥100个', '≥100个', null, { no: 'copied' }],
    ['≥100个', '100天', null, { no: 'units-differ' }],
    ['显著提升', '显著提升', null, { no: 'words' }],
    ['1.2.3', '5', null, { no: 'malformed' }],
    ['≥100个', '80个', '斜向', { no: 'direction-unknown' }],
    ['≥100个', DIVISION, null, { no: 'passed-on' }],
  ])('%p met by %p, %p', (target, actual, direction, expected) => {
    compare(completionMeasure(target, actual, direction), expected);
  });
});

describe('SCORE', () => {
  it.each<[FunctionInput, FunctionInput, FunctionInput, Expected]>([
    [10, '≥100个', '120个', 10],
    [10, '≥100个', '85个', 8.5],
    ['10分', '≤10天', '12天', 8],
    [0.3, '≥3次', '1次', 0.1],
    ['', '≥100个', '85个', ''],
    [10, '≥100个', '', ''],
    ['十足', '≥100个', '85个', { no: 'weight-not-number' }],
    [10, '较好', '较好', { no: 'words' }],
    [DIVISION, '≥100个', '85个', { no: 'passed-on' }],
  ])('%p for %p met by %p', (weight, target, actual, expected) => {
    compare(scoreMeasure(weight, target, actual, null), expected);
  });

  it('never is above the weight, and is it where the target is met', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(2000),
        (weight, target, actual) => {
          const score = scoreMeasure(weight, `≥${String(target)}个`, `${String(actual)}个`, null);
          expect(typeof score).toBe('number');
          expect(Number(score)).toBeLessThanOrEqual(weight);
          expect(score === weight).toBe(actual >= target);
        },
      ),
    );
  });
});

describe('RATE', () => {
  it.each<[FunctionInput, FunctionInput, Expected]>([
    [99.5, 100, 0.995],
    ['50万元', '1000000元', 0.5],
    ['1,200.00', '2,400.00', 0.5],
    [0, '10万元', 0],
    [5, 0, { no: 'budget-zero' }],
    [5, '', ''],
    ['', 5, ''],
    ['50万元', 100, { no: 'units-differ' }],
    ['若干', 100, { no: 'amount-not-number' }],
    [DIVISION, 100, { no: 'passed-on' }],
  ])('%p of %p', (spent, budget, expected) => {
    compare(rateMeasure(spent, budget), expected);
  });
});

it('no input makes a function throw', () => {
  const input = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({}),
  );
  fc.assert(
    fc.property(input, input, input, input, (a, b, c, d) => {
      for (const measure of [numberMeasure, completionMeasure, scoreMeasure, rateMeasure]) {
        const result = measure(a, b, c, d);
        expect(['number', 'string', 'object']).toContain(typeof result);
      }
    }),
  );
});
