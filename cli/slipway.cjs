#!/usr/bin/env node
'use strict';

require('./loader.cjs');
require('./main.ts');
