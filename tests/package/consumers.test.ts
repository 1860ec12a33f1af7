import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserEntries, entries, smokeCode, specifier } from '../../scripts/package-smoke.mjs';
import { hostProject, runModule } from '../docs/host-project.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** Paths of Deno and Bun, where they are installed: `npm i --prefix DIR deno bun`. */
const RUNTIMES = { deno: process.env['JALALI_DENO'], bun: process.env['JALALI_BUN'] } as const;

interface Answers {
  readonly printed: string;
  readonly read: string;
  readonly found: readonly string[];
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** The packed package beside every host of it that this repository tests with. */
let project = '';
/** What the entries are in this Node. */
let inNode: Answers = { printed: '', read: '', found: [], names: {} };

beforeAll(() => {
  project = hostProject();
  const { stdout, stderr } = runModule(project, 'smoke.mjs', smokeCode(entries()));
  expect(stderr).toBe('');
  inNode = JSON.parse(stdout) as Answers;
});

function expectAnswers(answers: Answers, imported: readonly string[]): void {
  // The official calendar of Iran: 24 Mordad 1404 is Friday, August 15, 2025; 1403 has a 30 Esfand.
  expect(answers.printed).toBe('۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
  expect(answers.read).toBe('2025-03-20');
  expect(answers.found).toEqual(['weekday-mismatch']);
  expect(Object.keys(answers.names)).toEqual(imported);
  for (const entry of imported) {
    expect(answers.names[entry]?.length).toBeGreaterThan(0);
    expect(answers.names[entry]).toEqual(inNode.names[entry]);
  }
}

/** Runs a bundle where there is nothing but the language itself and a console. */
function runBare(code: string): Answers {
  const bare = createContext({ console: { log: () => undefined, warn: () => undefined } });
  runInContext(code, bare);
  // Over JSON: arrays of another realm are never equal to ours.
  return JSON.parse(String(runInContext('JSON.stringify(answers)', bare))) as Answers;
}

function typeErrors(imported: readonly string[], options: object): string {
  const lines = imported.map((entry, n) => `export * as e${n} from '${specifier(entry)}';`);
  writeFileSync(join(project, 'every-entry.ts'), lines.join('\n'));
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: 'es2022',
    ...options,
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['every-entry.ts'] }),
  );
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', '.'], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** Does something in the project as if nothing were installed beside the package. */
function alone<Result>(act: () => Result): Result {
  const modules = join(project, 'node_modules');
  const others = join(project, 'set-aside');
  renameSync(modules, others);
  mkdirSync(modules);
  renameSync(join(others, 'jalali-press'), join(modules, 'jalali-press'));
  try {
    return act();
  } finally {
    renameSync(join(modules, 'jalali-press'), join(others, 'jalali-press'));
    rmSync(modules, { recursive: true });
    renameSync(others, modules);
  }
}

describe.each([{ module: 'nodenext' }, { module: 'esnext', moduleResolution: 'bundler' }])(
  'TypeScript with %o',
  (resolution) => {
    it('has types of every entry, its libraries checked too', () => {
      const options = { ...resolution, lib: ['es2023', 'dom'], types: ['node'] };
      expect(typeErrors(entries(), options)).toBe('');
    });

    it('needs no types of hosts or libraries, of Node for /node alone, and no DOM', () => {
      const rest = entries().filter((entry) => entry !== './node');
      const options = { ...resolution, lib: ['es2022'], types: [] };
      expect(alone(() => typeErrors(rest, options))).toBe('');
      expect(alone(() => typeErrors(['./node'], options))).toContain("'node:stream/web'");
    });

    it('knows names that are not there', () => {
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: { noEmit: true, types: [], ...resolution } }),
      );
      rmSync(join(project, 'every-entry.ts'), { force: true });
      writeFileSync(join(project, 'wrong.ts'), "export { toLunar } from 'jalali-press/core';\n");
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], {
        cwd: project,
        encoding: 'utf8',
      });
      rmSync(join(project, 'wrong.ts'));
      expect(stdout).toContain("has no exported member 'toLunar'");
    });
  },
);

describe('Node', () => {
  it('imports every entry', () => {
    expectAnswers(inNode, entries());
  });

  it('requires every entry', () => {
    const requires = entries()
      .map((entry) => `'${entry}': Object.keys(require('${specifier(entry)}')).sort()`)
      .join(', ');
    const { stdout } = runModule(
      project,
      'required.cjs',
      `console.log(JSON.stringify({ ${requires} }));`,
    );
    expect(withoutMarks(JSON.parse(stdout) as Answers['names'])).toEqual(inNode.names);
  });

  it('reaches the schemas of records, and nothing that is no entry', () => {
    const { stdout } = runModule(
      project,
      'files.cjs',
      `const id = require('jalali-press/schemas/check-record.schema.json').$id;
       let code; try { require('jalali-press/dist/core/index.js'); } catch (error) { code = error.code; }
       console.log(id, code);`,
    );
    expect(stdout).toBe('jalali-press:check-record ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });
});

/** Node marks a required module that has a default export as one of ES. */
function withoutMarks(names: Answers['names']): Answers['names'] {
  return Object.fromEntries(
    Object.entries(names).map(([entry, all]) => [
      entry,
      all.filter((name) => !['__esModule', 'module.exports'].includes(name)),
    ]),
  );
}

describe('in a browser', () => {
  it('runs as bundled by esbuild, with nothing of Node', async () => {
    const { outputFiles, warnings } = await build({
      stdin: { contents: smokeCode(browserEntries()), resolveDir: project },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
    });
    expect(warnings).toEqual([]);
    expectAnswers(runBare(outputFiles[0]?.text ?? ''), browserEntries());
  });

  it('runs as bundled by vite', () => {
    writeFileSync(join(project, 'index.html'), '<script type="module" src="/app.js"></script>');
    writeFileSync(join(project, 'app.js'), smokeCode(browserEntries()));
    writeFileSync(
      join(project, 'vite.config.mjs'),
      "export default { build: { modulePreload: { polyfill: false } }, logLevel: 'warn' };",
    );
    const built = spawnSync(process.execPath, [vite, 'build'], { cwd: project, encoding: 'utf8' });
    expect(built.status).toBe(0);
    expect(built.stdout + built.stderr).not.toMatch(/externalized for browser/u);
    const [script = ''] = readdirSync(join(project, 'dist/assets'));
    const code = readFileSync(join(project, 'dist/assets', script), 'utf8');
    expectAnswers(runBare(code), browserEntries());
  });
});

describe.each(['deno', 'bun'] as const)('%s', (name) => {
  const runtime = RUNTIMES[name];

  it.skipIf(runtime === undefined)('imports every entry', () => {
    writeFileSync(join(project, 'smoke.mjs'), smokeCode(entries()));
    const { stdout, stderr } = spawnSync(
      runtime ?? '',
      ['run', ...(name === 'deno' ? ['--allow-all'] : []), 'smoke.mjs'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expectAnswers(JSON.parse(stdout) as Answers, entries());
  });
});
