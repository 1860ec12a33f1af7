/**
 * Bundles the command line: `dist/cli/main.cjs` with commander and the commands' definitions, and one
 * file a command and a form of reports beside it, read when that command or form is asked for; and what
 * the threads of a batch run.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The forms of reports, each read when it is asked for. */
const REPORTS = ['sarif', 'github', 'junit', 'html'];
const tasks = readdirSync(new URL('../src/cli/tasks/', import.meta.url)).map((file) =>
  basename(file, '.ts'),
);

await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/cli/main.ts',
    ...Object.fromEntries(tasks.map((task) => [`tasks/${task}`, `src/cli/tasks/${task}.ts`])),
    'workers/batch': 'src/node/bulk/batch-worker.ts',
    ...Object.fromEntries(REPORTS.map((name) => [`reports/${name}`, `src/report/${name}.ts`])),
  },
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'linked',
  // Where a thread's file is looked for: beside the bundle, not beside the source.
  define: { 'import.meta.dirname': '__dirname' },
  // A dynamic import becomes a lazy require: the ESM loader alone would cost more than the command.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
  plugins: [
    {
      name: 'tasks-and-reports-in-files-of-their-own',
      setup(bundler) {
        bundler.onResolve({ filter: /\/tasks\/[a-z-]+\.ts$/ }, ({ kind, path }) =>
          kind === 'dynamic-import'
            ? { path: `./tasks/${basename(path, '.ts')}.cjs`, external: true }
            : undefined,
        );
        bundler.onResolve({ filter: /\/report\/[a-z]+\.ts$/ }, ({ kind, path }) =>
          kind === 'dynamic-import'
            ? { path: `../reports/${basename(path, '.ts')}.cjs`, external: true }
            : undefined,
        );
      },
    },
  ],
});
