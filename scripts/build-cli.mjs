/**
 * Bundles the command line into `dist/cli/`: `main.cjs`, the reader of command lines with commander and the
 * commands' definitions, one file a task, and one for all else that is imported dynamically; each is read
 * when it is asked for. What is compiled counts: a start that reads 100 kB less is 3 ms quicker. Each file
 * holds all that it needs but the libraries, so an error that comes from another is known by its code, not by
 * its class. A library has a file that is read when something of it is first used.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is imported dynamically beside the tasks: a source in `src/` each. */
const LATER = [
  'cli/program',
  'cli/day-of-moment',
  ...['sarif', 'github', 'junit', 'html'].map((name) => `report/${name}`),
  'parse/date-text',
  'locale-data/describe-error',
  'localize/format-options',
  'cli/style-choice',
  // What the threads of a batch run.
  'node/bulk/batch-worker',
  ...['convert-operation', 'date-operations', 'text-operations'].map((name) => `node/bulk/${name}`),
];
/** What most runs do without, or all but one of them. */
const LIBRARIES = ['fflate', 'htmlparser2', 'luxon', 'markdown-it', 'saxes', 'smol-toml', 'yaml'];

/** For Node yaml is CommonJS, whole; of its ES modules what is used is taken: 7 ms less of a start. */
const YAML_MODULES = join(root, 'node_modules/yaml/browser/index.js');

/** As much of i18next as our phrases use, which a test holds: 3 ms less of a start. */
const PHRASES = join(root, 'src/element/script/i18next.ts');

/** Modules of Node that are 2 to 10 ms of a start each, and that few runs use. */
const BUILT_IN = ['node:crypto', 'node:fs/promises', 'node:worker_threads', 'node:zlib'];

/**
 * What asks for a path or reads a file whole is done at once: the promises are a module of Node more, and
 * threads that wait, 4 ms of a start, and a command has nothing else to do meanwhile.
 */
const AT_ONCE = new Set(['access', 'readFile', 'stat']);

/**
 * What a batch of dates in digits does without: the words of every language, in which a date may be written or a
 * refusal told, and what a house style may hold. 150 kB, each a function that one module of `node/bulk/` calls.
 */
const WHEN_NEEDED = new Map([
  ['date-text', { importer: 'day-of-field', name: 'readDateText' }],
  ['describe-error', { importer: 'refusal', name: 'describeError' }],
  ['format-options', { importer: 'rewriter-of', name: 'styleOf' }],
]);

const tasks = readdirSync(new URL('../src/cli/tasks/', import.meta.url)).map((file) =>
  basename(file, '.ts'),
);

const files = [
  'cli/main',
  'cli/keep-compiled',
  ...tasks.map((task) => `cli/tasks/${task}`),
  ...LATER,
];

/** What our sources import of a library, types left out: `DateTime`, or `default`. */
const namesOf = new Map(
  [...LIBRARIES, ...BUILT_IN].map((library) => [library, importedFrom(library)]),
);

/** @param {string} library */
function importedFrom(library) {
  const imports = new RegExp(`^import (?!type )(?:\\{([^}]+)\\}|(\\w+)) from '${library}'`, 'gmu');
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .flatMap((source) => Array.from(source.matchAll(imports)))
    .flatMap(([, named]) => named?.split(',').map((name) => name.trim()) ?? ['default']);
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type '));
}

/**
 * A module that stands for a library until something of it is used. A default export is a class here.
 *
 * @param {string} library
 */
function standInFor(library) {
  const required = `require('${BUILT_IN.includes(library) ? library : `./${library}.cjs`}')`;
  const names = namesOf.get(library) ?? [];
  const getters = names.map((name) =>
    library === 'node:fs/promises' && AT_ONCE.has(name)
      ? `async ${name}(...how) { return require('node:fs').${name}Sync(...how); }`
      : `get ${name}() { return ${required}.${name}; }`,
  );
  return names.includes('default')
    ? `module.exports = class { constructor(...how) { return new (${required}.default)(...how); } };`
    : `module.exports = { ${getters.join(', ')} };`;
}

