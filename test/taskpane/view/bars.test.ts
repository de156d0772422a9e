import type { OverviewItem } from '../../../src/contracts/review';
import { budgetBars, completionBars } from '../../../src/taskpane/view/bars';

const item = (values: Partial<OverviewItem>): OverviewItem => ({
  label: '甲',
  cell: { sheet: '表', row: 0, column: 0 },
  budget: null,
  spent: null,
  completion: null,
  ...values,
});

describe('bars of budget and spending', () => {
  it('share one scale, and name what is over with the decimals shown', () => {
    const bars = budgetBars([
      item({ budget: '100', spent: '50.0' }),
      item({ budget: '6.00', spent: '6.20' }),
      item({ budget: null, spent: '0.5' }),
      item({ budget: '10', spent: null }),
      item({ budget: '-3', spent: '0' }),
    ]);
    expect(bars.map(({ budget }) => budget)).toEqual([1, 0.06, 0, 0.1, 0]);
    expect(bars.map(({ spent }) => spent)).toEqual([0.5, 0.062, 0.005, 0, 0]);
    expect(bars.map(({ over }) => over)).toEqual([null, '0.20', '0.5', null, '3']);
  });

  it('have no length where there is no money', () => {
    expect(budgetBars([item({ budget: '0', spent: '0' })])).toMatchObject([{ budget: 0, spent: 0, over: null }]);
    expect(budgetBars([])).toEqual([]);
  });
});

describe('bars of completion', () => {
  const ratios = (...completions: readonly (string | null)[]) =>
    completionBars(completions.map((completion) => item({ completion })));

  it('tell met from short, far over and qualitative', () => {
    expect(ratios('1', '0.99', '1.29', '1.3', null).bars.map(({ level }) => level)).toEqual([
      'met',
      'short',
      'met',
      'far-over',
      'qualitative',
    ]);
  });

  it('end at the line of 100 % when they just meet it', () => {
    const { bars, line } = ratios('1', '0.5');
    expect(bars[0]?.length).toBeCloseTo(line);
    expect(bars[1]?.length).toBeCloseTo(line / 2);
  });

  it('are cut where they would leave the track', () => {
    const { bars, line } = ratios('8', '1');
    expect(bars[0]).toMatchObject({ length: 1, cut: true });
    expect(bars[1]?.cut).toBe(false);
    expect(line).toBeCloseTo(1 / 1.5);
  });
});
