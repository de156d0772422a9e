import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { DEFAULT_SETTINGS, review } from '../../src/review';
import { wordsOfRule } from '../../src/words/rule-words';
import { ruleWords } from '../../src/words/rules';
import { scratchFolder } from '../support/xlsx-files';

const snapshotOf = (file: string) => toSnapshot(readWorkbook(readFileSync(file), nodeCodec));
const reviewOf = (name: string) => review(snapshotOf(`samples/${name}`), DEFAULT_SETTINGS);

test('the sample with mistakes has a fix of every rule that offers one', () => {
  const rules = Object.keys(ruleWords).filter((rule) => Object.keys(wordsOfRule(rule)?.fixes ?? {}).length > 0);
  const { findings } = reviewOf('mistakes.xlsx');
  const fixed = new Set(findings.filter(({ fix }) => fix !== null).map(({ rule }) => rule));
  expect(rules.length).toBeGreaterThan(5);
  expect([...fixed].sort()).toEqual(rules.sort());
  expect(findings.filter(({ fix }) => fix?.safe === true).length).toBeGreaterThan(1);
  expect(findings.filter(({ fix }) => fix?.byFormula !== undefined).length).toBeGreaterThan(0);
});

test('in the sound sample everything was checked and agrees', () => {
  const { findings, notChecked, tables, checked } = reviewOf('sound.xlsx');
  expect(tables.length).toBeGreaterThan(3);
  expect({ findings, notChecked }).toEqual({ findings: [], notChecked: [] });
  expect(Object.keys(checked).sort()).toEqual(['balance', 'rate', 'score', 'total', 'weight']);
});

test('the made samples are what their maker makes', async () => {
  const folder = await scratchFolder();
  copyFileSync('samples/make-samples.mjs', path.join(folder, 'make-samples.mjs'));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  expect(spawnSync(process.execPath, [path.join(folder, 'make-samples.mjs')]).status).toBe(0);
  for (const name of ['sound.xlsx', 'mistakes.xlsx'])
    expect(snapshotOf(path.join(folder, name))).toEqual(snapshotOf(`samples/${name}`));
});
