'use strict';

/** How TypeScript becomes JavaScript, for the command (cli/loader.cjs) and for jest alike: types go, nothing else changes. */
module.exports = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022', preserveAllComments: false },
  module: { type: 'commonjs' },
  sourceMaps: true,
};
