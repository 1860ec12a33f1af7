/**
 * Runs every gate, each named; goes on past a failure, so that one run tells all. With `--without-tests` the tests
 * are left to who runs them beside it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TESTS = 'tests with coverage';

/** @type {readonly (readonly [string, string])[]} */
const GATES = [
  ['format', 'npm run format:check --silent'],
  ['generated files are fresh', 'node scripts/generate.mjs --check'],
  ['the kernel is fresh', 'node scripts/date-kernel.mjs --check'],
  ['lint, type-aware', 'npm run lint --silent'],
  ['import fences', 'npm run fences --silent'],
  ['types', 'npm run types --silent'],
  ['types of the page and its tests', 'npm run types:web --silent'],
  ['build', 'npm run build --silent'],
  ['style schemas are fresh', 'node scripts/style-schema.mjs --check'],
  ['locale snapshots are fresh', 'node scripts/snapshots.mjs --check'],
  ['rule docs are fresh', 'node scripts/rule-docs.mjs --check'],
  ['manual page is fresh', 'node scripts/man-page.mjs --check'],
  [TESTS, 'node scripts/test.mjs --coverage'],
  ['package: publint', 'publint --strict'],
  ['package: types', 'attw --pack . --profile esm-only'],
  ['size', 'size-limit'],
  ['docs: API reference without a warning', 'npm run docs:api --silent'],
  ['unused code', 'npm run unused --silent'],
];

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const gates = process.argv.includes('--without-tests')
  ? GATES.filter(([name]) => name !== TESTS)
  : GATES;
const failed = gates.filter(([name, command]) => {
  process.stdout.write(`\n== ${name}: ${command}\n`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
  });
  return status !== 0;
});

process.stdout.write(`\n${gates.length - failed.length} of ${gates.length} gates green\n`);
for (const [name] of failed) process.stdout.write(`red: ${name}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
