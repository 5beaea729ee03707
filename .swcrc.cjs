/** How TypeScript becomes JavaScript here, for the command and for jest alike: strip the types, keep the lines. */
module.exports = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
