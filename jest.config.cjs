'use strict';

const register = require.resolve('./test/register.cjs');

// With --runInBand the tests run in this thread, else in those that the runner starts.
require(register);
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(register)}`.trim();

/**
 * The unit tests: everything under test/ but the conformance suite, which needs real programs. The runner gives test files
 * no world of their own: 150 files that each load 1,000 modules anew would take twice as long.
 */
module.exports = {
  runner: 'jest-light-runner',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
  transform: {},
  setupFiles: ['<rootDir>/test/draws.cjs'],
  maxWorkers: '100%',
};
