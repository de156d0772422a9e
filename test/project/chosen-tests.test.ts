import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import SUITE_SECONDS from '../../scripts/lib/suite-seconds.json';

interface ChosenTests {
  readonly LONG_SUITES: readonly string[];
  leftOut(argv: readonly string[], env: Readonly<Record<string, string>>): readonly string[];
}

const { LONG_SUITES, leftOut } = createRequire(__filename)('../../scripts/lib/chosen-tests.js') as ChosenTests;

const root = path.resolve(__dirname, '../..');
const missing = (suites: readonly string[]): readonly string[] =>
  suites.filter((suite) => !existsSync(path.join(root, suite)));

describe('the tests that a run plays', () => {
  it('leave out suites that are there', () => {
    expect(missing(LONG_SUITES)).toEqual([]);
    expect(LONG_SUITES.length).toBeGreaterThan(0);
  });

  it('begin with suites that are there', () => {
    expect(missing(Object.keys(SUITE_SECONDS))).toEqual([]);
  });

  it('are all but the long ones, and all where everything or a path is asked for', () => {
    expect(leftOut([], {})).toEqual(LONG_SUITES);
    expect(leftOut(['--selectProjects', 'core', '-w', '1'], {})).toEqual(LONG_SUITES);
    expect(leftOut([], { JIHE_TESTS: 'some' })).toEqual(LONG_SUITES);
    expect(leftOut([], { JIHE_TESTS: 'all' })).toEqual([]);
    expect(leftOut(['test/hosts/excel/faults'], {})).toEqual([]);
    expect(leftOut(['--', '/a/project/test/rules'], {})).toEqual([]);
  });
});
