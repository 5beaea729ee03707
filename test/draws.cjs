'use strict';

const fc = require('fast-check');

/**
 * Properties draw the same cases in every run, so that what passed once passes everywhere. `SLIPWAY_DRAWS=anew npm run
 * test:unit` draws others; a number repeats those of a failure.
 */
const { SLIPWAY_DRAWS: draws = '20260101' } = process.env;
if (draws !== 'anew') fc.configureGlobal({ seed: Number(draws) });
