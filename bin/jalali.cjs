#!/usr/bin/env node
// CommonJS on purpose: an ESM start costs twice a bare node. Heavy commands load files of their own.
'use strict';

// Node 22 and newer keep what they compile for the next start.
require('node:module').enableCompileCache?.();

require('../dist/cli/main.cjs').main();
