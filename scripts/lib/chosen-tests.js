'use strict';

/**
 * The longest suites: faults at every request of every operation, files made by other programs, judges outside of the
 * project. `.ci/run` plays them with everything else; `npm test` leaves them out, so that it ends within minutes.
 */
const LONG_SUITES = [
  'test/cli/foreign-packages.test.ts',
  'test/e2e/amplified-files.test.ts',
  'test/e2e/amplified-forms.test.ts',
  'test/e2e/amplified-reports.test.ts',
  'test/e2e/command-line-bureau.test.ts',
  'test/e2e/command-line-folder.test.ts',
  'test/e2e/command-line-killed.test.ts',
  'test/e2e/legacy.test.ts',
  'test/e2e/many-findings.test.ts',
  'test/e2e/narrow-pane.test.ts',
  'test/e2e/newcomer-keyboard.test.ts',
  'test/e2e/newcomer.test.ts',
  'test/e2e/refusals.test.ts',
  'test/e2e/report.test.ts',
  'test/hosts/excel/between-requests.test.ts',
  'test/hosts/excel/comments-co-author.test.ts',
  'test/hosts/excel/comments-faults.test.ts',
  'test/hosts/excel/faults-co-author.test.ts',
  'test/hosts/excel/faults-moved.test.ts',
  'test/hosts/excel/faults-refusals.test.ts',
  'test/hosts/excel/faults-rows.test.ts',
  'test/hosts/excel/faults.test.ts',
  'test/hosts/excel/silence.test.ts',
  'test/hosts/excel/undo-faults.test.ts',
  'test/hosts/excel/undo-random.test.ts',
  'test/hosts/file/foreign-parts.test.ts',
  'test/hosts/file/fuzz.test.ts',
  'test/hosts/file/hostile.test.ts',
  'test/hosts/file/limits.test.ts',
  'test/project/desk-files.test.ts',
  'test/project/libreoffice.test.ts',
  'test/project/openpyxl.test.ts',
  'test/project/regular-expressions.test.ts',
  'test/prose/long-reports.test.ts',
  'test/review/many-sheets.test.ts',
];

/**
 * The suites that a run leaves out: the long ones, unless JIHE_TESTS=all asks for everything or the command line names
 * what it wants by a path.
 * @param {readonly string[]} argv arguments behind the script
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly string[]}
 */
function leftOut(argv, env) {
  const names = argv.some((argument) => /(?:^|\/)test\//.test(argument) || argument.endsWith('.test.ts'));
  return env['JIHE_TESTS'] === 'all' || names ? [] : LONG_SUITES;
}

module.exports = { LONG_SUITES, leftOut };
