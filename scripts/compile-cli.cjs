/**
 * Runs the built command line once, with the arguments given, and keeps what V8 compiled of it, functions
 * that are compiled when they are called included: `bin/compiled.cjs` takes it at the next start.
 */
'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

// By their paths, not their names: they are no part of what is checked for types here.
/** @param {...string} names */
const ours = (...names) => require(path.join(__dirname, '..', ...names));

const { FOLDER, useCompiled } = ours('bin', 'compiled.cjs');

/** @type {Map<string, import('node:vm').Script>} */
const scripts = new Map();
useCompiled((/** @type {import('node:vm').Script} */ script, /** @type {string} */ name) => {
  scripts.set(name, script);
});
mkdirSync(FOLDER, { recursive: true });
process.on('exit', () => {
  for (const [name, script] of scripts) {
    writeFileSync(path.join(FOLDER, name), script.createCachedData());
  }
});
ours('dist', 'cli', 'main.cjs').main();
