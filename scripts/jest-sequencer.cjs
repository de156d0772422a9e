'use strict';
const path = require('node:path');
const { default: TestSequencer } = require('@jest/test-sequencer');
const SECONDS = require('./lib/suite-seconds.json');

/**
 * Jest's own order, longest suites first, where it does not know yet how long a suite takes: on a fresh clone it would
 * go by the size of files, and a suite of two minutes may begin last and run alone.
 */
module.exports = class LongestFirst extends TestSequencer {
  /** Milliseconds of the last run here, else of the runs that the list was made from; a suite that is not on it is short. */
  time(test) {
    const suite = path.relative(test.context.config.rootDir, test.path).split(path.sep).join('/');
    return super.time(test) ?? (SECONDS[suite] ?? 1) * 1000;
  }
};
