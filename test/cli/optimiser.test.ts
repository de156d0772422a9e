/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { flagOf } from '../../src/cli/optimiser';

test('an engine is given no flag that it does not know: it would say so on standard error', () => {
  const flag = flagOf(process.versions.v8);
  const { status, stderr } = spawnSync(process.execPath, [...(flag === null ? [] : [flag]), '-e', '0'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('versions that nobody tried are left as they are', () => {
  expect(flagOf('11.3.244.8-node.25')).not.toBeNull();
  expect(['13.6.233.17-node.53', '99.0', ''].map(flagOf)).toEqual([null, null, null]);
});
