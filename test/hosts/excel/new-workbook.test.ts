import { readFileSync } from 'node:fs';
import { openAsNewWorkbook } from '../../../src/hosts/excel';
import { openWorkbook, workbookOf } from '../../support/excel';

const SAMPLE = readFileSync('samples/mistakes.xlsx');

test('the bytes arrive as they are, and this workbook stays as it is', async () => {
  const { model } = openWorkbook(workbookOf({ 表: [[1]] }));
  const before = model.describe();
  const opened: string[] = [];
  model.onNewWorkbook = (base64) => opened.push(base64);
  await openAsNewWorkbook(SAMPLE);
  expect(opened.map((base64) => Buffer.from(base64, 'base64').equals(SAMPLE))).toEqual([true]);
  expect(model.describe()).toEqual(before);
});

test('a refusal of Excel is told', async () => {
  const { model, faults } = openWorkbook(workbookOf({ 表: [[1]] }));
  const opened: string[] = [];
  model.onNewWorkbook = (base64) => opened.push(base64);
  faults.plan({ kind: 'fail', at: 'start', code: 'GeneralException' });
  await expect(openAsNewWorkbook(SAMPLE)).rejects.toMatchObject({ code: 'GeneralException' });
  expect(opened).toEqual([]);
});
