/**
 * Bundles the command line into `dist/cli/`: `main.cjs`, the reader of command lines with commander and the
 * commands' definitions, one file a task, and one for all else that is imported dynamically; each is read
 * when it is asked for. What is compiled counts: a start that reads 100 kB less is 3 ms quicker. Each file
 * holds all that it needs but the libraries, so an error that comes from another is known by its code, not by
 * its class. A library has a file that is read when something of it is first used.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is imported dynamically beside the tasks: a source in `src/` each. */
const LATER = [
  'cli/program',
  ...['sarif', 'github', 'junit', 'html'].map((name) => `report/${name}`),
  'parse/date-text',
  'locale-data/describe-error',
];
/** What most runs do without, or all but one of them. */
const LIBRARIES = [
  'fflate',
  'htmlparser2',
  'i18next',
  'luxon',
  'markdown-it',
  'saxes',
  'smol-toml',
  'yaml',
];

const tasks = readdirSync(new URL('../src/cli/tasks/', import.meta.url)).map((file) =>
  basename(file, '.ts'),
);

const files = ['cli/main', ...tasks.map((task) => `cli/tasks/${task}`), ...LATER];

/** What our sources import of a library, types left out: `DateTime`, or `default`. */
const namesOf = new Map(LIBRARIES.map((library) => [library, importedFrom(library)]));

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
  const required = `require('./${library}.cjs')`;
  const names = namesOf.get(library) ?? [];
  const getters = names.map((name) => `get ${name}() { return ${required}.${name}; }`);
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
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
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
          LIBRARIES.includes(path) && importer.startsWith(join(root, 'src'))
            ? { path, namespace: 'stand-in' }
            : undefined,
        );
        bundler.onResolve({ filter: /^\.\//, namespace: 'stand-in' }, ({ path }) => ({
          path,
          external: true,
        }));
        bundler.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
          contents: standInFor(path),
        }));
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

/** Command lines that call most of what the commands are made of. */
const CALLS = [
  ['--help'],
  ['convert', '2025-08-15', '24 Mordad 1404', '1404/13/01'],
  ['parse', '24 Mordad 1404'],
  ['format', '2025-08-15', '--locale', 'fa', '--pair'],
  ['today', '--time-zone', 'Asia/Tehran'],
  ['calendar', '1404', '5'],
  ['style'],
  ['annotate', 'examples/urmia-lake.fa.md'],
  ['readtime', 'examples/urmia-lake.fa.md'],
  ['find', 'examples/urmia-lake.en.md'],
  ['check', 'examples/urmia-lake.en.md'],
  ['compare', 'examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md'],
  ['byline', '--sheet', 'examples/urmia-lake.en.md'],
];
// Node 22 and newer keep what they compile themselves.
if (!('enableCompileCache' in nodeModule)) {
  for (const call of CALLS) {
    const { status } = spawnSync(process.execPath, ['scripts/compile-cli.cjs', ...call], {
      cwd: root,
      stdio: 'ignore',
    });
    // 1 is a refusal, which is called for.
    if (status !== 0 && status !== 1)
      throw new Error(`jalali ${call.join(' ')} ended with ${String(status)}`);
  }
}
