import { COLUMN, REPORT_COLUMNS, type ReportText } from '../../../src/contracts/report-sheet';
import { listWorkbook } from '../../../src/hosts/file/list-workbook';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { formulaAt, valueAt } from '../../../src/workbook/snapshot';

const row = (parts: Readonly<Record<number, ReportText>>): readonly ReportText[] =>
  Array.from({ length: REPORT_COLUMNS }, (_, column) => parts[column] ?? null);

test('a list becomes a sheet whose figures are numbers and whose texts are never formulas', () => {
  const rows = [
    row({ [COLUMN.number]: '序号', [COLUMN.sentence]: '说明' }),
    row({
      [COLUMN.number]: 7,
      [COLUMN.sentence]: '=1+1',
      [COLUMN.expected]: '190.00',
      [COLUMN.difference]: '−0.50',
      [COLUMN.actual]: '97.2%',
    }),
  ];
  const snapshot = toSnapshot(readWorkbook(listWorkbook('问题清单', rows, nodeCodec), nodeCodec));
  const [sheet, ...others] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  expect(others).toEqual([]);
  expect(sheet.name).toBe('问题清单');
  expect(valueAt(sheet, 1, COLUMN.number)).toBe(7);
  expect(valueAt(sheet, 1, COLUMN.expected)).toBe(190);
  expect(valueAt(sheet, 1, COLUMN.difference)).toBe(-0.5);
  expect(valueAt(sheet, 1, COLUMN.actual)).toBe('97.2%');
  expect(valueAt(sheet, 1, COLUMN.sentence)).toBe('=1+1');
  expect(formulaAt(sheet, 1, COLUMN.sentence)).toBeNull();
});