await build({
  absWorkingDir: root,
  entryPoints: [
    ...files.map((file) => ({ in: `src/${file}.ts`, out: basename(file) })),
    ...LIBRARIES.map((library) => ({ in: `library:${library}`, out: library })),
  ],
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // Names too: a quarter less to read, and errors are told by codes and by names that are written out. Not
  // `charset: 'utf8'`, which is smaller unpacked but makes Node read two bytes a character: a slower start.
  minify: true,
  legalComments: 'linked',
  // Where a thread's file is looked for: beside the bundle, not beside the source.
  define: { 'import.meta.dirname': '__dirname' },
  alias: { yaml: YAML_MODULES, i18next: PHRASES },
  // A dynamic import becomes a lazy require: the ESM loader alone would cost more than the command.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
  plugins: [
    {
      name: 'child-processes-when-they-are-wanted',
      setup(bundler) {
        const filter = /^node:child_process$/;
        bundler.onResolve({ filter }, ({ path, importer }) =>
          importer.includes('/commander/') ? { path, namespace: 'when-wanted' } : undefined,
        );
        bundler.onLoad({ filter, namespace: 'when-wanted' }, ({ path }) => ({
          contents: `exports.spawn = (...how) => require('${path}').spawn(...how);`,
        }));
      },
    },
    {
      // markdown-it makes one at its start, and asks it nothing: links of bare text are off.
      name: 'no-finder-of-links-in-bare-text',
      setup(bundler) {
        const filter = /^linkify-it$/;
        bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }));
        bundler.onLoad({ filter, namespace: 'unused' }, () => ({
          contents: 'export class LinkifyIt {}',
        }));
      },
    },
    {
      // The names of HTML's entities, unpacked as the file is loaded: 3 ms, and few texts have an entity.
      name: 'entities-when-one-is-met',
      setup(bundler) {
        const filter = /\/decode-data-html\.js$/;
        bundler.onResolve({ filter }, ({ path, importer, kind, resolveDir }) =>
          kind === 'import-statement' && importer.includes('/entities/')
            ? { path: join(resolveDir, path), namespace: 'when-met' }
            : undefined,
        );
        bundler.onLoad({ filter, namespace: 'when-met' }, ({ path }) => ({
          contents: `let tree; module.exports = { get htmlDecodeTree() { return (tree ??= require('${path}').htmlDecodeTree); } };`,
          resolveDir: root,
        }));
      },
    },
    {
      name: 'libraries-when-they-are-used',
      setup(bundler) {
        bundler.onResolve({ filter: /^library:/ }, ({ path }) => ({
          path: path.slice('library:'.length),
          namespace: 'library',
        }));
        bundler.onLoad({ filter: /./, namespace: 'library' }, ({ path }) => ({
          contents: `export { ${(namesOf.get(path) ?? []).join(', ')} } from '${path}';`,
          resolveDir: root,
        }));
        bundler.onResolve({ filter: /^[^.]/ }, ({ path, importer }) =>
          namesOf.has(path) && importer.startsWith(join(root, 'src'))
            ? { path, namespace: 'stand-in' }
            : undefined,
        );
        bundler.onResolve({ filter: /^(?:\.\/|node:)/, namespace: 'stand-in' }, ({ path }) => ({
          path,
          external: true,
        }));
        bundler.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
          contents: standInFor(path),
        }));
      },
    },
    {
      name: 'when-a-record-of-a-batch-needs-it',
      setup(bundler) {
        bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, importer }) => {
          const isWanted = kind === 'import-statement' && /\/node\/bulk\/[^/]+$/u.test(importer);
          const module = basename(path, '.ts');
          return isWanted && WHEN_NEEDED.get(module)?.importer === basename(importer, '.ts')
            ? { path: module, namespace: 'when-needed' }
            : undefined;
        });
        bundler.onResolve({ filter: /^\.\//, namespace: 'when-needed' }, ({ path }) => ({
          path,
          external: true,
        }));
        bundler.onLoad({ filter: /./, namespace: 'when-needed' }, ({ path }) => {
          const { name = '' } = WHEN_NEEDED.get(path) ?? {};
          return {
            contents: `exports.${name} = (...how) => require('./${path}.cjs').${name}(...how);`,
          };
        });
      },
    },
    {
      name: 'what-is-imported-dynamically-in-files-of-their-own',
      setup(bundler) {
        bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
          if (kind !== 'dynamic-import') return undefined;
          const source = relative(join(root, 'src'), join(resolveDir, path))
            .replaceAll('\\', '/')
            .slice(0, -'.ts'.length);
          if (files.includes(source)) return { path: `./${basename(source)}.cjs`, external: true };
          return {
            errors: [{ text: `List ${source} in LATER, so that it gets a file of its own` }],
          };
        });
      },
    },
  ],
});
