'use strict';
const fs = require('node:fs');
const os = require('node:os');
const { leftOut } = require('./scripts/lib/chosen-tests');

const swc = { ...JSON.parse(fs.readFileSync('./.swcrc.jest.json', 'utf8')), swcrc: false, sourceMaps: true };
const base = {
  moduleNameMapper: { '^exceljs$': '<rootDir>/test/support/exceljs.cjs' },
  transform: { '^.+\\.(m?js|jsx|ts|tsx)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@ironcalc/wasm|@borgar/fx)/|@fluentui/react-components/lib/index\\.js$)',
  ],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...leftOut(process.argv.slice(2), process.env).map((suite) => `<rootDir>/${suite}$`),
  ],
};
/** Of Fluent a suite loads what it renders: components and icons are evaluated when they are asked for. */
const fluent = {
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^@fluentui/react-components$': '<rootDir>/node_modules/@fluentui/react-components/lib/index.js',
    '^@fluentui/react-icons$': '<rootDir>/test/support/fluent-icons.cjs',
  },
  transform: {
    '/@fluentui/react-components/lib/index\\.js$': ['@swc/jest', { ...swc, module: { type: 'commonjs', lazy: true } }],
    ...base.transform,
  },
};
/** One project a realm: Microsoft's client can be evaluated only once in each. */
module.exports = {
  // Jest would leave one processor idle; more than four gain nothing over the browser tests.
  maxWorkers: Math.min(4, os.availableParallelism()),
  // Milliseconds; what hangs still fails, and a machine busy with other work does not.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  reporters: ['default', '<rootDir>/scripts/jest-summary.cjs'],
  projects: [
    {
      ...base,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{workbook,quantity,tables,formulas,rules,review,report,prose,words,cli,project}/**/*.test.ts',
        '<rootDir>/test/hosts/{file,word}/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'bridge',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{standin,functions,workbench}/**/*.test.ts',
        '<rootDir>/test/hosts/excel/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'office',
      testEnvironment: '<rootDir>/test/support/jsdom-environment.cjs',
      testMatch: ['<rootDir>/test/office/**/*.test.ts'],
    },
    {
      ...base,
      ...fluent,
      displayName: 'pane',
      testEnvironment: '<rootDir>/test/support/jsdom-environment.cjs',
      testMatch: ['<rootDir>/test/{taskpane,commands}/**/*.test.{ts,tsx}'],
    },
    {
      ...base,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/global-setup.cjs',
    },
  ],
};
