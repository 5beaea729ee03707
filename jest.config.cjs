'use strict';

/** The unit tests: everything under test/ but the conformance suite, which needs real programs. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
  transform: { '\\.ts$': ['@swc/jest', require('./swc.config.cjs')] },
  maxWorkers: '100%',
};
