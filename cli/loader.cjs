'use strict';

/**
 * Lets `require` take TypeScript, so that nothing here needs a build step: `node -r ./cli/loader.cjs infra/main.ts`.
 *
 * swc strips the types; its output is kept in node_modules/.cache under the hash of what went in, so that a second run
 * compiles nothing. Source maps are read only when a stack trace is: handing every map to Node costs a third of a run.
 * CONTRIBUTING.md has the measurement against the loaders that exist.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');

const { addHook } = require('pirates');
const sourceMapSupport = require('source-map-support');

const options = require('../swc.config.cjs');

const CACHE = path.join(__dirname, '../node_modules/.cache/slipway');
const SALT = JSON.stringify([require('@swc/core/package.json').version, options]);

/** Source file -> its source map, or where that is kept. */
const maps = new Map();

// Node 22 and later keep compiled bytecode as well; Node 20 has no such function.
nodeModule.enableCompileCache?.(path.join(CACHE, 'bytecode'));
addHook(compile, { exts: ['.ts'], ignoreNodeModules: true });
sourceMapSupport.install({
  environment: 'node',
  overrideRetrieveSourceMap: true,
  retrieveSourceMap: (file) => (maps.has(file) ? { url: file, map: maps.get(file)() } : null),
});

function compile(source, filename) {
  const kept = path.join(CACHE, createHash('sha1').update(SALT).update(filename).update(source).digest('hex'));
  maps.set(filename, () => fs.readFileSync(`${kept}.map`, 'utf8'));
  try {
    return fs.readFileSync(`${kept}.js`, 'utf8');
  } catch {
    const { code, map } = require('@swc/core').transformSync(source, { ...options, filename });
    maps.set(filename, () => map);
    keep(`${kept}.map`, map);
    keep(`${kept}.js`, code);
    return code;
  }
}

/** Writes whole files only, and none where the folder cannot be written: the cache is a convenience. */
function keep(file, text) {
  const partial = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(CACHE, { recursive: true });
    fs.writeFileSync(partial, text);
    fs.renameSync(partial, file);
  } catch {
    fs.rmSync(partial, { force: true });
  }
}
