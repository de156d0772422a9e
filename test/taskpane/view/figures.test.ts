import { barePercentText, percentText } from '../../../src/taskpane/view/figures';
import { statedFigure } from '../../../src/words/stated-figure';
import { grouped } from '../../../src/words/grouped-figure';
import { typeset } from '../../../src/words';

describe('figures for people', () => {
  it.each([
    ['1234567.50', '1,234,567.50'],
    ['-1234', '-1,234'],
    ['999', '999'],
    ['0.1234', '0.1234'],
    ['12 份', '12 份'],
    ['', ''],
  ])('groups %s', (text, shown) => {
    expect(grouped(text)).toBe(shown);
  });

  it.each([
    ['-0.50', '−0.50'],
    ['—', '—'],
    ['表1-3', '表1-3'],
    ['-甲', '-甲'],
  ])('typesets %s', (text, shown) => {
    expect(typeset(text)).toBe(shown);
  });

  it('shows ratios as percent, exactly and half up', () => {
    expect(percentText('1.0089')).toBe('100.89%');
    expect(percentText('0.00005')).toBe('0.01%');
    expect(percentText('0.335', 0)).toBe('34%');
  });

  it.each([
    ['1,234.50', '1234.5', 2, false],
    ['97.2%', '97.2', 1, true],
    [' 100％ ', '100', 0, true],
    ['−0.5', '-0.5', 1, false],
  ])('reads the stated %s', (text, value, decimals, percent) => {
    const figure = statedFigure(text);
    expect(figure?.value.toFixed()).toBe(value);
    expect(figure).toMatchObject({ decimals, percent });
  });

  it.each(['良好', '', '1.2.3', '12份', '%'])('takes %s for words', (text) => {
    expect(statedFigure(text)).toBeNull();
  });
});

it.each([
  ['1', '100%'],
  ['1.0089', '100.89%'],
  ['0.5', '50%'],
  ['0.333333', '33.33%'],
])('a ratio of %s without needless decimals: %s', (ratio, shown) => {
  expect(barePercentText(ratio)).toBe(shown);
});
