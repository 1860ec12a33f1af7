#!/usr/bin/env node
// CommonJS on purpose: an ESM start costs twice a bare node. Heavy commands load files of their own.
'use strict';

// Node 22 and newer keep what they compile; for Node 20 a build does.
const { enableCompileCache } = require('node:module');
if (enableCompileCache) enableCompileCache();
else require('./compiled.cjs').useCompiled();

require('../dist/cli/main.cjs').main();
