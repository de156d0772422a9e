'use strict';

/** Closes every run with one plain line: how many tests passed and failed. */
module.exports = class JestSummary {
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: brokenSuites } = results;
    // A suite that could not start has no failed test of its own; it is one failure all the same.
    const broken = results.testResults.filter((suite) => suite.testExecError).length;
    process.stdout.write(`\n${passed} passed, ${failed + (failed === 0 ? Math.max(broken, brokenSuites) : 0)} failed\n`);
  }
};
