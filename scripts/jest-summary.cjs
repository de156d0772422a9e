'use strict';
const { writeSync } = require('node:fs');

/** Closes every run with one plain line: how many tests passed and failed. */
module.exports = class JestSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, testResults }) {
    // A suite that could not start has no failed test of its own; it is one failure all the same.
    const broken = testResults.filter((suite) => suite.testExecError).length;
    // Jest writes its own summary after every reporter's.
    process.once('exit', () => {
      writeSync(1, `\n${numPassedTests} passed, ${numFailedTests + broken} failed\n`);
    });
  }
};
