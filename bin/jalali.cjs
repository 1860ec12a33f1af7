#!/usr/bin/env node
// CommonJS on purpose: an ESM start costs twice a bare node. Heavy commands load files of their own.
'use strict';

// Node 22 and newer keep what they compile for the next start; to ask Node 20 whether it can costs 1 ms.
if (Number.parseInt(process.versions.node, 10) >= 22) {
  require('node:module').enableCompileCache?.();
} else if (!process.env.NODE_DISABLE_COMPILE_CACHE) {
  const { keepCompiled } = require('../dist/cli/keep-compiled.cjs');
  process.once('exit', keepCompiled(require.extensions));
}

require('../dist/cli/main.cjs').main();
