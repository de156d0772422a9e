'use strict';
const { writeSync } = require('node:fs');
const { leftOut } = require('./lib/chosen-tests');

/** What stands above tests that were skipped, each once: what could not be judged is told, not passed over. */
function skippedGroups(suites) {
  const skipped = suites.flatMap((suite) => suite.testResults.filter(({ status }) => status === 'pending'));
  return [...new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title))];
}

/** Closes every run with one plain line: how many tests passed and failed. Before it, which groups were skipped. */
module.exports = class JestSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, testResults }) {
    // A suite that could not start has no failed test of its own; it is one failure all the same.
    const broken = testResults.filter((suite) => suite.testExecError).length;
    const skipped = skippedGroups(testResults);
    // Jest writes its own summary after every reporter's.
    process.once('exit', () => {
      const suites = leftOut(process.argv.slice(2), process.env).length;
      if (suites > 0) writeSync(1, `\nleft to JIHE_TESTS=all: ${suites} long suites and most random stories`);
      for (const group of skipped) writeSync(1, `\nskipped: ${group}`);
      writeSync(1, `\n${numPassedTests} passed, ${numFailedTests + broken} failed\n`);
    });
  }
};
