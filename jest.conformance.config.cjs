'use strict';

const unit = require('./jest.config.cjs');

/** What real programs say of the output. One at a time: each starts servers of its own. */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test/conformance'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/conformance/harness/global-set-up.ts',
  testTimeout: 600_000,
  maxWorkers: 1,
};
