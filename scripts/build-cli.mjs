/**
 * Bundles the command line into `dist/cli/`: `main.cjs`, the reader of command lines with commander and the
 * commands' definitions, one file a task, and one for all else that is imported dynamically; each is read
 * when it is asked for. What is compiled counts: a start that reads 100 kB less is 3 ms quicker. Each file
 * holds all that it needs, so an error that comes from another is known by its code, not by its class.
 */
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What is imported dynamically beside the tasks: a source in `src/` each. */
const LATER = [
  'cli/program',
  ...['sarif', 'github', 'junit', 'html'].map((name) => `report/${name}`),
  'cli/date-text',
  'locale-data/describe-error',
];
const tasks = readdirSync(new URL('../src/cli/tasks/', import.meta.url)).map((file) =>
  basename(file, '.ts'),
);

const files = ['cli/main', ...tasks.map((task) => `cli/tasks/${task}`), ...LATER];

await build({
  absWorkingDir: root,
  entryPoints: files.map((file) => ({ in: `src/${file}.ts`, out: basename(file) })),
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
