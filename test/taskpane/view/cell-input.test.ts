import { inputText, keptAs } from '../../../src/taskpane/view/cell-input';
import type { CellInput } from '../../../src/workbook/edit';

const number = (value: number): CellInput => ({ kind: 'value', value });

describe('what an edit enters', () => {
  it.each<[CellInput, string | undefined, string]>([
    [number(190), '0.00', '190.00'],
    [number(-17), '0', '−17'],
    [number(1), '0%', '100%'],
    [number(0.972), '0.0%', '97.2%'],
    [number(0), '0.00%', '0.00%'],
    // What a format would hide is shown.
    [number(0.125), '0.0', '0.125'],
    [number(1234.5), '#,##0.00', '1234.5'],
    [number(-0.5), undefined, '−0.5'],
    [{ kind: 'value', value: '100%' }, undefined, '100%'],
    [{ kind: 'value', value: null }, undefined, ''],
    [{ kind: 'formula', formula: '=C5-D5' }, '0.00%', '=C5-D5'],
  ])('%j under %s reads %s', (input, format, text) => {
    expect(inputText(input, format)).toBe(text);
  });
});

it('a figure that is kept as text is told from the number that it becomes', () => {
  const text = (value: string): CellInput => ({ kind: 'value', value });
  expect(keptAs(text('61.35'))).toBe('text');
  expect(keptAs(text('100%'))).toBe('text');
  expect(keptAs(text('约 60'))).toBeNull();
  expect(keptAs({ kind: 'value', value: null })).toBeNull();
  expect(keptAs({ kind: 'formula', formula: '=A1' }, 'number')).toBeNull();
  expect(keptAs(number(61.35))).toBeNull();
  expect(keptAs(number(61.35), 'number')).toBe('number');
});
