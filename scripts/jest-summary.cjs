'use strict';

/** Closes every run with one plain line: how many tests passed and failed. */
module.exports = class JestSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, testResults }) {
    // A suite that could not start has no failed test of its own; it is one failure all the same.
    const broken = testResults.filter((suite) => suite.testExecError).length;
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + broken} failed\n`);
  }
};
