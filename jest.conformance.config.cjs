'use strict';

/** What real programs say of the output. Two at a time: each has ports, folders and servers of its own. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/conformance'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', require('./swc.config.cjs')] },
  globalSetup: '<rootDir>/test/conformance/harness/global-set-up.ts',
  testTimeout: 600_000,
  maxWorkers: 2,
};
