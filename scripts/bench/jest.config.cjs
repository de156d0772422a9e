'use strict';
// Measures of the Excel host need TypeScript and Microsoft's client in Node, as its tests do; no test run takes them along.
const { projects } = require('../../jest.config.js');

const bridge = projects.find(({ displayName }) => displayName === 'bridge');
module.exports = {
  ...bridge,
  rootDir: '../..',
  testMatch: ['<rootDir>/scripts/bench/*.bench.ts'],
  testTimeout: 600_000,
};
