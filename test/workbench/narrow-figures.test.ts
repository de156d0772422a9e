import { holdsFigure, narrowText } from '../../src/workbench/grid/narrow-figures';

/** Room for so many letters. */
const roomFor =
  (letters: number) =>
  (text: string): boolean =>
    text.length <= letters;

test('a figure that its column has no room for is never cut: signs fill the cell', () => {
  expect(narrowText('123,456.00', null, roomFor(10))).toBeNull();
  expect(narrowText('123,456.00', null, roomFor(6))).toBe('######');
  expect(narrowText('2024/2/26', null, roomFor(0))).toBe('#');
});

test('one without a format shows fewer decimals first, as in Excel', () => {
  expect(narrowText('1234.5678', 1234.5678, roomFor(6))).toBe('1234.6');
  expect(narrowText('1234.5678', 1234.5678, roomFor(4))).toBe('1235');
  expect(narrowText('1234.5678', 1234.5678, roomFor(3))).toBe('###');
});

test('texts, blanks and truth values are left as they are', () => {
  expect([{ v: 1, t: 2 }, { v: '1', t: 1 }, { v: 1, t: 3 }, null].map(holdsFigure)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
