'use strict';

/**
 * What a thread that runs unit tests loads first: `import` and `require` take TypeScript there. Programs that a test
 * starts get none of it.
 */
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');

require('../cli/loader.cjs');
register(pathToFileURL(require.resolve('./typescript-hook.mjs')));

const { NODE_OPTIONS = '' } = process.env;
process.env.NODE_OPTIONS = NODE_OPTIONS.replace(`--require ${JSON.stringify(__filename)}`, '').trim();
