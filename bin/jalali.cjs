#!/usr/bin/env node
// CommonJS on purpose: an ESM start costs twice a bare node. Heavy commands load files of their own.
'use strict';

require('../dist/cli/main.cjs').main();
