/**
 * Runs the built command line once, with the arguments given, and keeps what V8 compiled of it, functions
 * that are compiled when they are called included: `bin/compiled.cjs` takes it at the next start.
 */
'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { FOLDER, useCompiled } = require('../bin/compiled.cjs');

const scripts = new Map();
useCompiled((script, name) => scripts.set(name, script));
mkdirSync(FOLDER, { recursive: true });
process.on('exit', () => {
  for (const [name, script] of scripts) {
    writeFileSync(join(FOLDER, name), script.createCachedData());
  }
});
require('../dist/cli/main.cjs').main();
