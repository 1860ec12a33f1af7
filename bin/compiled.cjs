'use strict';

const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** The bundles of the command line, which alone are kept. */
const BUNDLES = path.join(__dirname, '..', 'dist', 'cli') + path.sep;

/** Where a build keeps what V8 made of them: for this version of Node, and no other. */
const FOLDER = path.join(BUNDLES, `compiled-${process.version}-${process.arch}`);

/** What the loader of CommonJS compiles a file with, in every version up to Node 21. */
const COMPILE = '_compile';

/**
 * Takes the bundles as V8 compiled them when they were built, a quarter of the CPU time of `jalali byline`.
 * Node 22 and newer can keep them themselves. V8 checks what it is given, and compiles what it rejects.
 *
 * @param {(script: Script, name: string) => void} [onCompiled]
 */
function useCompiled(onCompiled) {
  if (onCompiled === undefined && !existsSync(FOLDER)) return;
  const compileSource = Module.prototype[COMPILE];
  Module.prototype[COMPILE] = function compile(content, filename, ...rest) {
    if (!filename.startsWith(BUNDLES)) return compileSource.call(this, content, filename, ...rest);
    const name = path.basename(filename);
    const script = new Script(Module.wrap(content), { filename, cachedData: kept(name) });
    onCompiled?.(script, name);
    const run = script.runInThisContext();
    return run.call(
      this.exports,
      this.exports,
      Module.createRequire(filename),
      this,
      filename,
      path.dirname(filename),
    );
  };
}

function kept(name) {
  try {
    return readFileSync(path.join(FOLDER, name));
  } catch {
    return undefined; // not kept: nobody called it when it was built
  }
}

module.exports = { FOLDER, useCompiled };
