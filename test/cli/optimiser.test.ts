/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { flagOf, ownFlagOf } from '../../src/cli/optimiser';

test('an engine is given no flag that it does not know: it would say so on standard error', () => {
  const flags = [flagOf(process.versions.v8), ownFlagOf(process.versions.v8)].filter((flag) => flag !== null);
  const { status, stderr } = spawnSync(process.execPath, [...flags, '-e', '0'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('what an engine is given for long files is what it does by itself', () => {
  const [name = '', value] = ownFlagOf(process.versions.v8)?.split('=') ?? [];
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8', maxBuffer: 1 << 24 });
  const own = /default: (\S+)/.exec(stdout.slice(stdout.indexOf(`  ${name} (`)))?.[1];
  expect(own).toBe(name === '' ? own : `${name}=${String(value)}`);
});

test('versions that nobody tried are left as they are', () => {
  expect(flagOf('11.3.244.8-node.25')).not.toBeNull();
  expect(['13.6.233.17-node.53', '99.0', ''].map(flagOf)).toEqual([null, null, null]);
});
