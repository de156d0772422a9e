import { DEFAULT_SETTINGS } from '../../src/contracts/settings';
import { storeSettings } from '../../src/review';
import { WorkbookModel } from '../../src/standin';
import { UnsavedWork } from '../../src/workbench/unsaved-work';

const WAIVER = { rule: 'total-mismatch', sheet: 'S', cell: 'A1', reason: '已说明', date: '2025-01-20' };

function opened() {
  const model = new WorkbookModel({ sheets: [{ name: 'S', cells: [{ row: 0, column: 0, value: 1 }] }] });
  const told: boolean[] = [];
  const unsaved = new UnsavedWork(model, (isThere) => told.push(isThere));
  unsaved.settle();
  return { model, sheet: model.sheet('S'), unsaved, told };
}

/** Puts our own part into the workbook, as the add-in does. */
function keep(model: WorkbookModel, xml: string): void {
  model.customXml = [{ id: '{1}', xml }];
  model.partsChanged();
}

test('an edit is unsaved work, and a saved file settles it', () => {
  const { model, sheet, unsaved, told } = opened();
  expect(unsaved.isThere).toBe(false);
  model.edit(sheet, 0, 0, '2');
  model.edit(sheet, 0, 0, '3');
  expect([unsaved.isThere, told]).toEqual([true, [true]]);
  unsaved.settle();
  expect([unsaved.isThere, told]).toEqual([false, [true, false]]);
});

test('a waiver is unsaved work; what a check remembers, and its marks, are not', () => {
  const { model, sheet, unsaved, told } = opened();
  const mark = { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], type: 'Custom', formula: '=TRUE', style: {} };
  sheet.addConditionalFormat(mark, 'last');
  keep(model, storeSettings({ ...DEFAULT_SETTINGS, seen: ['total-mismatch|S|A1|x'] }));
  expect(unsaved.isThere).toBe(false);
  keep(model, storeSettings({ ...DEFAULT_SETTINGS, waivers: [WAIVER] }));
  expect([unsaved.isThere, told]).toEqual([true, [true]]);
  keep(model, storeSettings(DEFAULT_SETTINGS));
  expect(unsaved.isThere).toBe(false);
});
