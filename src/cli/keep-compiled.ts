import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { VERSION } from './version.generated.ts';

/** Node's `require.extensions`: what loads a file, by the end of its name. */
interface Extensions {
  readonly '.js': Loader;
  '.cjs'?: Loader;
}
type Loader = (module: NodeJS.Module, filename: string) => void;

/** As CommonJS wraps a file. */
const HEAD = '(function (exports, require, module, __filename, __dirname) { ';
const TAIL = '\n})';

/**
 * Does for older Nodes what Node 22 does by itself: what V8 compiled of our bundles, with the functions that a run
 * called, is kept beside them, and the next start takes it: `jalali byline` and `check` start with a fifth less
 * of CPU time. Gives what is to be called at the end, to keep what is new.
 *
 * A bundle is known by the time of its last change, the package's version and, in V8, its length and the build of
 * Node; V8 takes nothing that another build or other flags made. What V8 does not look at is whether the file is
 * whole: of damaged ones some ran, and told wrong days; so each holds the same twice, which costs a start nothing,
 * where a checksum in JavaScript cost 4 ms and node:zlib's 3. Where the folder may not be written nothing is kept.
 */
export function keepCompiled(
  extensions: Extensions,
  bundles: string = import.meta.dirname,
): () => void {
  const folder = join(bundles, 'compiled', `${VERSION}-${process.version}-${process.arch}`);
  const toKeep = new Map<string, Script>();
  extensions['.cjs'] = (module, filename) => {
    if (dirname(filename) !== bundles) {
      extensions['.js'](module, filename);
      return;
    }
    // No tool sets this time, as many do that of the content.
    const kept = join(folder, `${basename(filename)}-${statSync(filename).ctimeMs}`);
    const script = compiled(filename, readIfWhole(kept));
    if (script.cachedDataRejected !== false) toKeep.set(kept, script);
    const load = script.runInThisContext() as (...values: unknown[]) => void;
    const required = (id: string): unknown => module.require(id);
    load.call(module.exports, module.exports, required, module, filename, bundles);
  };
  return () => keep(folder, toKeep);
}

/** `cachedDataRejected` is undefined where there was nothing to take. */
function compiled(filename: string, cachedData: Buffer | undefined): Script {
  return new Script(`${HEAD}${readFileSync(filename, 'utf8')}${TAIL}`, {
    filename,
    columnOffset: -HEAD.length,
    cachedData,
  });
}

/** The first half of a file of two equal ones. */
function readIfWhole(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const data = file.subarray(0, file.length / 2);
    return data.length > 0 && data.equals(file.subarray(data.length)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Each file is renamed when it is whole, for another start may read it meanwhile. */
function keep(folder: string, scripts: ReadonlyMap<string, Script>): void {
  if (scripts.size === 0) return;
  let partial: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    for (const [path, script] of scripts) {
      partial = `${path}.${process.pid}.partial`;
      const data = script.createCachedData();
      writeFileSync(partial, Buffer.concat([data, data]));
      renameSync(partial, path);
    }
  } catch {
    // The next start compiles anew, as this one did.
    if (partial !== undefined) rmSync(partial, { force: true });
  }
}
